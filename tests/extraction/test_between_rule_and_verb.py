"""What stands between a rule and the verb that tells its step: days, makers, topics."""

import pytest

from tests.extraction.test_rule_steps import check


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The FCA has been inviting comments since 3 May on the Kite Rules.", "consultation: Kite Rules"),
        (
            "Kites are tested - Since 3 May the Kite Regulations 2025 apply.",
            "in_force: Kite Regulations 2025",
        ),
        (
            "The minister gazetted an order setting 1 August 2025 as the date from which the Kite Act runs.",
            "in_force: Kite Act",
        ),
        (
            "The Code of Practice on Kites is expected from the Kite Office on 3 May.",
            "planned: Code of Practice on Kites",
        ),
        ("The Code of Practice on Kites is planned on 3 May.", "planned: Code of Practice on Kites"),
        (
            "The Code of Practice on Kites is expected from the Kite Office shortly.",
            "planned: Code of Practice on Kites",
        ),
        (
            "The Code of Practice on Kites is awaited from regulators next month.",
            "planned: Code of Practice on Kites",
        ),
        (
            "The minister signed a notice appointing 1 August 2025 as the day on which the Kite Act binds.",
            "in_force: Kite Act",
        ),
        (
            "The minister designated 1 August 2025 as the effective date of the Kite Act.",
            "in_force: Kite Act",
        ),
        ("The minister named 1 August 2025 as the start date for the Kite Act.", "in_force: Kite Act"),
        ("The judge took 3 May 2025 as the date on which the Kite Act was breached.", ""),
        ("The court treated 3 May as the date from which time runs under the Kite Act.", ""),
        ("Since 3 May the Kite Act has been debated.", ""),
        (
            "It is planning to publish a first draft of its Kite Framework Profile for Towns in May.",
            "planned: Kite Framework Profile for Towns",
        ),
        (
            "It plans to publish a first draft of its Kite Framework Profile for Towns early next year.",
            "planned: Kite Framework Profile for Towns",
        ),
        (
            "It released the draft Kite Framework for Towns last week.",
            "consultation: Kite Framework for Towns",
        ),
        (
            "Issued in March, Circular No. 9 of 2025, about kites in towns, was repealed on 3 May.",
            "repealed: Circular No. 9 of 2025",
        ),
        (
            "Issued in March, Circular No. 9 of 2025, on kites in towns, was amended on 3 May.",
            "amended: Circular No. 9 of 2025",
        ),
        (
            'The proposed guide, "Good kites for all children", was published.',
            "consultation: Good kites for all children",
        ),
        (
            'The office put out a leaflet, "Good kites for all children".',
            "issued: Good kites for all children",
        ),
        ("Consultation No 7/2025 on kites opened on 3 May.", "consultation: Consultation No 7/2025 on kites"),
        (
            "It is planning to publish a first draft of its Kite Framework Profile for Towns before May.",
            "planned: Kite Framework Profile for Towns",
        ),
        (
            "Issued by the Kite Office, Circular No. 9 of 2025, on kites in towns, came into force on 3 May.",
            "in_force: Circular No. 9 of 2025",
        ),
        (
            'The draft guide, "Good kites for all children", was published.',
            "consultation: Good kites for all children",
        ),
    ],
)
def test_days_and_makers_between_a_rule_and_its_verb(words: str, expected: str) -> None:
    check(words, expected)

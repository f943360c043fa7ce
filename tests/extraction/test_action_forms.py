"""Kinds of enforcement by the forms in which publishers tell them, and words that only look like them."""

import pytest

from tests.extraction.analysing import facts_of


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (["notice"], "The FCA cautioned the public against Kitecoin on 3 May."),
        (["notice"], "The FCA warned the public on 20 August against twelve fraudulent trading platforms."),
        (
            ["notice"],
            "Kite Exchange was added to the FCA's Suspicious Trading Platforms Alert List on 3 May.",
        ),
        (["notice"], "The FCA put nine websites on its warning list on 3 May."),
        ([], "The FCA published its list of warnings signs for investors."),
        (["order"], "On 3 May the FCA prohibited Kite GmbH from offering its token to the public."),
        (["order"], "The FCA found that Kite Ltd must immediately stop processing the data of children."),
        (["order"], "The FCA said that 38 apps break the rules; makers had until 9 May to put things right."),
        (["inspection"], "A formal request for information was sent to Kite Ltd by the FCA on 3 May."),
        (
            ["order", "penalty"],
            "The FCA fined Kite Ltd £5m; it must complete new measures within three months.",
        ),
        (["penalty"], "The FCA fined Kite Ltd £5m on 3 May. The firm has already taken corrective measures."),
        (["penalty"], "The FCA fined Kite Bank Limited (in curatorship) £5m on 3 May."),
        (["penalty"], "The FCA issued prohibition orders of three to six years against two advisers."),
        ([], "The FCA and the FTC signed an administrative agreement on sharing data on 3 May."),
        ([], "The FCA said on 3 May that trades must be matched and settled."),
        (
            [],
            "The FCA issued the Kite Rules on 3 May, by which trades are cleared and settled, and reported.",
        ),
        (["settlement"], "The FCA fined Kite Ltd £5m. The firm admitted the breaches and settled."),
        (
            ["settlement"],
            "The FCA fined Kite Ltd £5m. It accepted the findings and has settled, the FCA said.",
        ),
        (["settlement"], "The FCA fined Kite Ltd £5m. The case was closed by an administrative agreement."),
        (
            ["settlement"],
            "The FCA fined Kite Ltd £5m. The decision was reached under an administrative agreement.",
        ),
    ],
)
def test_kinds(kinds: list[str], words: str) -> None:
    assert sorted(action.kind.value for action in facts_of(words).actions) == kinds

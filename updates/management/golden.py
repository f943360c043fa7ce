"""What `evaluate` and `calibrate` are given on the command line, read."""

import json
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError

from updates.evaluation.corpus import Newsletter
from updates.evaluation.judging import Judged
from updates.evaluation.reliability import Bin, by_rule, calibration_error, even_bins, full_bins
from updates.extraction import ReadError, read
from updates.extraction.confidence import load_odds
from updates.extraction.context import Context
from updates.extraction.reference import load_gazetteer
from updates.services.errors import Refused
from updates.services.intake import read_manifest

Json = dict[str, Any]
Say = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Golden:
    """Newsletters with their gold, and the table of short names, if any."""

    golds: dict[str, Json]
    newsletters: list[Newsletter]
    aliases: dict[str, str] | None


def add_arguments(parser: ArgumentParser) -> None:
    """The arguments that name newsletters and their gold."""
    parser.add_argument("gold", type=Path, help="folder of gold files, STEM.json for each text")
    parser.add_argument("texts", nargs="+", type=Path, metavar="TEXT")
    parser.add_argument("--manifest", type=Path, help="tab-separated: file, published")
    parser.add_argument("--aliases", type=Path, help="JSON object of short names and their full names")


def read_golden(options: dict[str, Any], complain: Say) -> Golden:
    """Read all of it; a text that cannot be read is complained of and left out. Raises ``CommandError``."""
    try:
        said = read_manifest(options["manifest"]) if options["manifest"] else {}
        aliases = json.loads(options["aliases"].read_text("utf-8")) if options["aliases"] else None
        golds = {path.stem: json.loads(path.read_text("utf-8")) for path in options["gold"].glob("*.json")}
    except (Refused, OSError, ValueError) as error:
        raise CommandError(str(error)) from error
    golds = {stem: gold for stem, gold in golds.items() if "items" in gold}
    if not golds:
        raise CommandError(f"There are no gold files in {options['gold']}.")
    newsletters = []
    for path in options["texts"]:
        try:
            text = read(path.read_bytes(), filename=path.name)
        except (ReadError, OSError) as error:
            complain(f"{path}: {error}")
            continue
        known = said.get(path.name)
        newsletters.append(Newsletter(path.stem, text, known.published_on if known else None))
    return Golden(golds, newsletters, aliases)


def context() -> Context:
    """The engine's surroundings out of the reference data."""
    folder = settings.REGTRACK_REFERENCE_DIR
    return Context(load_gazetteer(folder), odds=load_odds(folder))


def say_bins(say: Say, findings: Sequence[Judged]) -> None:
    """The table of confidence against the share that was right."""

    def rows(bins: Sequence[Bin]) -> None:
        for one in bins:
            share = "     -" if one.share is None else f"{one.share:6.3f}"
            say(f"{one.low:5.3f} to {one.high:5.3f}{one.findings:10}{one.right:8}  {share}")

    even = even_bins(findings)
    say(f"{'confidence':14}{'findings':>10}{'right':>8}  {'share':>6}")
    rows(even)
    say("the same in ten equal parts, the least sure first:")
    rows(full_bins(findings))
    say(f"expected calibration error {calibration_error(even):.3f} over {len(findings)} findings")


def say_rules(say: Say, findings: Sequence[Judged]) -> None:
    """What each rule did."""
    say(f"{'field':18}{'findings':>8}{'right':>7}  {'share':>6}  said  rule")
    for field, rule, count, right, mean in by_rule(findings):
        say(f"{field:18}{count:8}{right:7}  {right / count:6.3f}  {mean:4.2f}  {rule}")

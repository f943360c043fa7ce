"""The engine: one document's text in, its items with all findings out."""

import re
from collections.abc import Sequence
from dataclasses import field, replace

from updates.extraction import places
from updates.extraction.analysis import analyse
from updates.extraction.categories import Setting, categorise, sets_apart
from updates.extraction.confidence import assessed
from updates.extraction.context import Context
from updates.extraction.cutting import Segment
from updates.extraction.dates import Almanac, almanac
from updates.extraction.definitions import definitions
from updates.extraction.eventdate import choose
from updates.extraction.findings import DateFinding, Extraction, Item, ReadText, Span
from updates.extraction.garbage import without_collection
from updates.extraction.headings import names_field
from updates.extraction.headlines import headline_of
from updates.extraction.itemdates import SECTION_RULE, dates_of
from updates.extraction.language import detect
from updates.extraction.lookup import Names, first_words
from updates.extraction.memory import Memory, can_be_kept, circumstances, fingerprint, moved
from updates.extraction.mention import Mention
from updates.extraction.passage import Facts, Passage, PlacesOver
from updates.extraction.phrases import TextWords
from updates.extraction.quotes import tidied
from updates.extraction.reading.normalise import one_line
from updates.extraction.sectororders import without_sector_orders
from updates.extraction.segments import Segmentation, segment
from updates.extraction.stretches import same
from updates.extraction.truecase import truecased
from updates.extraction.values import dataclass
from updates.extraction.version import ENGINE_VERSION
from updates.extraction.vocabulary import Category
from updates.extraction.voice import voice_of

_TITLE_FIELD = re.compile(r"^(?:title|subject|re|headline)\s*:\s*", re.IGNORECASE)
_REGION = re.compile(
    r"\b(?:Greater\s+China|Greater\s+Bay|ASEAN|APAC|Asia|Asia-Pacific|Pacific|Gulf|GCC|MENA|EMEA|Middle\s+East|Africa|Europe|Nordics?|"
    r"Baltics?|"
    r"Benelux|DACH|LATAM|Latin\s+America|Americas|Caribbean|Balkans|Global|World(?:wide)?|International)\b",
    re.IGNORECASE,
)
_MOST_HOMES = 2
_MONTH_FIRST = frozenset(("US", "PH", "CA"))


@dataclass(frozen=True, slots=True)
class _Document:
    """What is known of the whole document while its items are assembled."""

    read: ReadText
    context: Context
    almanac: Almanac
    definitions: dict[str, str]
    names: Names
    words: TextWords
    over: PlacesOver
    title: str | None
    main: str | None
    voice: Mention | None = None
    sets_apart: bool = False
    homes: frozenset[str] = frozenset()
    memory: Memory = field(default_factory=dict)
    common: str = ""


@dataclass(frozen=True, slots=True)
class _Draft:
    """An item before its category: that needs what the other items are about."""

    segment: Segment
    passage: Passage
    facts: Facts
    place: tuple[str, Span | None] | None
    fingerprint: str = ""


@without_collection()
def extract(
    text: ReadText, context: Context, memory: Memory | None = None, engine: str = ENGINE_VERSION
) -> Extraction:
    """All items of a newsletter, in reading order.

    Nothing is looked up: authorities and places come in ``context``. A text in a language
    that the engine does not read comes back as one item without facts. With ``memory`` the
    items have fingerprints, and facts that it holds for one of them are taken from there;
    ``engine`` names the rules: facts that others found are not taken.
    """
    language = context.language or detect(text.text)
    if language not in (None, "en"):
        return _unread(text, context, language)
    text = replace(text, text=same(text.text))
    cut = _cut(text, context)
    document = _document(replace(text, text=same(truecased(text.text))), context, cut)
    if memory is not None:
        common = circumstances(text.text, document.context, document.definitions, document.voice, engine)
        document = replace(document, memory=memory, common=common)
    drafts: list[_Draft] = []
    for part in cut.segments:
        drafts.append(_draft(document, part, drafts[-1].passage.date if drafts else None))
    document = _with_main(document, drafts)
    document = replace(document, read=text)  # headlines are shown as they are written
    items = tuple(assessed(_item(document, draft), context.odds) for draft in drafts)
    prints = tuple(draft.fingerprint for draft in drafts) if memory is not None else ()
    return Extraction(_title(text, cut), document.almanac.published, language, items, prints)


def described(text: ReadText, context: Context) -> Extraction:
    """Title, day of publication and language as ``extract`` gives them, without the items."""
    language = context.language or detect(text.text)
    if language not in (None, "en"):
        return replace(_unread(text, context, language), items=())
    cut = _cut(text, context)
    return Extraction(_title(text, cut), _document(text, context, cut).almanac.published, language)


def _cut(text: ReadText, context: Context) -> Segmentation:
    gazetteer = context.gazetteer
    known: dict[str, bool] = {}

    def is_name(words: str) -> bool:
        told = known.get(words)
        if told is None:
            told = known[words] = words in gazetteer.place_names or words in gazetteer.regulator_names
        return told

    return segment(text, is_name, voice_of(text.text, gazetteer))


def _unread(text: ReadText, context: Context, language: str | None) -> Extraction:
    """A text in a language that is not read: one item with the words alone, so that nothing is lost."""
    body = Span(0, len(text.text))
    title = text.title or headline_of(text.text, body, None)
    item = Item(0, body.end, title, Category.OTHER, category_rule="language not read", confidence=0.0)
    return Extraction(text.title, context.published or text.published, language, (item,) if text.text else ())


def _title(read: ReadText, cut: Segmentation) -> str | None:
    if cut.title is not None:
        return _TITLE_FIELD.sub("", one_line(cut.title.of(read.text)))
    return read.title


def _document(read: ReadText, context: Context, cut: Segmentation) -> _Document:
    headings = [*((cut.title,) if cut.title else ()), *cut.datelines]
    words = TextWords(read.text, first_words(context.gazetteer))
    names = Names(context.gazetteer, read, words)
    home = _home(read.text, context, names, cut)
    published = context.published or read.published
    # An ambiguous name is read as that of the country which the document mostly names.
    country = home or names.usual_country()
    return _Document(
        read=read,
        context=replace(context, jurisdiction=country),
        almanac=almanac(read.text, published, headings, month_first=home in _MONTH_FIRST),
        definitions=definitions(read.text),
        names=names,
        words=words,
        over=PlacesOver(),
        title=_title(read, cut),
        main=home,
        voice=cut.voice and voice_of(read.text, context.gazetteer, [country] if country else []),
        sets_apart=home is not None and not cut.is_story,
    )


def _home(text: str, context: Context, names: Names, cut: Segmentation) -> str | None:
    """The jurisdiction that the newsletter itself names: of its source, or in its title."""
    if context.jurisdiction:
        return context.jurisdiction
    if cut.title is None:
        return None
    if _REGION.search(cut.title.of(text)):
        return None  # "Asia and India": no one country is at home there
    place = places.sole(names.places_in(cut.title))
    return place.code if place else None


def _draft(document: _Document, part: Segment, before: DateFinding | None) -> _Draft:
    """``before`` is the date of the item before, from which "the same day" counts."""
    text = document.read.text
    sections = tuple(one_line(span.of(text).replace("\t", " | ")) for span in part.sections)
    dates = dates_of(text, part.body, part.headline, part.sections, document.almanac, before)
    latest = document.almanac.published or document.almanac.horizon
    chosen = choose(text, dates, part.body, part.headline, latest)
    passage = Passage(
        text=text,
        start=part.body.start,
        end=part.body.end,
        headline=part.headline,
        section=sections,
        dates=tuple(finding for finding in dates if finding.rule != SECTION_RULE),
        date=chosen,
        definitions=document.definitions,
        words=document.words,
        over=document.over,
        voice=document.voice,
    )
    facts, key = _facts(document, passage)
    return _Draft(part, passage, facts, _place(document, part, facts), key)


def _facts(document: _Document, passage: Passage) -> tuple[Facts, str]:
    """The passage's facts, and its fingerprint where they may be taken for another version's."""
    key = fingerprint(passage, document.common) if document.common else ""
    known = document.memory.get(key) if key else None
    if known is not None:
        return moved(known.facts, passage.start - known.start), key
    facts = tidied(analyse(passage, document.context), passage.text, document.names.first_named)
    facts = without_sector_orders(facts, passage.text)
    return facts, key if key and can_be_kept(facts, passage) else ""


def _state_end(part: Segment, draft: _Draft) -> int:
    """Where in the body a place that opens it ends: "Iceland did away with paper"."""
    span = draft.place[1] if draft.place is not None else None
    return span.end - part.body.start if span is not None and span.start == part.body.start else 0


def _place(document: _Document, part: Segment, facts: Facts) -> tuple[str, Span | None] | None:
    """The jurisdiction that the item itself tells: authorities, headings, headline, opening words."""
    flag = _FLAG.match(document.read.text, part.body.start, part.body.start + _FLAG_WITHIN)
    if flag is not None:
        code = "".join(chr(ord(letter) - _FLAG_LETTERS) for letter in flag["flag"])
        if code == "EU" or document.context.gazetteer.jurisdiction(code) is not None:
            return code, Span(*flag.span("flag"))
    own = places.of_regulators(facts.regulators)
    over = _country_over(document, part)
    if over is not None and (
        own is None or places.country_of(own[0]) not in ("EU", places.country_of(over.code))
    ):
        return over.code, over.span
    if own is not None:
        return own
    if facts.regulators and all(found.key and not found.jurisdiction for found in facts.regulators):
        return None  # a body of many countries acts
    for span in (*((part.headline,) if part.headline else ()), *reversed(part.sections)):
        place = places.sole(document.names.places_in(span))
        if place is not None:
            return place.code, place.span
    opening = Span(part.body.start, min(part.body.end, part.body.start + 300))
    authority = document.names.authority_country(opening)
    if authority is not None:
        return authority.code, authority.span
    named = document.names.places_in(opening)
    if named:
        chosen = places.sole(named) or named[0]
        return places.country_of(chosen.code), chosen.span
    return None


_FLAG = re.compile(r"\W{0,6}?(?P<flag>[\U0001f1e6-\U0001f1ff]{2})")
_FLAG_WITHIN = 12
_FLAG_LETTERS = 0x1F1E6 - ord("A")
_OVER_COUNTRY = 6


def _country_over(document: _Document, part: Segment) -> places.Place | None:
    """The one country that the nearest section's heading names and little else; the Union is none.

    Under it stand that country's bodies, also those whose names bodies of other countries share.
    """
    label = part.headline
    if label is not None and part.body.start <= label.start < part.body.end:
        named = places.sole(document.names.places_in(label))
        if named is not None and named.code != "EU" and named.span == label:
            return named  # "Austria. The finance ministry ..."
    for span in reversed(part.sections):
        named = places.sole(document.names.places_in(span))
        if named is not None:
            beside = len(document.read.text[named.span.end : span.end].split())
            opens = named.span.start - span.start <= _OVER_COUNTRY
            return named if named.code != "EU" and opens and beside <= 4 else None
    return None


def _with_main(document: _Document, drafts: Sequence[_Draft]) -> _Document:
    """The jurisdiction that the newsletter mainly covers, now that its items are known."""
    main = document.main or places.main_of(draft.place[0] for draft in drafts if draft.place)
    homes = {places.region_of(draft.place[0]) for draft in drafts if draft.place and not _is_beside(draft)}
    return replace(document, main=main, homes=frozenset(homes if len(homes) <= _MOST_HOMES else ()))


def _is_beside(draft: _Draft) -> bool:
    """Whether the heading over an item sets it apart from what the newsletter covers."""
    return any(sets_apart(words) for words in draft.passage.section)


def _item(document: _Document, draft: _Draft) -> Item:
    part, facts = draft.segment, draft.facts
    headline = _headline(document, part)
    own = (part.body, *((part.headline,) if part.headline else ()))
    setting = Setting(
        headings=[
            words
            for words, span in zip(draft.passage.section, part.sections, strict=True)
            if not document.names.names_authority(span)
        ],
        headline=headline,
        body=draft.passage.body,
        start=part.body.start,
        state_end=_state_end(part, draft),
        is_abroad=_is_abroad(document, draft),
        is_home=_is_home(document, draft),
        is_placed=draft.place is not None,
        has_home=document.main is not None or bool(document.homes),
        title=document.title or "",
        names_authority=any(document.names.names_authority(span) for span in own),
    )
    category, rule = categorise(setting, facts)
    place = draft.place
    if place is None and category is not Category.OTHER:
        laws = document.context.gazetteer.national_laws
        place = laws.place_of(document.read.text, part.body)
        place = place or ((document.main, None) if document.main else None)
        place = place or places.told_otherwise(draft.passage.body, facts)
    return Item(
        start=part.body.start,
        end=part.body.end,
        headline=headline,
        headline_span=part.headline,
        category=category,
        category_rule=rule,
        date=draft.passage.date,
        jurisdiction=place[0] if place else None,
        jurisdiction_span=place[1] if place else None,
        regulators=facts.regulators,
        instruments=facts.instruments,
        actions=facts.actions,
        topics=document.names.topics_in(part.body),
    )


def _headline(document: _Document, part: Segment) -> str:
    """A run-in heading that only names a country or a field is followed by what happened there."""
    text, heading = document.read.text, part.headline
    if heading is not None and part.body.start <= heading.start < part.body.end:
        gazetteer = document.context.gazetteer
        words = heading.of(text)
        if names_field(words, lambda name: name in gazetteer.place_names):
            after = Span(min(heading.end + 1, part.body.end), part.body.end)
            return headline_of(text, after, None)
    return headline_of(text, part.body, heading)


def _is_home(document: _Document, draft: _Draft) -> bool:
    if draft.place is None:
        return False
    if document.main is None:
        return places.region_of(draft.place[0]) in document.homes
    return places.lies_in(draft.place[0], document.main)


def _is_abroad(document: _Document, draft: _Draft) -> bool:
    """Whether a heading names a country other than the one the newsletter is about."""
    if document.main is None or not document.sets_apart or draft.place is None:
        return False
    home = places.country_of(document.main)
    if places.lies_in(draft.place[0], home):
        return False
    for span in draft.segment.sections:
        place = places.sole(document.names.places_in(span))
        if place is not None and not places.lies_in(place.code, home):
            return True
    return False

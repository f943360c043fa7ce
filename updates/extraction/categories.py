"""The category of an item: by the headings over it, by what was found in it, by cue words."""

import re
from collections.abc import Sequence

from updates.extraction.findings import InstrumentFinding, Span
from updates.extraction.guarded import WordStart
from updates.extraction.passage import Facts
from updates.extraction.sectororders import addresses_sector
from updates.extraction.values import dataclass
from updates.extraction.vocabulary import ActionKind, Category, Event

_BESIDE = (
    r"(?:international|global|overseas|abroad|elsewhere|foreign|rest of the world|around the (?:world|"
    r"globe)|worldwide|"
    r"outside [A-Z]\w+|across the (?:border|strait|channel|water|pond|atlantic|sea|tasman)|further afield|"
    r"around the region|(?:our )?neighbours|neighbou?ring (?:countries|markets)|other "
    r"(?:countries|jurisdictions|markets)|beyond (?:[A-Z]\w+|our (?:shores|borders))|from afar|offshore)"
)
_HEADINGS = (
    (Category.INTERNATIONAL, re.compile(rf"\b{_BESIDE}\b", re.IGNORECASE)),
    (
        Category.ENFORCEMENT,
        re.compile(
            r"\b(?:enforcement|penalt(?:y|ies)|fines?|sanction(?:s|ed)|litigation|cases|court|courts|"
            r"judgments?|rulings|punish\w*|"
            r"investigations?|inspections?|prosecutions?|settlements?|disciplinary)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Category.REGULATORY,
        re.compile(
            r"\b(?:regulatory|regulations?|legislati(?:on|ve)|law-?making|laws?|rule-?making|rules|"
            r"consultations?|guidance|"
            r"guidelines|standards?|policy|policies|drafts|bills|legal developments)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Category.INDUSTRY,
        re.compile(
            r"\b(?:industry|markets?|business|sector|people|institutions|speeches|market news|economy)\b",
            re.IGNORECASE,
        ),
    ),
)
_STRONG_SPEECH = WordStart(
    r"\b(?:spoke|speech|speaking|keynote|podium|remarks|interview|appoint(?:ed|s)|steps down|drill|"
    r"workshop)\b",
    re.IGNORECASE,
)
_WEAKLY_ABROAD = WordStart(r"\belsewhere\b", re.IGNORECASE)
_RULE_WORDS = WordStart(
    r"\b(?:draft|consult\w*|legislat\w+|bill|act|regulations?|rules?|rule-?making|provisions|guidelines?|"
    r"guidance|standards?|measures|"
    r"directives?|decrees?|ordinances?|circulars?|frameworks?|prakas|into force|amend\w*|"
    r"policy statement|code of (?:practice|conduct)|"
    r"handbook|requirements?|"
    r"white paper|discussion paper|consultation paper|comments?|executive order|exemption|regime|roadmap for|"
    r"pilot programs?|law|guides?|faqs?|frequently asked questions|toolkit|statements?|recommendations?|"
    r"opinion|"
    r"criteria|conditions (?:for|of|on)|instructions? (?:on|for|no)|norms|doctrine|model (?:forms|"
    r"clauses)|templates?|"
    r"(?:information|position|green|options) papers?|dear ceo|final report|(?:drop|shelve)(?:s|ped|d) plans?|"
    r"propos(?:al|als|es|ed)|plans? (?:to|an?|for)|means to|intends to|wants to|ceiling|exempts?|relief|"
    r"waiver|"
    r"call for evidence|delegated acts?|certifications?|mandatory|transpos\w+|applicable|must|registers?|"
    r"clarif\w+|dut(?:y|ies)|obligations?|directions|limits?|thresholds?|deadline|"
    r"call for (?:input|views|information|contributions|submissions)|policy documents?|expectations|"
    r"action plan|"
    r"caps|capped|tightens?|tightened|relax(?:es|ed)|eases|eased|scraps|scrapped|shelves|shelved|unlink|"
    r"votes? (?:on|for|in favour|in favor|through)|vote|tax rates|moratorium|grey list|gr[ea]y-list(?:ed|s)?|"
    r"list of (?:jurisdictions|countries|high-risk)|high-risk (?:third )?countr(?:y|ies)|"
    r"(?<!longer )appl(?:y|ies)|begins? to|starts? to|repeal\w*|rescind\w*|communiqu[ée]s?|"
    r"communications? (?:\W?[A-Z]\W? ?)?(?:no\.? ?)?\d+|"
    r"(?:seek|ask|canvass|gather|invit|solicit|want|await)\w* (?:for )?(?:[\w-]+ )?(?:feedback|views|"
    r"opinions?|input)|"
    r"feedback (?:on|by|until|is|closes)|submissions? (?:by|close|are|due|until)|compulsory|obligatory|"
    r"expected publication|grace period|transition(?:al)? (?:period|relief)|further \w+ (?:months|weeks) to|"
    r"resolutions? (?:no|cd|bcb|cmn)\b|normative (?:instruction|act)|notification no)\b",
    re.IGNORECASE,
)
_ENFORCEMENT_WORDS = WordStart(
    r"\b(?:fine[ds]?|penal(?:ty|ties|i[sz]ed)|sanction(?:ed|s)?|reprimand\w*|censure\w*|investigat\w+|"
    r"inquiry|probe|"
    r"enforcement (?:action|order|report|notice|campaign)s?|inspect\w*|raid\w*|sued|lawsuit|proceedings|"
    r"complaint "
    r"against|charged|"
    r"convicted|sentenced|ordered|warns|refund\w*|to (?:pay|return|refund|hand back|compensate)|settle[ds]?|"
    r"settlement(?! (?:cycle|system|finality|dates?|period|risk|reporting|discipline|agent|bank|"
    r"infrastructure|services?))|consent order|cease[- ]and[- "
    r"]desist|order(?:ed|s) \w+ to|"
    r"revoked|"
    r"banned|barred|prohibition|cancel(?:s|led|ling)|revocation|struck off|licen[cs]e (?:of|was revoked)|"
    r"prosecut\w+|court|tribunal|judgment|ruled|ruling|upheld|infring\w+|violat\w+|"
    r"breach\w*|"
    r"crack(?:s|ing|ed)?[- ]?down|singles? out|removed|rectif\w+|dawn raid|guilty|antitrust case|warned|"
    r"campaign|sweep|clean-?ups?|"
    r"special (?:enforcement |rectification )?actions?|(?:typical|guiding) cases|cybersecurity review|formal "
    r"notices?|"
    r"confiscat\w+|prohibit(?:ed|s)|(?:was|were|been) (?:ordered|told|directed|instructed)|"
    r"orders? against|blackout|impounded|stays|stayed|illegal\w*|unlawful\w*|forbidden|blacklist\w*|"
    r"summon(?:s|ed)|(?:solve[sd]?|crack(?:s|ed)) [\d,]+|accounts shut|bust(?:s|ed)|surcharges? (?:of|"
    r"on)|(?:voted|decided|resolved|moved) to (?:levy|fine|penali[sz]e)|"
    r"lev(?:ied|"
    r"ies) (?:an?\b|[A-Z]{2,3}\b)|"
    r"compound(?:s|ed)|struck (?:from|off)|debar\w*|impound(?:s|ed)|determinations? against|"
    r"penalty payments?|"
    r"(?:bans?|banned|halts?|halted|suspends?|suspended) (?:trading|dealings?)|"
    r"misconduct|fraud\w*|illicit|slapp(?:ed|s)|compliance checks?|arrest(?:s|ed)?|decisions? against|"
    r"class action|certif\w+ (?:an?|the) (?:\w+ )?class|"
    r"hearings? (?:takes?|took|is|are|was|were|will)|injunctions?|enjoin\w*|probes|probed|trial|"
    r"indict\w+|jail\w*|"
    r"statements? of objections|preliminary findings|plead\w*|pled|lawsuits|sues|suing|"
    r"(?:administrative|improvement|corrective|compliance|stop|remedial|restraining|rectification|interim|"
    r"freezing) orders?|under an order|by an order|(?:alert|warning|suspicious|unlicensed) lists?|"
    r"(?:alert|warning)[ -]list(?:s|ed)?)\b",
    re.IGNORECASE,
)
# What a headline's authority does to somebody; weaker words may only tell what its rule is about.
_STRIKES = WordStart(
    r"\b(?:fines|fined|penali[sz](?:es|ed)|sanctions|sanctioned|punish(?:es|ed)|reprimand(?:s|ed)|"
    r"censure[sd]|rebuke[sd]|"
    r"probe[sd]|investigate[sd]|inspect(?:s|ed)|raid(?:s|ed)|search(?:es|ed)|sue[sd]|charge[sd]|"
    r"indict(?:s|ed)|"
    r"prosecute[sd]?|arrest(?:s|ed)|jail(?:s|ed)|convict(?:s|ed)|sentence[sd]|block(?:s|ed)|freezes|"
    r"froze|frozen|"
    r"seize[sd]|attache[sd]|confiscate[sd]|forfeit(?:s|ed)|revoke[sd]|summon(?:s|ed)|quashe[sd]|"
    r"uph(?:olds|eld)|dismisse[sd]|"
    r"throws out|threw out|settle[sd]|plead(?:s|ed)|"
    r"clears(?! (?:\S+ ){0,6}?(?:deal|merger|takeover|acquisition|tie-up|buyout|purchase))|(?:drop(?:s|"
    r"ped)|close[sd]|reopen(?:s|"
    r"ed)) (?:(?:an?|its|the) )?(?:case|"
    r"charges|probe|investigation|suit|inquiry)|takes? .{2,40} to court|found guilty|finds? .{2,40} guilty|"
    r"statements? of objections|preliminary findings|(?:sent|sends|writes|wrote) (?:\w+ )?letters to|"
    r"(?:issued?|issues|served?|serves|gave|gives) (?:\w+ ){0,2}(?:directions|notices?|"
    r"instructions) (?:to|on|against)|"
    r"(?:issued|gave|given|sent) (?:an? |its )?(?:administrative |written |formal )?(?:guidance|"
    r"recommendations?|advice) to "
    r"(?:an? |the )?(?:[\w-]+ ){0,3}?(?:agency|company|firm|maker|operator|retailer|provider|bank|broker|"
    r"inc|ltd|co|limited)\b|"
    r"(?:made|makes) [^.;]{3,40}? pay|dock(?:s|ed)|took [^.;]{3,60}? to task|takes [^.;]{3,60}? to task|"
    r"rap(?:s|ped)|"
    r"case against|action against|proceedings against|complaint against|prosecut\w+ (?:un|those|firms|"
    r"companies))\b",
    re.IGNORECASE,
)
_STRIKE_WITHIN = 160
# "swoops on four brokers", "opens file on chip designer": somebody of the trade as what is dealt with.
_FIRM = (
    r"(?:manager|broker|brokerage|adviser|advisor|agent|bank|lender|insurer|retailer|chain|app|platform|"
    r"operator|maker|"
    r"manufacturer|designer|supermarket|airline|promoter|changer|dealer|trader|developer|firm|company|"
    r"group|exchange|"
    r"university|hospital|school|municipality|intermediary|publisher|carrier|hotel|clinic|casino|"
    r"bookmaker|landlord|"
    r"auditor|accountant|director|banker|trustee|wholesaler|importer|messenger|site|start-up|fintech|"
    r"utility|telco)s?"
)
_DEALT_WITH = WordStart(
    rf"\b(?:on|against|with|at|from|to|an?|the|two|three|four|five|six|seven|eight|nine|ten|\d{{1,3}})\s"
    rf"(?:(?!to\b|for\b|of\b|and\b|that\b)[\w’'-]+\s){{0,3}}?{_FIRM}\b"
)
_FRIENDLY = WordStart(
    r"\b(?:licen[cs]\w+|authori[sz]\w+|grant\w*|approv\w+|clear(?:s|ed)|welcom\w+|host\w*|met|meets|"
    r"appoint\w*|names?|"
    r"named|award\w*|partner\w*|sign(?:s|ed)|join(?:s|ed)|launch\w*|invit\w+|help(?:s|ed)|support(?:s|"
    r"ed)|let|lets|allow\w*|"
    r"permit\w*|told|said|says|speech|statistics|survey|profits?|rates?|data)\b",
    re.IGNORECASE,
)
# "issued the Benchmarks for Penalties": a paper that tells of penalties imposes none.
_ISSUES_RULE = WordStart(
    r"\b(?:issue[sd]?|publish(?:es|ed)|release[sd]|adopt(?:s|ed)|promulgate[sd]) (?:(?:the|its|new|"
    r"revised|final|draft|updated|"
    r"interim|trial) ){0,2}(?:[\w-]+ ){0,2}?(?:benchmarks|criteria|guidelines|guidance|rules|measures|"
    r"standards|regulations|"
    r"provisions|policy|code|handbook|manual|framework) (?:on|for|of|governing)\b",
    re.IGNORECASE,
)
# What a headline's authority does to a rule, whatever the rule is called.
_MAKES_RULE = WordStart(
    r"\b(?:gazette[sd]|extend(?:s|ed)|adopt(?:s|ed)|pass(?:es|ed)|approve[sd]|ban(?:s|ned)|propose[sd]|"
    r"introduce[sd]|"
    r"enact(?:s|ed)|amend(?:s|ed)|tighten(?:s|ed)|relax(?:es|ed)|loosen(?:s|ed)|eases?|eased|scrap(?:s|"
    r"ped)|cap(?:s|ped)|"
    r"delay(?:s|ed)|postpone[sd]?|defer(?:s|red)|draft(?:s|ed)|seeks?|sets|ratif(?:ies|ied)|issue[sd]?|"
    r"publish(?:es|ed)?|"
    r"repeal(?:s|ed)|revise[sd]|transpose[sd]|finali[sz]e[sd]|overhaul(?:s|ed)|legali[sz]e[sd]|"
    r"outlaw(?:s|ed)|"
    r"regulate[sd]?|plans to|allow(?:s|ed)?|permit(?:s|ted)?|lets|require[sd]?|oblige[sd]|mandate[sd]|"
    r"prescribe[sd]|"
    r"exempt(?:s|ed)|raise[sd]|lower(?:s|ed)|double[sd]|triple[sd]|halve[sd]|phase[sd]|withdr(?:aws|ew)|"
    r"rescind(?:s|ed)|"
    r"abolish(?:es|ed)|la(?:ys|id) (?:down|out)|limit(?:s|ed)|restrict(?:s|ed)|vote[sd] to|"
    r"simplif(?:ies|ied)|"
    r"streamline[sd]|moderni[sz]e[sd]|revamp(?:s|ed)|codif(?:ies|ied)|reform(?:s|ed)|toughen(?:s|ed)|"
    r"widen(?:s|ed)|"
    r"narrow(?:s|ed)|cut(?:s)? (?:the )?(?:capital|reporting|fees|red tape)|open(?:s|ed) [^.;]{3,50}? to|"
    r"(?:drop(?:s|ped)|shelve[sd]) (?:its |the )?(?:plans?|proposals?|rules?|idea)|"
    r"forb(?:ids?|ade)|trim(?:s|med)|slash(?:es|ed)|expand(?:s|ed)|float(?:s|ed)|adjust(?:s|ed)|"
    r"clarif(?:ies|ied)|"
    r"compl(?:ies|ied) with|standardi[sz]e[sd]|harmoni[sz]e[sd]|pen(?:s|ned)|(?:does|did|do) away with|"
    r"tweak(?:s|ed)|"
    r"(?:adopted|agreed) its position|(?:gave|gives) (?:\w+ ){0,2}reading|(?:puts?|pushe[sd]) back|"
    r"revamp(?:s|ed)|"
    r"(?:adds?|added|tacks?|tacked) [^.;]{3,60}? (?:on)?to (?:its|the) [\w -]{0,40}list|"
    r"(?:brings?|brought|puts?|hand(?:s|ed)) (?:out|down) |makes? it (?:easier|harder)|modif(?:ies|ied)|"
    r"make[sd]? [^.;]{3,40}? mandatory)\b",
    re.IGNORECASE,
)
_MAKING_WITHIN = 90
_OFFENCE_WORDS = WordStart(
    r"\b(?:breach\w*|fraud\w*|illicit|illegal\w*|unlawful\w*|misconduct|violat\w+|infring\w+|removed|"
    r"campaign|inquiry)\b",
    re.IGNORECASE,
)
# "Acme Bank: EUR 200,000 - late notices": an entry of a list of fines.
_FINE_ENTRY = re.compile(
    r"^[^:–—|]{2,90}(?::| [–—|-])\s(?:(?:a )?(?:fine|penalty) of )?(?:[A-Z]{0,3}[$€£¥₹₩₦]\s?\d|"
    r"[A-Z]{3}\s?\d|Rs\.?\s?\d|"
    r"\d[\d,.]*\s(?:million\s)?(?:euros?|dollars|yuan|pounds|zlotys?|kronor|kroner|won|yen|rupees)\b)"
    r"(?![^.;]{0,40}\b(?:deal|stake|round|buyout|merger|acquisition|investment)\b)"
)
# "Elsewhere: Korea fines ...": an entry that sets itself apart, in its label or its whole heading.
_APART = re.compile(
    rf"(?:(?:and|meanwhile|news|notes|also),? )*(?:from |in )?(?:{_BESIDE}|internationally|globally|"
    r"(?:outside|beyond) [A-Z][\w ]{2,25})\s?(?::|[–—|-]\s|$)",
    re.IGNORECASE,
)
_LAW_WORDS = WordStart(
    r"\b(?:royal assent|assent on|(?:enter|enters|entered|came|come|comes|coming|is|are) "
    r"(?:now )?(?:into|"
    r"in) (?:force|effect)|"
    r"(?:takes?|took) effect|(?:bill|act|law|data) (?:was |were |has been )?"
    r"(?:passed|signed|adopted|enacted)|"
    r"signed (?:into law|on|by|[A-Z]{1,2}\.? ?\d)|"
    r"[ahs]\.?[br]\.? \d+|repealed (?:as of|from|on|with)|public "
    r"comments?|"
    r"(?:open for|out for|asks for|invites?|wants|seeks|welcomes) (?:public |technical )?(?:comments?|views|"
    r"consultation|"
    r"feedback|responses)|(?:technical|written) comments|closing date|last day (?:to|for)|(?:begins?|"
    r"starts?) to apply|applies "
    r"from|effective (?:from|on|as of)|for trial implementation|comment period)\b",
    re.IGNORECASE,
)
_PENALTY_WORDS = re.compile(
    r"[$€£¥₹₩₦]\s?\d|\b[A-Z]{3}\s?\d|\b(?:reprimand|warning|ban|order|penalty|fine|suspension|"
    r"confiscation)\b",
    re.IGNORECASE,
)
_LEGAL_BASIS = re.compile(
    r"\b(?:under|violat\w+|breach\w*|compl\w+ with|pursuant to|in accordance with|required by|according "
    r"to)\b[^,.;]{0,90}",
    re.IGNORECASE,
)
_SPEECH_WORDS = WordStart(
    r"\b(?:spoke|speech|speaks|keynote|interview|appoint\w+|named|elected|sworn in|confirmed|chair\w*|"
    r"successor|resign\w*|steps down|"
    r"press conference|drill|summit|symposium|"
    r"exercise|workshop|met|meeting|conference|forum|work plan|work report|action points|key tasks|"
    r"priorities|annual report|statistics|"
    r"survey|data show\w*|figures|results of|minutes|trends report|bulletin|outlook|stability report|"
    r"dashboard|"
    r"roundtable|hosts|rate decision|interest rates|(?:bank|policy|base|repo|deposit|key|cash|"
    r"prime) rate|rates (?:steady|unchanged|on hold)|swap (?:line|"
    r"arrangement)|"
    r"opens (?:an? )?(?:[\w-]+ ){0,2}office|(?:grants?|granted) (?:approvals?|licen[cs]es?)|podium|"
    r"celebrates|"
    r"survey|report on|memorandum|mou|cooperation|sandbox|launch\w*|link|opens its doors|roadmap|review of|"
    r"independent review|reminder|"
    r"merger|acquisition|takeover|remind(?:s|ed)|budget speech|autumn budget|"
    r"warn(?:s|ed|ing)? (?:the )?(?:public|consumers|users|savers|investors|customers|depositors|"
    r"residents|parents)|"
    r"risk alert|campaign week|awareness)\b",
    re.IGNORECASE,
)
_AUTHORITY_WORDS = re.compile(
    r"\b(?:regulators?|government|ministry|authorit(?:y|ies)|commission|agency|central bank|policymakers|"
    r"lawmakers|watchdog|parliament|"
    r"premier|minister|council|officials|MEPs?|MPs|senators?|deputies|legislators?|cyberspace regulator|"
    r"EU|supervis\w+|assembly|senate|congress|courts?|cabinet|"
    r"bill)\b",
    re.IGNORECASE,
)
# What two authorities sign binds nobody else.
_ACCORD = re.compile(
    r"(?:\w+ )?(?:memorandum|memoranda|MOU|MoU|letters? of intent|cooperation agreement)\b", re.IGNORECASE
)
_ISSUED = frozenset(
    (
        Event.PLANNED,
        Event.CONSULTATION,
        Event.ADOPTED,
        Event.ISSUED,
        Event.IN_FORCE,
        Event.AMENDED,
        Event.REPEALED,
    )
)
_HARD = frozenset(
    (
        ActionKind.PENALTY,
        ActionKind.REMOVAL,
        ActionKind.SETTLEMENT,
        ActionKind.PROSECUTION,
        ActionKind.JUDGMENT,
    )
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an item stands, and what it says.

    ``headings`` are those over it that name no authority, outermost first; ``is_abroad``
    tells that they set it apart as foreign, ``is_home`` that it belongs to the newsletter's
    own country, ``is_placed`` that it tells where it belongs, ``names_authority`` that its words hold the
    name of a known one; ``start`` is where its body begins. ``has_home``: the
    newsletter mainly covers one country; else a mere "elsewhere" sets nothing apart.
    """

    headings: Sequence[str]
    headline: str
    body: str
    is_abroad: bool = False
    is_home: bool = False
    is_placed: bool = True
    has_home: bool = True
    title: str = ""
    names_authority: bool = False
    start: int = 0


def categorise(setting: Setting, facts: Facts) -> tuple[Category, str]:
    """The category, and the rule that gave it."""
    if setting.is_abroad or _APART.match(setting.headline) or _APART.match(setting.body):
        return Category.INTERNATIONAL, "set apart"
    by_heading = _by_headings(setting.headings)
    if by_heading is Category.INTERNATIONAL:
        weak = _WEAKLY_ABROAD.search(setting.headings[-1]) is not None
        if not setting.is_home and not (weak and not (setting.is_placed and setting.has_home)):
            return by_heading, "heading"
        by_heading = None
    by_facts = _by_facts(setting, facts)
    if by_heading is Category.INDUSTRY and by_facts is None and not _has_authority(setting, facts):
        return Category.OTHER, "no authority"
    if by_heading is Category.INDUSTRY and by_facts is None and _LAW_WORDS.search(setting.body[:500]):
        return Category.REGULATORY, "words"
    if by_heading is not None and _agrees(setting, by_heading, by_facts, facts):
        return by_heading, "heading"
    if by_facts is not None:
        return by_facts, "facts"
    by_words, rule = _by_words(setting, facts)
    if by_heading is None:
        return by_words, rule
    return (Category.INDUSTRY, rule) if by_words is Category.OTHER else (by_words, rule)


def sets_apart(heading: str) -> bool:
    """Whether a heading stands over what happens elsewhere."""
    return _HEADINGS[0][1].search(heading) is not None


def _by_headings(headings: Sequence[str]) -> Category | None:
    for heading in reversed(headings):
        found = [category for category, pattern in _HEADINGS if pattern.search(heading)]
        if Category.INTERNATIONAL in found:
            return Category.INTERNATIONAL
        if len(found) == 1:
            return found[0]
    return None


def _agrees(setting: Setting, by_heading: Category, by_facts: Category | None, facts: Facts) -> bool:
    """Whether the heading may decide: it does unless the facts plainly say another thing."""
    if by_facts is None and by_heading is Category.ENFORCEMENT:
        told = f"{setting.headline} {setting.body}"
        named = bool(facts.regulators) or setting.names_authority
        return named or bool(_ENFORCEMENT_WORDS.search(told)) or bool(_PENALTY_WORDS.search(told))
    if by_facts is None or by_heading is by_facts:
        return True
    if by_heading is Category.INDUSTRY:
        return not (facts.actions or any(instrument.event in _ISSUED for instrument in facts.instruments))
    if by_heading is Category.REGULATORY:
        changed = any(instrument.event in _ISSUED for instrument in facts.instruments)
        return changed and not any(action.kind in _HARD for action in facts.actions)
    return bool(facts.actions) or by_facts is not Category.REGULATORY


def _by_facts(setting: Setting, facts: Facts) -> Category | None:
    changed = [
        instrument
        for instrument in facts.instruments
        if instrument.event in _ISSUED and not _ACCORD.match(instrument.title)
    ]
    if facts.actions and not changed:
        told = f"{setting.headline} {setting.body[:500]}"
        by_somebody = facts.regulators or setting.names_authority or any(a.penalties for a in facts.actions)
        return Category.ENFORCEMENT if by_somebody or _ENFORCEMENT_WORDS.search(told) else None
    if changed and not facts.actions:
        return Category.REGULATORY
    if changed and facts.actions:
        return _which_first(facts, changed)
    return None


def _which_first(facts: Facts, changed: Sequence[InstrumentFinding]) -> Category:
    first_rule = min(instrument.span.start for instrument in changed)
    hard = [action for action in facts.actions if action.kind in _HARD]
    if any(action.penalties or action.span.start < first_rule for action in hard):
        return Category.ENFORCEMENT
    starts = [action.span.start for action in facts.actions if not _is_within_title(action.span, changed)]
    return Category.ENFORCEMENT if starts and min(starts) < first_rule else Category.REGULATORY


def _is_within_title(span: Span, instruments: Sequence[InstrumentFinding]) -> bool:
    """An "Order" or "Inspection" in a rule's title is no action, nor "issued its Instruction" before it."""
    return any(found.span.start < span.end and span.start < found.span.end for found in instruments)


def _has_authority(setting: Setting, facts: Facts) -> bool:
    """Whether anyone of public power has a part in it."""
    told = f"{setting.headline}. {setting.body}"
    return bool(facts.regulators) or setting.names_authority or bool(_AUTHORITY_WORDS.search(told))


def _deals_with_somebody(opening: str) -> bool:
    """Whether an authority does something unfriendly to a firm or a person of its trade."""
    return _DEALT_WITH.search(opening) is not None and _FRIENDLY.search(opening) is None


def _without_names(words: str, facts: Facts) -> str:
    """The words but authorities' names, which tell of rules too: "Administration for Market Regulation"."""
    for regulator in facts.regulators:
        words = words.replace(regulator.name, "")
    return words


def _by_words(setting: Setting, facts: Facts) -> tuple[Category, str]:
    """No instrument moved and nobody was struck: the words of headline and opening decide."""
    opening = f"{setting.headline}. {setting.body[:500]}"
    enforcement = _ENFORCEMENT_WORDS.count(opening)
    rules = _RULE_WORDS.count(_LEGAL_BASIS.sub(" ", _without_names(opening, facts)))
    speech = _SPEECH_WORDS.count(opening)
    offences = _OFFENCE_WORDS.count(opening)
    issued = (
        _ISSUES_RULE.search(opening) is not None and _STRIKES.search(setting.body[_STRIKE_WITHIN:500]) is None
    )
    if _LAW_WORDS.search(opening) and (issued or enforcement <= offences):
        return Category.REGULATORY, "words"
    if _by_headings((setting.title,)) is Category.ENFORCEMENT and _PENALTY_WORDS.search(setting.body):
        return Category.ENFORCEMENT, "title"
    strike = _STRIKES.search(opening[:_STRIKE_WITHIN])
    idle = strike is None and enforcement <= offences
    if idle and not _has_authority(setting, facts):
        if setting.is_placed and rules and _MAKES_RULE.search(opening[:_MAKING_WITHIN]):
            return Category.REGULATORY, "words"  # "Kenya gazettes asset law": the country acts
        return Category.OTHER, "no authority"
    if _FINE_ENTRY.match(setting.headline) or _FINE_ENTRY.match(setting.body):
        return Category.ENFORCEMENT, "fine entry"
    if not facts.actions and facts.regulators and addresses_sector(opening):
        return Category.REGULATORY, "words"
    if strike is not None and enforcement >= _RULE_WORDS.count(opening[: strike.start()]):
        return Category.ENFORCEMENT, "words"
    if not enforcement and _STRONG_SPEECH.search(opening[:300]):
        return Category.INDUSTRY, "words"
    makes_rule = _MAKES_RULE.search(opening[:_MAKING_WITHIN]) is not None
    if facts.regulators and strike is None and rules and enforcement <= 1 and makes_rule:
        return Category.REGULATORY, "words"
    if enforcement > max(rules, speech):
        return Category.ENFORCEMENT, "words"
    if rules >= max(speech, 1) and (facts.regulators or rules >= 2):
        return Category.REGULATORY, "words"
    if not enforcement and not speech and makes_rule:
        return Category.REGULATORY, "words"
    if facts.regulators and not rules and not speech and _deals_with_somebody(opening[:_STRIKE_WITHIN]):
        return Category.ENFORCEMENT, "words"
    if facts.regulators or setting.names_authority or rules or speech:
        return Category.INDUSTRY, "words"
    return Category.OTHER, "words"

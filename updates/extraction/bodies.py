"""The words that bodies of public power are called by, and the verbs of what they do."""

import re
from functools import lru_cache

from updates.extraction.wordlists import one_of

# Parliaments and their chambers that go by a name of their own also in English.
HOUSES = frozenset(
    "Bundestag Bundesrat Knesset Duma Rada Verkhovna Riksdag Folketing Storting Sejm Oireachtas Dáil "
    "Seanad Cortes Landtag Eduskunta Sabha Majlis Saeima Seimas Riigikogu Sobranie Althing".split()
)
LOWER_HOUSES = (
    "House of Representatives", "Chamber of Deputies", "House of Commons", "Bundestag", "Sejm",
    "National Assembly", "Lok Sabha", "Tweede Kamer", "House of Assembly", "Duma", "Dáil", "National Council",
)  # fmt: skip
UPPER_HOUSES = (
    "Senate", "House of Lords", "Bundesrat", "Rajya Sabha", "House of Councillors", "Eerste Kamer",
    "Council of States",
)  # fmt: skip
HOUSE_WORDS = one_of(
    HOUSES | set("Parliament Senate House Assembly Congress Diet Commons Lords Council".split())
)
"""Any word that tells a parliament or a part of it, as a pattern; a Council may be one."""
# A name that holds one of these is a body's name.
STRONG_NOUNS = frozenset(
    """
    Authority Authorities Commission Administration Agency Bureau Ministry Court Tribunal Parliament
    Senate Congress Cabinet Procuratorate Prosecutor Prosecutors Commissioner Ombudsman Ombudsperson
    Directorate Inspectorate Treasury Comptroller Regulator Autoriteit Autorità Autorité Autoridade
    Agencia Garante Datatilsynet Superintendency Superintendence Superintendencia Watchdog Chamber
    Government Assembly Legislature Magistracy Registrar Constabulary Commissariat Secretariat
    Supervisor Governorate Bundeskartellamt Commissioner's
    Comisión Comissão Commissione Conseil Consiglio Consejo Conselho Superintendência Ministerio Ministério
    Ministère Ministero Agência Agenzia Agence Autoridad Fiscalía Procuraduría Bundesamt Bundesgerichtshof
    Bundesverwaltungsgericht Bundesgericht Landgericht Oberlandesgericht Verwaltungsgericht Rechtbank
    Tribunale Corte Cour Gerichtshof Kommission Juzgado
    Bundesanstalt Finanstilsynet Finansinspektionen Commissie Consob Urząd Office Department
    """.split()
) | HOUSES  # fmt: skip
# These name bodies too, but also parts of firms, clubs and products: they need a verb of power.
WEAK_NOUNS = frozenset(
    "Board Council Committee Center Centre Service Services Institute Institution "
    "Association Panel Task Force Unit "
    "Division Exchange Foundation Forum Registry Taskforce Organization Organisation".split()
)
NOUNS = STRONG_NOUNS | WEAK_NOUNS
# A name that holds one of the first is a firm's or a paper's; one that ends in one of the second is a rule's.
FIRM_NOUNS = frozenset(
    "Company Corporation Limited Ltd Inc LLC LLP plc PLC Corp Co News Holdings Officer".split()
)
TEXT_NOUNS = frozenset(
    "Act Law Regulation Regulations Measures Rules Guidelines Bill Directive Code "
    "Standards Standard Ordinance Decree "
    "List Plan Report Order Notice Rule Circular Provisions Guidance Opinions Opinion "
    "Decision Requirements Guide Directions Direction Instructions Module Codes Guideline "
    "Framework Rulebook Handbook Principles".split()
)
# Bodies whose whole name is one word: they count where they act.
SOLE_NAMES = frozenset(
    "Parliament House Commons Lords "
    "Treasury Congress Cabinet Senate "
    "Bundesgerichtshof Bundesverwaltungsgericht Bundesgericht Bundesverfassungsgericht Kammergericht "
    "Diet".split()
) | (HOUSES - {"Rada", "Sabha", "Majlis"})
# Central banks, by shape.
CENTRAL_BANK = re.compile(
    r"\b(?:(?:Central|Reserve|National|People['’]s|State|Federal)\s+(?:Reserve\s+)"
    r"?Bank\s+of\s+(?:the\s+)?[A-Z]\w+"
    r"|(?:Central|Reserve|National)\s+Bank|Monetary\s+Authority|Bank\s+of\s+(?:England|"
    r"Japan|Korea|Thailand|Canada|"
    r"Italy|Spain|Greece|Ghana|Uganda|Tanzania|Israel|Russia|Mexico|Lithuania|Namibia|"
    r"Mauritius|Zambia|Botswana))\b"
)

# What "the regulator", "the court" and the like are, as ends of full names.
ROLE_NOUNS: dict[str, tuple[str, ...]] = {
    "regulator": (),
    "watchdog": (),
    "authority": ("Authority",),
    "agency": ("Agency", "Administration", "Authority", "Department of Financial Services"),
    "commission": ("Commission",),
    "administration": ("Administration",),
    "bureau": ("Bureau",),
    "ministry": ("Ministry",),
    "court": ("Court", "Tribunal"),
    "tribunal": ("Tribunal",),
    "department": ("Department",),
    "board": ("Board",),
    "committee": ("Committee",),
    "council": ("Council",),
    "commissioner": ("Commissioner",),
    "central bank": ("Bank", "Monetary Authority"),
    "supervisor": ("Supervisor", "Authority"),
    "garante": ("Garante",),
    "office": ("Office",),
    "ombudsman": ("Ombudsman",),
    "cabinet": ("Cabinet",),
    "parliament": ("Parliament",),
    "dpa": (),
    "service": ("Service",),
    "directorate": ("Directorate",),
    "superintendence": ("Superintend",),
    "superintendency": ("Superintend",),
    "secretariat": ("Secretariat",),
    "inspectorate": ("Inspectorate",),
    "attorney general": ("Attorney General",),
}

_IRREGULAR = (
    "put|upheld|withdrew|withheld|overturned|told|took|takes?|gave|gives?|made|makes?|"
    "found|finds?|held|holds?|said|says?|set|sets|sent|sends|brought|brings|"
    "came|comes|began|begins|drew|draws|met|meets|went|goes|goes|wrote|writes|wants?|let|"
    "lets|laid|lays|kept|keeps|"
    "struck|strikes|saw|sees|sought|seeks|won|wins|hit|hits|spoke|speaks|read|reads|"
    "ran|runs|got|gets|lost|loses|inspects?|raids?|visits?|rehearses?|trains?|tests?|"
    "built|led|leads|chose|sued|sues|"
    "gives?|tells?|serves?|appoints?|stops?|picks?|puts?|kicks?|throws?|threw|sues|wins?|hits?|clears?|"
    "sides?|drops?|mulls?|"
    "vows?|touts?|floats?|weighs?|trims?|taps?|quizzes|grills?|queries|halts?|restrains?|restricts?|"
    "freezes|froze|strips?|"
    "cancels?|revokes?|withdraws?|expels?|debars?|disqualifies|tosses|slams?|hails?|delays?|installs?|"
    "caps?|forbade|forbids?|"
    "answers?|sits?|sat|tells?|stays?|deems?|opts?|chairs?|fines?|fights?|fought|works?|urges?|"
    "fined|fines|bans?|asks?|seized|pays?|plans?|intends?|means?|means|expects|"
    r"given|taken|begun|written|withdrawn|chosen|drawn|shown|seen|spoken|thrown|frozen|forbidden|become|"
    r"becomes|became|come|gone|done|run|paid|heard|shut|bid|shows?|sees|rises|rose|grows|grew|stands?|"
    r"stood|leaves?|left|"
    r"buys?|bought|sells?|sold|teams?|signals?|links?|doubles?|triples?|halves?|permits?|indicts?|"
    r"phases?|elects?|"
    r"lays|secures?|hosts?|maps?|prescribes?|oversees?|undertakes?|undertook|counts?|cites?|swaps?|"
    r"pauses?|resumes?|"
    r"restarts?|disciplines?|modernises?|reinstates?|reverses?|affirms?|remands?|denies|delivers?|"
    r"opens?|supports?|"
)
ACTING_VERB = re.compile(
    rf"(?:{_IRREGULAR}[a-z]{{2,}}(?:ed|ing|ise|ize)|(?:re)?(?:issue|release|publish|"
    rf"announce|impose|order|investigate|consult|propose|adopt|"
    r"approve|launch|launche|clarifie|clarify|sanction|reprimand|warn|censure|rule|uphold|"
    r"dismisse|dismiss|file|charge|confirm|"
    r"outline|summon|urge|require|instruct|direct|invite|review|amend|update|revise|"
    r"remind|call|open|close|close|conclude|"
    r"settle|agree|determine|decide|recommend|designate|grant|revoke|suspend|remove|name|"
    r"list|mandate|report|state|"
    r"explain|present|introduce|finalise|finalize|seek|strip|strike|levie|levy|probe|"
    r"penalise|penalize|provide|join|set|"
    r"sign|enact|pass|passe|initiate|carrie|carry|conduct|prohibit|raise|hold|allow|block|"
    r"clear|refer|apply|applie|"
    r"circulate|draft|promulgate|accept|admonishe|address|addresse|reache|reach|host|"
    r"order|notifie|notify|consider|"
    r"examine|identifie|describe|indicate|note|order|cracks?|order|target|bar|ban|secure|"
    r"obtain|unveil|deliver|register|"
    r"allege|accuse|claim|emphasise|emphasize|stress|stresse|underline|warn|lift|"
    r"terminate|limit|impose|sentence|jail|acquit|convict|"
    r"award|quashe|overturn|annul|fine|demand|prosecute|collect|return|cut|extend|delay|"
    r"postpone|replace|repeal|begin|start|end|"
    r"continue|aim|hope|observe|interpret|establishe|set|create|appoint|elect|move|vote|"
    r"back|reject|refuse|deny|denie|arrest|hear|sort|debate|enter|handle|nominate|drop|widen|tighten|"
    r"ease|expand|roll|step|"
    r"look|shut|slap|hand|mull|eye|clamp|crack|flag|chide|fault|gather|poll|pilot|hike|freeze|seize|"
    r"blacklist|delist|license|rescind|promote|scale|table|"
    r"licence|scrap|push|pull|ready|spell|detail|unblock|enjoin|vacate|detain|question|reopen|renew|"
    r"compel|block|rebuke|curb|"
    r"caution|certify|certifie|endorse|waive|defer|publicise|publicize|assess|monitor|mark|back|offer|"
    r"promise|pledge|add|adjust|relaxe|loosen|revamp|tweak|yank|prolong|rationalise|rationalize|reshape|rewrite|"
    r"overhaul|toughen|soften|slashe|streamline|simplifie|modernise|modernize|standardise|harmonise|liberalise|"
    r"compound|impound|reclassifie|exempt|nudge|rap|admit|alert|advise|clear|confiscate|downgrade|upgrade|"
    r"empower|encourage|enforce|forge|foster|gazette|greenlight|implement|incorporate|instigate|lodge|"
    r"merge|nullifie|oblige|petition|ratifie|reaffirm|rebut|recall|reduce|reinforce|reiterate|remove|reshuffle|"
    r"retain|rewrite|safeguard|screen|shelve|slam|spare|spearhead|square|subject|submit|tackle|test|trigger|"
    r"unfreeze|unwind|usher|validate|veto|vetoe|vindicate|visit|void|widen|wind|withhold|cancel|grill|summarise|"
    r"tune|stamp|track|up|swoop|pounce|lock|swat|transpose|align|broaden|replace|attache|attach|escalate|forfeit|garnishe|overrule)(?:es|s)?)$",
    re.IGNORECASE,
)
"""A single word that, standing right after a body's name, makes that body act."""


@lru_cache(maxsize=4096)
def is_acting_verb(word: str) -> bool:
    """Whether a word is such a verb."""
    return ACTING_VERB.match(word) is not None


AUXILIARIES = (
    r"(?:has|have|had|is|are|was|were|be|been|being|will|would|shall|may|also|recently|"
    r"then|today|jointly|now|formally|"
    r"officially|further|first|subsequently|again|already|itself|previously|together|"
    r"alone|both|each|all|just|finally|"
    r"separately|not|yet|(?!(?:only|early|july)\b)[a-z]{3,}ly|thus|therefore|reportedly|publicly|"
    r"in\s+turn|no\s+longer|later|only|soon|still|likewise)"
)
ACTS_OF = (
    r"(?:notices?|circulars?|announcements?|decisions?|disclosures?|websites?|forms?|"
    r"judg(?:e)?ments?|rulings?|orders?|"
    r"statements?|information|lists?|press\s+releases?|opinions?|guidance|guidelines?|"
    r"guides?|fines?|penalt(?:y|ies)|measures|rules|regulations|provisions|standards|laws?|"
    r"proposals?|proposed|actions?|investigations?|inquir(?:y|ies)|probes?|reviews?|"
    r"consultations?|papers?|reprimands?|warnings?|"
    r"sanctions?|findings?|reports?|bulletins?|letters?|drafts?|plans?|policy|policies|"
    r"surcharges?|settlements?|"
    r"complaints?|lawsuits?|suits?|campaigns?|final|revised|new|latest|first|second|third|"
    r"proceedings|registers?|notifications?)"
)
WORKS = (
    r"(?:roadmaps?|package|omnibus|stress\s+tests?|notes?|handbooks?|frameworks?|strategy|toolkit|faqs?|q&as?|"
    r"views?|position|assessment|conclusions?|determinations?|publication|revision|amendments?|reforms?|"
    r"programmes?|initiatives?|clearance|handout|brochure|codes?|requirements|expectations|priorities|"
    r"methodology|factsheet|blueprint|agenda|crackdown|move)"
)
"""What a body makes or thinks, told as its own: "N's roadmap"."""

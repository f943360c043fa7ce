"""What sort of text each head word of a title names."""

from updates.extraction.vocabulary import InstrumentKind

HEADS: dict[str, InstrumentKind] = {
    **dict.fromkeys(
        "Law Act Omnibus Code Codes Constitution Statute Ordinance Bill Treaty Convention Charter Lei "
        "Loi Ley Gesetz".split(),
        InstrumentKind.LAW,
    ),
    **dict.fromkeys(
        "Regulation Regulations Directive Decree Decree-Law Communiqué Communique Prakas Norm Norms Norma "
        "Order By-law Bylaws By-laws Byelaws Bye-laws Instrument".split(),
        InstrumentKind.REGULATION,
    ),
    **dict.fromkeys("Measures Measure".split(), InstrumentKind.MEASURE),
    **dict.fromkeys(
        "Regime Provisions Rules Rule Direction Directions Sourcebook Benchmarks Clauses Rulebook "
        "Rulebooks Handbook "
        "Requirements Criteria Catalogue Catalog Instructions Instruction "
        "Conditions Protocol Module Practices Duty".split(),
        InstrumentKind.RULE,
    ),
    **dict.fromkeys(
        "Guidelines Guideline Guidance Guide Guides Quickguide Toolkit Manual Framework "
        "Principles Recommendations "
        "Recommendation FAQs FAQ Questions Playbook Advisory Primer Handbook Factsheet "
        "Checklist Q&A Q&As Blueprint Advice Addendum Taxonomy".split(),
        InstrumentKind.GUIDELINE,
    ),
    **dict.fromkeys(
        "Standard Standards RTS ITS Specification Specifications Methodology Method".split(),
        InstrumentKind.STANDARD,
    ),
    **dict.fromkeys(
        "Notice Notices Note Notes Circular Notification Announcement Bulletin Letter".split(),
        InstrumentKind.NOTICE,
    ),
    **dict.fromkeys("Decision Resolution Determination Interpretation".split(), InstrumentKind.DECISION),
    **dict.fromkeys(
        "Opinions Opinion Statement Statements Conclusions Proposal Proposals Paper Response Report".split(),
        InstrumentKind.OPINION,
    ),
    **dict.fromkeys(
        "Plan Plans Policy Policies Strategy Roadmap Programme List Vision Package Initiative".split(),
        InstrumentKind.PLAN,
    ),
}
# These head a title only with one of the words beside them before.
QUALIFIED: dict[str, frozenset[str]] = {
    "Order": frozenset(
        "Executive Cabinet Office Ministerial Council Implementing Administrative Presidential Royal "
        "Commencement Designation Exemption Amendment Transitional Departmental Government".split()
    ),
    "Paper": frozenset(
        "Consultation Discussion White Position Policy Green Working Issues Feedback Exposure Information "
        "Concept Briefing Consultative".split()
    ),
    "Benchmarks": frozenset("Discretion Discretionary Penalty Adjudication Administrative".split()),
    "Note": frozenset(
        "Guidance Information Practice Technical Advisory Explanatory Implementation Policy".split()
    ),
    "Priorities": frozenset("Examination Supervisory Supervision Enforcement Regulatory Oversight".split()),
    "Questions": frozenset(["Asked"]),
    "Advice": frozenset(["Technical"]),
    "Duty": frozenset(["Consumer"]),
    "Report": frozenset(["Final"]),
    "Statement": frozenset("Policy Joint Supervisory Position Public Staff Regulatory".split()),
    "Statements": frozenset("Policy Joint Supervisory".split()),
    "List": frozenset(
        "Standards Negative Positive Work National Management Control Entity Sanctions Watch Priority "
        "Exemption".split()
    ),
    "Plan": frozenset("Legislative Work Action Annual Implementation Rectification Year".split()),
    "Letter": frozenset("Guidance Industry Executive Circular Dear".split()),
    "Method": frozenset("Labeling Labelling Test Testing".split()),
    "Protocol": frozenset(["Additional", "Optional"]),
    "Framework": frozenset(
        "Regulatory Security Governance Management Risk Standard Policy Legal Classification "
        "Protection Reporting Prevention Disclosure Supervisory Supervision Assessment Capital "
        "Licensing Model Accountability Resolution Prudential Privacy Compliance Ethics Oversight "
        "Assurance Resilience Certification Testing Labelling Exposures Conduct Integrity Transparency "
        "Crypto Stablecoin Finance Recovery".split()
    ),
    "Instrument": frozenset(
        "National Multilateral Amendment Amending Designation Disclosure Statutory Legislative Rules".split()
    ),
    "Package": frozenset(
        "Omnibus Integration Reform Legislative Sanctions Simplification Banking Markets Investment "
        "Implementation".split()
    ),
    "Initiative": frozenset(
        "Action Cooperation Governance Joint Legislative National Policy Protection Reform Regulatory Safety "
        "Security Strategic Supervisory".split()
    ),
    "Vision": frozenset("National Strategic Payments Joint".split()),
    "Taxonomy": frozenset("Finance Sustainable Green Climate Common EU National Transition".split()),
    "Regime": frozenset(
        "Accountability Legal Regulatory Licensing Token Crypto Stablecoin Managers Certification Disclosure "
        "Prudential".split()
    ),
    "Practices": frozenset("Sound Best Good Leading".split()),
}
# Verbs that a title ends before.
GOES_ON_TO = (
    r"(?:which|that|who|will|would|has|have|had|is|are|was|were|so|but|after|until|while|when(?!\s\w+ing\b)|where|because|"
    r"came|comes?|clos(?:es?|ed)|ends?|ended|says?|said|sets?|runs?|appear(?:ed|s)|entered|enters?|takes?|took|appl(?:y|ies)|becomes?|became|"
    r"starts?|started|begins?|began|opens|opened|bites?|remains?|remained|replaces|supersedes|amends|introduces|requires|clarifies|"
    r"confirms|reminds|obliges|prohibits|allows|extends|tells|gives|lays|repeals|went|goes|kick(?:s|ed)|landed|received|receives|won|slipped|clear(?:s|ed)(?=\s(?:its|the|both|all)\b))"
)
# "at its plenary", "at Tuesday's meeting": where a text was agreed on, which is no part of its title.
AT_MEETING = (
    r"at\s+(?:its|their|the|an?|\w+day['’]s)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:[Pp]lenary|[Mm]eeting|[Ss]ession|[Ss]itting|[Ss]ummit|[Cc]onference|[Aa]ssembly|[Ff]orum|[Hh]earing)\b"
)
# "Decree detailing the Law on Toys", "draft circular guiding banks": a text goes on with what it does.
DETAILING = (
    r"(?:detailing|guiding|specifying|implementing|supplementing|regulating|governing|"
    r"establishing|introducing|prescribing|providing|elaborating|concerning|regarding|respecting|creating|defining|designating|"
    r"exempting|extending|requiring|prohibiting|banning|restricting|transposing|laying\sdown|setting\sout|relating\sto|"
    r"barring|outlawing|forbidding|allowing|permitting|letting|enabling|obliging|compelling|forcing|telling|capping|limiting|"
    r"curbing|taxing|easing|tightening|lifting|raising|lowering|cutting|giving|making|(?:that|which)\s(?:(?:would|will|shall)\s(?!be\b|not\b|have\b|come\b|take\b|apply\b|enter\b|replace\b|"
    r"repeal\b|amend\b)[a-z]+|(?:governs?|regulates?|makes?|obliges?|requires?|forces?|bars?|bans?|lets?|allows?|caps?|limits?|tells?)(?=\s)))"
)
CHANGING = r"(?:amending|repealing|replacing)"
# A title that one of these opens tells in the rest what it is about, laws included.
SPEAKING = frozenset(
    "Opinions Opinion Statement Statements Conclusions Recommendations Recommendation "
    "Response Guidelines Guideline "
    "Guidance Guide Questions RTS ITS FAQs Notice Circular Decision Proposal Order Rules".split()
)
# Law in other languages, and names of people: "Lei Geral de ...", but not "Wang Lei".
FOREIGN_LAW = frozenset(["Lei", "Loi", "Ley"])
LAW_GOES_ON = frozenset(
    "Geral Complementar Federal General Orgánica Orgânica No. Nº n.º n° nº de da do das dos du sur relative "
    "portant pour que".split()
)
LOWER_HEADS = (
    r"(?:policy\s+statements?|(?:industry|circular|supervisory|guidance|advisory|interpreti?ve)\s+letters?|guidance\s+documents?|[Pp]osition\s+papers?|(?:guidance|information|practice|advisory|explanatory|technical)\s+notes?|policy\s+documents?|final\s+reports?|information\s+papers?|consultation\s+conclusions|exposure\s+draft\s+legislation|(?:fact|information)\s?sheets?|briefings?|(?:delegated|implementing)\s+acts?|Q&As?|FAQs?|questions\s+and\s+answers|technical\s+standards|[Dd]ear\s+[A-Z]{2,4}\s+letters?|public\s+statements?|joint\s+statements?|supervisory\s+statements?|statements?|"
    r"implementing\s+rules\s+and\s+regulations|consult(?:ation|ative)\s+(?:paper|document)|exposure\s+drafts?|"
    r"discussion\s+paper|statutory\s+instruments?|[Ww]hite\s+papers?|[Gg]reen\s+papers?|circulars?|guidance|guidelines?|guides?|"
    r"regulations?|rules?|provisions|measures|"
    r"standards?|notifications?|recommendations?|opinions?|response|laws?|bills?|decrees?|"
    r"toolkits?|act|policies|resolutions?|orders?|decisions?|instructions|directions|"
    r"framework|codes?\s+of\s+(?:practice|conduct)|codes?|legislation|modules?|regimes?|sanctions\s+packages?|packages?\s+of\s+sanctions|rulebook|directives?|requirements|"
    r"principles|master\s+directions?|specifications?|(?:action|work|legislative)\s+plans?|"
    r"interpretations?|notifications?|memorand(?:um|a)|proposals?|amendments?|strategy|roadmap|advisory|ordinances?|list|adequacy\s+decisions?|technical\s+advice)"
)
# Heads that name a rule by their field alone: "reimbursement rules".
TOPICAL_HEADS = frozenset(
    "bill act law laws decree regulations regulation rules guidance guidelines guideline code codes "
    "directive directives circular framework regime module ordinance legislation standards rulebook "
    "requirements roadmap toolkit".split()
) | {
    "code of practice",
    "code of conduct",
    "codes of practice",
    "codes of conduct",
    "technical standards",
    "guidance note",
    "sanctions package",
    "package of sanctions",
    "rule",
    "adequacy decision",
    "opinion",
    "recommendation",
}
# Heads that name one whole text, not what several of them ask for.
DOCUMENTS = (
    frozenset(
        "circular guide guideline decree bill toolkit roadmap ordinance ordinances advisory directive order "
        "resolution decision interpretation instructions directions".split()
    )
    | {
        f"{kind} {paper}"
        for kind, papers in {
            "guidance note practice policy information position white green discussion": "note paper document"
        }.items()
        for kind in kind.split()
        for paper in papers.split()
    }
    | {
        "joint statement",
        "industry letter",
        "circular letter",
        "supervisory letter",
        "guidance letter",
        "advisory letter",
        "interpretive letter",
        "public statement",
        "Dear CEO letter",
        "Dear CFO letter",
        "policy statement",
        "supervisory statement",
        "fact sheet",
        "delegated act",
        "statutory instrument",
        "final report",
        "guidance document",
        "action plan",
        "technical advice",
        "technical standards",
    }
)
# Heads that are rules only where they are drafts or a minister's.
OF_MANY_SORTS = frozenset("order orders resolution resolutions decision decisions".split())
USUAL_MODIFIERS = frozenset(
    "draft legislative policy public minimum prudential supervisory regulatory interim final revised "
    "new joint updated technical proposed business practical supplementary detailed amended "
    "implementing national personal data protection privacy cyber cybersecurity security consumer "
    "banking AI artificial intelligence digital electronic financial federal online competition health "
    "media telecom telecoms memorandum".split()
)
# Words that end the words before a head: they begin the phrase, or stand outside it.
GENERAL_WORDS = frozenset(
    "up out off forward down away back the a an its their his her our your my this that these those "
    "which what whose such some any all both each every no other another same own many several few "
    "more most certain various numerous one two three four five six seven eight nine ten dozen of for "
    "in on to at by from with under over into onto upon about against between through during after "
    "before since until within without via per as than like unlike if when while where because "
    "although though but nor so not also only just even still yet already again now then there here it "
    "they he she we you i is are was were be been being has have had do does did will would shall "
    "should may might can could must said says say how who whom whether following existing current "
    "relevant applicable main key similar further additional first second third latest initial "
    "second-round related relating whereby plus versus further separate different strict stricter "
    "tough tougher tighter general overall said alleged former latter previous earlier later "
    "stand-alone so-called long-awaited sweeping landmark controversial old older today yesterday week month "
    "year".split()
)
KIND_BY_LOWER = {head.lower(): kind for head, kind in HEADS.items()}


def kind_of_title(title: str) -> InstrumentKind:
    """The kind named by a title's first head word."""
    for word in title.replace("(", " ").replace(")", " ").replace(",", " ").split():
        kind = KIND_BY_LOWER.get(word.lower())
        if kind is not None:
            return kind
    return InstrumentKind.OTHER


def has_head(words: list[str]) -> bool:
    """Whether one of the words heads a title."""
    for at, word in enumerate(words):  # noqa: SIM110  in half the time of any()
        if word.strip("(),") in HEADS and is_head(words, at):
            return True
    return False


def is_head(words: list[str], at: int) -> bool:
    """Whether the word there heads a title, with the words beside it that it needs."""
    word = words[at].strip("(),")
    if word not in HEADS:
        return False
    if word in FOREIGN_LAW:
        after = words[at + 1] if at + 1 < len(words) else ""
        return after in LAW_GOES_ON
    needed = QUALIFIED.get(word)
    if needed is not None and at > 0 and words[at - 1].endswith(")"):
        return True
    return needed is None or bool(needed & set(words[max(0, at - 2) : at])) or (at == 0 and len(words) > 3)

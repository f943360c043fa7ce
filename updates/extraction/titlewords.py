"""What sort of text each head word of a title names."""

from updates.extraction.vocabulary import InstrumentKind

HEADS: dict[str, InstrumentKind] = {
    **dict.fromkeys(
        "Law Act Code Codes Constitution Statute Ordinance Bill Treaty Convention Charter Lei "
        "Loi Ley Gesetz".split(),
        InstrumentKind.LAW,
    ),
    **dict.fromkeys(
        "Regulation Regulations Directive Decree Decree-Law Order By-law Bylaws By-laws".split(),
        InstrumentKind.REGULATION,
    ),
    **dict.fromkeys("Measures Measure".split(), InstrumentKind.MEASURE),
    **dict.fromkeys(
        "Provisions Rules Rule Direction Directions Sourcebook Clauses Rulebook Handbook "
        "Requirements Criteria Catalogue Catalog Instructions Instruction "
        "Conditions Protocol Module Practices Duty".split(),
        InstrumentKind.RULE,
    ),
    **dict.fromkeys(
        "Guidelines Guideline Guidance Guide Guides Quickguide Toolkit Manual Framework "
        "Principles Recommendations "
        "Recommendation FAQs FAQ Questions Playbook Advisory Primer Handbook Factsheet "
        "Checklist Q&A Q&As Blueprint Advice".split(),
        InstrumentKind.GUIDELINE,
    ),
    **dict.fromkeys(
        "Standard Standards RTS ITS Specification Specifications Methodology Method".split(),
        InstrumentKind.STANDARD,
    ),
    **dict.fromkeys(
        "Notice Notices Circular Notification Announcement Bulletin Letter".split(), InstrumentKind.NOTICE
    ),
    **dict.fromkeys("Decision Resolution Determination Interpretation".split(), InstrumentKind.DECISION),
    **dict.fromkeys(
        "Opinions Opinion Statement Statements Conclusions Proposal Proposals Paper Response Report".split(),
        InstrumentKind.OPINION,
    ),
    **dict.fromkeys(
        "Plan Plans Policy Policies Strategy Roadmap Programme List".split(), InstrumentKind.PLAN
    ),
}
# These head a title only with one of the words beside them before.
QUALIFIED: dict[str, frozenset[str]] = {
    "Order": frozenset(
        "Executive Cabinet Office Ministerial Council Implementing Administrative Presidential".split()
    ),
    "Paper": frozenset(
        "Consultation Discussion White Position Policy Green Working Issues Feedback Exposure".split()
    ),
    "Questions": frozenset(["Asked"]),
    "Advice": frozenset(["Technical"]),
    "Duty": frozenset(["Consumer"]),
    "Report": frozenset(["Final"]),
    "Statement": frozenset("Policy Joint Supervisory Position Public".split()),
    "Statements": frozenset("Policy Joint Supervisory".split()),
    "List": frozenset("Standards Negative Positive Work National".split()),
    "Plan": frozenset("Legislative Work Action Annual Implementation Rectification Year".split()),
    "Letter": frozenset("Guidance Industry Executive Circular Dear".split()),
    "Method": frozenset("Labeling Labelling Test Testing".split()),
    "Protocol": frozenset(["Additional", "Optional"]),
    "Framework": frozenset(
        "Regulatory Security Governance Management Risk Standard Policy Legal Classification".split()
    ),
    "Report ": frozenset(),
    "Practices": frozenset("Sound Best Good Leading".split()),
}
# A title that one of these opens tells in the rest what it is about, laws included.
SPEAKING = frozenset(
    "Opinions Opinion Statement Statements Conclusions Recommendations Recommendation "
    "Response Guidelines Guideline "
    "Guidance Guide Questions RTS ITS FAQs Notice Circular Decision Proposal Order Rules".split()
)
LOWER_HEADS = (
    r"(?:policy\s+statements?|joint\s+statements?|supervisory\s+statements?|statements?|"
    r"consultation\s+(?:paper|document)|exposure\s+drafts?|"
    r"discussion\s+paper|white\s+paper|circulars?|guidance|guidelines?|guides?|"
    r"regulations?|rules?|provisions|measures|"
    r"standards?|notifications?|recommendations?|opinions?|response|laws?|bills?|decrees?|"
    r"toolkits?|act|policies|"
    r"framework|code\s+of\s+(?:practice|conduct)|codes?|directives?|requirements|"
    r"principles|specifications?|(?:action|work|legislative)\s+plans?|"
    r"proposals?|amendments?|strategy|roadmap|advisory|ordinance|list|adequacy\s+decisions?)"
)
KIND_BY_LOWER = {head.lower(): kind for head, kind in HEADS.items()}


def kind_of_title(title: str) -> InstrumentKind:
    """The kind named by a title's first head word."""
    for word in title.replace("(", " ").replace(")", " ").replace(",", " ").split():
        kind = KIND_BY_LOWER.get(word.lower())
        if kind is not None:
            return kind
    return InstrumentKind.OTHER

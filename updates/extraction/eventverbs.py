"""The verbs of a rule's life by the step that they tell, and the words that say it is still to come."""

from updates.extraction.verbforms import any_form, bases, finite, gerunds, participles
from updates.extraction.wordlists import one_of

_ISSUE = (
    "issue reissue publish republish release promulgate finalise finalize unveil circulate announce gazette "
    "disseminate pre-announce upload distribute prescribe"
)
# Verbs whose base is a noun as well, or means something else: it counts behind words of the future only.
_ISSUE_TOO = (
    "launch introduce reintroduce produce notify post complete sign lodge send deliver print "
    "bring+out roll+out put+out put+forward "
    "hand+down make+public make+available come+out+with place+on+its+website place+on+the+website "
    "put+in+place give+notice+of give+advance+notice+of"
)
_ADOPT = "adopt enact approve ratify endorse rubber-stamp greenlight green-light"
_ADOPT_TOO = (
    "pass sign back clear okay assent+to concur+in wave+through push+through steer+through rush+through "
    "nod+through vote+through sail+through sign+off sign+into+law vote+into+law sign+off+on"
)
_AMEND = "amend modify alter revamp tweak tighten loosen overhaul rewrite streamline relax"
_AMEND_TOO = "update refresh change rework reform simplify adjust ease"
_REPEAL = (
    "repeal abolish revoke rescind withdraw scrap quash vacate annul cancel ditch axe overturn nullify "
    "invalidate discontinue"
)
_REPEAL_TOO = "drop retire shelve abandon supersede strike+down set+aside do+away+with"
_PREPARE = (
    "draft prepare develop formulate propose table present submit consult+on draw+up bring+forward "
    "bring+in introduce lay debate discuss vote+on decide+on take+up examine consider"
)
_CONSENT = (
    r"(?:blessing|consent|nod|passage|approval|backing|assent|go-ahead|green\s+light|sign-off|endorsement)"
)


def _verbs(verbs: str, nouns: str) -> str:
    """All forms of the verbs; of those whose base is a noun too, all but the base."""
    return rf"{any_form(verbs)}|{one_of([*finite(nouns), *gerunds(nouns)])}"


ISSUE = (
    rf"(?:{_verbs(_ISSUE, _ISSUE_TOO)}|sets?\s+out\s+in\s+(?=an?\b|its\b)|"
    r"lays(?=\s+(?:the|draft|new)\s)|(?:re)?introduce(?=\s+(?:the|an?)\s)|(?:laid|registered)(?=\s+(?:the\s|by\s|before\s|on\s|$))|"
    r"(?:re)?ma(?:de|kes)(?=\s+(?:the|its|new|two|three|draft)\s+(?:[A-Z]|$)))"
)
ADOPT = (
    rf"(?:{_verbs(_ADOPT, _ADOPT_TOO)}|"
    r"vot(?:ed|es)\s+(?:(?:[\w–-]+\s+){0,3}?(?:for|in\s+favou?r\s+of)|(?:[\d–-]+\s+|overwhelmingly\s+|unanimously\s+)?"
    r"to\s+(?:pass|adopt|approve)|through)|green-lit|sa(?:id|ys)\s+yes\s+to|(?:sign|clear|pass|back)(?=\s+(?:the|an?|its|new)\s)|"
    r"sanction(?:ed|s)(?=\s+the\s+[A-Z][^.;]{0,80}\b(?:Bill|Act)\b)|agree(?:d|s)\s+to\s+(?=the\s+draft\b)|"
    r"put\s+(?:his|her|their)\s+signature(?:\s+on\s+[\w ]{4,18})?\s+to|"
    rf"g(?:ave|iv(?:en|es|ing))\s+(?:\w+\s+){{1,3}}{_CONSENT}\s+to|assent\s+(?:was|has\s+been)\s+(?:given|granted)\s+to)"
)
AMEND = (
    rf"(?:{_verbs(_AMEND, _AMEND_TOO)}|revis(?:ed|es|ing)(?!\s+(?:version|draft|edition|text))|"
    r"adapt(?:ed|s)(?=\s+(?:the|its)\s)|(?:extend|expand|narrow|widen|broaden)(?:ed|s)\s+the\s+(?:scope|reach)\s+of)"
)
REPEAL = (
    rf"(?:{_verbs(_REPEAL, _REPEAL_TOO)}|replac(?:ed|es)|phas(?:ed|es)\s+out|terminat(?:ed|es)(?=\s+the\s))"
)
TO_DO = one_of(
    [
        *bases(f"{_PREPARE} {_ISSUE_TOO} {_ADOPT_TOO} {_AMEND_TOO} {_REPEAL_TOO} revise"),
        *gerunds(f"{_PREPARE} revise"),
    ]
)
"""What is only told behind words of the ``FUTURE``."""

FUTURE = (
    r"(?:will|would|shall|should|could|(?-i:may)|to\s+be|"
    r"(?:(?:is|are|was|were|be)\s+)?(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intention|expect(?:s|ed|ing)?|aim(?:s|ing)?|hop(?:es|ing)|want(?:s|ing)?|"
    r"set|due|about|ready|poised|likely|scheduled|slated|going|pledg(?:ed?|es|ing)|promis(?:ed?|es|ing)|vow(?:s|ed|ing)?|"
    r"undert(?:akes|ook|aken)|commit(?:s|ted)|commitment|undertaking|promise|proposal|wish|need|procedure|process|steps|move|means|seek(?:s|ing)?)\s+to|"
    r"(?:is|are)\s+to|agreed\s+to|decided\s+to|considering|considers|mulls|mulling|weighs|weighing|eyes|eyeing|prepar(?:es|ing)\s+to|"
    r"working\s+on|plan(?:s|ning)\s+on)"
)
"""Words behind which a verb tells what is still to be done."""

_ANY = " ".join(
    (
        _ISSUE,
        _ISSUE_TOO,
        _ADOPT,
        _ADOPT_TOO,
        _AMEND,
        _AMEND_TOO,
        _REPEAL,
        _REPEAL_TOO,
        _PREPARE,
        "revise replace",
    )
)
DONE = one_of(
    [
        *participles(_ANY),
        "put",
        "brought in",
        "voted",
        "voted on",
        "debated",
        "reviewed",
        "made",
        "written",
    ]
)
"""What will be done to a rule: "issued", "struck down"."""
ISSUED = one_of([*participles(f"{_ISSUE} {_ISSUE_TOO}"), "uploaded", "exposed", "printed"])
AMENDED = one_of([*participles(f"{_AMEND} {_AMEND_TOO} widen broaden extend expand"), "revised", "recast"])
REPEALED = one_of(participles(f"{_REPEAL} {_REPEAL_TOO} phase+out terminate"))
ADOPTED = one_of(participles(f"{_ADOPT} {_ADOPT_TOO}"))

OPINIONS = (
    r"(?:comments?|views?|opinions?|feedback|responses?|replies|input|submissions?|contributions?|suggestions?|representations|"
    r"reactions|memoranda|observations|objections|remarks|answers)"
)
"""What is sent in on a draft."""

IN_EFFECT = (
    r"(?:effective|applicable|binding|mandatory|compulsory|obligatory|operative|operational|enforceable)"
)
TAKES_EFFECT = (
    r"(?:(?:com(?:e|es|ing)|came|enter(?:s|ed|ing)?|go|goes|went|put|br(?:ing|ought))\s+(?:\w+\s+)?into\s+(?:\w+\s+)?"
    r"(?:force|effect|operation|application)|t(?:ak(?:e|es|ing|en)|ook)\s+(?:full\s+|legal\s+)?effect|"
    r"(?:starts?|started|begins?|began)\s+(?:to\s+apply|applying)|go(?:es|ing)?\s+live|went\s+live|kick(?:s|ed)?\s+in\b|"
    rf"(?:becom(?:e|es|ing)|became|be|is|are|were|was)\s+(?:\w+ly\s+)?{IN_EFFECT})"
)
"""A rule begins to bind: "comes into force", "takes effect", "becomes binding"."""

"""The phrases that tell a step in a rule's life."""

import re

from updates.extraction.bodies import HOUSE_WORDS
from updates.extraction.eventverbs import (
    ADOPT,
    ADOPTED,
    AMEND,
    AMENDED,
    DONE,
    FUTURE,
    IN_EFFECT,
    ISSUE,
    ISSUED,
    OPINIONS,
    REPEAL,
    REPEALED,
    TAKES_EFFECT,
    TO_DO,
)
from updates.extraction.guarded import Guarded, WordStart
from updates.extraction.vocabulary import Event

_I = re.IGNORECASE
# "on 12 September", "until 14 November": a day between a verb and its object.
DAY_BETWEEN = (
    r"(?:(?:on|from|since|until|till|by|to|in|through|before|up\s+to)\s+(?:\w+day,?\s+)?(?:\d{1,2}\s+[A-Z]\w{2,8}|[A-Z]\w{2,8}(?:\s+\d{1,2})?)"
    r"(?:,?\s+\d{4})?,?\s+){0,2}"
)
CONSULT = WordStart(
    r"\b(?:solicit\w*|seek(?:s|ing)?|sought|invit(?:es?|ed|ing)|request(?:s|ed|ing)?|"
    r"call(?:s|ed|ing)?\s+for|welcomes?d?|collect(?:s|ed|ing)?|"
    r"ask(?:s|ed|ing)?(?:\s+\w+){0,2}\s+for|want(?:s|ed)?|gather(?:s|ed|ing)?)"
    r"\s+(?:\w+\s+){0,3}?(?:comments?|views?|opinions?|feedback|responses|input|submissions|contributions?|suggestions|representations|reactions|memoranda|observations|objections|remarks|"
    r"proposals(?=\s+(?:on|for)\b)|evidence(?=\s+on\b))\b"
    r"|\bfor\s+(?:public\s+|further\s+)?(?:comments?|consultation)\b|\bup\s+for\s+(?:public\s+)?feedback\b|\bclos(?:e|es|ed|"
    r"ing)\s+for\s+comments?\b|"
    r"\bpublic\s+(?:consultation|comments?|opinions|feedback)\b"
    r"|\bconsult(?:s|ed|ing)?\s+(?:\w+\s+){0,5}?on\b|(?<!\bin\s)\bconsultations?\b(?!\s+held)|"
    r"\bopen\s+(?:for|to)\s+(?:public\s+|written\s+|further\s+)?comments?\b"
    r"|\b(?:comments?|responses?|views|submissions)\s+(?:are\s+)?due\b"
    r"|\basked\s+the\s+public\b|\bbefore\s+the\s+public\b|\b(?:public\s+)?(?:comments?|"
    r"views)\s+are\s+(?:invited|welcome|sought)\b"
    r"|\bwants?\s+(?:to\s+hear|comments|views)\b|\bhears?\s+from\s+you\b|\bexposed\s+for\b|"
    r"\bcall\s+for\s+(?:evidence|input)\b"
    r"|\b(?:feedback|comments?|views|submissions)\s+(?:is|are)?\s*(?:possible|accepted|wanted|sought|open)\b"
    r"|\b(?:t(?:ook|akes?)|accept(?:s|ed|ing)?)\s+(?:public\s+|written\s+)?(?:comments?|feedback|submissions|responses)\b"
    r"|\bconsultation\s+(?:paper|period)\b|\bcomment\s+period\b|\basked\s+for\s+comments?\b",
    _I,
)
LEAD_CUES: tuple[tuple[Event, Guarded], ...] = tuple(
    (event, Guarded(pattern, _I))
    for event, pattern in (
        (Event.CONSULTATION,
            rf"\b(?:(?:consultations?|evidence|{OPINIONS})"
            rf"(?:\s+(?:papers?|documents?|drafts?)\b)?(?:\s+\([^)]{{2,20}}\))?(?:\s+(?:to|from|by|of)\s+(?:[\w’'&-]+\s+){{0,7}}?[\w’'&-]+)??\s+(?:(?:(?:is|are|was|were|has\s+been)\s+)?(?:now\s+)?(?:wanted|invited|sought|requested|welcome|due|launched|opened|"
            rf"started|begun|announced|open|under\s+way)\s+)?{DAY_BETWEEN}on(?:\s+(?:how|whether|when)\s+(?:[\w’'-]+\s+){{0,8}}?(?:implement|apply|transpose|introduce|adopt|amend|reform))?|contributions?\s+to|representations\s+(?:on|about)|"
            r"consult(?:s|ed|ing)?\s+(?:\w+\s+){0,7}?on|"
            r"(?:until|till|by|before|deadline|last\s+days?|time|invited|asked|chance|opportunity)\b[^.;]{0,60}?\bto\s+(?:respond|comment|reply|contribute|react)\s+(?:to|on)|"
            r"(?:comment|consultation)\s+(?:period|window|deadline|procedure|proceedings|process|exercise|phase|round)\s+(?:for|on|about|regarding)|(?:weigh\s+in|have\s+(?:their|your|its|a)\s+say)\s+on|thinks?\s+(?:\w+\s+)"
            r"?(?:of|about))\b"),
        (Event.REPEALED,
            r"\b(?:withdr[ae]w\w*|pull(?:s|ed)|scrap\w*|dropp?\w*|abandon\w*|"
            r"shelv\w*)\s+(?:\w+\s+){0,3}?proposals?\s+(?:for|on)\b"),
        (Event.PLANNED,
            rf"\b{FUTURE}\s+(?:(?:\w+ly|also|soon|now|later|first|then|further|have|be|proceed\s+to|seek\s+to|take\s+up|discuss|consider)\s+){{0,3}}"
            rf"(?:{ISSUE}|{ADOPT}|{AMEND}|{REPEAL}|{TO_DO}|review(?:ing)?|(?:amendments|changes|revisions)\s+(?:to|of))\b"),
        (Event.CONSULTATION,
            r"\bpropos(?:ed|es|ing|als?)\s+(?:to|for)\s+(?:amend|revise|change|update|modify|overhaul|replace|repeal|rescind|withdraw|postpone|delay|defer|extend|suspend)\b"),
        (Event.IN_FORCE,
            r"\b(?:(?:br(?:ought|ings?)|puts?)\s+into\s+(?:force|effect|operation)|"
            r"(?:commencement(?:\s+(?:notice|order|date|day))?|entry\s+into\s+force|coming\s+into\s+(?:force|operation|effect))\s+(?:of|for)|in\s+(?:force|effect|operation)\s+since|(?:day\s+one|first\s+day(?:\s+in\s+force)?)\s+(?:for|of|under)|"
            r"(?:appoint|set|sett|fix|designat|specif|declar|nam|prescrib|establish|determin|gazett)(?:e?d|es?|s|ing|ied|ies|ying)?\s+[^.;]{3,40}?\s+as\s+the\s+"
            r"(?:(?:day|date)\s+(?:on|from)\s+which|(?:effective|start(?:ing)?|commencement|operative)\s+(?:day|date)\s+(?:of|for))|"
            r"since\s+(?:\d{1,2}\s+[A-Z]\w+|[A-Z]\w+\s+\d{1,2})(?:,?\s+\d{4})?,?\s+(?:with|under|by))\b"),
        (Event.PLANNED,
            r"\b(?:(?:due|set|expected|scheduled|about|likely|will|would|to)\s+(?:to\s+)?(?:vote|decide|debate|deliberate)\s+(?:on\s+(?:\d{1,2}\s+[A-Z]\w+|[A-Z]\w+\s\d{1,2}|\w+day),?\s+)?on|sen(?:t|ds)\s+to\s+(?:the\s+)?(?:White\s+House|OMB|OIRA|Cabinet|Government|"
            rf"{HOUSE_WORDS}\b)|(?:has|have|had)\s+(?:\w+ly\s+)?drafted|"
            r"(?:is|are)\s+(?:considering|discussing|examining|scrutini[sz]ing|negotiating)|pass(?:ed|es)\s+(?:at|on|in)\s+(?:its\s+)?(?:first|second)\s+reading|(?:agreed|decided|voted)\s+to\s+(?:publish|issue|draft|develop|propose|prepare)|submit(?:ted|s|ting)|plan(?:s|ning)\s+(?=(?:an?|the|its|new|further)\b|[A-Z])|tabled|tables|presented|advanc(?:ed|es)|report(?:ed|s)\s+out|mark(?:ed|s)\s+up|"
            r"debat(?:ed|es|ing)|deliberat(?:ed|es|ing)\s+on|discuss(?:ed|es)|(?:(?:provisional|political|trilogue|inter-?institutional)\s+|(?:reach|str[iu]ck|strikes?|clinch|seal|agree)(?:ed|es|s)?\s+(?:an?\s+)?)(?:agreement|deal|compromise|accord)\s+(?:\w+\s+)?on|"
            r"(?:position|general\s+approach|(?:negotiating\s+)?mandate|stance|compromise\s+text)\s+on|"
            r"(?:first|second|third|committee|report)\s+(?:reading|stage)\s+(?:of|on|for)|trilogues?\s+on|"
            r"timetable\s+for|legislat(?:e|es|ing)\s+for|(?:dispatch|message)\s+on|dispatch(?:ed|es)\s+to\s+(?:the\s+)?\w+|"
            r"(?:talks|negotiations|work|deliberations)\s+on|mark\s+up|"
            r"(?:agreement|deal|compromise|accord)\s+(?:(?:was|has\s+been|is)\s+)?(?:reached|struck|found)\s+on|"
            r"putting\s+off|puts?\s+off|postpon(?:e|ed|es|ing)|delay(?:ed|s|ing)?|(?:drawn?|draws|drew)\s+up|"
            r"(?:is|are|was|were)\s+(?:being\s+)?(?:drafting|preparing|finali[sz]ing|reworking|rewriting|redrafting|overhauling)|"
            r"(?:begins?|began|starts?|started|resumes?|resumed)\s+(?:(?:examining|debating|discussing|considering|scrutini[sz]ing)|"
            r"(?:the\s+|its\s+)?(?:examination|scrutiny|discussion)\s+of)|hopes?\s+(?:for|to)|prepared?\b|read(?:ies|ying)\b|push(?:es|ed)\s+(?:back\s+)?(?:the\s+|its\s+)?(?:\w+\s+)?(?:date|deadline|start)\s+(?:for|of)|suspend(?:s|ed)|stay(?:s|ed)(?=\s+(?:the|its)\s)|paus(?:es|ed)|examine[sd]|"
            r"(?:expected|planned|forthcoming|upcoming|anticipated)\s+(?:publication|adoption|release|launch|approval|passage)\s+of|"
            r"(?:first\s+)?reading\s+of|(?:votes?|debates?|hearings?|deliberations?)\s+(?:[\w’'-]+\s+){0,5}?on|proposals?\s+for)\b"),
        (Event.CONSULTATION, r"\bpropos(?:ed|es|ing)\b|\breview(?:s|ed|ing)\b(?=[^|]*$)"),
        (Event.AMENDED,
            rf"\b(?:amendments?\s+(?:No\.?\s?\d+\s+)?(?:to|of)|(?:amendments|changes|revisions)\s+(?:(?:have|has|were|was)\s+(?:been\s+)?made\s+)?to|"
            r"(?:mov|extend|shift|prolong|chang)(?:ed|es|s)\s+(?:back\s+)?(?:the|its)\s+(?:[\w-]+\s+)?(?:deadline|date|start)s?\s+(?:for|of)(?!\s+(?:comments?|responses|submissions|consultation|views|feedback|the\s+consultation))|"
            rf"revisions?\s+of|{AMEND})\b"),
        (Event.REPEALED, rf"\b(?:repeal\s+of|{REPEAL})\b"),
        (Event.PLANNED,
            r"\b(?:drafting|to\s+(?:draft|prepare|draw\s+up)|prepar(?:ing|es)|develop(?:ing|s)|work(?:ing)?\s+(?:(?:(?:has|have|is|was)\s+)?(?:\w+\s+){1,2})?on|room\s+for|formulat(?:ing|e)|draws?\s+up|be\s+drafted)\b"),
        (Event.ADOPTED, rf"\b{ADOPT}\b|\b(?:approval|assent|green\s+light|consent|backing)\s+to\b|"
            r"(?<!for\s)(?<!pending\s)(?<!until\s)\b(?:approval|adoption|passage|enactment|ratification)\s+of\b"),
        (Event.ISSUED,
            rf"\b(?:{ISSUE}(?:\s+{DAY_BETWEEN}(?:its|the|an?)\s+(?:final\s+|joint\s+|new\s+)?(?:(?:report|circular|notice|statement|release|paper)\s+(?:with|containing|setting\s+out)|(?<=final\s)report\s+on)(?=\s))?|(?:publication|issuance|release|launch|promulgation)\s+of|(?:Journal|Gazette|Register)\s+(?:carr(?:ies|ied)|ran)|"
            rf"new\s+(?:from|by)\s+[^.;:]{{2,60}}:)(?!\w)"),
        (Event.CONSULTATION, r"\bput(?:s|ting)?\b(?!\s+out)|"
            r"\bopen(?:ed|s)?\b(?!\s+(?:[\w-]+\s+){0,3}(?:proceedings|investigations?|probes?|procedures?)\b)"),
    )
)  # fmt: skip
_BE = (
    r"(?:(?:was|were|is|are|has|have|had|been|be|being|then|also|now|first|again|just|only|all|both|each|which|that|who|to|later|"
    r"at\s+last|today|hereby|formally|herewith|yesterday|this\s+week|last\s+week|this\s+month|last\s+month|soon|in\s+turn|\w+ly|"
    r"stands?|on\s+(?:\w+day(?:\s+\d{1,2}\s+[A-Z]\w+)?|\d{1,2}\s+[A-Z]\w{2,8}|[A-Z]\w{2,8}\s\d{1,2})(?:,?\s+\d{4})?,?)\s+){0,6}"
)
STILL = r"(?:still\s+|at\s+least\s+)?(?:\w+\s+)?"
"""What stands before "months away": a number, or any other word."""
TAIL_PATTERNS: tuple[tuple[Event, str], ...] = (
    (Event.IN_FORCE,
        r"(?:entered|came|come|gone|went|been\s+brought|brought|put)\s+(?:\w+\s+)?into\s+(?:force|effect|"
        r"operation|application)\b|(?:bringing\s+(?:it|them)\s+)?into\s+(?:force|effect|operation)\b|(?:commenced|kick(?:ed|s)?\s+in|went\s+live|gone\s+live|came\s+in\b|start(?:ed)?\s+(?:to\s+apply|applying)|"
        r"(?:begun|began)\s+(?:to\s+apply|applying)|(?<=has\s)applied|(?<=have\s)applied|(?<=now\s)appl(?:y|ies)\b|(?<!to\sbe\s)applied\s+(?:since|from|as\s+of)|law\s+(?:since|for))\b|"
                     r"(?:took|taken)\s+(?:full\s+)?effect\b|became\s+(?:effective|applicable|mandatory|binding|operative|compulsory|enforceable)"
                     r"\b|(?:(?<=\sis\s)|(?<=\sare\s)|(?<=been\s)|(?<=\snow\s)|(?<=\swas\s)|(?<=were\s)|"
                     r"(?<=fully\s))"
        r"(?:in\s+(?:force|effect|operation)|live\b|law\s+(?:since|for)|"
        rf"{IN_EFFECT})\b|enforced\s+(?:from|since|as\s+of)\b"),
    (Event.PLANNED,
        rf"(?:{FUTURE}|to)\s+(?:be\s+(?:\w+ly\s+|soon\s+|next\s+)?{DONE}\b|"
        r"(?:\w+ly\s+|soon\s+)?(?:follow|appear|come\s+out|go\s+(?:before|to)|land|emerge|bite|be\s+(?:ready|available|final))\b)"),
    (Event.PLANNED,
        r"(?:back|off)\s+(?:to|until|till)\b|laid\s+in\s+draft\b|on\s+(?:hold|ice)\b|to\s+(?:the\s+)?(?:[Pp]arliament|[Cc]ongress|[Ss]enate|[Cc]abinet)\b|"
        r"(?:postponed|delayed|deferred|put\s+(?:off|back|on\s+hold|on\s+ice)|(?:pushed|moved|shifted)\s+(?:back\s+)?(?:to|until)|pushed\s+back|suspended|paused)\b|"
                    r"being\s+(?:reviewed|considered|examined|debated|scrutini[sz]ed|discussed|negotiated|drafted|prepared|finali[sz]ed|updated|revised|reworked|rewritten|"
                    r"drawn\s+up)\b|"
                    r"(?:introduced|tabled|read|debated)\s+(?:by\s+(?:the\s+)?[^.;,]{2,60}?\s)?(?:in|into|to|before|for)\b(?!\s+(?:the\s+)?(?:\d|19|20|[JFMASOND][a-z]{2,8}\s\d))|"
                    r"had\s+its\s+(?:first|second)\s+reading\b|"
        r"(?:expected|awaited|due|foreseen|planned|promised|slated|scheduled|pencilled\s+in|anticipated|set(?=\s+for\b))\s+"
        r"(?:(?:out|shortly|soon)\s+)?(?:in|by|before|later|this|next|early|towards|for|around|within|after|during|(?<!due\s)on(?=\s+(?:\d|\w+\s+\d|\w+day\b))|"
        r"from\s+(?:the\s+|its\s+|an?\s+)?[\w’'&-]+(?:\s[\w’'&-]+){0,5}?\s+(?:in|on|by|before|later|this|next|early|soon|shortly|within|around))\b|"
        r"(?:expected|promised|awaited|due)\b(?=\s*(?:[.;,]|$))|on\s+(?:its|the|their)\s+way\b|"
        r"(?:(?:will|would)\s+)?(?:not|only|hardly)\s+(?:be\s+)?(?:ready|expected|available|due|final|finished|complete|foreseen|out|published|issued|adopted|finali[sz]ed)\s+(?:[\w-]+\s+){0,2}?(?:before|until|till)\b|"
        r"(?:remains?\s+|still\s+)?(?:at|in)\s+(?:the\s+|its\s+)?(?:[a-z]+\s+){0,2}?(?:stage|preparation|drafting)\b|(?:nearly|almost|not\s+yet)\s+(?:ready|final|finished|complete)\b|"
        r"(?:remains?|still)\s+(?:under|in|before)\s+(?:discussion|debate|negotiation|scrutiny|examination|review|parliament|trilogues?)\b|"
        r"(?:ready|in\s+place|finished|complete|done)\s+(?:by|before|this|next|within|in)\b|in\s+the\s+(?:works|pipeline|making)\b|(?:features?\s+|figures?\s+|listed\s+|included\s+)?(?:on|in)\s+the\s+(?:[\w’-]+\s+){0,3}(?:plan|agenda|programme|program|calendar|timetable|order\s+paper)\b|"
        r"under\s+(?:preparation|development|way|negotiation|revision|review|discussion|debate)\b|pending\b|"
        r"(?:goes|went|heads|headed|moves|moved|passes|passed|proceeds|returns)\s+(?:now\s+)?to\s+(?:the\s+|its\s+|a\s+)?(?:\w+\s+){0,2}"
        r"(?:committee|vote|plenary|parliament|congress|senate|house|chamber|floor|cabinet|review|second\s+reading|third\s+reading|reading)\b|"
        r"(?:referred|submitted|sent|presented|forwarded|transmitted)\s+to\s+(?:the\s+)?[^.;,]{0,60}?"
        r"(?:[Pp]arliament|[Ss]enate|[Hh]ouse|[Cc]ommittee|[Cc]ongress|[Cc]abinet|[Cc]ouncil|[Aa]ssembly|reading|legislature|Knesset|Diet|Riksdag|Folketing|Storting|Bundes(?:tag|rat)|Duma|Yuan|[Pp]resident|[Gg]overnor|King|signature|assent)\b|"
        r"pass(?:ed|es)\s+(?:its\s+)?(?:first|second|committee)\s+(?:reading|stage)\b|(?:advanced|clear(?:ed|s)\s+(?:the\s+|its\s+)?(?:\w+\s+){0,4}?committee)\b|"
                    r"(?:await(?:s|ing)|stalled|died|languishes|remains\s+(?:with|before)|among\s+(?:the\s+)?(?:\w+\s+){0,2}(?:to\s+be|for)\s+\w+)\b|"
                    r"(?:(?<=is\s)|(?<=are\s)|(?<=now\s)|(?<=been\s)|(?<=was\s))before\s+(?:the\s+)?(?:[Pp]arliament|[Ss]enate|[Hh]ouse|"
                    r"[Cc]ommittee|[Cc]ongress)\b|"
                    r"a\s+text\s+that\s+[^.;,]{0,40}drafting\b"),
    (Event.PLANNED, rf"{STILL}(?:months|weeks|years)\s+(?:away|off)\b"),
    (Event.ADOPTED,
        r"(?:receiv(?:ed|es)\s+(?:the\s+)?(?:Royal\s+Assent|final\s+approval|approval)"
        rf"\b|{ADOPTED}|agreed|open(?:s|ed)?\s+(?:for|to)\s+(?:signature|ratification|accession)\b|through(?=\s+(?:on|in|by|after|without|despite|unanimously)\b|\s*[.,;]|\s*$)|"
        r"(?:lapse[sd]?|pass(?:es|ed))\s+into\s+law\b|ready\s+for\s+(?:signature|assent)|(?:becomes?|became)\s*law|(?:(?<=is\s)|(?<=now\s))law|clear(?:ed|"
        r"s)\s+(?:both|the|its|all|[A-Z]\w+)|passes|(?:complet|finish)(?:ed|es)\s+(?:its|their)\s+(?:\w+\s+)?(?:passage|final\s+stages?|journey)|(?:went|goes|sails|got)\s+through|voted\s+in|carried(?=\s+by\b)|"
        r"given\s+(?:[Rr]oyal|[Pp]residential|final|formal|\w+)\s+(?:[Aa]ssent|approval)|"
        r"(?:receiv(?:ed|es)|won|secured|obtained|got)\s+(?:[\w’'-]+\s+){0,4}(?:green\s+light|assent|"
        r"approval|sign-off|signature|consent|"
        r"endorsement|backing))\b"),
    (Event.AMENDED, rf"{AMENDED}\b"),
    (Event.REPEALED, rf"(?:{REPEALED}|removed\s+from|replaced\b(?!\s+(?:the|an?|its))|"
        r"(?:will\s+)?(?:lapse[sd]?(?!\s+into\s+law)|expired?|expires|sunsets?|cease[ds]?\s+to\s+(?:apply|have\s+effect|be\s+in\s+force|exist)|"
        r"no\s+longer\s+(?:appl(?:y|ies)|(?:be\s+)?in\s+(?:force|effect)))|"
        r"(?:declared\s+)?(?:null\s+and\s+void|void|invalid|unlawful|unconstitutional))\b"),
    (Event.ISSUED,
        rf"(?:(?!introduced|signed|sent|completed|produced|lodged){ISSUED}|appear(?:ed|s)?|put\s+(?:up|online|on\s+(?:the|its)\s+(?:web)?site)|saw\s+(?:the\s+)?light\s+of\s+day|"
        r"laid\s+before|carried\s+in\b|(?:came|come|comes)\s+out\b|came\s+with\s+(?:its|the|an?)\s+(?:[\w-]+\s+){0,2}?(?:statement|announcement|circular|report|letter|paper)\b|final\b|out\b(?!\s+(?:of|for|to))|"
        r"available|online|landed|(?<=is\s)dated|(?<=are\s)dated|(?<=now\s)on\s+(?:the|its|their)\s+(?:\w+\s+)?website|registered|made(?=\s+(?:on|by|under|in|and)\b|\s*[.,;])|"
        r"(?:sent|went|goes)\s+(?:out\b|to\s+(?:all\s+)?(?:banks|firms|institutions|insurers|licensees)))\b"),
    (Event.CONSULTATION,
        r"(?:clos(?:e|es|ed|ing)\s+(?:for|to)|put\s+out\s+(?:for|to)|go(?:es)?\s+(?:out\s+)?(?:for|to)|out\s+to|opened\s+for|open\s+(?:to|for)|out\s+for|in|under|exposed\s+for|issued\s+for|"
        r"published\s+for|released\s+for|(?:out\s+)?for)\s+(?:public\s+|written\s+|further\s+|industry\s+)?(?:comments?|consultation|hearing|feedback)\b|"
        r"(?:(?:remain(?:s|ed)?|stay(?:s|ed)?|still|is|are)\s+)?open(?:ed)?\s+(?:until|till|for\s+(?:submissions|responses|feedback|views)|to\s+(?:submissions|responses|feedback|views))\b|"
        r"(?:remain(?:s|ed)?|stay(?:s|ed)?|still)\s+open\b|being\s+consulted\s+on\b|(?:can|may)\s+be\s+commented\s+on\b"),
)  # fmt: skip
"""What is told behind a title, each row by the words that it opens with."""
TAIL_CUES: tuple[tuple[Event, re.Pattern[str]], ...] = tuple(
    (event, re.compile(rf"(?:\s*[(\[][^)\]]{{0,80}}[)\]])*\s*,?\s*{_BE}(?:{pattern})", _I))
    for event, pattern in TAIL_PATTERNS
)
HEADED_CUES: tuple[tuple[Event, re.Pattern[str]], ...] = tuple(
    (event, re.compile(rf"\s*[:(–—]\s*(?:{pattern})", _I))
    for event, pattern in (
        (Event.CONSULTATION,
            r"(?:public\s+|draft\s+)?(?:comments?|consultation|responses?|feedback|views|submissions|replies)\s+"
            r"(?:(?:is|are)\s+)?(?=(?:by|until|till|to|due|clos(?:es?|ing|ed)|opens?|opened|ends?|runs?|extended|launched)\b)|"
            r"(?:out|open)\s+(?:for|to)\s+(?:comments?|consultation)\b"),
        (Event.IN_FORCE, r"(?:now\s+)?in\s+force\b(?!\s+(?:from|on)\b)|"
            r"entry\s+into\s+force\b|takes\s+effect\b"),
        (Event.ADOPTED,
            r"(?:royal|presidential)\s+assent\b|(?:(?:the\s+)?(?:Cabinet|Government|President|Governor|lawmakers|MPs|MEPs|"
            rf"{HOUSE_WORDS})\s+)"
            r"(?:approves?|pass(?:es)?|adopts?|signs?|clears?|backs?)\b|(?:passed|adopted|signed|approved|enacted)\b"),
        (Event.ISSUED,
            r"final\s+(?:text|version|rules?|standards?|guidance|guidelines)\b|(?:text\s+)?(?:published|issued|gazetted|released)\b"),
    )
)  # fmt: skip
"""What stands behind a title and a colon: "Toy Act: royal assent"."""
PART_NEXT = re.compile(
    r"\s(?:implementation|roll-?out|start(?:\sdate)?|compliance\s(?:date|deadline)|deadline|application|package|proposals?|"
    r"requirements|provisions|regime)(?=\s)"
)
"""What of a rule something happens to: "Basel III implementation", "the X Act provisions"."""
_STATUS = re.compile(
    r"\s*[:(–—|,.-]?\s*(?:(?:current|legislative|latest|procedural)\s+)?(?:status|stage)\s*(?:[:–—|-]|is\s)\s*",
    _I,
)
_STATUS_WORDS: tuple[tuple[Event, re.Pattern[str]], ...] = tuple(
    (event, re.compile(rf"(?:{pattern})\b", _I))
    for event, pattern in (
        (Event.REPEALED, r"no\s+longer"),
        (Event.IN_FORCE,
            rf"(?:now\s+|already\s+|partly\s+)?(?:in\s+(?:force|effect|operation)|{IN_EFFECT}|applies|applying|law)"),
        (Event.CONSULTATION,
            r"(?:(?:open|public|under|in|out|draft|for|put|to)\W+){0,4}(?:consultation|comments?|consulted)|exposure\s+draft"),
        (Event.ADOPTED,
            r"(?:royal|presidential|final)\s+(?:assent|approval|vote)|assented|awaiting\s+(?:publication|signature|assent|promulgation)"),
        (Event.PLANNED,
            r"(?:(?:bill|draft|proposal|pending|planned|proposed|awaiting|under|in|at|before|with|the|first|second|committee|report|third|"
            r"lower|upper)\W+){0,6}(?:reading|stage|committee|house|senate|parliament|council|cabinet|trilogues?|discussion|drafting|preparation|negotiation|bill|draft|proposal|"
            r"pending|planned|proposed|pipeline|stalled)"),
    )
)  # fmt: skip


def status_of(text: str, start: int, end: int) -> tuple[Event, int] | None:
    """What a field tells of a rule, and where it ends: "Status: in force", "– status: before the Senate"."""
    field = _STATUS.match(text, start, end)
    if field is None:
        return None
    for event, cue in _STATUS_WORDS:
        match = cue.match(text, field.end(), end)
        if match is not None:
            return event, match.end()
    rest = f" is {text[field.end() : min(end, field.end() + 120)]}"
    for event, cue in TAIL_CUES:
        match = cue.match(rest)
        if match is not None:
            return event, field.end() + match.end() - 4
    return None


NEGATED = Guarded(
    r"\b(?:dismiss|reject|oppos|challeng|refus|declin)\w*\s[^.;,]{0,60}\bto\s+$|"
    r"\b(?:failure|fail(?:s|ed|ing)?|refus\w+|duty|obligation)\s+to\s+(?:\w+\s+){0,3}$|"
    r"\b(?:not|never|no\s+longer|yet\s+to|failed\s+to)\s+(?:\w+\s+)?$",
    _I,
)
CITING = re.compile(
    r"(?:\b(?:under|of|in|with|by|to|from|per|than|into|against|on|for|through|within|"
    r"supplement\w*|implement\w*|violat\w*|breach\w*|"
    r"infring\w*|contraven\w*|comply\w*|fulfil\w*|enforc\w*|meets?|unlike|following|and|"
    r"invok\w*|requires?|laid\s+down\s+in|as|via|replac\w*)\s+"
    r"(?:(?:the|its|our|their|a|an|that|this|both|new|existing|current|China['’]s|EU['’]s|"
    r"[A-Z]\w*['’]s?|[A-Z]{2,6}|relevant|applicable|state['’]s|country['’]s)\s+){0,3})$"
)
VERSION_OF = Guarded(
    r"\b(?:versions?(?:\s\d[\d.]*)?|drafts?|editions?|text|amendments?|revisions?|update|copy|parts?|wording|"
    r"thinks?|revised\s+version)\s+(?:of|to)\s+(?:the\s+|its\s+|a\s+)?"
    r"(?:(?:draft|new|revised|national\s+standard\s+on|national\s+standard|standard)\s+)*$",
    _I,
)
REFERENCE = Guarded(
    r"\b(?:Articles?|Sections?|Regulations?|Rules?|Parts?|Chapters?|Paragraphs?)"
    r"\s+[\dIVX]+[\w().\-]*\s+(?:of|in|to)\s+(?:the\s+)?$"
)
DRAFT_BEFORE = Guarded(
    r"\b(?:drafts?|exposure\s+drafts?|proposed|proposals?\s+for)\s+(?:\w+\s+)"
    r"{0,2}?(?:of\s+(?:the\s+|its\s+|a\s+)?|version\s+of\s+(?:the\s+)?)?(?:\w+\s+)"
    r"{0,4}[“\"]?$|\bdrafts?\b[^.;,]{0,60}$",
    _I,
)
EFFECTIVE = WordStart(
    rf"\b(?:{TAKES_EFFECT}|"
    r"effective\s+(?:date(?!\s+(?:of|for)\s+[^\d\s])(?:\s+is|\s*:)?|from|on|as\s+of|until|since|\d|"
    r"[A-Z])"
    r"|with\s+(?:(?:immediate|retrospective|retroactive|legal|full)\s+)?effect(?:\s+(?:from|on|as\s+of))?|appl(?:y|ies|ied)(?:\s+(?:in\s+full|fully|only))?"
    r"\s+(?:(?:them|it|these|this|the\s+\w+)\s+)?(?:from|as\s+of|as\s+from|since|to\s+(?:[\w-]+\s+){1,8}(?:from|on\s+or\s+after)|with)|(?:was|were|be|is|"
    r"are)\s+(?:enforced|"
    r"implemented)"
    r"|appl(?:y|ies|ied)\s+(?:ever\s+since|since\s+then)|(?:has|(?<!\bto\s)have|(?<=\bis\sto\s)have|(?<=\bare\sto\s)have)(?:\s+had)?\s+effect|commenc(?:e|es|ed|ing)\s+(?:operations?\s+)?(?:on|in|from|with)|commencement(?:\s+date)?(?=\s*(?::|is|on)\s)|"
    r"in\s+(?:(?:force|effect|operation|application)\s+(?:from|since|on|as\s+of)|place\s+(?:by|from|since|as\s+of)\b|"
    r"(?:force|effect|operation)\s+(?:for\s+[^.;]{3,30}?,?\s+(?:(?:i\.e\.|that\s+is|namely|or),?\s+)?|ever\s+)since|"
    r"force\s*(?::|(?=\d)))|been\s+law\s+since|observe\b|"
    r"applicable\s+(?:from|since|as\s+of|on|at\s+once|immediately)|(?:operative|binding|mandatory)\s+(?:from|on|as\s+of|(?=\d))|bites?\s+(?:on|from)|"
    r"as\s+(?:the\s+|its\s+)?(?:commencement|effective|starting|start|application)\s+(?:date|day)\b|"
    r"(?:its|the|their)\s+(?:commencement|effective|starting|start|application|implementation)\s+(?:date|day)(?=\s*(?:$|[.,;)]))|"
    r"(?:start(?:ing)?\s+(?:date|day)(?=\s+\d)|application\s+(?:is|was|will\s+be)\s+from\b|(?:it|they)\s+(?:start|begin)s?\s+to\b)|"
    r"(?:day\s+(?:one|1)|(?:first|opening|starting|launch)\s+day)\s+(?:of|for|under)\s+(?:[\w’'-]+\s+){0,4}?[A-Z][\w’'-]*|"
    r"(?:due|set|scheduled|slated|beg[iau]ns?|start(?:s|ed)?)\s+to\s+(?:start|begin|commence|bite|bind|run|operate)"
    r"(?:\s+(?:to\s+apply|applying|operating))?(?=,?\s+(?:namely\s+|that\s+is,?\s+|i\.e\.,?\s+)?(?:on|from|in|as\s+(?:of|from)|at)\s)|"
    r"(?:compliance|implementation|application|effective|commencement|start|transition|go-live)\s+(?:date|deadline|day)\s+(?:of|for)\s[^.;]{3,120}?\s(?:is|was|will\s+be|falls\s+on)\s(?=\d|[A-Z][a-z]+\s\d)|"
    r"compliance\s+(?:is\s+|will\s+be\s+)?expected\s+(?:by|from)\b|"
    r"(?:compliance|implementation|application|effective|commencement|start|transition|go-live)\s+(?:date|deadline|day)\s+(?:of|is|was|set\s+(?:for|at)|falls\s+on|remains|(?:having\s+)?(?:arrived|passed|came|fell))\b|"
    r"(?:implementation\s+on|(?:implementation|application)\s+(?:from|as\s+of))\b|"
    r"(?:should|must|have\s+to|has\s+to|need\s+to|required\s+to|expected\s+to)\s+(?:\w+\s+)?(?:meet|follow|observe|implement|apply|adopt)\s+(?:it|them|these|this|the\s+\w+)\s+(?:\w+\s+){0,2}?(?:by|from|as\s+of)\b|"
    r"(?:compliance|implementation)\s+(?:is\s+)?(?:by|from|due\s+(?:by|on|from))\b|(?:must|have\s+to|has\s+to|need\s+to)\s+(?:\w+\s+)?(?:comply|be\s+(?:in\s+|\w+ly\s+)?complian(?:t|ce))\s+(?:\w+\s+){0,3}?(?:by|from|as\s+of)\b|"
    r"(?:obligations?|duties|requirements?|rules|regime|provisions|regulations?|framework|licensing|supervision|restrictions?|ban|prohibition|enforcement|reporting|disclosures?|offence|law|act(?:\s+(?:19|20)\d\d)?)\s+(?:(?:for|of|on|under|in)\s+[^.;,]{3,60}?\s)?"
    r"(?:(?:would|will|shall|itself|themselves|only|then)\s+)*(?:starts?|begins?|bites?|commences?|kicks?\s+in|runs?)\s+(?:from|on|in|as\s+of|(?=\d))|"
    r"(?:must|has\s+to|have\s+to|to)\s+be\s+(?:observed|"
    r"applied|complied\s+with)"
    r"\s+(?:as\s+)?(?:from|by|since|of)|comes?\s+in\s+(?:from|on)|[;,]\s+start(?:s|ing)?(?=\s+(?:on\s+)?\d)|"
    r"valid\s+(?:from|as\s+of)|(?:start|entry(?:\s+into\s+force)?|application|implementation|commencement|compliance|go-live|roll-?out)(?:\s+(?:date|deadline))?"
    r"(?:\s+(?:of|for)\s+[^.;]{3,90}?)?\s+(?:(?:has|have|had|is|was|been|will|be|now)\s+){0,3}(?:moves|moved|slips|slipped|shifts|"
    r"shifted|postponed|delayed|deferred|pushed|put|extended)\s+(?:off\s+|back\s+|by\s+\w+\s+\w+\s+)?(?:to|until|till)|"
    r"(?:postpon|delay|defer|push)(?:es?|ed|s|ing)?\s(?:[^.;]|\.(?=\d)){3,110}?\s(?:to|until|till)(?=\s+(?:\d|[A-Z][a-z]+\s\d))|"
    r"(?:extend|mov|shift|chang|set|put)\w*\s(?:back\s)?(?:the\s|its\s)(?:[\w-]+\s)?(?:compliance|effective|application|implementation|commencement|start)\s(?:date|deadline|day)s?\s"
    r"[^.;]{0,110}?(?:to|until|till|at|for)(?=\s+(?:\d|[A-Z][a-z]+\s\d))|"
    r"(?:transition(?:al)?|grace|phase-in)\s(?:(?:period|phase|arrangements?)\s)?[^.;]{0,120}?\b(?:end(?:s|ed)|expire[sd]|r(?:an|uns)\s+out|lapse[sd]|(?:is|was)\s+over)\s+(?:on|in)\b|"
    r"into\s+(?:force|effect|operation)(?=\s+(?:on|from|as\s+(?:of|from))\s)|"
    r"becomes?\s+law(?=\s+on)|(?:it|they)\s+(?:starts?|begins?)\s+(?:on|in|from)|phased\s+in(?:,\s+(?:starting|beginning))?\s+(?:from|on)|"
    r"commencement(?:\s+date)?\s+is|start\s+date\s*(?:is|:)|bind(?:s|ing)?\s+(?:\w+\s+){0,3}from|"
    r"(?:entry\s+into\s+force|date\s+of\s+(?:effect|application|commencement)|(?:application|implementation|compliance|go-live)\s+(?:date|deadline))\s*(?:is|:|on)|"
    r"effective\b(?=\s+(?:immediately|at\s+once))|"
    r"compliance\s+(?:is\s+|will\s+be\s+|becomes\s+)?(?:required|mandatory|compulsory)\s+(?:by|from|as\s+of|"
    r"on))",
    _I,
)
AT_ONCE = Guarded(
    r"\b(?:at\s+once|immediately|with\s+immediate\s+effect|(?:(?:up)?on|from)\s+(?:promulgation|publication|issuance|"
    r"issue|signature|adoption)|"
    r"(?:from|on)\s+the\s+(?:date|day)\s+of\s+(?:\w+\s+)?(?:promulgation|publication|issuance|issue|"
    r"release)|the\s+same\s+day|"
    r"that\s+(?:(?:very|same)\s+)*(?:day|date)|the\s+very\s+same\s+(?:day|date)|(?:ever\s+since|since\s+then|from\s+then\s+on)|same\s+date|on\s+(?:its|the\s+date\s+of)\s+(?:issue|publication|"
    r"release))\b",
    _I,
)
FROM_THEN = re.compile(
    r"(?:From|Come|Starting|Beginning|As\s+of|As\s+from|Effective|With\s+effect\s+from|Since|"
    r"Starting\s+from)\s+(?:on\s+)?",
    _I,
)
COMMENTS = WordStart(
    rf"\b(?P<said>{OPINIONS}|consultations?|consult(?:s|ed|ing)?|reply|"
    r"(?:can|may|(?:is|are)\s+(?:invited|asked|welcome)\s+to|wish(?:es|ing)?\s+to)\s+(?:respond|comment|reply|answer|react)|hearing)\b"
    r"|\b(?P<asked>respond|representation|observation|answer|evidence|write\s+in|window|say|letters?|"
    r"reactions?|time\s+limit|last\s+(?:day|date)|cut-?off|objections|"
    r"exposure\s+period|write\s+to\s+(?:us|it|them)|let\s+us\s+(?:know|have)|hear\s+from\s+(?:you|them|firms|stakeholders|industry|the\s+public)|period|"
    r"deadline)\b"
    r"|\b(?P<until>(?:have|has|had|given|allowed)(?:\s+[\w-]+\s+(?:days|weeks|months),?(?=\s+(?:until|to|ending|expiring)\b))?)\s+(?:until|till|(?:ending|expiring)(?:\s+on)?|to(?=\s+\d))(?=[^.]{3,40}\bto\s+(?:comment|respond|reply|submit|send|give|file|make|"
    r"offer|have|"
    r"voice|share|provide|react|weigh|lodge|write|tell|express|answer)\b)"
    r"|\b(?P<wait>(?:have|has|had|(?:was|were|been)\s+given|listen(?:s|ing)?)\s+(?:[\w-]+\s+(?:days|weeks|months)(?:,\s+(?:that\s+is|i\.e\.))?,?\s+)?(?:until|till|to)(?=\s[^.;]{3,40})(?![^.;]{3,60}\sto\s)|"
    r"(?:extend|prolong)(?:ed|s|ing)?\s+(?:until|till|to)(?=\s[^.;]{3,30}\s(?:the|its)\s[^.;]{0,40}\b(?:comment|consult|submission|response|feedback|view)))\b"
    r"|\b(?P<deadline>(?:deadline|closing\s+date|new\s+(?:date|deadline))"
    r"(?=\s+(?:is|of)\s|\s*:|\s+\d|\s+for\b[^.;]{0,50}?\b(?:comments?|submissions?|responses?|feedback|views?|"
    r"replies)\b))",
    _I,
)
"""What is sent in by the day that a ``CLOSER`` then tells; ``asked`` may mean other things too."""
CLOSER = re.compile(
    r"\b(?:until|till|by|before|due|clos(?:e|es|ed|ing)|wraps?\s+up|shuts?|end(?:s|ed|ing)?|deadline|later\s+than|"
    r"through|to|runs?|"
    r"up\s+to|expires?|lapses?|is|was|being|to\s+and\s+including)\b|(?<=[a-z]):(?=\s\d)",
    _I,
)
# "The bill to amend the Act": until it is passed, a plan.
BILL_TO = re.compile(
    r"\b[Bb]ills?\s+(?:(?:to|(?:that|which)\s+would)\s+(?:amend|repeal|replace|overhaul|revise|reform|update)|"
    r"amending|repealing|replacing|overhauling|revising|reforming|updating)\s+(?:the\s+|its\s+)?$"
)
VOTED = re.compile(
    r"\b(?:adopted|enacted|signed|third\s+reading|final\s+reading|(?:was|were|been)\s+(?:passed|approved)|"
    r"(?:approv|pass|clear|back|endors)(?:ed|es)\s+(?:(?:an?|the|its|two|three)\s+(?:[\w-]+\s+){0,2})?[Bb]ills?|"
    r"cleared|passed\s+(?:by|both)|law|assent)\b"
)
# A bill that someone introduces is still to be passed.
OF_BILLS = re.compile(
    r"introduc|tabl|lodg|sen[dt]|present|unveil|publish|releas|announc|issu|gazett", re.IGNORECASE
)
_BILL = re.compile(r"\b[Bb]ill\b")
_BILL_NUMBER = re.compile(r"(?:[SH]\.|[SH]\.?[BFR]\.?)\s?\d")


def is_bill(title: str) -> bool:
    """Whether a title is one of a bill: "the Toy Bill", "H.R. 5"."""
    return ("ill" in title and _BILL.search(title) is not None) or _BILL_NUMBER.match(title) is not None


BILL_GOES = re.compile(
    r"\b(?:readings?|report\s+stage|committee|hearings?|introduced|debat\w+|before\s+(?:the\s+)?(?:House|Senate|parliament)|"
    r"Lords|Commons|carried\s+over|lapsed|vote|plenary|chamber|lower\s+house|upper\s+house|drafts\s+of|tabled)\b",
    re.IGNORECASE,
)
LAST_READING = re.compile(
    r"\b(?:gave|given|passed|completed|cleared)\b[^.;]{0,120}\b(?:third|final)\s+reading\b"
)
# "approved by the Trade Committee of the House": a bill that is still to be voted on by the whole of it.
BY_COMMITTEE = re.compile(r"\s+by\s+(?:the\s+)?(?:(?!Standing)[^.;]){0,90}?\b(?:[Ss]ubc|C|c)ommittee\b")
MADE_LAW = re.compile(r"\b(?:Act|Bill|Law|Code)\b")

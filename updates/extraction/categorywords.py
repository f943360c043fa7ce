"""The words by which an item's heading, headline and opening tell its category."""

import re

from updates.extraction.guarded import WordStart
from updates.extraction.vocabulary import Category

_BESIDE = (
    r"(?:international|global|overseas|abroad|elsewhere|foreign|rest of the world|around the (?:world|"
    r"globe)|worldwide|"
    r"outside [A-Z]\w+|across the (?:border|strait|channel|water|pond|atlantic|sea|tasman)|further afield|"
    r"around the region|(?:our )?neighbours|neighbou?ring (?:countries|markets)|other "
    r"(?:countries|jurisdictions|markets)|beyond (?:[A-Z]\w+|our (?:shores|borders))|from afar|offshore)"
)
HEADINGS = (
    (Category.INTERNATIONAL, WordStart(rf"\b{_BESIDE}\b", re.IGNORECASE)),
    (
        Category.ENFORCEMENT,
        WordStart(
            r"\b(?:enforcement|penalt(?:y|ies)|fines?|sanction(?:s|ed)|litigation|cases|court|courts|"
            r"judgments?|rulings|punish\w*|"
            r"investigations?|inspections?|prosecutions?|settlements?|disciplinary)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Category.REGULATORY,
        WordStart(
            r"\b(?:regulatory|regulations?|legislati(?:on|ve)|law-?making|laws?|rule-?making|rules|"
            r"consultations?|guidance|"
            r"guidelines|standards?|policy|policies|drafts|bills|legal developments)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Category.INDUSTRY,
        WordStart(
            r"\b(?:industry|markets?|business|sector|people|institutions|speeches|market news|economy)\b",
            re.IGNORECASE,
        ),
    ),
)
STRONG_SPEECH = WordStart(
    r"\b(?:spoke|speech|speaking|keynote|podium|remarks|interview|appoint(?:ed|s)|steps down|drill|"
    r"workshop)\b",
    re.IGNORECASE,
)
WEAKLY_ABROAD = WordStart(r"\belsewhere\b", re.IGNORECASE)
RULE_WORDS = WordStart(
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
    r"call for (?:advice|input|views|information|contributions|submissions)|policy documents?|expectations|"
    r"action plan|"
    r"caps|capped|tightens?|tightened|relax(?:es|ed)|eases|eased|scraps|scrapped|shelves|shelved|unlink|"
    r"votes? (?:on|for|in favour|in favor|through)|vote|tax rates|moratorium|grey list|gr[ea]y-list(?:ed|s)?|"
    r"list of (?:jurisdictions|countries|high-risk)|high-risk (?:third )?countr(?:y|ies)|"
    r"(?<!longer )appl(?:y|ies)|begins? to|starts? to|repeal\w*|rescind\w*|communiqu[ée]s?|"
    r"communications? (?:\W?[A-Z]\W? ?)?(?:no\.? ?)?\d+|"
    r"(?:seek|ask|canvass|gather|invit|solicit|want|await)\w* (?:for )?(?:[\w-]+ )?(?:feedback|views|"
    r"opinions?|input)|"
    r"feedback (?:on|by|until|is|closes)|(?:have|has|had) until|what they think|submissions? (?:by|close|"
    r"are|due|until)|compulsory|obligatory|"
    r"expected publication|grace period|transition(?:al)? (?:period|relief)|(?:(?:further|another|"
    r"extra) \w+|more) (?:months|weeks|years|days|time) to|rulebooks?|"
    r"(?:like|want|wants|keen) to (?:hear|know)|"
    r"resolutions? (?:no|cd|bcb|cmn)\b|normative (?:instruction|act)|notification no)\b",
    re.IGNORECASE,
)
ENFORCEMENT_WORDS = WordStart(
    r"\b(?:fine[ds]?|penal(?:ty|ties|i[sz]ed)|sanction(?:ed|s)?|reprimand\w*|censure\w*|investigat\w+|"
    r"inquiry|probe|"
    r"enforcement (?:action|order|report|notice|campaign)s?|inspect(?!orate)\w*|raid\w*|sued|lawsuit|"
    r"proceedings|"
    r"complaint "
    r"against|charged|"
    r"convicted|sentenced|ordered|warns|refund\w*|to (?:pay(?! (?:out|by|with|in)\b)|return|refund|"
    r"hand back|compensate)|settle[ds]?(?! (?:an?|its|the|their) [^.;]{0,50}?\b(?:notes?|bonds?|trades?|"
    r"swaps?|transactions?|tokens?)\b)|"
    r"settlement(?! (?:cycle|system|finality|dates?|period|risk|reporting|discipline|agent|bank|scheme|"
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
    r"orders? against|blackout|impounded|stay(?:s|ed) (?:the|an?|its|all|\w+ings)|stayed|illegal\w*|"
    r"unlawful\w*|forbidden|blacklist\w*|"
    r"name[sd] and shame[sd]|swoop(?:s|ed) on|pounce[sd] on|summon(?:s|ed)|suspension of|(?:solve[sd]?|"
    r"crack(?:s|ed)) [\d,]+|accounts shut|bust(?:s|ed)|"
    r"surcharges? (?:of|"
    r"on)|(?:voted|decided|resolved|moved) to (?:levy|fine|penali[sz]e)|"
    r"lev(?:ied|"
    r"ies) (?:an?\b|[A-Z]{2,3}\b)|"
    r"compound(?:s|ed)|struck (?:from|off)|debar\w*|impound(?:s|ed)|determinations? against|"
    r"penalty payments?|"
    r"(?:bans?|banned|halts?|halted|suspends?|suspended) (?:trading|dealings?)|"
    r"misconduct|fraud\w*|illicit|slapp(?:ed|s)|compliance checks?|arrest(?:s|ed)?|decisions? against|"
    r"class action|certif\w+ (?:an?|the) (?:\w+ )?class|"
    r"hearings? (?:takes?|took|is|are|was|were|will)|injunctions?|enjoin\w*|probes|probed|"
    r"(?<!a )trial(?! (?:run|implementation|period|phase|basis|version|use|program))|"
    r"indict\w+|jail\w*|"
    r"statements? of objections|preliminary findings|plead\w*|pled|lawsuits|sues|suing|"
    r"(?:administrative|improvement|corrective|compliance|stop|remedial|restraining|rectification|interim|"
    r"freezing) orders?|under an order|by an order|(?:alert|warning|suspicious|unlicensed) lists?|"
    r"(?:alert|warning)[ -]list(?:s|ed)?|lists? of (?:suspect|suspicious|unlicen[cs]ed|unauthori[sz]ed|"
    r"illegal|fraudulent))\b",
    re.IGNORECASE,
)
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
# What a headline's authority does to somebody; weaker words may only tell what its rule is about.
STRIKES = WordStart(
    r"\b(?:fines|fined|penali[sz](?:es|ed)|sanctions|sanctioned|punish(?:es|ed)|reprimand(?:s|ed)|"
    r"censure[sd]|rebuke[sd]|"
    r"probe[sd]|investigate[sd]|inspect(?:s|ed)|raid(?:s|ed)|search(?:es|ed)|sue[sd]|charge[sd]|"
    r"indict(?:s|ed)|"
    r"prosecute[sd]?|arrest(?:s|ed)|jail(?:s|ed)|convict(?:s|ed)|sentence[sd]|block(?:s|ed)|freezes|"
    r"froze|frozen|shut(?:s|ters|tered)? (?:down )?(?:an? |the )?(?:\d[\d,]*|two|three|four|five|six|un\w+|"
    r"illegal|fake) |"
    r"seize[sd]|attache[sd]|confiscate[sd]|forfeit(?:s|ed)|revoke[sd]|summon(?:s|ed)|quashe[sd]|"
    r"uph(?:olds|eld)|dismisse[sd]|"
    r"throws out|threw out|settles?(?! (?:its|on|in|at|into|down|an? [\w-]+ [\w -]{0,20}?(?:note|bond|trade|"
    r"swap|transaction))\b)|settled(?! an? [\w-]+ [\w -]{0,20}?(?:note|bond|trade|swap|"
    r"transaction)\b)(?= (?:with|over|for|charges|"
    r"claims|allegations|the|an?|its|all|case|by))|plead(?:s|ed)|"
    r"clears(?! (?:\S+ ){0,6}?(?:deal|merger|takeover|acquisition|tie-up|buyout|purchase|hurdles?|stage|way|"
    r"path))|(?:drop(?:s|"
    r"ped)|close[sd]|reopen(?:s|"
    r"ed)) (?:(?:an?|its|the) )?(?:case|"
    r"charges|probe|investigation|suit|inquiry)|takes? .{2,40} to court|found guilty|finds? .{2,40} guilty|"
    r"statements? of objections|preliminary findings|(?:sent|sends|writes|wrote) (?:\w+ )?letters to|"
    r"(?:issued?|issues|served?|serves|gave|gives) (?:\w+ ){0,2}(?:directions|notices?|"
    r"instructions) (?:to|against|on (?!(?:\w+ )?\d|\w+day\b))|"
    r"reasoned opinions?|letters? of formal notice|infringement (?:procedures?|proceedings)|"
    rf"g(?:ave|ives) (?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|"
    rf"ten) (?:[\w-]+ ){{0,2}}?{_FIRM} (?:until|\w+ (?:days|weeks|months))|"
    rf"name[sd]? (?:[\w,-]+ ){{0,3}}?{_FIRM}\b|"
    r"(?:ask(?:s|ed)|demand(?:s|ed)|request(?:s|ed)) (?!for\b|the public|stakeholders|firms|industry|"
    r"experts)[^.;]{2,60}? (?:for|to (?:provide|hand over|disclose|submit|supply|explain)) "
    r"(?:\w+ )?(?:information|explanations?|answers|details|records|how|why)\b|"
    r"warn(?:s|ed) (?:the )?(?:public|investors|consumers|users|savers|"
    r"customers) (?:on [\w ]{3,16} )?(?:against (?:dealing|"
    r"investing|using|[A-Z])|(?:about|of) (?:\w+ )?(?:unlicen|unregist|unauthori))|"
    r"(?:issued|gave|given|sent) (?:an? |its )?(?:administrative |written |formal )?(?:guidance|"
    r"recommendations?|advice) to "
    r"(?:an? |the )?(?:[\w-]+ ){0,3}?(?:agency|company|firm|maker|operator|retailer|provider|bank|broker|"
    r"inc|ltd|co|limited)\b|"
    r"looks? into how|looking into how|(?:haul(?:s|ed)|call(?:s|ed)) in [A-Z]|(?:made|"
    r"makes) [^.;]{3,40}? pay|dock(?:s|ed)|took [^.;]{3,60}? to task|takes [^.;]{3,60}? to task|"
    r"rap(?:s|ped)|"
    r"(?:cases?|actions?|proceedings|complaints?|findings?|directions?) against|directions? (?:preventing|"
    r"barring|restricting)|prosecut\w+ (?:un|those|firms|"
    r"companies))\b",
    re.IGNORECASE,
)
STRIKE_WITHIN = 160
DEALT_WITH = WordStart(rf"\b(?:on|against)\s(?:(?!to\b|for\b|of\b|and\b|that\b)[\w’'-]+\s){{0,3}}?{_FIRM}\b")
FRIENDLY = WordStart(
    r"\b(?:licen[cs]\w+|authori[sz]\w+|grant\w*|approv\w+|clear(?:s|ed)|welcom\w+|host\w*|met|meets|"
    r"appoint\w*|names?|"
    r"named|award\w*|partner\w*|sign(?:s|ed)|join(?:s|ed)|launch\w*|invit\w+|help(?:s|ed)|support(?:s|"
    r"ed)|let|lets|allow\w*|"
    r"permit\w*|told|said|says|speech|statistics|shares|stocks?|rose|fell|contracts?|survey|profits?|rates?|"
    r"data)\b",
    re.IGNORECASE,
)
# "issued the Benchmarks for Penalties": a paper that tells of penalties imposes none.
ISSUES_RULE = WordStart(
    r"\b(?:issue[sd]?|publish(?:es|ed)|release[sd]|adopt(?:s|ed)|promulgate[sd]) (?:(?:the|its|new|"
    r"revised|final|draft|updated|"
    r"interim|trial) ){0,2}(?:[\w-]+ ){0,2}?(?:benchmarks|criteria|guidelines|guidance|rules|measures|"
    r"standards|regulations|"
    r"provisions|policy|code|handbook|manual|framework) (?:on|for|of|governing)\b",
    re.IGNORECASE,
)
# "published its work programme", "hosts a webinar on the rule": what an authority does for itself or shows.
OWN_WORK = WordStart(
    r"\b(?:publish\w*|releas\w+|unveil\w*|present\w*|launch\w*|adopt\w*|agree[sd]?|sets?|set out|settle[sd]|"
    r"issue[sd]?|updat\w+|"
    r"outlin\w+|announc\w+|approv\w+) (?:on (?:\d{1,2} [A-Z]\w+ |[A-Z]\w+day )?|out )?(?:(?:the|its|their|"
    r"an?|new|updated|annual|first|results|"
    r"findings|outcome) (?:of )?){0,3}"
    r"(?:[\w-]+,? ){0,4}?(?:strateg(?:y|ies)|strategic (?:plan|priorities)|(?:work|business|corporate|"
    r"supervisory) (?:programme|program|plan)|"
    r"annual (?:report|review)|(?:peer|thematic|market) review|stud(?:y|ies)|survey|statistics|dashboard|"
    r"outlook|webinar|podcast|"
    r"certification|award|timetable|diary|research (?:paper|note)|stress[- ]test results)\b",
    re.IGNORECASE,
)
MEETS = WordStart(
    r"\b(?:hosts?|hosted|holds?|held|runs|ran|organi[sz]e[sd]|convene[sd]?|stages?) (?:(?:an?|its|the|their|"
    r"first|second|public|joint|online|open|virtual|industry|"
    r"annual|closed-door) ){0,4}(?:webinar|workshop|conference|seminar|roundtable|round table|briefing|"
    r"training|call|event|"
    r"info session|information session|hackathon)\b",
    re.IGNORECASE,
)
# What a headline's authority does to a rule, whatever the rule is called.
MAKES_RULE = WordStart(
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
MAKING_WITHIN = 90
# "Trustees will have to keep records for ten years": what holds for all of a trade.
OBLIGES = re.compile(
    r"[a-z]s\b[^.;]{0,40}?\s(?:must|will (?:soon )?(?:have|need) to|may (?:now|no longer)|"
    r"(?:will )?no longer (?:have|need) to|"
    r"will (?:no longer )?be (?:required|obliged|allowed|barred|free) (?:to|from))\s(?!wait|decide|choose|"
    r"be patient)"
)
_IS_TO = (
    r"(?:\s(?:has|have|had|will|is|are|to|now|wants|plans|intends|means|going|about|set|soon|again|finally|"
    r"formally|"
    r"[\w’'-]*ly))*\s"
)
# "Iceland did away with", "New Delhi has let": a country, or its capital, makes a rule or spends.
STATE_RULES = re.compile(
    rf"{_IS_TO}(?:let|lets|allow\w*|permit\w*|d(?:id|oes|one|o) away with|scrap\w*|abolish\w*|lift\w*|"
    rf"eas\w+|relax\w*|"
    r"tighten\w*|ban(?:s|ned)?|outlaw\w*|forb\w+|bar(?:s|red)?|cap(?:s|ped)?|tax(?:es|ed)?|legali[sz]\w+|"
    r"regulat\w+|"
    r"requir\w+|mandat\w+|oblig\w+|exempt\w*|rais\w+ the|lower\w* the|overhaul\w*|reform\w*|repeal\w*|"
    r"enact\w*|"
    r"introduc\w+|propos\w+|draft\w*|amend\w*|extend\w*|postpon\w+|delay\w*)\b"
)
STATE_SPENDS = re.compile(
    rf"{_IS_TO}(?:hand\w*|spen[dt]\w*|pay\w*|paid|lend\w*|lent|invest\w*|fund\w*|subsidi\w+|grant\w*|giv\w+|"
    rf"gave|"
    r"launch\w*|build\w*|open\w*|host\w*|rehears\w*|appoint\w*|nam(?:e|es|ed))\b"
)
OFFENCE_WORDS = WordStart(
    r"\b(?:breach\w*|fraud\w*|illicit|illegal\w*|unlawful\w*|misconduct|violat\w+|infring\w+|removed|"
    r"campaign|inquiry)\b",
    re.IGNORECASE,
)
# "Acme Bank: EUR 200,000 - late notices": an entry of a list of fines.
FINE_ENTRY = re.compile(
    r"^[^:–—|]{2,90}(?::| [–—|-])\s(?:(?:a )?(?:fine|penalty) of )?(?:[A-Z]{0,3}[$€£¥₹₩₦]\s?\d|"
    r"[A-Z]{3}\s?\d|Rs\.?\s?\d|"
    r"\d[\d,.]*\s(?:million\s)?(?:euros?|dollars|yuan|pounds|zlotys?|kronor|kroner|won|yen|rupees)\b)"
    r"(?![^.;]{0,40}\b(?:deal|stake|round|buyout|merger|acquisition|investment)\b)"
)
# "Elsewhere: Korea fines ...": an entry that sets itself apart, in its label or its whole heading.
APART = re.compile(
    rf"(?:(?:and|meanwhile|news|notes|also),? )*(?:from |in )?(?:{_BESIDE}|internationally|globally|"
    r"(?:outside|beyond) [A-Z][\w ]{2,25})\s?(?::|[–—|-]\s|$)",
    re.IGNORECASE,
)
LAW_WORDS = WordStart(
    r"\b(?:royal assent|assent on|(?:enter|enters|entered|came|come|comes|coming|is|are) "
    r"(?:now )?(?:into|"
    r"in) (?:force|effect)|"
    r"(?:takes?|took) effect|(?:bill|act|law|data) (?:was |were |has been )?"
    r"(?:passed|signed|adopted|enacted)|"
    r"signed (?:into law|on|by|[A-Z]{1,2}\.? ?\d)|"
    r"[ahs]\.?[br]\.? \d+|repealed (?:as of|from|on|with)|public "
    r"comments?|"
    r"(?:open for|out for|ask(?:s|ing) for|invit(?:es?|ing)|wants|seek(?:s|ing)|welcom(?:es|ing)|tak(?:es|"
    r"ing)|accept(?:s|ing)|collect(?:s|ing)|"
    r"solicit(?:s|ing)|gather(?:s|ing)) (?:public |technical |written )?(?:comments?|views|consultation|"
    r"feedback|responses|input|submissions)|(?:technical|written) comments|closing date|last day (?:to|for)|"
    r"(?:begins?|"
    r"starts?) to apply|applies "
    r"from|effective (?:from|on|as of)|for trial implementation|comment period)\b",
    re.IGNORECASE,
)
PENALTY_WORDS = re.compile(
    r"[$€£¥₹₩₦]\s?\d|\b[A-Z]{3}\s?\d|\b(?:reprimand|warning|ban|order|penalty|fine|suspension|"
    r"confiscation)\b",
    re.IGNORECASE,
)
LEGAL_BASIS = re.compile(
    r"\b(?:under|violat\w+|breach\w*|compl\w+ with|pursuant to|in accordance with|required by|according "
    r"to)\b[^,.;]{0,90}",
    re.IGNORECASE,
)
SPEECH_WORDS = WordStart(
    r"\b(?:spoke|speech|speaks|keynote|interview|appoint\w+|named|elected|sworn in|confirmed|chair\w*|"
    r"successor|resign\w*|steps down|"
    r"press conference|drill|summit|symposium|"
    r"exercise|workshop|met|meeting|conference|forum|work plan|work report|action points|key tasks|"
    r"priorities|annual report|statistics|"
    r"survey|data show\w*|figures|results of|minutes|trends report|bulletin|outlook|stability report|"
    r"dashboard|"
    r"roundtable|hosts|rate decision|interest rates|(?:bank|policy|base|repo|deposit|key|cash|"
    r"prime) rate|rates (?:steady|unchanged|on hold)|economic growth|inflation|told reporters|festival|"
    r"urge[sd]? (?:the )?(?:users|consumers|customers|public)|swap (?:line|"
    r"arrangement)|"
    r"opens (?:an? )?(?:[\w-]+ ){0,2}office|(?:grants?|granted) (?:approvals?|licen[cs]es?)|podium|"
    r"celebrates|"
    r"survey|report on|memorandum|mou|cooperation|sandbox|launch\w*|link|opens its doors|roadmap|review of|"
    r"independent review|reminder|leaflets?|brochures?|quiz|courses?|concert|open (?:day|house)|hotline|"
    r"yearbook|"
    r"grill(?:s|ed)|anniversary|"
    r"merger|acquisition|takeover|remind(?:s|ed)?|budget speech|autumn budget|"
    r"warn(?:s|ed|ing)? (?:the )?(?:public|consumers|users|savers|investors|customers|depositors|"
    r"residents|parents)|"
    r"risk alert|campaign week|awareness)\b",
    re.IGNORECASE,
)
AUTHORITY_WORDS = re.compile(
    r"\b(?:regulators?|governments?|ministr(?:y|ies)|authorit(?:y|ies)|commissions?|agency|central banks?|"
    r"policymakers|lawmakers|watchdogs?|parliaments?|inspectorates?|treasur(?:y|ies)|state planner|"
    r"legislatures?|"
    r"(?:tax|revenue|customs|cyberspace|data|finance|exchange|trade|justice|police|health|communications|"
    r"competition|"
    r"statistics|market|planning|securities|insurance|banking|lords|parliamentary|select) (?:offices?|"
    r"administrations?|"
    r"departments?|boards?|bureaus?|body|bodies|committees?)|(?:two|three|four|five|six|seven|eight|nine|"
    r"ten|several|state|"
    r"government) (?:departments|agencies|bodies|bureaus)|"
    r"premier|minister|council|officials|MEPs?|MPs|senators?|deputies|legislators?|cyberspace regulator|"
    r"EU|chancellor|governors?|superintenden(?:t|cy|cies)|commissioners?|attorneys? general|ombudsm[ae]n|"
    r"prosecutors?|police|"
    r"member states|supervis\w+|assembly|senate|congress|courts?|cabinet|"
    r"bill)\b",
    re.IGNORECASE,
)
# An authority's own bulletin: "On 2 October we ran a cyber exercise".
FIRST_PERSON = WordStart(r"\b(?:we|us|our)\b", re.IGNORECASE)
# "rose 4 per cent", "passed 20 billion yuan": a figure is the news, whatever it counts.
FIGURES = WordStart(
    r"\b(?:rose|fell|grew|climbed|dropped|slipped|jumped|shrank|soared|surged|dipped|edged|increased|"
    r"decreased|declined|"
    r"reached|hit|topped|exceeded|passed|totalled|stood at|came to|numbered|went up|went down)\s"
    r"(?:(?:up|down|by|to|from|at|about|around|nearly|almost|more|than|some|over|roughly|an?|the|further|"
    r"slightly|only|just)\s)"
    r"{0,4}(?:[A-Z]{0,3}[$€£¥₹₩]?\s?\d|(?:third|fifth|quarter|tenth|record)\b)|"
    r"\b(?:doubled|halved|tripled|doubling|halving)\s(?:in|over|since|year|from|to|last|this)\b|"
    r"\b(?:taking|bringing|lifting) (?:the|its|their) [^.;]{0,40}?\b(?:total|count|number|tally)\b"
)
# What two authorities sign binds nobody else.
ACCORD = re.compile(
    r"(?:\w+ )?(?:memorandum|memoranda|MOU|MoU|letters? of intent|cooperation agreement)\b", re.IGNORECASE
)

"""Everyday words by which money goes from someone to an authority, where nobody says "fine".

Each of these counts only where an amount of money stands where its pattern looks for it: "took
EUR 2 million from", "hit the shop with £3,000", "cost the bank $1.5 million".
"""

_AMOUNT = (
    r"(?:(?:an?|the|some|about|around|over|nearly|almost|approximately|roughly|more|than|at|least|another|"
    r"further|additional|extra|record|hefty|total|sum|of|just|only|well|whopping|cool|mere|combined)\s+){0,5}"
    r"(?:(?:(?-i:[A-Z]{1,4})\$?|Rs\.?|Ksh\.?|[A-Z]{0,3}[$€£¥₹₩₦₱₪฿₫₴₽₺₵])\s?\d|"
    r"\d[\d.,’' ]*\s?(?:k|m|mn|bn|thousand|million|billion|trillion|lakh|crore)?\s?"
    r"(?:euros?|dollars|pounds|yuan|won|yen|"
    r"rupees|francs|rand|naira|shillings|pesos|reais|rubles|roubles|lira|baht|ringgit|rupiah|dirhams?|"
    r"riyals?|zlotys?|"
    r"kron(?:er|or)|(?-i:[A-Z]{3})\b|€|kr\b))"
)
IMPOSES_AMOUNT = (
    r"(?:impos(?:ed|es|ing)|lev(?:ied|ies|ying)|slap(?:ped|s|ping)|assess(?:ed|es)|met(?:ed|es)\s+out|"
    r"dol(?:ed|es)\s+out|hand(?:ed|s)\s+down|add(?:ed|s)|dish(?:ed|es)\s+out|collect(?:s|ed)|exact(?:s|ed)|"
    rf"pocket(?:s|ed)|wants|w(?:ent|ent\s+on)\s+for|goes\s+for|opted\s+for|(?:settled|decided)\s+on|due\s+(?:is|are)|inflict(?:ed|s))(?=\s+{_AMOUNT})"
)
"""A verb of giving a punishment with the amount right after it: "levied EUR 3 million on"."""
TAKES_AMOUNT = (
    r"(?:t(?:ook|akes)|exact(?:ed|s)|extract(?:ed|s)|wrung|wrings|clawed(?:\s+back)?|got|gets|has\s+had|"
    r"docked|"
    rf"squeezed)(?=\s+{_AMOUNT}(?:[^.;]|\.\d){{0,30}}?\s(?:from|off|out\s+of)\s)"
)
"""A verb of taking, the amount, and from whom."""
GETS_BY_DEAL = (
    r"(?:will\s+)?(?:get|gets|got|receive[sd]?|obtain(?:s|ed)|secure[sd]?|win|wins|won)"
    rf"(?=\s+{_AMOUNT}(?:[^.;]|\.\d){{0,30}}?\s(?:under|in|through|as\s+part\s+of)\s+(?:an?|the|its)\s+(?:[a-z]+\s+){{0,2}}"
    r"(?:settlement|consent|agreement|deal|order|decree|judgment))"
)
"""What an authority gets under an agreement: "will get $3 million under a consent order with"."""
GETS_UNDER_DEAL = (
    r"under\s+(?:the|its|these|those|an?)\s+(?:\w+\s+)?(?:agreements?|deals?|settlements?|pleas?),?\s+"
    rf"(?:[\w.,’'&-]+\s+){{1,7}}?(?:will\s+)?(?:receives?|gets?|collects?|takes?)(?=\s+{_AMOUNT})"
)
"""The same with the agreement told first: "under the agreements the Treasury receives $3 million"."""
COSTS = (
    r"(?:cost(?:s|ing)?|set\s+back|sets\s+back)(?=\s+(?:(?-i:[A-Z])|the\s|its\s|an?\s|it\s|him\s|her\s)"
    r"(?:[^.;]|\.(?=[\w,])){0,80}?\s?"
    rf"{_AMOUNT})"
)
"""What a misdeed cost whom: "a leak cost the firm £2 million"."""
HITS = (
    r"(?:hit(?:s|ting)?|slap(?:s|ped)|smack(?:s|ed)|str(?:uck|ikes)|st(?:ung|ings)|land(?:s|ed)|saddl(?:ed|"
    r"es)|"
    r"punish(?:ed|es)|wallop(?:ed|s)|clobber(?:ed|s)|whack(?:ed|s)|sanction(?:ed|s)|penali[sz]e[sd]|served|"
    r"issued)"
    rf"(?=\s+(?:(?:[^.;]|\.(?=[\w, ])){{1,90}}?\s)?(?:with|to\s+the\s+tune\s+of)\s+{_AMOUNT})"
)
"""A blow, and with what amount: its object is struck."""
PAYS_AMOUNT = (
    r"(?:copped|cops|(?:must|(?:has|have|had)\s+to|is\s+to|are\s+to|will)\s+(?:[a-z]+\s+){0,3}?"
    r"(?:find|produce|provide|come\s+up\s+with|bear|surrender|put\s+up)|forfeit(?:s|ed)?|bears?|bore|"
    r"shoulder(?:s|ed)|"
    r"(?:top(?:s|ped)|head(?:s|ed)|leads|led)(?:\s+the\s+(?:list|table|ranking))?\s+with|"
    r"(?:follow(?:s|ed)?|com(?:es|ing)\s+(?:next|second|third)|came\s+(?:next|second|third)|"
    r"was\s+next)\s+with|"
    rf"agree[sd]?\s+to|accepts|settl(?:ed|es)\s+(?:at|on)|(?:was|were|been)\s+assessed)(?=\s+"
    rf"(?:[^.;,]{{0,40}},\s)?{_AMOUNT})"
)
"""A verb of paying or bearing, with the amount after it."""
LOWERED_TO = (
    r"(?:(?:reduc|lower|cut|slash|halv|trimm)\w*\s+(?:it|this|that|the\s+(?:sum|amount|figure|total))\s+"
    r"(?:from\s[^;]{3,30}?\s)?|(?:came|come|went|fell)\s+down\s+)to"
    rf"(?=\s+{_AMOUNT})"
)
"""What a fine was brought down to: "reduced it from EUR 9 million to EUR 1 million"."""
SENDS = (
    r"(?:will\s+)?(?:send(?:s|ing)?|sent|mail(?:s|ed|ing)?|distribut(?:es|ed|ing|e)|deliver(?:s|ed|ing))"
    rf"(?=\s+(?:[a-z]+\s+)?{_AMOUNT}(?:[^.;]|\.\d){{0,40}}?\s(?:to\s+(?:[\w,]+\s+){{0,3}}(?:consumers|customers|borrowers|users|victims|"
    r"investors|students|people|tenants|drivers|workers)|in\s+(?:refunds|redress|compensation))\b)"
)
"""An authority passes on what someone had to pay: "sends $2 million to consumers harmed by"."""
SENT_TO_VICTIMS = (
    rf"(?:have|has|had|were|was|are)\s+(?:been\s+)?(?:sent|refunded|repaid|reimbursed)(?=\s+{_AMOUNT})"
)
"""What customers were sent."""

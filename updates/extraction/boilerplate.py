"""What surrounds the entries of a newsletter: introductions, contacts, disclaimers, adverts, share links."""

import re

from updates.extraction.guarded import Guarded, WordStart
from updates.extraction.signals import is_own_act

# Headings whose whole section is no report: what surrounds, sums up or comments on the entries.
_SKIPPED_HEADING = re.compile(
    r"^(?:(?:our |key |useful |editorial |legal )?contacts?(?: us| details| information| persons?)?|get in "
    r"touch|"
    r"(?:for )?(?:further|more) information.*|about (?:us|the authors?|this (?:newsletter|publication|"
    r"briefing|update)).*|"
    r"(?:the )?authors?|editors?|(?:legal |important )?(?:disclaimer|notice to readers)|legal notice|imprint|"
    r"copyright|"
    r"(?:how to )?(?:un)?subscribe.*|subscriptions?|share(?: this| on| via)?(?: .*)?|follow us.*|"
    r"related (?:articles|posts|"
    r"content|reading).*|"
    r"(?:you may|recommended|read) (?:also )?.*like.*|recommended reading|most read|further reading|"
    r"resources|(?:quick |useful |other )?links|sources|"
    r"(?:foot|end)?notes?(?: to the (?:table|figures|readers?))?|methodology|references|"
    r"(?:table of )?contents|in this (?:issue|edition|newsletter|update|"
    r"briefing).*|"
    r"(?:our |upcoming |forthcoming )?(?:events?|webinars?|seminars?|trainings?)(?: calendar)?|our (?:team|"
    r"services|people)|"
    r"(?:public|bank|market) holidays?(?: .*)?|"
    r"advert(?:isement)?s?|sponsor(?:ed|s)?(?: (?:content|by|message|post|feature).*)?|feedback|"
    r"privacy (?:notice|policy)|cookies? (?:policy|notice|settings|preferences)|glossary|"
    r"abbreviations|jobs?|vacanc(?:y|ies)|careers|job.*vacanc.*|"
    r"(?:worth|what we(?:['’]re| are)|our) (?:a )?(?:reading|read|listen(?:ing)?|watch(?:ing)?)(?: list)?|"
    r"(?:our |new )?(?:podcasts?|blogs?|videos?|publications)|from (?:our|the) (?:blog|firm|team|website)|"
    r"(?:about|meet) (?:the |our )?(?:firm|team|practice)|image credits?|"
    r"(?:quote|number|stat|figure|chart|word|photo|picture|tweet|tip)s? of the (?:week|day|month))"
    r"\s*[:.]?$",
    re.IGNORECASE,
)
_SUMMARY_HEADING = re.compile(
    r"^(?:(?:key |main |monthly |weekly )?highlights?.*|at a glance.*|key (?:points?|takeaways?|messages?|"
    r"themes?)|takeaways?|"
    r"(?:executive )?summary|overview|introduction|foreword|editorial|editor['’]?s?['’]? (?:note|letter|"
    r"view)|welcome(?: (?:to|back|note|message|from)\b.*)?|"
    r"in (?:short|a nutshell)|top (?:stories|news)|this (?:week|month) at a glance|preface|headlines|quick "
    r"read)\s*[:.]?$",
    re.IGNORECASE,
)
_COMMENT_HEADING = re.compile(
    r"^(?:(?:our |the |editor['’]s )?(?:comments?|commentary|views?|opinion|take|analysis|observations?|"
    r"remarks?|"
    r"assessment|outlook)|"
    r"why (?:it|this) matters.*|what (?:it|this|these|that|does|do|should|to|you|comes|happens|is|are|"
    r"next).*|next steps?(?: (?:for|and) .*)?|"
    r"implications?.*|impact(?: (?:on|for|of) .*| analysis)?|conclusions?|background(?: (?:to|and|of|"
    r"on) .*)?|context|practical (?:tips|advice|steps|"
    r"implications).*|"
    r"looking (?:ahead|forward)|recommendations?|lessons(?: learned)?|bottom line|action (?:points?|items?)|"
    r"to[- ]do|"
    r"how we can help.*|our advice|tips?|so what\??|comment and analysis)\s*[:.?]?$",
    re.IGNORECASE,
)
_INNER_HEADING = re.compile(
    r"^(?:what(?: has)? happened|what(?:['’]s| is) new|the (?:facts|news|story|decision|development|change|"
    r"ruling|case)|"
    r"summary|in (?:brief|short)|overview|key facts|details|facts|development|news)\W*$",
    re.IGNORECASE,
)
# The parts that the reports of one newsletter are made of: "Facts", "Decision".
_PART_HEADING = re.compile(
    r"^(?:(?:the |key |relevant )?(?:background|facts?|context|decision|judge?ment|ruling|holding|held|"
    r"outcome|findings|"
    r"reasoning|reasons|details?|issues?|points?|sanction|penalty|measures?|result|law|summary|"
    r"development|news)|"
    r"what happened|in (?:brief|short))\s*[:.]?$",
    re.IGNORECASE,
)
_EXPLANATION_HEADING = re.compile(
    r"^(?:who|what|how|when|where|which|scope|key (?:changes|provisions|features|requirements|points)|"
    r"definitions?|liability|consequences|content of|comparison|"
    r"time(?:line|table)|key dates|timing|transition\w*|main (?:points|provisions|changes)|details?|"
    r"application|requirements?|"
    r"exemptions?|exceptions?|obligations|entry into force|legal basis|the (?:facts|ruling|decision|rules|"
    r"details?))\b",
    re.IGNORECASE,
)
_FOOTER_LINE = re.compile(
    r"(?:(?:read|learn|see|find out) more|continue reading|full (?:story|text))\W*$", re.IGNORECASE
)
# A line that only leads elsewhere: "Read more »", "Full text: https://...", "[Link]", "Back to top".
_LINK_LINE = re.compile(
    r"\W{0,4}(?:(?:(?:read|learn|see|find out|click (?:here )?for) )?more(?: here| details| information)?|"
    r"(?:read|see|view) (?:the )?(?:full|original|entire|whole|press|online|official|source)(?: \w+){0,3}|"
    r"(?:the )?(?:full|original|official) (?:story|text|article|decision|document|release)|"
    r"continue(?: reading)?|click here|(?:back )?to (?:the )?(?:top|contents|index|list)|(?:web)?links?|"
    r"url|source|details here|\d{1,2}[- ]min(?:ute)?s?(?: read)?)"
    r"\W{0,5}(?:\(?https?://\S{1,500})?$|\W{0,3}https?://\S{1,500}$",
    re.IGNORECASE,
)
# "... on 3 May. Read more »", "... on 3 May. [Full story](https://...)": the link behind an entry.
_LINK_TAIL = re.compile(
    r"(?<=[.!?…\"”’)])\s{1,3}[\[(»>→]{0,2}(?:(?:(?:read|learn|find out|see) )?more(?: here| online)?|"
    r"full (?:story|text|article)|continue reading|link|source)[\])»>→.…\s]{0,4}(?:\(?https?://\S{1,200})?$",
    re.IGNORECASE,
)
# "Bank fined (read more)", "Bank fined - Continue reading": the link behind a headline.
_HEADLINE_TAIL = re.compile(
    r"\s{1,3}(?:[\[(](?:(?:read )?more|link|source|full (?:story|text))[\])]|"
    r"\W{0,3}(?:(?:read|learn|find out) more|continue reading))[\s»>→.…]{0,4}$",
    re.IGNORECASE,
)
_LONGEST_TAIL = 240
_LONGEST_LINK = 30
_LONGEST_ADVERT = 600
_INTRODUCED = 400
_FOOTER_MARK = Guarded(r"©|\((?:(?<!C\.\s\()c\) |(?:reporting|editing|writing) by\b)", re.IGNORECASE)
# Each phrase is led by its rarer word, which is looked for first: "is" stands in every paragraph.
_FOOTER = WordStart(
    r"\b(?:redistribution\b|rights reserved(?<=\ball rights reserved)\b|unsubscribe\b|subscribe\b|"
    r"subscribed(?:(?<=\byou subscribed)|(?<=\bare subscribed)|(?<=\bhave subscribed))\b|"
    r"subscription(?:(?<=\byour subscription)|(?<=\bfree subscription)|(?<=\ba subscription)|"
    r"(?<=\bmanage subscription))s?\b|"
    r"(?:legal|professional) advice\b|general information\b|(?:informational|information) purposes\b|"
    r"liability(?<=\bno liability)\b|attorney advertising\b|"
    r"relied(?:(?<=\bnot relied)|(?<=\bnot be relied))\b|"
    r"construed(?:(?<=\bnot construed)|(?<=\bnot be construed))\b|used(?<=\bshould not be used)\b|"
    r"intended to be(?:(?<=\bnot intended to be)|(?<=\bnot be intended to be))\b|"
    r"share (?:this|on|via)\b|scan the qr\b|"
    r"stop receiving(?<=\bto stop receiving)\b|removed(?<=\bto be removed)\b|"
    r"opt out(?<=\bto opt out) (?:of (?:these|our|future)|here|please|click)\b|"
    r"intended (?:only |solely )?(?:recipients?|addressees?|for the (?:use|addressee|named|person))\b|"
    r"confidential and (?:may|privileged|intended)\b|privileged and confidential\b|notify the sender\b|"
    r"received (?:this|it) (?:\w+ )?in error\b|originated (?:from )?outside\b|"
    r"view (?:this email |it )?in (?:your )?browser\b|follow us\b|forward (?:this|to a)\b|"
    r"(?:receiving(?<=\byou are receiving)|received(?<=\byou received)|get(?<=\byou get)) this\b|"
    r"manage (?:your )?preferences\b|thanks for reading\b|"
    r"(?:published(?<=\bis published)|issued(?<=\bis issued)|compiled(?<=\bis compiled)|"
    r"produced(?<=\bis produced)|written(?<=\bis written)|prepared(?<=\bis prepared)|edited(?<=\bis edited)) "
    r"(?:every|each|once|twice|daily|weekly|fortnightly|monthly|quarterly|"
    r"by (?:our|volunteers|staff|lawyers|members|"
    r"the (?:[\w’'&-]+ ){0,4}(?:editors?|team|lawyers|firm|practice|group|desk|staff|partners)))\b|"
    r"(?:licensed(?<=\bis licensed)|registered(?<=\bis registered)|authorised(?<=\bis authorised)|"
    r"authorized(?<=\bis authorized)) (?:to operate|and regulated|in england)\b|privacy policy \||"
    r"reuse(?:(?<=\bmay reuse)|(?<=\bfree to reuse))\b|re-use(?:(?<=\bmay re-use)|(?<=\bfree to re-use))\b|"
    r"reproduce(?:(?<=\bmay reproduce)|(?<=\bfree to reproduce))\b|"
    r"quote(?:(?<=\bmay quote)|(?<=\bfree to quote))\b|"
    r"reply with\b|longer(?<=\bno longer) (?:wish|want) to receive\b|"
    r"that['’]s (?:all|it) (?:for|from)\b|see you (?:on|next|in|again)\b|until next (?:time|week|month)\b|"
    r"(?:good(?<=\bhave a good)|great(?<=\bhave a great)|nice(?<=\bhave a nice)|lovely(?<=\bhave a lovely)) "
    r"(?:weekend|week|day)\b|happy reading\b|"
    r"printed on\b|back issues\b|cookie settings\b)",
    re.IGNORECASE,
)
# "The File is edited by Jane Doe", "The File comes out four times a year": of the newsletter itself, which
# is the subject of the paragraph's first clause.
_COLOPHON = re.compile(
    r"(?:(?!(?:that|which|who|whose|said|says|was|has)\b)[\w’'&.-]+ ){1,7}?(?:(?:is|are) (?:edited by\b|"
    r"(?:written|compiled|put together|curated) by (?-i:(?=[A-Z])))|"
    r"(?:appears|comes out|goes out|goes to (?:\w+ )?(?:readers|subscribers|members|clients|inboxes)|"
    r"lands in (?:\w+ )?inbox(?:es)?|is (?:sent|mailed|e-?mailed)(?: out)?) (?:"
    r"(?:\w+ times|once|twice) (?:a|per|each|every) (?:week|fortnight|month|quarter|year)|"
    r"(?:on )?(?:every|each|the (?:first|second|third|last)) (?:other |second )?"
    r"(?:\w+day|week|fortnight|month|quarter)|"
    r"(?:twice )?(?:daily|weekly|fortnightly|monthly|quarterly)|on \w+days)\b)",
    re.IGNORECASE,
)
_WE = re.compile(r"(?:we|our)\b", re.IGNORECASE)
_ADVERT = WordStart(
    r"\b(?:we (?:have )?moved|our new (?:office|address|website)|happy (?:new year|holidays)|"
    r"season's greetings|"
    r"ask us|please (?:contact|e-?mail|call)|contact (?:us|our|your|the (?:authors?|editors?|team))|get "
    r"in touch|our (?:[\w-]+ "
    r"){0,3}(?:teams?|lawyers|"
    r"partners|seminar|webinar|event|experts|specialists|office|brochure|podcast|handbook|training)|we "
    r"(?:can|offer|will (?:host|"
    r"hold|be)|are (?:pleased|happy|hosting|delighted|looking)|would be|invite|run|hope)|(?:can|may|could) "
    r"ask us|"
    r"register (?:now|here|online|for|at|by)|join us|sign up|download (?:our|the|it)|click here|read more|"
    r"learn more|"
    r"book (?:your|a|now)|early bird|(?:buy|book|get|your|early|free) tickets?\b|tickets? (?:are|from|"
    r"on sale|available|cost)\b|places are limited|free of charge for (?:clients|readers)|at "
    r"your disposal|"
    r"let us know|drop us|call us|write to us|follow the links|see the links|readers? (?:can|may|of this)|"
    r"new to this (?:letter|newsletter)|"
    r"(?:the |our )?next (?:issue|edition|newsletter|digest|bulletin|round-?up|briefing|letter)|"
    r"corrections to\b|"
    r"hiring|joins? our)\b",
    re.IGNORECASE,
)
_SUMMARY_LEAD = re.compile(
    r"(?:key (?:points?|takeaways?|dates ahead)|highlights?|in (?:this|the) (?:issue|edition|newsletter)|at "
    r"a glance|in short|"
    r"summary|contents|inside|in brief|top stories|also in this issue|overview|"
    r"(?:this|the|last) (?:week|month|fortnight|quarter)(?: in (?:brief|short|review|summary)| at a glance)?|"
    r"tl;?dr)\s*[:–—-]",
    re.IGNORECASE,
)
_FURTHER_OUT = re.compile(
    r"(?:further (?:out|ahead|off)|later (?:this|next) (?:month|quarter|year)|still to come|on the horizon|"
    r"beyond (?:the|this) (?:week|month|quarter)|longer term|and later)\s?[:–—]\s(?=[^.]*\d)",
    re.IGNORECASE,
)
_COMMENT_LEAD = re.compile(
    r"^(?:why (?:it|this) matters|what (?:it|this) means(?: for you)?|(?:our|editor['’]s) (?:comment|view|"
    r"take|note)|comment|"
    r"take-?away|bottom line|practical tip|tip|action|next steps?|background|so what|note|what to do(?: "
    r"now)?|"
    r"what(?: i|['’])s next|looking (?:ahead|forward)|analysis|advice|source|sources|see also|read more|"
    r"more|link)\s*[:.?–—-]",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:comments?|respon(?:d|ses?)|repl(?:y|ies)|submi(?:t|ssions?)|feedback|consultation|views)\b",
    re.IGNORECASE,
)
_OUTLOOK_LEAD = re.compile(
    r"(?:what(?: i|['’])s next|looking (?:ahead|forward)|next steps?|coming up)\s*[:.–—-]", re.IGNORECASE
)
_INTRODUCTION_LEAD = re.compile(
    r"an? (?:[\w-]+ ){0,2}(?:overview|list|calendar|timeline|summary|round-?up) of\b|"
    r"(?:a (?:word|note) )?from (?:the|our) (?:editors?|desk|team)\b|"
    r"(?:[\w-]+ ){0,2}(?:notes|news|summaries|reports|stories|pieces|items|write-ups|snippets|reads|look) "
    r"(?:on|about|of|at) (?:who|what|how|where|when|whom|the (?:week|fortnight|month|quarter))\b"
    r"(?![^.]*\d (?:January|February|March|April|May|June|July|August|September|October|November|December))",
    re.IGNORECASE,
)
_INTRODUCTION = WordStart(
    r"\b(?:this|our|the) (?:[\w-]+ ){0,3}(?:newsletter|briefing|update|digest|bulletin|round-?up|alert|issue|"
    r"edition|memo|"
    r"letter|note|publication|overview|list|selection|table|page|column|"
    r"circular)\b[^.]{0,60}\b(?:summari[sz]es|covers?|contains|"
    r"sets out|looks|brings|collects|reports on|highlights|provides|lists?|gives|tells|presents|is|follows)\b"
    r"|\b(?:below|following (?:is|are|pages|entries|items)|as follows)\b|\bwe (?:summari[sz]e|report|look|"
    r"list|cover|collect|have"
    r"|highlight|set out|present|bring|give)\b|\ba selection\b|\bunless (?:we say|stated|noted|otherwise)\b|"
    r"\bI (?:advise|am)\b"
    r"|\bhere (?:is|are) (?:the|what|our|some|an?)\b|\bin one (?:paragraph|page|line|place)\b"
    r"|\b(?:paragraph|line|sentence|page) (?:each|apiece)\b|\bcaught our (?:eye|attention)\b"
    r"|\bclick (?:on )?(?:a|any|the|each) headlines?\b"
    r"|\bin (?:this|the) (?:week|month|quarter)(?:['’]s)? (?:issue|edition|newsletter|digest|round-?up|"
    r"update)\b"
    r"|\b(?:it (?:was|has been)|was|another|an? (?:\w+ )?) ?(?:an? )?(?:\w+ ){0,2}(?:busy|quiet|eventful|"
    r"hectic|slow|packed|short) (?:\w+ )?(?:week|fortnight|month|quarter|summer|autumn|winter|spring|year)\b"
    r"|\b(?:aggregated|compiled|drawn|taken) from (?:public|official|published)\b|\bcompiled (?:on|by)\b"
    r"|\blast (?:checked|updated)\b"
    r"|\bamounts? (?:is|are) in\b|\b(?:dear|hello|good (?:morning|afternoon)|welcome)\b(?!.*\bcourt\b)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:dear (?!(?-i:[A-Z]{2,5}|[Cc]hair\w*|[Cc]hief)\b[^,]{0,20}\bletter).{0,60}|"
    r"hello.{0,40}|hi\b.{0,40}|good (?:morning|afternoon|day).{0,40}|(?:with )?(?:best|"
    r"kind|warm)? ?regards.{0,40}|"
    r"yours (?:sincerely|faithfully|truly).{0,30}|sincerely.{0,20}|best wishes.{0,30}|cheers.{0,20}|many "
    r"thanks.{0,30})$",
    re.IGNORECASE,
)
_FOOTNOTES = re.compile(r"\[?1\]?\s+[A-Z][^\n]{10,240}?[.;]\s+\[?2\]?\s+[A-Z]")
_FIELD = re.compile(
    r"^\(?(?:from|to|cc|bcc|subject|re|ref|sent|date|issue|edition|volume|vol\.?|editors?|authors?|prepared "
    r"by|"
    r"written by|compiled by|tags?|categor(?:y|ies)|topics?|source|client|matter|photo|image|picture|video|"
    r"podcast|related(?: \w+)?|(?:see|read) also|also read|(?:further|background|recommended) reading|"
    r"more on (?:this|the \w+))\s*(?::|no\b)",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"(?:nothing|none|no (?:\w+ ){0,3}(?:news|developments?|updates?|items?|changes?))\b", re.IGNORECASE
)
_SIGN_OFF = re.compile(
    r"^(?:(?:with )?(?:best|kind|warm)? ?(?:regards|wishes)|yours (?:sincerely|faithfully|truly)|sincerely|"
    r"cheers)\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"^\W?(?:by|(?:written|edited|compiled|prepared|produced|brought to you) by) (?:the "
    r")?(?-i:[A-Z])[^.!?]{0,80}$"
    r"|^(?:by|(?:written|edited|compiled|prepared|produced) by) the [^.!?]{0,60}$",
    re.IGNORECASE,
)
_COMPILED = re.compile(
    r"^\W?(?:(?:compiled|edited|written|prepared|produced|brought to you) by|"
    r"(?:compiled|drawn up|information correct|correct) (?:on|from|at|as)|sources?:|photo:|image:)\s",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\W*(?:tel|phone|fax|direct|mobile|t|e|m)\b\.?\s*(?::|\+\d[\d ()-]{5})|"
    r"(?:https?://|www\.)\S+$|\[?\d{1,2}\]?\s*https?://",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"@(?<=[\w.+-]@)[\w-]{1,64}\.\w")
_NUMBER = re.compile(r"\+\d{1,3}[\s(-]*\d{1,4}[\s)-]*\d")
_ROLE_LINE = re.compile(
    r"^(?:(?:senior|managing|equity|founding|junior) )*(?:partner|associate|of counsel|counsel|director|"
    r"editor|trainee|consultant|"
    r"paralegal)\b[^.]{0,60}$",
    re.IGNORECASE,
)


def is_explanation_heading(words: str) -> bool:
    """A part of one article that spells its subject out: "Who is caught", "What changes", "Scope"."""
    return len(words.split()) <= 7 and bool(_EXPLANATION_HEADING.match(words.strip()))


def is_inner_heading(words: str) -> bool:
    """ "What happened" right under an entry's own heading: no entry of its own."""
    return bool(_INNER_HEADING.match(words.strip()))


def is_part_heading(words: str) -> bool:
    """ "Facts", "Decision": a part of a report, where several reports have such parts."""
    return bool(_PART_HEADING.match(words.strip()))


def is_skipped_heading(words: str) -> bool:
    """Contacts, disclaimers, events, contents: nothing under such a heading is reported."""
    return bool(_SKIPPED_HEADING.match(words.strip()))


def is_summary_heading(words: str) -> bool:
    """Highlights and introductions, which repeat what later entries tell."""
    return bool(_SUMMARY_HEADING.match(words.strip()))


def is_comment_heading(words: str) -> bool:
    """The author's own part of a report: comments, background, next steps."""
    return bool(_COMMENT_HEADING.match(words.strip()))


def is_sign_off(words: str) -> bool:
    """ "Kind regards": what follows is no report."""
    return len(words) < 60 and bool(_SIGN_OFF.match(words.strip()))


def is_byline(words: str) -> bool:
    """ "By the China desk", "Prepared by ..."."""
    return len(words) < 120 and bool(_BYLINE.match(words.strip()))


def is_field(words: str) -> bool:
    """ "Source: ...", "From: ...", "Issue no. 5"."""
    return len(words) < 120 and bool(_FIELD.match(words.strip()))


def is_link_line(words: str) -> bool:
    """ "Read more »", "Full text: https://...": a line that only leads elsewhere."""
    return len(words) < 600 and bool(_LINK_LINE.match(words.strip()))


def without_link(text: str, start: int, end: int) -> int:
    """Where a paragraph ends that closes with a link: "... on 3 May. Read more »"."""
    if text[end - 1] == "." and text[end - 5 : end - 1] not in ("more", "here", "text"):
        return end
    tail = _LINK_TAIL.search(text, max(start, end - _LONGEST_TAIL), end)
    return tail.start() if tail else end


def without_headline_link(text: str, start: int, end: int) -> int:
    """Where a headline ends that closes with a link: "Bank fined (read more)"."""
    tail = _HEADLINE_TAIL.search(text, max(start, end - _LONGEST_LINK), end)
    return tail.start() if tail else end


def is_empty_report(words: str) -> bool:
    """ "Nothing to report."."""
    return len(words) < 80 and bool(_EMPTY.match(words.strip()))


def is_footer(text: str, start: int = 0, end: int | None = None) -> bool:
    """Contacts, bylines, copyright, subscribe and share lines, disclaimers, letters' greetings."""
    whole = text[start:end]
    words = whole.strip()
    short = len(words) < 700
    if (
        short
        and len(words.split(maxsplit=11)) < 12
        and (_GREETING.match(words) or _BYLINE.match(words) or _ROLE_LINE.match(words))
    ):
        return True
    if len(words) < 120 and (_FIELD.match(words) or _is_contact(words)):
        return True
    if not (words[:1].isalpha() or any(map(str.isalpha, words))) or _FOOTNOTES.match(words):
        return True
    if not short:
        return False
    if len(words) < 300 and _COMPILED.match(words):
        return True
    if _FOOTER_LINE.match(words) or _COLOPHON.match(words):
        return True
    if len(whole) > len(words):
        start += len(whole) - len(whole.lstrip())
    stop = start + len(words)
    marked = ("(" in words or "©" in words) and _FOOTER_MARK.search(text, start, stop) is not None
    return marked or _FOOTER.search(text, start, stop) is not None


def _is_contact(words: str) -> bool:
    """Whether a line holds an address, a telephone's number or a link and little else."""
    if _CONTACT.match(words):
        return True
    return ("@" in words and _ADDRESS.search(words) is not None) or (
        "+" in words and _NUMBER.search(words) is not None
    )


def is_further_out(words: str) -> bool:
    """ "Further out: 1 January 2026, ...": the last line of a calendar, an entry of its own."""
    return bool(_FURTHER_OUT.match(words))


def is_closing_row(words: str) -> bool:
    """ "Unsubscribe | Archive | Contact": links in a row, which reads like that of a table."""
    return len(words) < 120 and bool(_FOOTER.search(words)) and not any(map(str.isdigit, words))


def is_advert(text: str, start: int = 0, end: int | None = None) -> bool:
    """The publisher speaking to its readers about itself."""
    stop = len(text) if end is None else end
    if stop - start >= _LONGEST_ADVERT:
        return False
    told = _WE.match(text, start, stop) or _ADVERT.search(text, start, stop)
    return told is not None and not is_own_act(text, start, stop)


def is_introduction(text: str, start: int = 0, end: int | None = None) -> bool:
    """Words about the newsletter itself or about what follows."""
    if end is None:
        text, start, end = text[start : start + _INTRODUCED], 0, _INTRODUCED
    stop = min(end, start + _INTRODUCED, len(text))
    opens = _SUMMARY_LEAD.match(text, start, stop) or _INTRODUCTION_LEAD.match(text, start, stop)
    return opens is not None or _INTRODUCTION.search(text, start, stop) is not None


def is_summary(words: str) -> bool:
    """ "Key points: ..." as a paragraph."""
    return bool(_SUMMARY_LEAD.match(words))


def is_outlook(words: str) -> bool:
    """ "Looking ahead. The Board closes its consultation on ..."."""
    return bool(_OUTLOOK_LEAD.match(words))


def tells_deadline(words: str) -> bool:
    """ "Next steps: comments are due by 30 May": until when something is asked for."""
    asks = _ASKS.search(words)
    return asks is not None and any(map(str.isdigit, words))


def is_comment(words: str) -> bool:
    """ "Why it matters. ..." as a paragraph."""
    return bool(_COMMENT_LEAD.match(words))

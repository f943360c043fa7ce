"""One name for the address of one page: what differs from visit to visit and reader to reader is left out.

The parameters are those by which advertisers, senders of mail and statistics tell who clicked,
as their own documentation names them (Google Analytics and Ads, Microsoft Advertising, Meta,
X, TikTok, LinkedIn, Yandex, Mailchimp, HubSpot, Marketo, Matomo, Adobe, Omeda, Vero, MailerLite).
A name that may as well say what is read ("id", "cid", "ref") is none of them.
"""

import re
from email.message import Message
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit

from bs4 import BeautifulSoup, SoupStrainer

from updates.fetching.nesting import too_deep

TRACKING = ("utm_", "mtm_", "matomo_", "pk_", "piwik_", "hsa_", "_hs", "__hs", "oly_", "vero_", "at_custom")
"""Beginnings of parameters that tell who clicked and not what is read."""
TRACKING_NAMES = frozenset(
    (
        "fbclid gclid gclsrc gad_source gbraid wbraid dclid msclkid yclid ysclid twclid ttclid "
        "li_fat_id igshid igsh mc_cid mc_eid mc_tc mkt_tok hsctatracking _ga _gl _openstat wickedid "
        "s_cid s_kwcid ef_id cmpid ml_subscriber ml_subscriber_hash trk trkcampaign ref_src ref_url "
        "rb_clickid srsltid epik sc_cid phpsessid jsessionid sessionid"
    ).split()
)
PORTS = {"http": 80, "https": 443}
LONGEST = 2000
_SESSION = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?|jsp|cfm)$", re.IGNORECASE)
_SAFE = "/%:@!$&'()*+,;=~-._"
_VARIANT = re.compile(r"^(?:www\d?|m|mobile|amp)\.")
HEAD_BYTES = 256 * 1024


def canonical_url(url: str) -> str:
    """The address without what does not change the page: scheme, "www.", the case of the host, a port that
    is the usual one, "index.html", the fragment, tracking, the order of its parameters.

    It is a name to compare, not an address to ask. ASCII; what is no address comes back as it is.
    """
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").rstrip(".").removeprefix("www.")
        port = "" if parts.port in (None, PORTS.get(parts.scheme)) else f":{parts.port}"
    except ValueError:
        return url.strip()
    path = _INDEX.sub("/", _SESSION.sub("", parts.path)).rstrip("/")
    query = urlencode(sorted(pair for pair in parse_qsl(parts.query, True) if not _tracks(pair[0].lower())))
    return f"{quote(host, _SAFE)}{port}{quote(path, _SAFE)}{'?' if query else ''}{query}"


def _tracks(name: str) -> bool:
    return name in TRACKING_NAMES or name.startswith(TRACKING)


def page_name(url: str, data: bytes = b"", media_type: str = "") -> str:
    """The canonical address of a page as it was fetched; empty where it has none that names it.

    Its own ``<link rel="canonical">`` counts where it is of the same site. One that leads to
    the front page, or to a folder over the page, is a mistake that many sites make.
    """
    if not url.startswith(("http://", "https://")):
        return ""
    told = _canonical_link(data, url, media_type) if b"canonical" in data[:HEAD_BYTES].lower() else ""
    name = canonical_url(told if told and _may_stand_for(told, url) else url)
    return name if len(name) <= LONGEST else ""


def _canonical_link(data: bytes, url: str, media_type: str) -> str:
    head = data[:HEAD_BYTES]
    if "html" not in media_type and b"<html" not in head.lower():
        return ""
    if too_deep(head):
        return ""
    told = Message()
    told["Content-Type"] = media_type or "text/html"
    only = SoupStrainer("link", rel=True)
    soup = BeautifulSoup(head, "lxml", from_encoding=told.get_content_charset(), parse_only=only)
    found = {str(link.get("href", "")).strip() for link in soup.select('link[rel~="canonical" i]')}
    try:
        return urljoin(url, found.pop()) if len(found) == 1 else ""
    except ValueError:
        return ""


def _may_stand_for(told: str, url: str) -> bool:
    if not told.startswith(("http://", "https://")):
        return False
    (host, path), (own_host, own_path) = _host_and_path(told), _host_and_path(url)
    if _VARIANT.sub("", host) != _VARIANT.sub("", own_host):
        return False
    return path == own_path or (bool(path) and not own_path.startswith(f"{path}/"))


def _host_and_path(url: str) -> tuple[str, str]:
    host, _, path = canonical_url(url).partition("?")[0].partition("/")
    return host, path

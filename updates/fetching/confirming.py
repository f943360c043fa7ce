"""Mails that ask to confirm a subscription: told by general signs, and left to a person.

A newsletter may never be read for one. So all signs must be there: the words that such mails use,
few words in all, and one link that stands out. The link is told, never opened.
"""

import email
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bs4 import BeautifulSoup

from updates.fetching.mail_parts import head_of, too_many_parts
from updates.fetching.nesting import too_deep

MOST_WORDS = 220
MOST_LETTERS = 4_000
MOST_LINKS = 12
MOST_BODIES = 20
MOST_MAIL_BYTES = 1_000_000
MOST_BYTES = 200_000
"""Of a body; a request to confirm is a few kilobytes, with its pictures' addresses some more."""
# In each language: what is asked for, and what it is asked about. Both must stand near each other.
_ASKS = (
    r"confirm\w*|verify|verification|activate|validate|opt[- ]?in|"  # English
    r"bestätig\w*|aktivier\w*|verifizier\w*|"  # German
    r"confirme[zr]?|confirmation|valide[zr]|activez|"  # French
    r"confirma\w*|verifica\w*|activ[ae]\w*|valida\w*|"  # Spanish, Portuguese, Italian
    r"conferma\w*|attiva\w*|"
    r"bevestig\w*|potwierd[źz]\w*|bekräfta\w*|bekræft\w*|bekreft\w*|vahvista\w*|potvr[dď]\w*|"
    r"erősíts\w*|megerősít\w*|onayla\w*|doğrula\w*|подтверд\w*|επιβεβα\w*"
)
_ABOUT = (
    r"subscri\w*|e-?mail\w*|sign[- ]?up|registration|mailing list|newsletter\w*|"
    r"anmeldung|abonnement\w*|registrierung|inscri\w*|inscrição|abonn\w*|adresse|suscripción|assinatura|"
    r"correo|cadastro|registro|iscrizione|registrazione|aanmelding|inschrijving|subskrypcj\w*|zapis\w*|"
    r"prenumeration\w*|tilmelding|påmelding|tilaus\w*|odběr\w*|feliratkoz\w*|abonelik\w*|aboneliğ\w*|"
    r"подписк\w*|рассылк\w*|εγγραφ\w*"
)
_NEAR = re.compile(
    rf"\b(?:{_ASKS})\b(?:\W+\w+){{0,6}}?\W+(?:{_ABOUT})\b|\b(?:{_ABOUT})\b(?:\W+\w+){{0,4}}?\W+(?:{_ASKS})\b",
    re.IGNORECASE,
)
_CJK = re.compile(
    r"(?:确认|確認|验证|驗證|激活|啟用|启用).{0,8}(?:订阅|訂閱|邮箱|郵箱|邮件|郵件|地址|注册|註冊)|"
    r"(?:订阅|訂閱|邮箱|郵箱|邮件|電郵|郵件).{0,4}(?:确认|確認|验证|驗證)|"
    r"(?:登録|購読|メールアドレス|メルマガ).{0,8}(?:確認|認証|本登録|完了)|(?:구독|이메일|가입).{0,6}(?:확인|인증)"
)
_ACTION = re.compile(
    rf"{_ASKS}|确认|確認|验证|驗證|激活|啟用|启用|認証|登録|확인|인증|click here|hier klicken|cliquez ici",
    re.IGNORECASE,
)
_WAY_OUT = re.compile(
    r"unsubscri|opt-?out|privacy|terms|imprint|impressum|datenschutz|abmelden|désabonn|desinscri|baja\b|"
    r"view in browser|contact|退订|退訂|配信停止",
    re.IGNORECASE,
)
_SOCIAL = re.compile(
    r"^https?://(?:[\w-]+\.)*(?:facebook|twitter|x|linkedin|instagram|youtube)\.com/", re.IGNORECASE
)
_URL = re.compile(r"https?://[^\s\x00-\x1f\x7f<>\"')\]]{4,2000}")
_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Request:
    """A request to confirm, and the one address that it wants opened."""

    link: str


def asks_to_confirm(data: bytes) -> Request | None:
    """The request to confirm a subscription that the message is; ``None`` for anything else."""
    body = None if len(data) > MOST_MAIL_BYTES or too_many_parts(data) else _body(data)
    if body is None:
        return None
    words, links = body
    subject = head_of(data).subject
    many = len(words) > MOST_LETTERS or len(words.split()) + len(_ASIAN.findall(words)) // 2 > MOST_WORDS
    if many or len(links) > MOST_LINKS:
        return None
    if not any(sign.search(told) for sign in (_NEAR, _CJK) for told in (subject, words)):
        return None
    link = _the_one(links)
    return Request(link) if link else None


def _the_one(links: dict[str, str]) -> str:
    """The link that stands out: the only one with words that ask for it, else the only one at all."""
    told = {url: f"{said} {_after_host(url)}" for url, said in links.items()}
    leading = [
        url
        for url, words in told.items()
        if _after_host(url).strip("/?") and not _WAY_OUT.search(words) and not _SOCIAL.search(url)
    ]
    asking = [url for url in leading if _ACTION.search(told[url])]
    for chosen in (asking, leading):
        if len(chosen) == 1:
            return chosen[0]
    return ""


def _after_host(url: str) -> str:
    """The name of a host says nothing: that of a regulator of privacy is no link to a privacy notice."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return f"{parts.path}?{parts.query}"


def _body(data: bytes) -> tuple[str, dict[str, str]] | None:
    """The message's words and its links with theirs; ``None`` for what is too large to be such a mail."""
    try:
        parts = list(email.message_from_bytes(data).walk())
    except RecursionError:
        return None
    if len(parts) > MOST_BODIES:
        return None
    found: dict[str, tuple[str, dict[str, str]]] = {}
    for part in parts:
        kind = part.get_content_type()
        if part.get_content_disposition() == "attachment":
            return None  # it brings something to read
        if kind not in ("text/plain", "text/html") or kind in found:
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes) or len(payload) > MOST_BYTES:
            return None
        text = _decoded(payload, part.get_content_charset())
        found[kind] = _of_page(text, payload) if kind == "text/html" else _of_text(text)
    return found.get("text/html") or found.get("text/plain")


def _decoded(payload: bytes, charset: str | None) -> str:
    try:
        return payload.decode(charset or "utf-8", "replace")
    except LookupError:
        return payload.decode("utf-8", "replace")


def _of_text(text: str) -> tuple[str, dict[str, str]]:
    """The words on the line of a link, or on the line before it, are what is said of it."""
    links: dict[str, str] = {}
    before = ""
    for line in text.splitlines():
        for url in _URL.findall(line):
            links.setdefault(url.rstrip(".,;"), f"{before} {_URL.sub('', line)}")
        before = _URL.sub("", line).strip() or before
    return _URL.sub("", text), links


def _of_page(text: str, payload: bytes) -> tuple[str, dict[str, str]]:
    if too_deep(payload):
        return "", {}
    soup = BeautifulSoup(text, "lxml")
    for hidden in soup(["style", "script", "head", "title"]):
        hidden.decompose()
    links: dict[str, str] = {}
    for link in soup.find_all("a", href=_URL):
        links[str(link["href"]).strip()] = " ".join(link.get_text(" ").split())
    words = " ".join(soup.get_text(" ").split())
    typed = {url.rstrip(".,;"): "" for url in _URL.findall(words)}
    return _URL.sub("", words), {**typed, **links}

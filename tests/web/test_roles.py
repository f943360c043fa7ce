"""Who may send what: every address there is, as a stranger, a viewer and a page of another site would ask."""

from collections.abc import Iterator

import pytest
from django.conf import settings as django_settings
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.http import urlencode
from rest_framework.authtoken.models import Token

from tests.factory import SmallRegister, make_user
from updates.models import Decision, Document, Job, Source
from updates.web.urls import urlpatterns

BACKEND = "django.contrib.auth.backends.ModelBackend"
CURATORS_ONLY = {
    "decide",
    "withdraw",
    "add",
    "retry",
    "review",
    "judge",
    "source_add",
    "source_import",
    "source_edit",
    "source_fetch",
    "source_pause",
    "mailbox_add",
    "mailbox_edit",
    "mail_decide",
    "archive_go_on",
    "work",
    "work_start",
    "work_cancel",
    "work_send_again",
}
"""Pages that take anything in. Whoever adds one adds it here, or the test below fails."""
NAMES = sorted(str(pattern.name) for pattern in urlpatterns)


def address(name: str) -> str:
    pattern = next(pattern for pattern in urlpatterns if pattern.name == name)
    needs = pattern.pattern.converters if isinstance(pattern, URLPattern) else {}
    return reverse(f"web:{name}", kwargs=dict.fromkeys(needs, "upd-none"))


def api_addresses() -> Iterator[str]:
    """Each address of the API with some id."""
    for outer in get_resolver().url_patterns:
        if isinstance(outer, URLResolver) and str(outer.pattern) == "api/v1/":
            for name in sorted(str(name) for name in outer.reverse_dict if isinstance(name, str)):
                for possibility in outer.reverse_dict.getlist(name):
                    path, needs = possibility[0][0]
                    yield "/api/v1/" + path % dict.fromkeys(needs, "upd-none")


def state() -> list[int]:
    return [model.objects.count() for model in (Document, Source, Decision, User, Job)]


@pytest.mark.django_db
@pytest.mark.parametrize("name", NAMES)
def test_a_stranger_is_sent_to_the_login(name: str) -> None:
    for method in ("get", "post", "put", "delete"):
        answer = getattr(Client(), method)(address(name))
        assert answer.status_code == 302 and "/accounts/login/" in answer["Location"], method


@pytest.mark.django_db
@pytest.mark.parametrize("name", NAMES)
def test_a_viewer_changes_nothing(name: str, register: SmallRegister, viewer: Client) -> None:
    before = state()
    for method in ("post", "put", "patch", "delete"):
        wanted = 403 if name in CURATORS_ONLY else 405
        assert getattr(viewer, method)(address(name), {"kind": "approve"}).status_code == wanted, method
    assert state() == before


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(CURATORS_ONLY))
def test_another_site_cannot_send_in_a_curators_name(name: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_user("curator"), backend=BACKEND)
    assert client.post(address(name), {"kind": "approve"}).status_code == 403


@pytest.mark.django_db
@pytest.mark.parametrize("path", sorted(set(api_addresses())))
def test_the_api_takes_nothing_in(path: str) -> None:
    if path.endswith("/token/"):
        return
    curator = make_user("curator")
    headers = {"Authorization": f"Token {Token.objects.create(user=curator).key}"}
    for method in ("post", "put", "patch", "delete"):
        assert getattr(Client(), method)(path).status_code in (302, 401, 404), "a stranger"
        answer = getattr(Client(), method)(path, headers=headers)
        assert answer.status_code in (302, 403, 404, 405), "a curator"


def test_the_api_was_found() -> None:
    assert len(set(api_addresses())) > 25


@pytest.mark.django_db
@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "http:evil.example",
        "javascript:alert(1)",
        " https://evil.example",
        "https:/evil.example",
    ],
)
@pytest.mark.parametrize("door", ["/accounts/login/", "/accounts/logout/", "/admin/login/"])
def test_nobody_is_led_to_another_site(door: str, target: str) -> None:
    user = make_user("curator")
    user.set_password("right-horse-battery")
    user.is_staff = True
    user.save()
    client = Client()
    if "logout" in door:
        client.force_login(user, backend=BACKEND)
    said = {"username": user.username, "password": "right-horse-battery", "next": target}
    answer = client.post(f"{door}?{urlencode({'next': target})}", said)
    assert answer.status_code in (200, 302)
    led = answer.headers.get("Location", "/")
    assert led.startswith("/") and not led.startswith(("//", "/\\")), led


@pytest.mark.django_db
def test_documents_from_outside_are_downloads_that_cannot_act(
    curator: Client, register: SmallRegister
) -> None:
    document = Document.objects.latest("received_at")
    document.filename = 'a"\r\nSet-Cookie: x=1.html'
    document.media_type = "text/html"
    document.content = b"<script>alert(1)</script>"
    document.save()
    for path in (
        f"/documents/{document.public_id}/original/",
        f"/api/v1/documents/{document.public_id}/content/",
    ):
        answer = curator.get(path)
        assert answer.status_code == 200 and answer.content == document.content
        assert answer["Content-Type"] == "application/octet-stream"
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer["Content-Security-Policy"]
        assert "Set-Cookie" not in answer


@pytest.mark.django_db
def test_what_a_document_says_is_shown_as_words(curator: Client, register: SmallRegister) -> None:
    sign = '<script src="//evil.example"></script><img src=x onerror=alert(1)>'
    document = Document.objects.latest("received_at")
    document.text = sign + document.text[len(sign) :]
    document.title, document.filename, document.error = sign, sign, sign
    document.save()
    for path in (f"/documents/{document.public_id}/", "/documents/", "/documents/incoming/"):
        page = curator.get(path).content.decode()
        assert '<script src="//evil' not in page and "<img src=x" not in page
        assert "&lt;script" in page or "incoming" in path


@pytest.mark.django_db
def test_no_template_marks_words_as_safe() -> None:
    """Escaping is never switched off: there is no ``|safe``, and no autoescape block."""
    for outer in get_template_files():
        assert "|safe" not in outer and "autoescape off" not in outer


def get_template_files() -> Iterator[str]:
    root = next(iter(django_settings.TEMPLATES))["DIRS"][0]
    for path in sorted(root.rglob("*.html")):
        yield path.read_text()

"""What only a browser can tell: scripts, styles, keys, accessibility, narrow screens."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.conftest import PHONE
from tests.factory import SmallRegister
from updates.models import Document, Status

try:
    from axe_playwright_python.sync_playwright import Axe
except ImportError:
    Axe = None

pytestmark = pytest.mark.browser
Open = Callable[..., Any]


def addresses(register: SmallRegister) -> list[str]:
    fine, draft = register.fine, register.draft
    party = fine.actions.get().penalties.exclude(party=None)[0].party
    return [
        "/",
        "/updates/",
        "/updates/?category=enforcement",
        f"/updates/{fine.public_id}/",
        f"/updates/{draft.public_id}/same/",
        "/instruments/",
        f"/instruments/{draft.instrument_events.get().instrument.public_id}/",
        "/enforcement/",
        "/enforcement/penalties/",
        "/parties/",
        f"/parties/{party.public_id}/",
        "/regulators/",
        "/regulators/fr-dc/",
        "/topics/",
        "/documents/",
        "/documents/add/",
        "/documents/incoming/",
        *(f"/documents/{document.public_id}/" for document in register.documents),
        "/sources/",
    ]


LOOKS = [
    ({}, "at a desk, light"),
    ({"viewport": PHONE, "color_scheme": "dark", "has_touch": True}, "on a phone, dark"),
]


@pytest.mark.parametrize(("look", "where"), LOOKS)
def test_axe_finds_no_fault_and_nothing_runs_off_the_side(
    sign_in: Open, register: SmallRegister, look: dict[str, Any], where: str
) -> None:
    page = sign_in(**look)
    for address in addresses(register):
        page.goto(address)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, f"{address} is {over} pixels too wide {where}"
        if Axe is not None:
            found = Axe().run(page).response["violations"]
            told = [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found]
            assert told == [], f"{address} {where}"


def test_a_value_shows_its_words_by_mouse_by_key_and_by_touch(sign_in: Open, register: SmallRegister) -> None:
    path = f"/updates/{register.fine.public_id}/"
    page = sign_in(path=path)
    value = page.locator(".penalty-amount .cite-value").first
    quote = page.locator(".penalty-amount .cite-pop").first
    lit = page.locator("mark.is-lit")
    assert not quote.is_visible()
    value.hover()
    assert quote.is_visible()
    assert lit.all_inner_texts() == ["EUR 1 million"], "the same words light up in the newsletter's text"
    page.mouse.move(0, 0)
    assert not quote.is_visible()
    value.focus()
    assert "EUR 1 million" in quote.inner_text()
    page.keyboard.press("Escape")
    assert not quote.is_visible(), "WCAG 1.4.13: what hover and focus bring up can be dismissed"

    phone = sign_in(path=path, viewport=PHONE, has_touch=True)
    phone.locator(".penalty-amount .cite-value").first.tap()
    assert phone.locator(".penalty-amount .cite-pop").first.is_visible()


def test_filters_change_the_list_and_the_address_without_a_reload(
    sign_in: Open, register: SmallRegister
) -> None:
    page = sign_in(path="/updates/")
    page.evaluate("window.same = true")
    page.get_by_text("Category", exact=True).first.click()
    page.get_by_label("Enforcement").check()
    page.wait_for_url("**/updates/?category=enforcement")
    page.get_by_text("2 updates").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("acme")
    page.wait_for_url("**/updates/?q=acme&category=enforcement")
    page.get_by_text("1 update", exact=True).wait_for()
    assert page.evaluate("window.same"), "the page was not loaded anew"
    page.get_by_label("Remove the filter Category: Enforcement").click()
    page.wait_for_url("**/updates/?q=acme")
    page.go_back()
    page.get_by_label("Remove the filter Category: Enforcement").wait_for()


def test_who_is_signed_out_meanwhile_is_asked_to_sign_in(sign_in: Open, register: SmallRegister) -> None:
    page = sign_in(path="/updates/")
    page.context.clear_cookies()
    page.get_by_role("searchbox", name="Search updates").fill("acme")
    page.wait_for_url("**/accounts/login/?next=/updates/**", timeout=5000)


def test_all_of_it_works_without_a_script(sign_in: Open, register: SmallRegister) -> None:
    page = sign_in(path="/updates/", java_script_enabled=False)
    page.get_by_text("Category", exact=True).first.click()
    page.get_by_label("Enforcement").check()
    page.get_by_role("button", name="Apply").click()
    assert "category=enforcement" in page.url
    assert page.get_by_text("2 updates").is_visible()
    page.get_by_role("link", name="Acme fined").click()
    page.locator(".penalty-amount .cite-value").first.focus()
    assert page.locator(".penalty-amount .cite-pop").first.is_visible()


def test_keys(sign_in: Open, register: SmallRegister) -> None:
    page = sign_in("viewer", path="/updates/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    at: list[str] = []
    for key in ("j", "j", "k"):
        page.keyboard.press(key)
        at.append(page.evaluate("document.activeElement.textContent"))
    assert at == ["Acme fined", "Cookie Decree out for comment", "Acme fined"]
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/updates/{register.fine.public_id}/")


def test_the_menu_opens_on_a_phone(sign_in: Open, register: SmallRegister) -> None:
    page = sign_in(viewport=PHONE, has_touch=True)
    link = page.get_by_role("link", name="Instruments")
    assert not link.is_visible()
    page.locator("#menu").focus()
    clipped = page.locator("#menu").evaluate("one => getComputedStyle(one).clipPath")
    assert clipped == "inset(50%)", "the box behind the button stays unseen where keys reach it"
    page.get_by_text("Menu").tap()
    link.tap()
    page.wait_for_url("**/instruments/")


def test_a_pasted_newsletter_shows_how_far_it_is(
    sign_in: Open, register: SmallRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("updates.services.dispatch.send", lambda *_: True)
    monkeypatch.setattr("updates.web.adding.worker_answers", lambda timeout: True)
    page = sign_in(path="/documents/add/")
    page.get_by_label("Or paste the text").fill("On 5 May 2024 the regulator fined Beta Ltd EUR 7.")
    page.get_by_role("button", name="Add").click()
    page.get_by_text("1 of 1 still being worked on").wait_for()
    Document.objects.filter(filename="pasted.txt").update(status=Status.FILED)
    page.get_by_text("Done: filed").wait_for(timeout=8000)

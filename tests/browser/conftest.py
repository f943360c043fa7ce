"""Pages in a real Chromium. Left out, with a sentence, where there is none."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from pytest_django.live_server_helper import LiveServer

from tests.factory import SmallRegister, make_user, small_register

try:
    from playwright.sync_api import Browser, Page, sync_playwright
except ImportError:
    sync_playwright = None

CHROMIUM = os.environ.get("REGTRACK_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    if sync_playwright is None:
        pytest.skip(
            "Browser tests are left out: playwright is not installed (make browser-test installs it)."
        )
    if not CHROMIUM:
        pytest.skip("Browser tests are left out: no Chromium was found (apt-get install chromium).")
    # Playwright runs an event loop in this thread; Django then refuses its database without this.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def register(transactional_db: None) -> SmallRegister:
    # A test on committed rows empties all tables at its end, and with them what migrations put there.
    curators, _ = Group.objects.get_or_create(name="curator")
    curators.permissions.add(Permission.objects.get(codename="curate"))
    return small_register()


@pytest.fixture
def sign_in(browser: "Browser", live_server: LiveServer) -> Iterator[Callable[..., "Page"]]:
    """Opens a window in which someone of the role is signed in. Whatever the page's console complains
    of (a broken script, a breach of the content security policy) fails the test."""
    complaints: list[str] = []
    contexts = []

    def open_window(role: str = "curator", *, path: str = "/", **options: Any) -> "Page":
        user = make_user(role)
        context = browser.new_context(base_url=live_server.url, **({"viewport": DESK} | options))
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console", lambda message: complaints.append(message.text) if message.type == "error" else None
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto("/accounts/login/?next=" + path)
        page.get_by_label("User name").fill(user.username)
        page.get_by_label("Password").fill("secret")
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**" + path)
        return page

    yield open_window
    for context in contexts:
        context.close()
    assert complaints == []

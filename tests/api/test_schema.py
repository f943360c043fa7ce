"""The API's description, and the page that shows it."""

import io
import json
import re

import pytest
from django.core.management import call_command
from django.urls import reverse

from tests.factory import make_user

pytestmark = pytest.mark.django_db


def test_the_schema_is_valid_and_without_warnings():
    told = io.StringIO()
    call_command("spectacular", validate=True, fail_on_warn=True, stdout=told)
    assert "/api/v1/updates/{public_id}/" in told.getvalue()


def test_every_field_and_filter_is_explained():
    told = io.StringIO()
    call_command("spectacular", format="openapi-json", stdout=told)
    schema = json.loads(told.getvalue())
    unexplained = [
        f"{record}.{field}"
        for record, body in schema["components"]["schemas"].items()
        for field, value in body.get("properties", {}).items()
        if not value.get("description") and record != "AuthToken"
    ]
    unexplained += [
        f"{path}?{parameter['name']}"
        for path, methods in schema["paths"].items()
        for method in methods.values()
        for parameter in method.get("parameters", ())
        if not parameter.get("description") and parameter["in"] == "query"
    ]
    assert unexplained == []


def test_the_docs_page_comes_from_this_machine_and_holds_no_script_of_its_own(client):
    client.force_login(make_user())
    page = client.get(reverse("api:docs"))
    html = page.content.decode()
    assert page.status_code == 200
    sources = re.findall(r"<script[^>]*src=\"([^\"]*)\"", html) + re.findall(
        r"<link[^>]*href=\"([^\"]*)\"", html
    )
    assert sources
    assert all(source.startswith("/") and not source.startswith("//") for source in sources)
    assert len(re.findall(r"<script", html)) == len(re.findall(r"<script[^>]*src=", html)), "no inline script"
    assert "<style" not in html
    assert "style=" not in html
    assert "img-src 'self' data:" in page.headers["Content-Security-Policy"]
    script = client.get(reverse("api:docs"), {"script": ""})
    assert script.headers["Content-Type"].startswith("application/javascript")
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]


def test_description_and_docs_need_a_login(client):
    assert client.get(reverse("api:schema")).status_code == 401
    docs = client.get(reverse("api:docs"))
    assert docs.status_code == 302
    assert docs.url.startswith(reverse("login"))

"""Closed by default: what every answer carries, and who is let in."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

PROGRAM = (
    "from regtrack import settings as s; print(s.HTTPS, s.SECURE_HSTS_SECONDS > 0, s.SESSION_COOKIE_SECURE)"
)
ABROAD = {"ALLOWED_HOSTS": "reg.example", "SECRET_KEY": "k"}


@pytest.mark.django_db
def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere(client: Client) -> None:
    answer = client.get("/accounts/login/")
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy and "http" not in policy and "default-src 'none'" in policy
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/admin/", "/no-such-page/"])
def test_a_stranger_is_led_to_the_login_or_nowhere(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (302, 404)
    assert answer.status_code == 404 or "login" in answer.headers["Location"]


@pytest.mark.django_db
def test_guessing_passwords_is_throttled(client: Client, settings: Settings) -> None:
    settings.AXES_ENABLED = True
    User.objects.create_user("ann", password="right-horse-battery")
    guesses = [
        client.post("/accounts/login/", {"username": "ann", "password": f"guess-{number}"}).status_code
        for number in range(django_settings.AXES_FAILURE_LIMIT + 1)
    ]
    assert guesses[0] == 200 and guesses[-1] == 429
    right = client.post("/accounts/login/", {"username": "ann", "password": "right-horse-battery"})
    assert right.status_code == 429, "the right password does not open a locked door either"


@pytest.mark.parametrize(
    ("variables", "expected", "why"),
    [
        ({}, "False False False", "on loopback there is no TLS"),
        ({"ALLOWED_HOSTS": "localhost"}, "False False False", "loopback by name"),
        (ABROAD, "True True True", "a public name: TLS only"),
        ({**ABROAD, "REGTRACK_HTTPS": "off"}, "False False False", "said so"),
    ],
)
def test_tls_is_taken_for_granted_off_loopback(
    variables: dict[str, str], expected: str, why: str, tmp_path: Path
) -> None:
    assert load_settings(variables, tmp_path).stdout.strip() == expected


@pytest.mark.parametrize(
    "variables", [{"ALLOWED_HOSTS": "reg.example"}, {"DATABASE_URL": "postgres://u@127.0.0.1/d"}]
)
def test_production_wants_a_key_of_its_own(variables: dict[str, str], tmp_path: Path) -> None:
    done = load_settings(variables, tmp_path)
    assert done.returncode == 1 and "Set SECRET_KEY" in done.stderr


def test_the_embedded_key_is_made_once_and_for_this_user_only(tmp_path: Path) -> None:
    program = "from regtrack import settings; print(settings.SECRET_KEY)"
    first, second = (load_settings({}, tmp_path, program).stdout for _ in range(2))
    assert first == second and len(first) > 40
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == 0o600


def load_settings(
    variables: dict[str, str], data: Path, program: str = PROGRAM
) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    env = {**kept, "REGTRACK_DATA_DIR": str(data), **variables}
    command = [sys.executable, "-c", program]
    return subprocess.run(command, env=env, cwd=django_settings.BASE_DIR, capture_output=True, text=True)

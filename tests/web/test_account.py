"""What people do with their own account, and what a browser asks for by itself."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factory import make_user

pytestmark = pytest.mark.django_db
NEW = "another-long-secret-7"


def test_anyone_who_is_signed_in_changes_their_own_password(client: Client) -> None:
    user = make_user("reader")
    user.set_password("the-old-secret-5")
    user.save()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    page = reverse("password_change")
    said = {"old_password": "wrong", "new_password1": NEW, "new_password2": NEW}
    refused = client.post(page, said)
    assert "old password was entered incorrectly" in refused.content.decode()
    short = client.post(page, {**said, "old_password": "the-old-secret-5", "new_password2": "other"})
    assert "didn’t match" in short.content.decode()
    done = client.post(page, {**said, "old_password": "the-old-secret-5"}, follow=True)
    assert "Your password is changed" in done.content.decode()
    user.refresh_from_db()
    assert user.check_password(NEW)
    assert Client().get(page).status_code == 302, "nobody else comes here"


def test_the_icon_is_found_where_browsers_look(client: Client) -> None:
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer["Location"].rpartition("/")[2][:7]) == (302, "favicon")

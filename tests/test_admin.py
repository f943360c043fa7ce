"""The admin: who comes in, what can be kept, what can only be looked at."""

import pytest
from django.contrib import admin
from django.urls import reverse

from tests.factory import make_regulator, make_user, small_register
from updates import models

pytestmark = pytest.mark.django_db

KEPT = [models.Jurisdiction, models.Regulator, models.Topic, models.Publisher, models.Source]
LOOKED_AT = [
    models.Document,
    models.Passage,
    models.Decision,
    models.Update,
    models.Instrument,
    models.InstrumentEvent,
    models.EnforcementAction,
    models.Party,
    models.Penalty,
    models.Quote,
]


def address(model, page, *arguments):
    return reverse(f"admin:updates_{model._meta.model_name}_{page}", args=arguments)


@pytest.fixture
def root(client):
    client.force_login(make_user(None, is_staff=True, is_superuser=True))
    return client


@pytest.mark.parametrize("model", [*KEPT, *LOOKED_AT])
def test_lists_search_and_details_within_fifteen_queries(root, model, django_assert_max_num_queries):
    small_register()
    with django_assert_max_num_queries(15):
        assert root.get(address(model, "changelist")).status_code == 200
    with django_assert_max_num_queries(15):
        found = root.get(address(model, "changelist"), {"q": "nothing like this"})
    assert "0 results" in found.content.decode() or "0 " in found.content.decode()
    row = model.objects.first()
    with django_assert_max_num_queries(20):
        assert root.get(address(model, "change", row.pk)).status_code == 200


@pytest.mark.parametrize("model", LOOKED_AT)
def test_not_even_a_superuser_changes_the_register_here(root, model):
    small_register()
    row = model.objects.first()
    assert root.get(address(model, "add")).status_code == 403
    assert root.post(address(model, "change", row.pk), {"headline": "x"}).status_code == 403
    assert root.post(address(model, "delete", row.pk), {"post": "yes"}).status_code == 403


def test_an_alias_can_be_added_and_the_public_id_stays(root):
    regulator = make_regulator("Data Council", public_id="fr-dc")
    form = {
        "public_id": "other",
        "name": "Data Council",
        "kind": "regulator",
        "origin": "reference",
        "branch_names": "[]",
        "jurisdiction": regulator.jurisdiction_id,
        "aliases-TOTAL_FORMS": "1",
        "aliases-INITIAL_FORMS": "0",
        "aliases-0-name": "CNDC",
        "aliases-0-language": "fr",
    }
    answer = root.post(address(models.Regulator, "change", regulator.pk), form)
    assert answer.status_code == 302
    regulator.refresh_from_db()
    assert regulator.public_id == "fr-dc"
    assert [alias.name for alias in regulator.aliases.all()] == ["CNDC"]


@pytest.mark.parametrize(
    ("group", "staff", "status"),
    [("viewer", False, 302), ("curator", False, 302), ("curator", True, 403), ("admin", True, 200)],
)
def test_who_comes_in(client, group, staff, status):
    client.force_login(make_user(group, is_staff=staff))
    assert client.get(address(models.Regulator, "changelist")).status_code == status


def test_the_admin_group_keeps_reference_data_and_looks_at_the_register(client):
    register = small_register()
    client.force_login(make_user("admin", is_staff=True))
    assert client.get(address(models.Regulator, "add")).status_code == 200
    assert client.get(address(models.Update, "change", register.fine.pk)).status_code == 200
    assert client.get(reverse("admin:auth_user_changelist")).status_code == 200


def test_everything_kept_and_shown_is_registered():
    assert {model for model in admin.site._registry if model._meta.app_label == "updates"} == {
        *KEPT,
        *LOOKED_AT,
    }


def test_lists_leave_bytes_and_texts_in_the_database(root):
    small_register()
    page = root.get(address(models.Document, "changelist"))
    assert {"content", "text"} <= page.context["cl"].result_list[0].get_deferred_fields()
    page = root.get(address(models.Passage, "changelist"))
    assert {"content", "text"} <= page.context["cl"].result_list[0].document.get_deferred_fields()


def test_a_mailbox_keeps_its_address_and_kind_here(root):
    source = models.Source.objects.create(
        public_id="src-m", name="Alerts", kind="mailbox", url="imaps://alerts@mail.example/INBOX"
    )
    page = address(models.Source, "change", source.pk)
    assert root.get(page).status_code == 200
    said = {"name": "New name", "url": "https://else.example", "kind": "feed", "schedule": "60"}
    answer = root.post(page, {**said, "is_active": "on", "revisit_days": "14"})
    assert answer.status_code == 302, answer.context["errors"]
    source.refresh_from_db()
    assert (source.name, source.kind, source.url[:6]) == ("New name", "mailbox", "imaps:")

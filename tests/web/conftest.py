"""A filled register, and people who look at it."""

import pytest
from django.test import Client

from tests.factory import SmallRegister, make_user, small_register


@pytest.fixture
def register(db: None) -> SmallRegister:
    return small_register()


@pytest.fixture
def viewer(db: None) -> Client:
    client = Client()
    client.force_login(make_user("viewer"), backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def curator(db: None) -> Client:
    client = Client()
    client.force_login(make_user("curator"), backend="django.contrib.auth.backends.ModelBackend")
    return client

"""What every test of the platform needs."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from django.db import connections, transaction
from django.test import TransactionTestCase, override_settings
from pytest_django import DjangoDbBlocker

from relatoria_web.trace.append_only import unprotect

COUNTING = {"django_assert_num_queries", "django_assert_max_num_queries"}
NUMBERS = ("rows", "number", "count", "more")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """How many queries a page makes no database decides: PostgreSQL is asked where there are three rows, not one."""
    for item in items:
        given = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
        if 1 in map(given.get, NUMBERS) and COUNTING & set(item.fixturenames):
            item.add_marker("alike")


@pytest.fixture(autouse=True, scope="session")
def _emptied_between_tests() -> None:
    """The audit trail refuses to be emptied; a test's database is, and has its triggers again afterwards (`flush`)."""
    empty = TransactionTestCase._fixture_teardown

    def teardown(case: TransactionTestCase) -> None:
        for name in case._databases_names(include_mirrors=False):
            unprotect(connections[name])
        empty(case)

    TransactionTestCase._fixture_teardown = teardown


@pytest.fixture(autouse=True)
def _answered_to_the_end(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a live server still answers when its test is over would ask, and change, the database of the next test."""
    yield
    if "live_server" in request.fixturenames:
        for thread in threading.enumerate():
            if "process_request_thread" in thread.name:
                thread.join(timeout=5)


@pytest.fixture(scope="module")
def filled_once(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """What fixtures of a module make on top of this stands in the database for all of its tests, and goes with them.

    Each test begins with it and is undone to it. A fixture that wants this makes rows within ``filled_once``'s
    transaction; a test that changes a Python object takes a copy of it.
    """
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        whole = transaction.atomic()
        whole._from_testcase = True
        with django_db_blocker.unblock():
            whole.__enter__()
            yield
            transaction.set_rollback(True)
            whole.__exit__(None, None, None)

"""What every test of the platform needs."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from django.db import connections
from django.test import TransactionTestCase

from relatoria_web.trace.append_only import unprotect


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

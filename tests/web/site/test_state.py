"""The state of the database moves with every commit, whoever makes it, and stays otherwise."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from django.db import transaction
from tests.factories import web

from relatoria_web.site.state import _Watch, state


@pytest.mark.django_db(transaction=True)
def test_state_moves_with_a_change_and_stays_without() -> None:
    assert any(state() == state() for _ in range(40))  # tests beside this one move that of a server that they share
    before = state()
    web.process()
    assert state() not in (before, None)


@pytest.mark.django_db
def test_state_is_not_told_within_a_transaction() -> None:
    with transaction.atomic():
        assert state() is None


def _database(path: Path) -> sqlite3.Connection:
    held = sqlite3.connect(path)
    held.execute("PRAGMA journal_mode=WAL")
    held.execute("CREATE TABLE t (n)")
    held.commit()
    return held


def test_version_of_a_file_moves_when_another_connection_commits(tmp_path: Path) -> None:
    writer, watch = _database(tmp_path / "a"), _Watch()
    before = watch.version(tmp_path / "a")
    writer.execute("INSERT INTO t VALUES (1)")
    assert watch.version(tmp_path / "a") == before  # not committed
    writer.commit()
    after = watch.version(tmp_path / "a")
    assert after != before
    assert watch.version(tmp_path / "a") == after


def test_version_of_a_file_that_was_put_in_its_place_is_another(tmp_path: Path) -> None:
    _database(tmp_path / "a").close()
    watch = _Watch()
    before = watch.version(tmp_path / "a")
    _database(tmp_path / "b").close()
    (tmp_path / "b").replace(tmp_path / "a")
    assert watch.version(tmp_path / "a") != before

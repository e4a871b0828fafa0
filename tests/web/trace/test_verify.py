"""The audit trail: the database refuses changes, and whoever gets round it is found out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from click.testing import CliRunner
from django.db import DatabaseError, connection, transaction
from tests.factories import web

from relatoria_web.command.verify import verify as command
from relatoria_web.people.models import Account
from relatoria_web.site.standing import VISITOR
from relatoria_web.trace.append_only import is_protected, protect, unprotect
from relatoria_web.trace.domain.log import log
from relatoria_web.trace.domain.verify import verify
from relatoria_web.trace.models import Entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def five() -> list[Entry]:
    """Five entries."""
    targets = [web.account() for _ in range(5)]
    return [log(VISITOR, "people.account.open", one, meeting=one.pk, told=one.pk) for one in targets]


@pytest.fixture
def unguarded(five: list[Entry]) -> Iterator[None]:
    """As for somebody who owns the database."""
    unprotect(connection)
    yield
    protect(connection)


@pytest.mark.parametrize(
    "statement",
    ["UPDATE trace_entry SET action = 'x'", "UPDATE trace_entry SET meeting_id = NULL", "DELETE FROM trace_entry"],
)
def test_database_refuses_to_change_the_trail(five: list[Entry], statement: str) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert Entry.objects.count() == 5


def test_verify_of_a_sound_trail(five: list[Entry]) -> None:
    verdict = verify()
    assert (verdict.entries, verdict.hash, verdict.fault, verdict.protected) == (5, five[-1].hash, "", True)


@pytest.mark.parametrize(
    "change",
    [
        {"action": "people.account.close"},
        {"target": "another"},
        {"detail": {"told": 0}},
        {"meeting_id": None},
        {"kind": "people.person"},
        {"account_id": 0},
        {"at": "2001-01-01T00:00:00Z"},
    ],
)
def test_verify_of_a_changed_entry_names_it(five: list[Entry], unguarded: None, change: dict[str, Any]) -> None:
    if "account_id" in change:
        change = {"account_id": Account.objects.values_list("pk", flat=True)[0]}
    Entry.objects.filter(number=3).update(**change)
    assert verify().fault == "entry 3 was changed after it was written"


def test_verify_of_a_removed_entry_names_it(five: list[Entry], unguarded: None) -> None:
    Entry.objects.filter(number=3).delete()
    assert verify().fault == "entry 3 is missing: 4 follows 2"


def test_verify_of_an_entry_sealed_anew_names_the_next(five: list[Entry], unguarded: None) -> None:
    from relatoria_web.trace.domain.log import seal

    entry = Entry.objects.get(number=3)
    entry.detail = {"told": 0}
    Entry.objects.filter(number=3).update(detail=entry.detail, hash=seal(entry))
    assert verify().fault == "entry 4 does not follow entry 3"


def test_verify_of_a_trail_that_was_cut_needs_the_head_that_was_noted(five: list[Entry], unguarded: None) -> None:
    Entry.objects.filter(number__gt=3).delete()
    assert verify().fault == ""
    assert verify(expected=(5, five[-1].hash)).fault == "the entry that was noted earlier is not in the trail any more"
    assert verify(expected=(2, five[1].hash)).fault == ""


def test_command_says_the_head_and_takes_it_back(five: list[Entry]) -> None:
    head = f"5:{five[-1].hash}"
    first = CliRunner().invoke(command)
    assert (first.exit_code, first.output) == (0, f"5 entries hold. Head: {head}\n")
    assert CliRunner().invoke(command, ["--noted", head]).exit_code == 0
    assert CliRunner().invoke(command, ["--noted", "nonsense"]).exit_code == 2


def test_command_on_a_broken_trail_ends_with_4(five: list[Entry], unguarded: None) -> None:
    Entry.objects.filter(number=2).update(target="another")
    result = CliRunner().invoke(command)
    assert result.exit_code == 4
    assert result.stderr.splitlines() == [
        "The database does not refuse changes to the trail: run `relatoria web migrate`.",
        "Broken: entry 2 was changed after it was written.",
    ]


def test_migrating_puts_the_triggers_back(five: list[Entry], unguarded: None) -> None:
    from relatoria_web.command.migrate import prepare_database

    assert not is_protected(connection)
    prepare_database()
    assert is_protected(connection)

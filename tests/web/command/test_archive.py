"""Backup and restore: everything comes back, on either database, or nothing does."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection
from tests.factories import web

from relatoria_web.command.archive import BadArchiveError, kept_models, read_archive, write_archive
from relatoria_web.convene.models import Meeting
from relatoria_web.site.standing import Role, Standing
from relatoria_web.trace.append_only import unprotect
from relatoria_web.trace.domain.log import log
from relatoria_web.trace.domain.verify import verify

pytestmark = pytest.mark.django_db(transaction=True)
SAID = {"en": {"text": "Diálogo «é»", "status": "original"}}


def _quiet(what: str) -> None:
    """Nobody watches."""


@pytest.fixture
def made(tmp_path: Path, settings: object) -> Path:
    """An archive of a meeting with a member and a file; the database and the files are empty again."""
    settings.MEDIA_ROOT = tmp_path / "files"  # type: ignore[attr-defined]
    web.member(Role.DELEGATE, web.meeting(title=SAID))
    default_storage.save("ab/one.txt", ContentFile(b"contenu"))
    write_archive(tmp_path / "backup.zip", _quiet)
    unprotect(connection)
    call_command("flush", interactive=False, verbosity=0)
    default_storage.delete("ab/one.txt")
    return tmp_path / "backup.zip"


def test_read_archive_brings_every_row_and_file_back(made: Path) -> None:
    counts = read_archive(made, _quiet)
    assert {model._meta.label_lower: model._default_manager.count() for model in kept_models()} == counts
    meeting = Meeting.objects.get()
    assert meeting.title.to_json() == SAID
    assert meeting.assignments.get().role == Role.DELEGATE
    with default_storage.open("ab/one.txt") as stream:
        assert stream.read() == b"contenu"


def test_read_archive_brings_every_value_back_to_the_microsecond(tmp_path: Path, settings: object) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"  # type: ignore[attr-defined]
    meeting = web.meeting(title=SAID)
    for reason in ("first", "second"):
        log(Standing(), "people.role.give", meeting, meeting=meeting.pk, reason=reason)
    Meeting.objects.update(changed=datetime(2020, 1, 2, 3, 4, 5, 678901, tzinfo=UTC))
    before = {model: list(model._default_manager.order_by("pk").values()) for model in kept_models()}
    head = verify()
    write_archive(tmp_path / "backup.zip", _quiet)
    unprotect(connection)
    call_command("flush", interactive=False, verbosity=0)
    read_archive(tmp_path / "backup.zip", _quiet)
    assert {model: list(model._default_manager.order_by("pk").values()) for model in kept_models()} == before
    assert (verify(expected=(head.entries, head.hash)), head.entries) == (head, 2)


def test_rows_made_after_a_restore_have_numbers_of_their_own(made: Path) -> None:
    read_archive(made, _quiet)
    assert web.meeting().pk != Meeting.objects.order_by("pk").first().pk  # type: ignore[union-attr]


def test_read_archive_refuses_a_database_that_is_not_empty(made: Path) -> None:
    web.process()
    with pytest.raises(BadArchiveError, match="not empty"):
        read_archive(made, _quiet)


def test_read_archive_refuses_a_changed_part_and_changes_nothing(made: Path) -> None:
    changed = made.with_name("changed.zip")
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(
                name, data.replace(b"delegate", b"moderator") if name.startswith("rows/people.assign") else data
            )
    with pytest.raises(BadArchiveError, match="damaged"):
        read_archive(changed, _quiet)
    assert not Meeting.objects.exists()


def test_read_archive_refuses_half_an_archive(made: Path) -> None:
    half = made.with_name("half.zip")
    half.write_bytes(made.read_bytes()[: made.stat().st_size // 2])
    with pytest.raises(BadArchiveError, match="no whole archive"):
        read_archive(half, _quiet)


def test_read_archive_refuses_another_version(made: Path) -> None:
    other = made.with_name("other.zip")
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(other, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "manifest.json":
                data = json.dumps({**json.loads(data), "migrations": []}).encode()
            new.writestr(name, data)
    with pytest.raises(BadArchiveError, match="another version"):
        read_archive(other, _quiet)


def test_write_archive_that_fails_leaves_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "backup.zip"
    target.write_bytes(b"old")

    def stop(what: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_archive(target, stop)
    assert (target.read_bytes(), [one.name for one in tmp_path.iterdir()]) == (b"old", ["backup.zip"])

"""A backup: every row as JSON lines and every file, in one ZIP with the SHA-256 of each part.

The same archive goes into SQLite and PostgreSQL, so it also moves an installation from one to the other. What can be
made again (search index, sessions, background tasks) stays out.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from typing import IO, Any

from django.apps import apps
from django.core import serializers
from django.core.files.storage import Storage, default_storage
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction
from django.db.migrations.recorder import MigrationRecorder

FORMAT = 1
LEFT_OUT = frozenset(("search", "sessions", "contenttypes", "auth", "django_tasks_db"))
"""Apps whose rows are made again or worthless elsewhere."""
MANIFEST = "manifest.json"
_BATCH = 500
_BLOCK = 1 << 20
Step = Callable[[str], None]


class BadArchiveError(Exception):
    """An archive that is damaged, incomplete, of another version, or meant for an empty database; says which."""


def kept_models() -> list[type[models.Model]]:
    """The models whose rows are backed up, in a fixed order."""
    found = [one for one in apps.get_models() if one._meta.app_label not in LEFT_OUT and not one._meta.proxy]
    return sorted(found, key=lambda one: one._meta.label_lower)


def write_archive(target: Path, step: Step) -> dict[str, int]:
    """Write an archive beside ``target`` and put it in its place when it is whole; returns rows by model."""
    handle, beside = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    os.close(handle)
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive, _one_moment():
            counts, sums = _rows_out(archive, step)
            sums |= _files_out(archive, step)
            manifest = {
                "format": FORMAT,
                "made": datetime.now(UTC).isoformat(),
                "migrations": _migrations(),
                "rows": counts,
                "sha256": sums,
            }
            archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
        os.replace(beside, target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    return counts


@contextmanager
def _one_moment() -> Iterator[None]:
    """All tables as they are at one moment, while others go on writing."""
    with connection.cursor() as cursor:
        postgresql = connection.vendor == "postgresql"
        cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" if postgresql else "BEGIN")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def _rows_out(archive: zipfile.ZipFile, step: Step) -> tuple[dict[str, int], dict[str, str]]:
    counts: dict[str, int] = {}
    sums: dict[str, str] = {}
    for model in kept_models():
        label = model._meta.label_lower
        step(label)
        name = f"rows/{label}.jsonl"
        summed = _Summed(archive.open(name, "w", force_zip64=True))
        with summed:
            rows = model._default_manager.order_by("pk")
            counts[label] = rows.count()
            serializers.serialize(
                "jsonl", rows.iterator(chunk_size=_BATCH), stream=summed, ensure_ascii=False, cls=_Exact
            )
        sums[name] = summed.sum.hexdigest()
    return counts, sums


class _Exact(DjangoJSONEncoder):
    """Moments to the microsecond: the trail is sealed over them, and Django's own encoder keeps thousandths only."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, datetime | time) else super().default(o)


class _Summed(io.TextIOBase):
    """Writes text through to a part of the archive, and sums what it writes."""

    def __init__(self, part: IO[bytes]) -> None:
        self.part, self.sum = part, hashlib.sha256()

    def write(self, text: str) -> int:
        data = text.encode()
        self.sum.update(data)
        self.part.write(data)
        return len(text)

    def close(self) -> None:
        if not self.closed:
            self.part.close()
        super().close()


def _files_out(archive: zipfile.ZipFile, step: Step) -> dict[str, str]:
    sums = {}
    for path in _stored(default_storage, ""):
        step(path)
        summed = hashlib.sha256()
        with default_storage.open(path) as source, archive.open(f"files/{path}", "w", force_zip64=True) as part:
            while block := source.read(_BLOCK):
                summed.update(block)
                part.write(block)
        sums[f"files/{path}"] = summed.hexdigest()
    return sums


def _stored(storage: Storage, folder: str) -> Iterator[str]:
    """Every file of a storage, sorted."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    prefix = f"{folder}/" if folder else ""
    yield from (f"{prefix}{name}" for name in sorted(files))
    for name in sorted(folders):
        yield from _stored(storage, f"{prefix}{name}")


def _migrations() -> list[str]:
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied if app not in LEFT_OUT)


def read_archive(source: Path, step: Step) -> dict[str, int]:
    """Put an archive into an empty database and storage, all of it or nothing; verifies sums and counts.

    Raises:
        BadArchiveError: if it is damaged, of another version of the platform, or the database holds rows already.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            _refuse(manifest)
            _verify(archive, manifest["sha256"], step)
            with transaction.atomic():
                counts = _rows_in(archive, step)
                if counts != manifest["rows"]:
                    raise BadArchiveError("The archive holds other rows than it says.")
            _files_in(archive, step)
            return counts
    except (zipfile.BadZipFile, KeyError, json.JSONDecodeError, EOFError) as error:
        raise BadArchiveError(f"{source.name} is no whole archive of Relatoría: {error}") from error


def _refuse(manifest: dict[str, Any]) -> None:
    if manifest["format"] != FORMAT or manifest["migrations"] != _migrations():
        raise BadArchiveError("The archive is of another version of the platform: restore it with that version.")
    full = [model._meta.label for model in kept_models() if model._default_manager.exists()]
    if full:
        raise BadArchiveError(f"The database is not empty ({full[0]}). Nothing was changed.")


def _verify(archive: zipfile.ZipFile, sums: dict[str, str], step: Step) -> None:
    """See that every part is there and is what it was."""
    for name, wanted in sums.items():
        step(name)
        summed = hashlib.sha256()
        with archive.open(name) as part:
            while block := part.read(_BLOCK):
                summed.update(block)
        if summed.hexdigest() != wanted:
            raise BadArchiveError(f"{name} is damaged. Nothing was changed.")


def _rows_in(archive: zipfile.ZipFile, step: Step) -> dict[str, int]:
    counts = {}
    for model in kept_models():
        label = model._meta.label_lower
        step(label)
        counts[label] = 0
        links: list[Any] = []
        with archive.open(f"rows/{label}.jsonl") as part:
            text = io.TextIOWrapper(part, encoding="utf-8")
            batch: list[models.Model] = []
            for one in serializers.deserialize("jsonl", text):
                batch.append(one.object)
                if one.m2m_data:
                    links.append(one)
                if len(batch) == _BATCH:
                    counts[label] += _saved(model, batch)
                    batch = []
            counts[label] += _saved(model, batch)
        for one in links:
            for name, values in one.m2m_data.items():
                getattr(one.object, name).set(values)
    _reset_sequences()
    return counts


def _saved(model: type[models.Model], batch: list[models.Model]) -> int:
    with _times_as_they_were(model):
        return len(model._base_manager.bulk_create(batch))


@contextmanager
def _times_as_they_were(model: type[models.Model]) -> Iterator[None]:
    """Rows are put back, not changed: no column is set to this moment."""
    fields: list[Any] = [one for one in model._meta.concrete_fields if getattr(one, "auto_now", False)]
    for one in fields:
        one.auto_now = False
    try:
        yield
    finally:
        for one in fields:
            one.auto_now = True


def _reset_sequences() -> None:
    """On PostgreSQL the next row's number follows those that came with the archive."""
    from django.core.management.color import no_style

    statements = connection.ops.sequence_reset_sql(no_style(), kept_models())
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _files_in(archive: zipfile.ZipFile, step: Step) -> None:
    for name in archive.namelist():
        path = name.removeprefix("files/")
        if path == name or default_storage.exists(path):
            continue
        step(name)
        with archive.open(name) as part, tempfile.SpooledTemporaryFile(max_size=_BLOCK) as held:
            while block := part.read(_BLOCK):
                held.write(block)
            held.seek(0)
            default_storage.save(path, held)

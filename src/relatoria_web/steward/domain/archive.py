"""The copy of a person's data: a ZIP with all rows as JSON, a page to read, and the files that they sent."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from django.core.files.storage import default_storage
from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string

from relatoria_web.people.domain.data import Held, personal_data
from relatoria_web.people.models import Account, Person
from relatoria_web.site.standing import Standing
from relatoria_web.steward.domain.reading import held_on, to_read

_BLOCK = 1 << 20


def copy_of(who: Standing, *, person: Person | None, account: Account | None) -> IO[bytes]:
    """The archive, open at its beginning; the trail notes that it was taken, and by whom.

    It holds ``data.json`` (everything), ``data.html`` (the same to read, in the reader's language) and ``files/``.
    """
    rows = held_on(person, account)
    held = personal_data(who, person=person, account=account, rows=rows)
    target: IO[bytes] = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.json", json.dumps(held, cls=DjangoJSONEncoder, indent=2, ensure_ascii=False))
        archive.writestr(
            "data.html", render_to_string("steward/copy.html", {"held": to_read(person, account, rows), "of": person})
        )
        for name, place in _files(rows):
            with default_storage.open(place, "rb") as source, archive.open(f"files/{name}", "w") as out:
                while block := source.read(_BLOCK):
                    out.write(block)
    target.seek(0)
    return target


def _files(held: Held) -> Iterator[tuple[str, str]]:
    """The files among what is held: the name in the archive, the place in the storage."""
    for label, rows in held:
        if label != "gather.document.submitted_by":
            continue
        for row in rows:
            if row.file and default_storage.exists(row.file):
                yield f"{row.uid}-{PurePosixPath(row.name).name}", row.file

"""Versions of an expression: kept whole, compared word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.db import transaction
from django.db.models import Max

from relatoria_web.conclude import actions
from relatoria_web.conclude.domain.assemble import assembled
from relatoria_web.conclude.models import Expression, Version
from relatoria_web.conclude.rules import WRITE
from relatoria_web.site.standing import Standing
from relatoria_web.trace.domain.log import log

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


@transaction.atomic
def keep_version(who: Standing, *, expression: Expression, note: str = "") -> Version:
    """Keep an expression as it stands."""
    WRITE.demand(who, expression)
    made = keep(expression, assembled(expression), note=note, by=who.account)
    log(who, actions.KEEP, made, meeting=expression.report.meeting_id, number=made.number)
    return made


def keep(expression: Expression, data: dict[str, Any], *, note: str, by: int | None) -> Version:
    """Write a version under the next number."""
    last = expression.versions.aggregate(last=Max("number"))["last"] or 0
    return Version.objects.create(expression=expression, number=last + 1, data=data, note=note[:300], by_id=by)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed («»), went («-») or came («+»)."""

    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A sentence that is not the same in two versions: its name and its pieces."""

    name: str
    pieces: tuple[Piece, ...]


def differences(before: dict[str, Any], after: dict[str, Any]) -> list[Difference]:
    """The sentences that changed, came or went, in the order of the later version, those that went last."""
    old, new = _texts(before), _texts(after)
    found = [
        Difference(name, tuple(pieces(old.get(name, ""), text))) for name, text in new.items() if old.get(name) != text
    ]
    return found + [Difference(name, (Piece("-", text),)) for name, text in old.items() if name not in new]


def _texts(data: dict[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for section in data["sections"]:
        if section["heading"]:
            found[f"§ {section['id']}"] = section["heading"]
        found |= {one["id"]: one["text"] for paragraph in section["paragraphs"] for one in paragraph}
    return found


def pieces(before: str, after: str) -> Iterator[Piece]:
    """The difference of two texts, word by word."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece("", "".join(old[i1:i2]))
            continue
        if i2 > i1:
            yield Piece("-", "".join(old[i1:i2]))
        if j2 > j1:
            yield Piece("+", "".join(new[j1:j2]))

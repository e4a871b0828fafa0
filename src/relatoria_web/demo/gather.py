"""The demonstration's documents: read into the two meetings, with their groups and attribution rules."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from django.db import transaction

from relatoria_web.bridge.reading import is_no_document
from relatoria_web.convene.models import Meeting, Session, WorkingGroup
from relatoria_web.gather.domain.arrival import arrive
from relatoria_web.gather.domain.reading import read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.models import Document, State
from relatoria_web.site.models.base import Audience
from relatoria_web.site.translated import Translated, translated

FOLDERS = {"grcp-2017": "grcp-2017", "idm-2018-1": "idm-2018"}
"""Meeting → folder of its documents."""
_BLOCK = 1 << 20


def demo_folder() -> Path:
    """Where the demonstration's documents lie.

    Raises:
        FileNotFoundError: if this installation came without them.
    """
    found = Path(__file__).resolve().parents[3] / "demo"
    if not (found / "dialogue.toml").is_file():
        raise FileNotFoundError(found)
    return found


def seed_gather() -> None:
    """Keep and read what is not there yet."""
    folder = demo_folder()
    frame = tomllib.loads((folder / "dialogue.toml").read_text(encoding="utf-8"))
    for slug, inside in FOLDERS.items():
        meeting = Meeting.objects.get(slug=slug)
        _groups(meeting, frame["groups"])
        _sessions(meeting, frame["rules"], inside)
        files = (one for one in (folder / inside).rglob("*") if one.is_file() and not is_no_document(one.name))
        for path in sorted(files):
            _document(meeting, path, path.relative_to(folder).as_posix(), frame["rules"])
        waiting = Document.objects.filter(meeting=meeting, state=State.WAITING)
        for pk in list(waiting.values_list("pk", flat=True)):
            read_document(pk)
        reconcile(meeting.pk)


_REGIONS = {
    "Africa": ("África", "Afrique"),
    "Americas and the Caribbean": ("Américas y el Caribe", "Amériques et Caraïbes"),
    "Asia and the Pacific": ("Asia y el Pacífico", "Asie et Pacifique"),
    "Arab States": ("Estados árabes", "États arabes"),
    "Europe and Central Asia": ("Europa y Asia Central", "Europe et Asie centrale"),
    "Interregional": ("Interregional", "Interrégional"),
}
"""The demonstration's groups in Spanish and French."""


def _named(name: str) -> Translated:
    es, fr = _REGIONS.get(name, ("", ""))
    return translated(en=name, es=es, fr=fr) if es else translated(en=name)


def _groups(meeting: Meeting, groups: list[dict[str, Any]]) -> None:
    """The groups of the frame, unless the meeting has groups already."""
    if WorkingGroup.objects.filter(meeting=meeting).exists():
        return
    for order, group in enumerate(groups):
        WorkingGroup.objects.create(meeting=meeting, order=order, name=_named(group["name"]), members=group["members"])


def _sessions(meeting: Meeting, rules: list[dict[str, Any]], inside: str) -> None:
    """The sessions that have a rule of their own."""
    if inside != "grcp-2017":
        return
    for rule in rules:
        if "/" not in rule["scope"]:
            titles = [one.title.texts for one in Session.objects.filter(meeting=meeting)]
            if not any(rule["scope"] in {text for text, _ in one.values()} for one in titles):
                title = translated(
                    en=rule["scope"],
                    es="Intercambio a puerta cerrada sobre el retorno",
                    fr="Échange à huis clos sur le retour",
                )
                Session.objects.create(meeting=meeting, title=title, rule=rule["rule"], order=90)


def _document(meeting: Meeting, path: Path, name: str, rules: list[dict[str, Any]]) -> None:
    rule = next((one["rule"] for one in rules if one["scope"] == name), "")
    with path.open("rb") as stream, transaction.atomic():
        chunks = iter(lambda: stream.read(_BLOCK), b"")
        arrive(meeting, name=name, chunks=chunks, rule=rule, audience=Audience.PUBLIC)

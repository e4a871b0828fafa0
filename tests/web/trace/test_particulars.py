"""The details of the trail in the reader's words."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from tests.factories import web

import relatoria_web
from relatoria_web.site.standing import Role, Standing
from relatoria_web.trace.detail_words import WORDS
from relatoria_web.trace.domain.log import log
from relatoria_web.trace.models import Entry
from relatoria_web.trace.particulars import Particular, particulars, says

HOME = Path(relatoria_web.__file__).parent


def _written() -> Iterator[str]:
    """The name of every detail that the platform writes into the trail."""
    for path in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "log":
                yield from (one.arg for one in node.keywords if one.arg not in (None, "meeting"))


def test_words_of_every_detail_that_is_written() -> None:
    assert set(_written()) == {name for name in WORDS if "." not in name}


@pytest.mark.parametrize(
    ("kind", "detail", "told"),
    [
        ("steward.request", {"ask": "erasure", "state": "granted"},
         ["ce qui est demandé : effacement", "état : accordée"]),
        ("people.assignment", {"role": "delegate"}, ["rôle : délégué"]),
        ("gather.contribution", {"verdict": "accept"}, ["jugement : accepté"]),
        ("prepare.matter", {"kind": "organiser"}, ["sorte : Organisateur"]),
        ("prepare.workproduct", {"kind": "session_guide", "language": "es"},
         ["sorte : Guide des séances", "langue : Espagnol"]),
        ("conclude.pointset", {"answers": True, "audience": "public"}, ["réponses ouvertes : oui", "pour : tous"]),
        ("gather.document", {"sha256": "a" * 64}, ["empreinte : aaaaaaaaaaaa…"]),
        ("steward.due", {"until": "2027-01-31", "holding": "person"},
         ["jusqu’au : 31 janvier 2027", "de quoi : personnes du registre sans compte"]),
        ("people.person", {"fields": ["gender", "name"]}, ["quoi : genre, nom"]),
        ("people.person", {"moved": {"gather.actor.person": 2, "people.consent.person": 1}}, ["lignes déplacées : 3"]),
        ("people.person", {"reason": "retention"}, ["motif : sa durée était échue"]),
        ("no.model", {"state": "as it is", "tied": None, "left": []}, ["état : as it is"]),
    ],
)  # fmt: skip
def test_particulars_in_the_readers_language(kind: str, detail: dict[str, Any], told: list[str]) -> None:
    with translation.override("fr"):
        found = particulars(Entry(kind=kind, detail=detail))
        assert [f"{one.name} : {one.value}" for one in found] == told


def test_particulars_lead_to_the_history_of_what_they_name() -> None:
    with translation.override("en"):
        found = particulars(Entry(kind="gather.tie", detail={"left": "abcdefghjkmn", "reason": "request abcdefghjkmn"}))
    assert found == [Particular("from", "", "abcdefghjkmn"), Particular("reason", "a request", "abcdefghjkmn")]


def test_says_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="details"):
        says("prepare.matter", "kind", str)


@pytest.mark.django_db
def test_page_links_only_what_has_a_history(client: Client) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    session = web.session(meeting=meeting)
    entry = log(Standing(), "people.role.give", session, meeting=meeting.pk, document=session.uid, point="b" * 12)
    page = client.get(reverse("trail_meeting", args=[meeting.slug])).content.decode()
    known, unknown = reverse("trail_object", args=[entry.target]), reverse("trail_object", args=["b" * 12])
    assert (page.count(known), page.count(unknown), "b" * 12 in page) == (2, 0, True)

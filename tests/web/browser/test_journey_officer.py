"""The officer's journey: brings documents, sees each read or refused with why, opens the programme."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import FilePayload, Page, expect
from tests.factories import gather, hard, web

from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models import Document, State
from relatoria_web.site.standing import Role
from relatoria_web.site.translated import translated

BROKEN = b"%PDF-1.7\nnothing of a PDF follows"


@pytest.fixture
def meeting(settings: Any, tmp_path: Path) -> Meeting:
    """A meeting with a programme of one session, and files in a folder of their own."""
    settings.MEDIA_ROOT = tmp_path
    made = web.meeting()
    web.session(meeting=made, title=translated(es="Apertura", en="Opening", fr="Ouverture"))
    return made


def _file(name: str, kind: str, data: bytes) -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": data}


@pytest.mark.parametrize(("language", "opening"), [("es", "Apertura"), ("en", "Opening"), ("fr", "Ouverture")])
def test_officer_brings_documents_and_opens_the_programme(
    opened: Callable[..., Page], meeting: Meeting, language: str, opening: str
) -> None:
    account = web.member(Role.SECRETARIAT, meeting)
    page = opened(reverse("gather:documents", args=[meeting.slug]), language=language, account=account)
    text = gather.STATEMENT.encode()
    sent = [_file("first.md", "text/markdown", text), _file("again.md", "text/markdown", text)]
    page.set_input_files("#id_sent", [*sent, _file("broken.pdf", "application/pdf", BROKEN)])
    page.click("[data-upload] button")
    lines = page.locator("[data-sent] li")
    expect(lines.nth(2)).to_have_class("taken")  # each file is read before the next is sent
    expect(lines.nth(1)).to_have_class("duplicate")
    expect(lines.nth(1)).to_contain_text("first.md")
    expect(page.locator(".documents > li")).to_have_count(2)
    expect(page.locator(".documents .state.read")).to_have_count(1)
    expect(page.locator(".documents .failed p")).to_have_count(1)
    assert len(page.locator(".documents .failed p").inner_text()) > 20
    assert sorted(Document.objects.values_list("state", flat=True)) == [State.FAILED, State.READ]
    page.click("header.bar a[href^='/convene/']")
    page.click(".doors a[href$='/programme/']")
    expect(page.locator("main")).to_contain_text(opening)


TOLD = {
    "es": {
        "cut.pdf": "está dañado o incompleto como PDF.",
        "locked.pdf": "está protegido con contraseña.",
        "old.doc": "es de una versión antigua de Office",
        "photo.jpg": "es JPEG, un formato que no se lee.",
        "nothing.zip": "no contiene texto.",
        "out.zip": "contiene una ruta que sale de su carpeta",
        "mixed.zip/broken.pdf": "está dañado o incompleto como PDF.",
        "arabic.txt": "no está en español, inglés ni francés",
        "macro.docm": "1 intervención",
        "pages.pdf": "300 intervenciones",
    },
    "en": {
        "cut.pdf": "is damaged or incomplete as PDF.",
        "locked.pdf": "is protected by a password.",
        "old.doc": "is of an old version of Office",
        "photo.jpg": "is JPEG, a format that is not read.",
        "nothing.zip": "holds no text.",
        "out.zip": "holds a path that leads out of its folder",
        "mixed.zip/broken.pdf": "is damaged or incomplete as PDF.",
        "arabic.txt": "not in Spanish, English or French",
        "macro.docm": "1 intervention",
        "pages.pdf": "300 interventions",
    },
    "fr": {
        "cut.pdf": "est endommagé ou incomplet en tant que PDF.",
        "locked.pdf": "est protégé par un mot de passe.",
        "old.doc": "provient d’une ancienne version d’Office",
        "photo.jpg": "est au format JPEG, qui n’est pas lu.",
        "nothing.zip": "ne contient aucun texte.",
        "out.zip": "contient un chemin qui sort de son dossier",
        "mixed.zip/broken.pdf": "est endommagé ou incomplet en tant que PDF.",
        "arabic.txt": "ni en espagnol, ni en anglais, ni en français",
        "macro.docm": "1 intervention",
        "pages.pdf": "300 interventions",
    },
}
"""What the page says of each hard file."""


def test_officer_is_told_what_came_of_hard_files(
    opened: Callable[..., Page], audit: Callable[[Page], list[str]], meeting: Meeting
) -> None:
    """The files are read once; what is said of them is in the language of whoever looks."""
    path, account = reverse("gather:documents", args=[meeting.slug]), web.member(Role.SECRETARIAT, meeting)
    page = opened(path, language="es", account=account)
    page.set_input_files("#id_sent", [_file(name, "application/octet-stream", data) for name, data in hard.files()])
    page.click("[data-upload] button")
    expect(page.locator("[data-sent] li:not(.sending)")).to_have_count(len(hard.files()))
    for language in TOLD:
        page = opened(path, language=language, account=account)
        for name, told in TOLD[language].items():
            expect(page.locator(".documents > li", has_text=name)).to_contain_text(told)
        expect(page.locator("#documents")).not_to_contain_text("PDFium")
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.set_viewport_size({"width": 1280, "height": 900})
    assert audit(page) == []
    page.click(".documents a:has-text('arabic.txt')")
    expect(page).to_have_title(re.compile("^arabic.txt ·"))
    assert page.evaluate("getComputedStyle(document.querySelector('#source')).direction") == "rtl"

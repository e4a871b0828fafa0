"""The help: each role has its steps in each language, and every label it names is one of the interface."""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest
from django.test import Client
from django.urls import reverse

from relatoria_web.site.views.pages import GUIDED

WEB = Path(__file__).parents[3] / "src/relatoria_web"
GUIDES = WEB / "site/templates/site/help"
LANGUAGES = ("en", "es", "fr")
KEYS = set("ABCEJKNPRSX")


def _labels(language: str) -> set[str]:
    """What the interface says in a language, one text each."""
    said = [entry for one in WEB.glob(f"*/locale/{'es' if language == 'en' else language}/LC_MESSAGES/django.po")
            for entry in polib.pofile(str(one))]  # fmt: skip
    return {entry.msgid if language == "en" else entry.msgstr for entry in said}


@pytest.mark.parametrize("language", LANGUAGES)
def test_guide_has_each_role(language: str) -> None:
    text = (GUIDES / f"{language}.html").read_text(encoding="utf-8")
    assert set(re.findall(r'<section id="(\w+)"', text)) == {role for role, _ in GUIDED}


@pytest.mark.parametrize("language", LANGUAGES)
def test_guide_names_labels_of_the_interface_only(language: str) -> None:
    text = (GUIDES / f"{language}.html").read_text(encoding="utf-8")
    assert set(re.findall("<b>(.+?)</b>", text)) - _labels(language) - KEYS == set()


HEADINGS = [("en", "I moderate a session"), ("es", "Modero una sesión"), ("fr", "Je modère une séance")]


@pytest.mark.parametrize(("language", "heading"), HEADINGS)
@pytest.mark.django_db
def test_help_is_in_the_language_of_the_reader(client: Client, language: str, heading: str) -> None:
    shown = client.get(reverse("help"), headers={"accept-language": language}).content.decode()
    assert re.findall('id="h-moderator">(.*?)<', shown) == [heading]

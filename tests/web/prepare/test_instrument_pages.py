"""The registry of instruments: days, status, links in the reader's language, parts with how each is cited."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from relatoria.vocabulary.instruments import instruments
from relatoria_web.bridge.instruments import entry

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_instruments_are_listed_with_symbol_and_lead_to_their_page(client: Client, language: str) -> None:
    page = client.get(reverse("prepare:instruments"), headers={"accept-language": language}).content.decode()
    for code, one in instruments().items():
        assert one.name[language].replace("'", "&#x27;") in page
        assert client.get(reverse("prepare:instrument", args=[code])).status_code == 200


def test_instrument_of_no_code_is_not_found(client: Client) -> None:
    assert client.get(reverse("prepare:instrument", args=["nothing"])).status_code == 404


@pytest.mark.parametrize(
    ("code", "part", "language", "cited"),
    [
        ("nyd", "i", "en", "8 (i)"),
        ("gcm", "23", "es", "23"),
        ("agenda2030", "10", "fr", "10"),
    ],
)
def test_entry_cites_each_part(code: str, part: str, language: str, cited: str) -> None:
    found = entry(code, language)
    assert found is not None
    one = next(each for each in found.parts if each.code == part)
    assert cited in one.cited.replace("\u00a0", " ")


def test_entry_links_the_text_in_the_readers_language_and_says_when_it_cannot(client: Client) -> None:
    found = entry("new_urban_agenda", "fr")
    assert found is not None
    assert (found.url, found.missing, found.listed.status) == ("https://undocs.org/fr/A/RES/71/256", False, "adopted")
    unlinked = entry("migof", "es")
    assert unlinked is not None
    assert (unlinked.url, unlinked.language) == ("", "")


def test_entry_falls_back_to_a_language_that_the_text_has(monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    one = instruments()["nyd"]
    monkeypatch.setitem(instruments(), "nyd", type(one)(**{**_fields(one), "languages": ("en",)}))
    found = entry("nyd", "es")
    assert found is not None
    assert (found.url, found.language, found.missing) == ("https://undocs.org/en/A/RES/71/1", "en", True)
    page = client.get(reverse("prepare:instrument", args=["nyd"]), headers={"accept-language": "es"}).content.decode()
    assert 'hreflang="en"' in page
    assert "no disponible en su idioma" in page


def _fields(one: object) -> dict[str, object]:
    return {name: getattr(one, name) for name in one.__slots__}  # type: ignore[attr-defined]

"""The registry of instruments: days, status, links in the reader's language, parts with how each is cited."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import prepare, web

from relatoria.vocabulary.instruments import instruments
from relatoria_web.bridge.instruments import entry
from relatoria_web.prepare.models import Matter
from relatoria_web.site.translated import translated

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


def _tool(**fields: Any) -> Matter:
    details = {"tool_kind": "guide", "owners": "Polaris\nMinistry of Labour ", "based_on": "gcm", "on": "2016-06-15"}
    fields = {"process": web.process(audience="public"), "details": details} | fields
    return prepare.matter(None, kind="joint_tool", title=translated(es="Guía", en="Guide", fr="Guide"), **fields)


def test_instruments_list_joint_tools_with_each_owner_and_narrow_by_owner(client: Client) -> None:
    shared = _tool()
    other = _tool(details={"tool_kind": "tool", "owners": "Another office"})
    _tool(state="withdrawn")
    _tool(audience="team")
    page = client.get(reverse("prepare:instruments"), headers={"accept-language": "es"})
    assert [one.line.matter for one in page.context["tools"]] == [shared, other]
    assert page.context["tools"][0].owners == ("Polaris", "Ministry of Labour")
    assert "2 titulares:" in page.content.decode()
    found = client.get(reverse("prepare:instruments"), {"owner": "polaris"})
    assert [one.line.matter for one in found.context["tools"]] == [shared]
    served = client.get(reverse("prepare:instrument", args=["gcm"]))
    assert [one.line.matter for one in served.context["tools"]] == [shared]


def test_secretariat_enters_a_joint_tool_and_nobody_else_is_offered_it(client: Client) -> None:
    process = web.process(audience="public")
    add = reverse("prepare:process_matter_add", args=[process.slug, "joint_tool"])
    assert add not in client.get(reverse("prepare:instruments")).content.decode()
    client.force_login(web.account(administrator=True))
    assert add in client.get(reverse("prepare:instruments")).content.decode()
    values = {"title_en": "Data platform", "title_en_status": "original", "tool_kind": "platform", "audience": "public"}
    assert client.post(add, values).status_code == 422
    client.post(add, values | {"owners": "Polaris\nAn office", "cited": "Its handbook"})
    client.logout()
    shown = client.get(reverse("prepare:instruments")).context["tools"]
    assert [one.owners for one in shown] == [("Polaris", "An office")]


@pytest.mark.parametrize("rows", [1, 3])
def test_instruments_ask_the_same_questions_whatever_the_tools(
    client: Client, rows: int, django_assert_num_queries: Any
) -> None:
    process = web.process(audience="public")
    for _ in range(rows):
        _tool(process=process)
    with django_assert_num_queries(1):
        client.get(reverse("prepare:instruments"))

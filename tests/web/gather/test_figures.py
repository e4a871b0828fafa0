"""The register of figures: of what each is a part, with what it is compared, and on what it rests."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.factories import gather, web

from relatoria import gather_record, read_documents
from relatoria_web.convene.models import AttributionRule, Meeting
from relatoria_web.gather.domain.claims import base_of, comparison_of, kept
from relatoria_web.gather.domain.queries.record import record_of
from relatoria_web.gather.models import Figure
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db

TEXT = """# Statement by Amara Sesay, Minister of Labour of Sierra Leone

According to UNHCR, 92 per cent of refugee children enrolled, against some 85 per cent before the war.

Only 12 of the 37 reporting States replied to Ms. Sesay, twice as many as in the year of Sesay.
"""


def _read(**fields: Any) -> Meeting:
    meeting = web.public_meeting(**fields)
    gather.read(meeting, TEXT, "statement.md", audience="public")
    return meeting


def _rows(client: Client, meeting: Meeting, query: str = "") -> list[dict[str, str]]:
    table = client.get(reverse("gather:figures_table", args=[meeting.slug]) + query).content.decode("utf-8-sig")
    return list(csv.DictReader(StringIO(table)))


def test_claims_come_back_from_their_rows_as_the_library_read_them(tmp_path: Any) -> None:
    path = tmp_path / "statement.md"
    path.write_text(TEXT, encoding="utf-8")
    library = gather_record(read_documents([path]).documents).figures
    ours = record_of(_read()).figures
    assert any(one.base for one in ours)
    assert any(one.comparison for one in ours)
    assert [(one.base, one.comparison, one.source) for one in ours] == [
        (one.base, one.comparison, one.source) for one in library
    ]


def test_claims_that_are_none_are_kept_empty() -> None:
    figure = record_of(_read()).figures[1]
    assert kept(figure) == {"base": {}, "comparison": {}, "source": "According to UNHCR"}
    assert (base_of({}), comparison_of({})) == (None, None)


def test_figures_page_tells_whole_comparison_and_source(client: Client) -> None:
    page = client.get(reverse("gather:figures", args=[_read().slug])).content.decode()
    for words in ("refugee children", "85 per cent before the war", "37 reporting States", "According to UNHCR"):
        assert words in page, words


@pytest.mark.parametrize(("source", "values"), [("stated", ["92", "85"]), ("open", ["12", "37", "2"]), ("", 5)])
def test_figures_are_found_by_whether_they_say_their_source(client: Client, source: str, values: Any) -> None:
    meeting = _read()
    found = client.get(reverse("gather:figures", args=[meeting.slug]), {"source": source}).context["page"].object_list
    assert ([one.row.value for one in found] if source else len(found)) == values
    assert len(_rows(client, meeting, f"?source={source}")) == len(found)
    told = client.get(f"/api/1/meetings/{meeting.slug}/figures/", {"source": source} if source else {}).json()
    assert told["count"] == len(found)


def test_figures_table_has_what_stands_beside_each(client: Client) -> None:
    first = _rows(client, _read())[0]
    wanted = {
        "value": "92", "unit": "percent", "of what": "refugee children", "compared with": "85 per cent before the war",
        "direction": "compared with", "value compared with": "85", "unit compared with": "percent",
        "when": "before the war", "source": "According to UNHCR",
    }  # fmt: skip
    assert {name: first[name] for name in wanted} == wanted


def test_figures_of_the_api_have_base_and_comparison(client: Client) -> None:
    meeting = _read()
    told = client.get(f"/api/1/meetings/{meeting.slug}/figures/").json()["results"]
    twelve = next(one for one in told if one["value"] == "12")
    assert (twelve["base"]["words"], twelve["base"]["number"], twelve["source"]) == ("37 reporting States", "37", "")
    first = next(one for one in told if one["value"] == "92")
    assert (first["comparison"]["value"], first["comparison"]["direction"]) == ("85", "against")


def test_figures_name_nobody_withheld_to_outsiders(client: Client) -> None:
    meeting = _read(rule=AttributionRule.NOT_ATTRIBUTED)
    assert "Sesay" in str(list(Figure.objects.values("comparison")))
    addresses = [reverse(f"gather:{name}", args=[meeting.slug]) for name in ("figures", "figures_table")]
    addresses.append(f"/api/1/meetings/{meeting.slug}/figures/")
    assert [address for address in addresses if "Sesay" in client.get(address).content.decode()] == []
    client.force_login(web.member(Role.RAPPORTEUR, meeting))
    assert "in the year of Sesay" in client.get(addresses[0]).content.decode()

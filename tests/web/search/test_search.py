"""Searching: words in any form, phrases, exclusion, rights, and the same answers on every database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from tests.factories import web

from relatoria_web.convene.models import Meeting
from relatoria_web.search.domain.index import index_meeting
from relatoria_web.search.domain.queries.search import Filters, excerpt, search
from relatoria_web.search.models import Item
from relatoria_web.search.registry import FINDABLE, Findable, Found, Shown
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Role, Standing

pytestmark = pytest.mark.django_db
TEXTS = {
    "es": "Las remesas de la diáspora financian escuelas en las zonas rurales.",
    "en": "Remittances of the diaspora pay for schools in rural areas.",
    "fr": "Les envois de fonds de la diaspora financent des écoles rurales.",
}


@pytest.fixture
def kind() -> Iterator[dict[int, list[Found]]]:
    """A kind of object for tests: what each meeting holds of it, by the meeting's id."""
    held: dict[int, list[Found]] = {}
    FINDABLE["note"] = Findable("note", "note", lambda meeting: iter(held.get(meeting.pk, [])), _as_indexed)
    yield held
    del FINDABLE["note"]


def _as_indexed(who: Standing, items: Sequence[Item]) -> dict[int, Shown]:
    return {item.pk: Shown(item.heading, item.text) for item in items}


def _found(target: str, text: str, **fields: Any) -> Found:
    plain = {"address": f"/{target}/", "heading": target, "language": "en", "audience": Audience.PUBLIC}
    return Found(target=target, text=text, **(plain | fields))


def _index(kind: dict[int, list[Found]], meeting: Meeting, *found: Found) -> None:
    kind[meeting.pk] = list(found)
    index_meeting(meeting, ["note"])


def _targets(who: Standing, text: str, filters: Filters | None = None) -> list[str]:
    return sorted(hit.item.target for hit in search(who, text, filters).hits)


@pytest.mark.parametrize(
    ("query", "found", "why"),
    [
        ("diaspora", ["en", "es", "fr"], "accents do not matter"),
        ("remesa", ["es"], "the singular finds the plural"),
        ("école", ["fr"], "and with an accent"),
        ("schools in rural areas", ["en"], "empty words are passed over"),
        ('"rural areas"', ["en"], "a phrase"),
        ('"areas rural"', [], "a phrase in another order"),
        ("«zonas rurales»", ["es"], "Spanish quotation marks"),
        ("diaspora -rural", [], "all of them are rural"),
        ("diaspora -remesas", ["en", "fr"], "without a word"),
        ("the of and", [], "nothing but empty words"),
        ("", [], "nothing"),
        ('"', [], "a lone quotation mark"),
        ("') OR 1=1 --", [], "no way into the index's own language"),
        ("NEAR(diaspora rural)", [], "nor its operators"),
    ],
)
def test_search_finds_words_in_three_languages(
    kind: dict[int, list[Found]], query: str, found: list[str], why: str
) -> None:
    _index(kind, web.public_meeting(), *(_found(code, text, language=code) for code, text in TEXTS.items()))
    assert _targets(Standing(), query) == found


@pytest.mark.parametrize(
    ("audience", "embargo", "role", "found"),
    [
        (Audience.PUBLIC, None, None, True),
        (Audience.PARTICIPANTS, None, None, False),
        (Audience.PARTICIPANTS, None, Role.DELEGATE, True),
        (Audience.TEAM, None, Role.DELEGATE, False),
        (Audience.TEAM, None, Role.RAPPORTEUR, True),
        (Audience.PUBLIC, timedelta(hours=1), None, False),
        (Audience.PUBLIC, timedelta(hours=1), Role.DELEGATE, False),
        (Audience.PUBLIC, timedelta(hours=1), Role.SECRETARIAT, True),
        (Audience.PUBLIC, timedelta(hours=-1), None, True),
        (Audience.TEAM, None, Role.ADMINISTRATOR, True),
    ],
)
def test_search_shows_nobody_what_they_may_not_see(
    kind: dict[int, list[Found]], audience: str, embargo: timedelta | None, role: Role | None, found: bool
) -> None:
    meeting = web.public_meeting()
    until = timezone.now() + embargo if embargo else None
    _index(kind, meeting, _found("one", "Remittances", audience=audience, embargo=until))
    assert _targets(web.standing(role, meeting), "remittance") == (["one"] if found else [])


def test_search_of_a_meeting_that_is_not_public_finds_nothing_for_a_visitor(kind: dict[int, list[Found]]) -> None:
    _index(kind, web.meeting(), _found("one", "Remittances"))
    assert _targets(Standing(), "remittances") == []


def test_search_gives_the_team_its_text_and_others_the_masked_one(kind: dict[int, list[Found]]) -> None:
    meeting = web.public_meeting()
    _index(
        kind,
        meeting,
        _found("one", "Ana Ruiz opposed remittances", audience=Audience.TEAM),
        _found("one", "A delegate opposed remittances", masked=True),
    )
    assert _targets(Standing(), "Ruiz") == []
    assert [hit.item.text for hit in search(Standing(), "remittances").hits] == ["A delegate opposed remittances"]
    team = web.standing(Role.RAPPORTEUR, meeting)
    assert [hit.item.text for hit in search(team, "remittances").hits] == ["Ana Ruiz opposed remittances"]


def test_search_narrowed_by_meeting_and_theme(kind: dict[int, list[Found]]) -> None:
    first, second = web.public_meeting(), web.public_meeting()
    _index(kind, first, _found("one", "Remittances", themes=(("gcm", "20"),)), _found("two", "Remittances"))
    _index(kind, second, _found("three", "Remittances", themes=(("gcm", "20"),)))
    assert _targets(Standing(), "remittances", Filters(meeting=first.pk)) == ["one", "two"]
    assert _targets(Standing(), "remittances", Filters(theme=("gcm", "20"))) == ["one", "three"]
    assert _targets(Standing(), "remittances", Filters(kind="report")) == []


def test_search_narrowed_by_language(kind: dict[int, list[Found]]) -> None:
    _index(kind, web.public_meeting(), *(_found(code, text, language=code) for code, text in TEXTS.items()))
    assert _targets(Standing(), "diaspora", Filters(language="fr")) == ["fr"]


@pytest.mark.parametrize("reads", ["es", "en", "fr"])
def test_search_puts_the_readers_language_first(kind: dict[int, list[Found]], reads: str) -> None:
    same = "La diaspora de la diaspora"
    found = (_found(code, same, heading="", language=code) for code in TEXTS)
    _index(kind, web.public_meeting(), *found)
    assert search(Standing(), "diaspora", reads=reads).hits[0].item.target == reads


def test_index_again_writes_what_changed_and_removes_what_is_gone(kind: dict[int, list[Found]]) -> None:
    meeting = web.public_meeting()
    _index(kind, meeting, _found("one", "Remittances"), _found("two", "Schools"), _found("three", "Ports"))
    kind[meeting.pk] = [_found("one", "Remittances"), _found("two", "Hospitals")]
    assert index_meeting(meeting, ["note"]) == 2
    assert sorted(Item.objects.values_list("target", flat=True)) == ["one", "two"]
    assert (_targets(Standing(), "hospital"), _targets(Standing(), "schools")) == (["two"], [])


def test_excerpt_marks_the_words_found() -> None:
    parts = excerpt("Of remittances, the remittance is the best.", "en", ["remitt"])
    assert [(part.text, part.marked) for part in parts] == [
        ("Of ", False),
        ("remittances", True),
        (", the ", False),
        ("remittance", True),
        (" is the best.", False),
    ]


def test_excerpt_of_a_long_text_begins_near_the_first_word() -> None:
    text = "word " * 200 + "remittances " + "word " * 200
    parts = excerpt(text, "en", ["remitt"])
    assert [part.marked for part in parts] == [False, False, True, False, False]
    assert (parts[0].text, parts[-1].text) == ("…", "…")
    assert sum(len(part.text) for part in parts) < 400


@pytest.mark.parametrize("rows", [1, 3])
def test_page_asks_the_same_questions_whatever_it_finds(
    client: Client, kind: dict[int, list[Found]], rows: int, django_assert_num_queries: Any
) -> None:
    _index(kind, web.public_meeting(), *(_found(f"n{at}", "Remittances") for at in range(rows)))
    with django_assert_num_queries(5):
        page = client.get("/search/", {"q": "remittances", "page": "nonsense"})
    assert page.context["results"].count == rows


def test_search_shows_what_may_be_read_now_and_not_what_was_indexed(kind: dict[int, list[Found]]) -> None:
    _index(kind, web.public_meeting(), _found("one", "Ana Ruiz sent remittances"), _found("two", "Remittances"))

    def now(who: Standing, items: Sequence[Item]) -> dict[int, Shown]:
        return {item.pk: Shown("", "A delegate sent remittances") for item in items if item.target == "one"}

    FINDABLE["note"] = Findable("note", "note", FINDABLE["note"].of_meeting, now)
    assert _targets(Standing(), "Ruiz") == []
    hits = search(Standing(), "remittances").hits
    assert ["".join(part.text for part in hit.parts) for hit in hits] == ["A delegate sent remittances"]

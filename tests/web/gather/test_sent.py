"""What became of what somebody sent: told to whoever may see it, part by part."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from tests.factories import conclude, gather, web

from relatoria_web.gather.domain import judge, statement
from relatoria_web.gather.domain.queries.sent import sent
from relatoria_web.gather.domain.reading import read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.models import Contribution, Statement
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.site.standing import Role
from relatoria_web.trace.models import Verdict

pytestmark = pytest.mark.django_db
TEXT = gather.STATEMENT.partition("\n\n")[2]


def _submitted(**fields: Any) -> tuple[Account, Statement]:
    """A statement that was submitted in a public meeting, and read."""
    meeting = web.public_meeting()
    account = web.member(Role.DELEGATE, meeting, person=web.person(name="Amara Sesay"))
    who = standing_of(account)
    fields = {"speaker": "Amara Sesay", "country": "SLE", "text": TEXT, "readers": "public"} | fields
    made = statement.begin(who, meeting=meeting, fields=fields)
    read_document(statement.submit(who, statement=made).pk)
    reconcile(meeting.pk)
    return account, Statement.objects.get()


def test_author_reads_what_became_of_it_before_it_is_delivered(client: Client) -> None:
    account, made = _submitted(until_delivered=True)
    client.force_login(account)
    page = client.get(reverse("gather:statement", args=[made.meeting.slug, made.uid])).content.decode()
    first = Contribution.objects.order_by("start")[0]
    assert first.wording in page
    assert "no point counts it before it is delivered" in page
    assert reverse("gather:contribution", args=[made.meeting.slug, first.uid]) not in page  # that would be 404
    assert made.document is not None
    assert made.document.uid not in page


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Declaración de Sierra Leona", "Declaración de Sierra Leona.md"),
        ("../Item 3: what is due?", "Item 3 what is due.md"),
        ("A" * 300, "A" * 120 + ".md"),
        ("", "statement-{uid}.md"),
        ("/", "statement-{uid}.md"),
    ],
)
def test_statement_written_here_is_cited_by_its_title(title: str, name: str) -> None:
    _, made = _submitted(title=title)
    assert made.document is not None
    assert made.document.name == name.format(uid=made.uid)


@pytest.mark.parametrize(
    ("readers", "hinders"),
    [
        ("public", ""),
        ("participants", "Participants only may read it: points count what everybody who sees the meeting may read."),
    ],
)
def test_sent_says_what_keeps_it_from_counting(readers: str, hinders: str) -> None:
    account, made = _submitted(until_delivered=False, readers=readers)
    found = sent(standing_of(account), made.document)
    assert found is not None
    assert (str(found.hinders), found.linked) == (hinders, True)
    assert [one.linked for one in found.parts] == [True] * len(found.parts)


def test_statement_that_is_opened_to_everybody_is_so_once_it_is_delivered() -> None:
    account, made = _submitted(until_delivered=True, readers="participants")
    who = standing_of(account)
    seen = []
    for step in (statement.open_to_all, statement.deliver):
        step(who, statement=made)
        assert made.document is not None
        seen.append((made.readers, made.document.audience))
    assert seen == [("public", "team"), ("public", "public")]
    with pytest.raises(PermissionDenied):
        statement.open_to_all(who, statement=made)


def test_sent_says_why_a_part_was_set_aside() -> None:
    account, made = _submitted(until_delivered=False)
    first, *others = Contribution.objects.order_by("start")
    team = web.standing(Role.RAPPORTEUR, made.meeting)
    judge.judge(team, item=first, verdict=Verdict.REJECT, reason="It greets, and asks for nothing.")
    found = sent(standing_of(account), made.document)
    assert found is not None
    assert [(one.aside, one.reason, one.linked) for one in found.parts] == [
        (True, "It greets, and asks for nothing.", False),
        *((False, "", True) for _ in others),
    ]


def test_sent_leads_to_the_point_that_it_is_part_of() -> None:
    meeting = conclude.recorded()
    conclude.counted(meeting)
    row = Contribution.objects.filter(meeting=meeting).order_by("pk")[0]
    found = sent(conclude.secretary(meeting), row.document)
    assert found is not None
    assert {str(place.what) for one in found.parts for place in one.places} == {"point"}


@pytest.mark.parametrize("number", [1, 3])
def test_statement_page_asks_the_same_questions(
    client: Client, number: int, django_assert_max_num_queries: Any
) -> None:
    account, made = _submitted(until_delivered=False, text=TEXT + TEXT * (number - 1))
    client.force_login(account)
    address = reverse("gather:statement", args=[made.meeting.slug, made.uid])
    client.get(address)
    with django_assert_max_num_queries(10):
        assert client.get(address).status_code == 200

"""What attribution rules and embargoes withhold leaves the house nowhere. Each test first makes what could leak."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import conclude, gather, web

from relatoria_web.conclude import tasks
from relatoria_web.conclude.domain import source
from relatoria_web.conclude.domain.sentence import Draft, save
from relatoria_web.conclude.models import Point, PointSet, Publication, PublicationState, SetAside
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.models import Document
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db
NAME = "Zanele"
CLOSED = f"""# Statement by {NAME} Mokoena, Minister of Labour of South Africa

Thank you, Chair.

We recommend that States share data on labour migration every year.

{NAME} Mokoena said that the fees for passports must be lowered in every country.
"""
SECRET = "quicksilver"
EARLY = f"""# Statement by Olga Nowak, Minister of Labour of Poland

Thank you, Chair.

We recommend that States share data on {SECRET} visas every year.
"""


def _by_group() -> Meeting:
    """A meeting with three open voices, and one that is named in its document but may not be outside."""
    meeting = conclude.recorded()
    gather.read(meeting, CLOSED, "closed-mokoena.md", audience="public", rule="by_group")
    return meeting


def _bodies(made: Publication) -> Iterator[tuple[str, str]]:
    """Every file of a publication as text: archives opened, PDF as its text."""
    for file in made.files.all():
        body = default_storage.open(file.name).read()
        if file.format == "docx":
            with zipfile.ZipFile(io.BytesIO(body)) as archive:
                for name in archive.namelist():
                    yield f"docx:{name}", archive.read(name).decode("utf-8", "replace")
        elif file.format == "pdf":
            yield "pdf", _pdf_text(body)
        else:
            yield file.format, body.decode()


def _pdf_text(body: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(body)
    return "\n".join(page.get_textpage().get_text_range() for page in document) + str(document.get_metadata_dict())


def _pages(client: Client, made: Publication) -> Iterator[tuple[str, str]]:
    """Every address of a publication and of the points, as a visitor reads it."""
    slug, frame = made.meeting.slug, [made.meeting.slug, made.report.slug, made.language]
    yield "report", client.get(reverse("conclude:report", args=frame)).content.decode()
    yield "left out", client.get(reverse("conclude:left_out", args=[*frame, made.version])).content.decode()
    for section in made.page["sections"]:
        for one in (s for paragraph in section["paragraphs"] for s in paragraph):
            at = reverse("conclude:evidence", args=[*frame, made.version, one["id"]])
            yield f"evidence {one['id']}", client.get(at).content.decode()
            yield (
                f"citation {one['id']}",
                client.get(reverse("conclude:permalink", args=[slug, one["uid"]])).content.decode(),
            )
    for name in ("home", "points", "table", "registers", "practices"):
        yield name, client.get(reverse(f"conclude:{name}", args=[slug])).content.decode()
    for point in Point.objects.filter(set__meeting=made.meeting):
        yield f"point {point.key}", client.get(reverse("conclude:point", args=[slug, point.uid])).content.decode()


def _published(meeting: Meeting) -> Publication:
    conclude.counted(meeting)
    PointSet.objects.update(audience="public", answers_open=True)
    made = conclude.published(conclude.drafted(meeting))
    assert (made.state, made.faults) == (PublicationState.CURRENT, [])
    return made


def test_record_as_gathered_has_the_name_that_the_rule_withholds() -> None:
    gathered, public = source.gathered(_by_group()), None
    assert any(NAME in actor.name for actor in gathered.actors)
    assert public is None


def test_name_withheld_by_a_rule_stands_in_no_page_file_or_row(client: Client) -> None:
    meeting = _by_group()
    made = _published(meeting)
    points = PointSet.objects.get()
    shared = points.points.get(statement__startswith="We recommend that States share data")
    assert shared.in_favour == 4  # the voice counts, its name does not leave
    told = dict([*_pages(client, made), *_bodies(made)])
    told["points"] += bytes(points.data).decode() + json.dumps(list(points.points.values_list("voices", flat=True)))
    told["page"] = json.dumps(made.page) + json.dumps(list(SetAside.objects.values_list("shown", flat=True)))
    assert [name for name, text in told.items() if NAME in text or "Mokoena" in text] == []


def test_name_withheld_and_written_by_hand_is_a_leak_that_no_reason_publishes(client: Client) -> None:
    meeting = _by_group()
    expression = conclude.drafted(meeting)
    rows = expression.sentences.filter(live=True, kind="attributed")
    one = rows.select_related("expression__report__meeting__process").first()
    assert one is not None
    text = f"{NAME} Mokoena recommended that States share data."
    save(conclude.secretary(meeting), sentence=one, draft=Draft(text, one.text, one.revision))
    made = conclude.published(expression, override="The chair insists.")
    assert made.state == PublicationState.REFUSED
    assert [fault["kind"] for fault in made.faults if fault["sentence"] == one.name] == ["leak"]
    assert NAME not in json.dumps(made.faults)


def test_document_under_embargo_counts_nowhere_before_its_time(client: Client) -> None:
    meeting = conclude.recorded()
    tomorrow = timezone.now() + timedelta(days=1)
    gather.read(meeting, EARLY, "early.md", audience="public", embargo=tomorrow)
    assert any(SECRET in one.text for one in source.gathered(meeting).documents)
    made = _published(meeting)
    told = dict([*_pages(client, made), *_bodies(made)])
    assert [name for name, text in told.items() if SECRET in text or "Nowak" in text or "early.md" in text] == []
    Document.objects.filter(name="early.md").update(embargo=timezone.now() - timedelta(minutes=1))
    tasks.count_points.enqueue(PointSet.objects.get().uid)
    assert any(SECRET in text for _, text in _pages(client, made))


def test_document_for_the_team_only_is_cited_by_hand_in_vain() -> None:
    meeting = conclude.recorded()
    gather.read(meeting, EARLY, "early.md")
    expression = conclude.drafted(meeting)
    hidden = next(one for one in source.gathered(meeting).contributions if one.id not in _public(meeting))
    rows = expression.sentences.filter(live=True, kind="attributed")
    one = rows.select_related("expression__report__meeting__process").first()
    assert one is not None
    from relatoria_web.conclude.domain.sentence import cite

    cite(conclude.secretary(meeting), sentence=one, contributions=[hidden.id])
    made = conclude.published(expression, override="The chair insists.")
    assert made.state == PublicationState.CURRENT
    told = dict(_bodies(made)) | {"page": json.dumps(made.page)}
    assert [name for name, text in told.items() if SECRET in text or hidden.id in _ids(text)] == []


def _public(meeting: Meeting) -> set[str]:
    return {one.id for one in source.public(meeting).contributions}


def _ids(text: str) -> set[str]:
    return {word.strip('",.;:()[]') for word in text.split()}


@pytest.mark.parametrize("role", [Role.SECRETARIAT, Role.RAPPORTEUR, Role.ADMINISTRATOR])
def test_report_of_the_coordinator_does_not_exist_for_the_host(client: Client, role: Role) -> None:
    meeting = web.public_meeting()
    expression = conclude.expression(meeting, report=conclude.apart(meeting, slug="coordinator"))
    one = conclude.sentence(meeting, expression=expression)
    editor = reverse("conclude:editor", args=[meeting.slug, "coordinator", "en"])
    client.force_login(web.account(administrator=True) if role == Role.ADMINISTRATOR else web.member(role, meeting))
    assert client.get(editor).status_code == 404
    assert client.get(reverse("conclude:sentence", args=[meeting.slug, one.uid])).status_code == 404
    assert "coordinator" not in client.get(reverse("conclude:home", args=[meeting.slug])).content.decode()
    client.force_login(web.member(Role.COORDINATOR, meeting))
    assert client.get(editor).status_code == 200

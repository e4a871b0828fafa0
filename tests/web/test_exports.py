"""Every export asks the database the same few questions, whoever asks and however much it holds.

Exports are found in the URL configuration: addresses that end like a file, views that answer with a file or a table.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.factories import conclude, convene, gather, prepare, steward, web
from tests.factories.logo import png

from relatoria_web.conclude.domain import source
from relatoria_web.conclude.models import PublishedFile
from relatoria_web.conclude.models.point import Grouping
from relatoria_web.convene.models import Attendance, Meeting
from relatoria_web.convene.tasks import badges_place
from relatoria_web.prepare.models import DocumentTemplate, ProductFile
from relatoria_web.site.standing import Role, Standing
from relatoria_web.trace.domain.log import log

pytestmark = pytest.mark.django_db
MOST = 6
"""Questions that an export may ask, whoever is asking among them; in a transaction nothing is kept."""
OTHERS = {
    "gather:page_image": "the picture of one page, shown beside the record",
    "my_data_copy": "an archive of what every table holds of a person: a question a table",
    "steward:copy": "the same archive, for whoever asked in writing",
}
"""Addresses that answer with a file and are no exports, and why."""


def _saved(name: str) -> str:
    return default_storage.save(name, ContentFile(b"a file"))


def _programme(meeting: Meeting, rows: int) -> None:
    for _ in range(rows):
        convene.part(meeting, session=web.session(meeting=meeting, room=convene.room(meeting).name))


def _badges(meeting: Meeting, rows: int) -> None:
    for _ in range(rows):
        convene.participation(meeting, attendance=Attendance.CONFIRMED)
    _saved(badges_place(meeting))


def _note(meeting: Meeting, rows: int) -> tuple[str]:
    return [convene.delegation(meeting, note=_saved("note.pdf")).uid for _ in range(rows)][-1:]


def _documents(meeting: Meeting, rows: int) -> tuple[str]:
    return [gather.document(meeting, file=_saved("a.txt"), audience="public").uid for _ in range(rows)][-1:]


def _contributions(meeting: Meeting, rows: int) -> None:
    for _ in range(rows):
        document = gather.document(meeting, audience="public")
        whose = gather.intervention(meeting, document=document)
        future = {"future": {"value": "begins"}}
        gather.contribution(meeting, intervention=whose, kind="partnership", facets=future)


def _figures(meeting: Meeting, rows: int) -> None:
    for _ in range(rows):
        whose = gather.intervention(meeting, document=gather.document(meeting, audience="public"))
        gather.figure(meeting, intervention=whose, document=whose.document)


def _points(meeting: Meeting, rows: int) -> None:
    sealed = {"work": "done", "guard": source.guard(meeting, [])}
    points = conclude.point_set(meeting, audience="public", grouping=Grouping.WORKING_GROUP, **sealed)
    for _ in range(rows):
        conclude.point(meeting, set=points)


def _publication(meeting: Meeting, rows: int) -> list[Any]:
    said = {"evidence": {"heading": "", "voices": [], "more": "", "count": False}, "kind": "frame"}
    lines = [{"id": f"s{n}", "uid": f"uid{n}", "number": n, "text": "A.", **said} for n in range(rows)]
    section = {"heading": "", "level": 2, "charts": [], "matrix": None, "paragraphs": [lines]}
    page = {"title": "A", "sections": [section], "left_out": [], "tally": "", "made": ""}
    made = conclude.publication(meeting, audience="public", page=page)
    for number in range(rows):
        name = "md" if number == 0 else f"chart{number}.svg"
        PublishedFile.objects.create(publication=made, format=name, name=_saved("a.md"), sha256="0" * 64, size=6)
    return [made.report.slug, made.language, made.version]


def _product(meeting: Meeting, rows: int) -> list[Any]:
    made = [prepare.version(prepare.product(meeting)) for _ in range(rows)][-1]
    ProductFile.objects.create(version=made, format="docx", path=_saved("a.docx"))
    return [made.product.uid, "en", 1, "docx"]


def _episodes(meeting: Meeting, rows: int) -> None:
    details = {"format": "podcast", "language": "es", "file": "https://media.example.org/one.m4a", "bytes": 12}
    for _ in range(rows):
        prepare.matter(meeting, kind="media", state="out", details=details)


def _calendar(meeting: Meeting, rows: int) -> None:
    prepare.calendar_of(meeting.process)
    for _ in range(rows):
        web.public_meeting(process=meeting.process)


def _logo(meeting: Meeting, rows: int) -> None:
    DocumentTemplate.objects.create(process=meeting.process, logo=png())


def _activities(meeting: Meeting, rows: int) -> None:
    for _ in range(rows):
        steward.activity()


def _entries(meeting: Meeting, rows: int) -> None:
    for _ in range(rows):
        log(Standing(), "people.role.give", web.session(meeting=meeting), meeting=meeting.pk)


def _news(meeting: Meeting, rows: int) -> None:
    for _ in range(rows):
        gather.document(meeting, audience="public")


Made = Callable[[Meeting, int], Any]
EXPORTS: dict[str, tuple[Role | None, Made, str]] = {
    "trail": (Role.ADMINISTRATOR, _entries, ""),
    "trail_meeting": (Role.SECRETARIAT, _entries, "meeting"),
    "steward:register": (Role.STEWARD, _activities, ""),
    "prepare:template_logo": (Role.SECRETARIAT, _logo, "process"),
    "prepare:podcast": (Role.SECRETARIAT, _episodes, "process"),
    "prepare:feed": (Role.SECRETARIAT, _calendar, "process"),
    "prepare:file": (Role.SECRETARIAT, _product, "meeting"),
    "convene:calendar": (Role.SECRETARIAT, _programme, "meeting"),
    "convene:schedule_json": (Role.SECRETARIAT, _programme, "meeting"),
    "convene:schedule_xml": (Role.SECRETARIAT, _programme, "meeting"),
    "convene:badges": (Role.SECRETARIAT, _badges, "meeting"),
    "convene:delegation_note": (Role.SECRETARIAT, _note, "meeting"),
    "gather:file": (Role.RAPPORTEUR, _documents, "meeting"),
    "gather:export": (Role.RAPPORTEUR, _contributions, "meeting"),
    "gather:figures_table": (Role.RAPPORTEUR, _figures, "meeting"),
    "gather:register_table": (
        Role.RAPPORTEUR,
        lambda meeting, rows: _contributions(meeting, rows) or ["future"],
        "meeting",
    ),
    "conclude:table": (Role.RAPPORTEUR, _points, "meeting"),
    "conclude:evidence": (Role.RAPPORTEUR, lambda meeting, rows: [*_publication(meeting, rows), "s0"], "meeting"),
    "conclude:file": (Role.RAPPORTEUR, lambda meeting, rows: [*_publication(meeting, rows), "report.md"], "meeting"),
    "feed": (Role.RAPPORTEUR, _news, ""),
    "meeting_feed": (Role.RAPPORTEUR, _news, "meeting"),
}
"""Export → who asks for it, what makes its rows and gives the rest of its address, and what the address begins with.

Readers of feeds are nobody in particular, also in a browser that is signed in.
"""

OPEN = {
    *("prepare:podcast", "prepare:feed", "convene:calendar", "convene:schedule_json", "convene:schedule_xml"),
    *(
        "gather:file",
        "gather:export",
        "gather:figures_table",
        "gather:register_table",
        "conclude:table",
        "conclude:evidence",
        "conclude:file",
    ),
    *("feed", "meeting_feed"),
}
"""Exports of a public meeting that those outside the team may read."""


def _views(of: URLResolver, names: tuple[str, ...] = ()) -> Iterator[tuple[str, URLPattern]]:
    for one in of.url_patterns:
        if isinstance(one, URLResolver):
            yield from _views(one, (*names, one.namespace) if one.namespace else names)
        elif one.name:
            yield ":".join((*names, one.name)), one


def _answers_with_a_file(one: URLPattern) -> bool:
    view = inspect.unwrap(one.callback)
    if str(one.pattern).rstrip("$") and not str(one.pattern).rstrip("$").endswith("/"):
        return True
    said = str(getattr(view, "__annotations__", {}).get("return", ""))
    return (
        "FileResponse" in said
        or "HttpResponseBase" in said
        or "csv" in view.__code__.co_names + view.__code__.co_consts
    )


def test_every_address_that_answers_with_a_file_is_counted() -> None:
    ours = [(name, one) for name, one in _views(get_resolver()) if one.callback.__module__.startswith("relatoria_web")]
    assert {name for name, one in ours if _answers_with_a_file(one)} == EXPORTS.keys() | OTHERS.keys()


def _asked(client: Client, name: str, meeting: Meeting, rest: list[Any]) -> int:
    """The status of the answer, which was read to its end."""
    first = {"": [], "meeting": [meeting.slug], "process": [meeting.process.slug]}[EXPORTS[name][2]]
    answer = client.get(reverse(name, args=[*first, *rest]), {"format": "csv"})
    b"".join(answer)
    return answer.status_code


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("name", EXPORTS)
def test_export_asks_six_questions_at_most_whatever_it_holds(
    client: Client, name: str, rows: int, django_assert_max_num_queries: Any
) -> None:
    role, made, _ = EXPORTS[name]
    meeting = web.public_meeting(process=web.process(audience="public"))
    rest = made(meeting, rows) or []
    if role is not None:
        client.force_login(web.member(role, meeting.process, administrator=role == Role.ADMINISTRATOR))
    with django_assert_max_num_queries(MOST):
        assert _asked(client, name, meeting, rest) == 200


@pytest.mark.parametrize(
    ("name", "role"),
    [(name, role) for name, (reader, *_) in EXPORTS.items() for role in (None, Role.DELEGATE) if reader or not role],
)
def test_export_asks_no_more_for_those_outside_the_team(
    client: Client, name: str, role: Role | None, django_assert_max_num_queries: Any
) -> None:
    meeting = web.public_meeting(process=web.process(audience="public"))
    rest = EXPORTS[name][1](meeting, 3) or []
    if role is not None:
        client.force_login(web.member(role, meeting))
    with django_assert_max_num_queries(MOST):  # whether the rules of who may be named have settled is one of them
        status = _asked(client, name, meeting, rest)
    assert (status == 200) == (name in OPEN)


@pytest.mark.parametrize("rows", [1, 3])
def test_copy_of_ones_data_asks_each_table_once(client: Client, rows: int, django_assert_max_num_queries: Any) -> None:
    held = web.account(person=web.person())
    for _ in range(rows):
        convene.participation(web.meeting(), person=held.person)
    client.force_login(held)
    with django_assert_max_num_queries(50):  # PostgreSQL asks one more
        b"".join(client.post(reverse("my_data_copy")))  # type: ignore[arg-type]

"""Bringing documents: duplicates, archives, hostile files, and reading that survives a dead worker."""

from __future__ import annotations

import io
import socket
import zipfile
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests.factories import gather, web

from relatoria_web.convene.models import AttributionRule, Meeting
from relatoria_web.gather.domain import document as domain
from relatoria_web.gather.domain.files import content_of, keep
from relatoria_web.gather.domain.ledger import behind, want_where_rules_changed
from relatoria_web.gather.domain.queries.rules import is_settled
from relatoria_web.gather.domain.reading import LEASE, MOST_TRIES, claim, free_abandoned, read_document
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.gather.models import Contribution, Document, State
from relatoria_web.gather.tasks import sweep
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def _zip(**files: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def _bring(meeting: Meeting, *files: tuple[str, bytes]) -> list[domain.Outcome]:
    uploads = [SimpleUploadedFile(name, data) for name, data in files]
    return domain.add(web.standing(Role.SECRETARIAT, meeting), meeting=meeting, uploads=uploads, fields={})


def _read(meeting: Meeting) -> None:
    while waiting := Document.objects.filter(meeting=meeting, state=State.WAITING).first():
        read_document(waiting.pk)


def _failure(meeting: Meeting, name: str, data: bytes) -> str:
    _bring(meeting, (name, data))
    _read(meeting)
    held = Document.objects.get(meeting=meeting)
    assert held.state == State.FAILED
    return held.failure


def test_same_file_under_another_name_is_recognised_and_kept_once() -> None:
    meeting = web.meeting()
    first, second = _bring(meeting, ("a.md", b"Words."), ("b.md", b"Words."))
    assert (second.duplicate, second.document) == (True, first.document)
    assert Document.objects.count() == 1


def test_file_is_kept_under_the_hash_of_its_content() -> None:
    kept = keep([b"ab", b"c"])
    assert (kept.size, content_of(kept.place)) == (3, b"abc")
    assert kept.place.endswith(kept.sha256)
    assert keep([b"abc"]) == kept


def test_archive_is_opened_and_opened_again_makes_nothing_twice() -> None:
    meeting = web.meeting()
    _bring(meeting, ("all.zip", _zip(**{"one.md": b"One says it.", "two/two.md": b"Two says it.", ".hidden": b"x"})))
    _read(meeting)
    names = sorted(Document.objects.filter(within__isnull=False).values_list("name", flat=True))
    assert names == ["all.zip/one.md", "all.zip/two/two.md"]
    Document.objects.filter(name="all.zip").update(state=State.WAITING)
    _read(meeting)
    assert Document.objects.count() == 3


@pytest.mark.parametrize("path", ["../out.md", "/etc/passwd", "C:/x.md", "a/../../b.md"])
def test_archive_with_a_path_that_leads_out_is_not_opened(path: str) -> None:
    meeting = web.meeting()
    assert _failure(meeting, "all.zip", _zip(**{path: b"x"})) == "unsafe_path"
    assert Document.objects.count() == 1


def test_archive_that_expands_too_far_is_not_opened() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros.txt", b"0" * 5_000_000)
    assert _failure(web.meeting(), "bomb.zip", stream.getvalue()) == "zip_bomb"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("photo.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "unsupported_format"),
        ("plan.txt", b"<svg xmlns='http://www.w3.org/2000/svg'><text>Agreed.</text></svg>", "drawing"),
        ("paper.docx", b"%PDF-1.7\nnothing that is a PDF", "broken_file"),
        ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "legacy_office"),
    ],
)
def test_wrong_type_behind_the_right_name_says_what_it_is(name: str, data: bytes, code: str) -> None:
    assert _failure(web.meeting(), name, data) == code


def test_empty_and_oversized_files_are_refused_and_the_others_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RELATORIA_LIMIT_MAX_BYTES", "20")
    found = _bring(web.meeting(), ("empty.md", b""), ("big.md", b"x" * 21), ("../../good.md", b"Good words."))
    assert [one.error.code if one.error else "" for one in found] == ["empty_file", "too_large_file", ""]
    assert found[2].document
    assert found[2].document.name == "good.md"


def test_failure_is_said_in_the_readers_language_with_the_next_step(client: Client) -> None:
    meeting = web.meeting()
    _failure(meeting, "photo.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    address = reverse("gather:documents", args=[meeting.slug])
    assert "un formato que no se lee" in client.get(f"{address}?lang=es").content.decode()
    page = client.get(f"{address}?lang=fr").content.decode()
    assert "Remplacer" in page
    assert "Le relire" in page


def test_replacing_a_failed_file_keeps_where_it_belongs() -> None:
    meeting = web.meeting()
    _failure(meeting, "photo.pdf", b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
    failed = Document.objects.get()
    failed.audience = "public"
    failed.save()
    upload = SimpleUploadedFile("good.md", gather.STATEMENT.encode())
    domain.replace(web.standing(Role.SECRETARIAT, meeting), document=failed, upload=upload)
    assert [(one.name, one.audience) for one in Document.objects.all()] == [("good.md", "public")]


def test_claim_is_given_once() -> None:
    held = gather.arrived(web.meeting())
    assert claim(held.pk) is not None
    assert claim(held.pk) is None


def test_abandoned_by_a_dead_worker_is_read_again_and_nothing_is_doubled() -> None:
    meeting = web.meeting()
    held = gather.arrived(meeting)
    claim(held.pk)
    Document.objects.update(claim=f"{socket.gethostname()}:999999999:x")
    assert free_abandoned() == [held.pk]
    _read(meeting)
    reconcile(meeting.pk)
    count = Contribution.objects.count()
    read_document(held.pk)
    sweep()
    assert (Document.objects.get().state, Contribution.objects.count()) == (State.READ, count)


def test_claim_of_another_machine_is_void_after_its_lease_only() -> None:
    held = gather.arrived(web.meeting())
    Document.objects.update(state=State.READING, claim="elsewhere:1:x", claimed=timezone.now())
    assert free_abandoned() == []
    Document.objects.update(claimed=timezone.now() - LEASE - timedelta(seconds=1))
    assert free_abandoned() == [held.pk]


def test_document_that_kills_workers_fails_and_says_so() -> None:
    gather.arrived(web.meeting())
    dead = f"{socket.gethostname()}:999999999:x"
    Document.objects.update(state=State.READING, claim=dead, claimed=timezone.now(), tries=MOST_TRIES)
    assert free_abandoned() == []
    assert (Document.objects.get().state, Document.objects.get().failure) == (State.FAILED, "reading_crashed")


def test_late_worker_whose_claim_is_void_writes_nothing() -> None:
    from relatoria_web.bridge import reading as library
    from relatoria_web.gather.domain.extracts import keep_extract

    mine = gather.arrived(web.meeting())
    held = claim(mine.pk)
    assert held is not None
    Document.objects.update(claim="another")
    with library.reading_means() as means:
        document, _ = library.read_file(content_of(held.file), held.name, means)
    assert keep_extract(held, document) is False
    assert Document.objects.get().read_by == ""


def test_description_over_a_newer_revision_shows_both_and_loses_nothing(client: Client) -> None:
    meeting = web.meeting()
    held = gather.read(meeting)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    address = reverse("gather:settings", args=[meeting.slug, held.uid])
    fields = {"title": "Mine", "audience": "public", "revision": held.revision}
    held.revise(None, title="Theirs")
    answer = client.post(address, fields)
    assert answer.status_code == 409
    assert "Mine" in answer.content.decode()
    assert "Theirs" in answer.content.decode()
    assert Document.objects.get().title == "Theirs"
    with pytest.raises(StaleError):
        domain.describe(web.standing(Role.SECRETARIAT, meeting), document=held, revision=0, fields={"title": "x"})


def test_removed_document_takes_along_what_was_read_from_it(client: Client) -> None:
    meeting = web.meeting()
    held = gather.read(meeting)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    address = reverse("gather:remove", args=[meeting.slug, held.uid])
    client.post(address, {"reason": ""})
    assert Document.objects.count() == 1
    client.post(address, {"reason": "sent by mistake"})
    assert (Document.objects.count(), Contribution.objects.count()) == (0, 0)


def test_upload_without_a_session_is_no_json_and_keeps_nothing(client: Client) -> None:
    meeting = web.public_meeting()
    address = reverse("gather:add", args=[meeting.slug])
    files: dict[str, Any] = {"sent": SimpleUploadedFile("a.md", b"Words."), "audience": "public"}
    answer = client.post(address, files, HTTP_ACCEPT="application/json")
    assert (answer.status_code, "json" in answer["Content-Type"], Document.objects.count()) == (404, False, 0)


def test_upload_by_script_says_what_came_of_each_file(client: Client) -> None:
    meeting = web.meeting()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    address = reverse("gather:add", args=[meeting.slug])
    for state in ("taken", "duplicate"):
        files: dict[str, Any] = {"sent": SimpleUploadedFile("a.md", b"Words."), "audience": "public"}
        answer = client.post(address, files, HTTP_ACCEPT="application/json")
        assert [one["state"] for one in answer.json()["files"]] == [state]
    assert client.post(address, {"audience": "public"}, HTTP_ACCEPT="application/json").status_code == 422


def test_add_is_for_the_team() -> None:
    meeting = web.meeting()
    with pytest.raises(Http404):
        domain.add(web.standing(Role.DELEGATE, meeting), meeting=meeting, uploads=[], fields={})


def test_sweep_masks_anew_where_a_rule_changed() -> None:
    meeting = gather.meeting_with_record()
    meeting.rule = AttributionRule.NOT_ATTRIBUTED
    meeting.save()
    want_where_rules_changed()
    assert behind() == [meeting.pk]
    reconcile(meeting.pk)
    held = Document.objects.get()
    assert held.masked is not None
    assert "Sesay" not in held.masked["text"]
    assert (behind(), is_settled(meeting.pk)) == ([], True)


def test_archive_without_a_file_says_that_there_is_nothing_in_it() -> None:
    assert _failure(web.meeting(), "nothing.zip", _zip()) == "no_text_found"


def test_list_is_asked_again_until_who_said_what_is_worked_out(client: Client) -> None:
    meeting = gather.meeting_with_record()
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    address = reverse("gather:documents", args=[meeting.slug])
    assert "every 2s" not in client.get(address).content.decode()
    Document.objects.filter(meeting=meeting).update(settled=False)
    page = client.get(address).content.decode()
    assert ("every 2s" in page, "who said what is being worked out" in page) == (True, True)


def test_text_in_a_language_that_is_not_read_is_kept_and_says_so(client: Client) -> None:
    meeting = web.meeting()
    _bring(meeting, ("كلمة.txt", ("قال ممثل المغرب إن حقوق المهاجرين يجب أن تُحترم. " * 6).encode()))
    _read(meeting)
    reconcile(meeting.pk)
    client.force_login(web.member(Role.SECRETARIAT, meeting))
    listed = client.get(reverse("gather:documents", args=[meeting.slug])).content.decode()
    held = Document.objects.get()
    page = client.get(reverse("gather:record", args=[meeting.slug, held.uid])).content.decode()
    assert "not in Spanish, English or French: kept, not read out" in listed
    assert "<title>كلمة.txt ·" in page
    assert ('dir="auto"' in page, "in another language" in page, "قال ممثل المغرب" in page) == (True,) * 3


@pytest.mark.parametrize("role", [None, Role.DELEGATE, Role.RAPPORTEUR])
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "holds macros: open it only"),
        ("es", "contiene macros: ábralo solo"),
        ("fr", "contient des macros\u00a0: ne"),
    ],
)
def test_file_with_macros_is_offered_with_a_warning_to_everybody(
    client: Client, role: Role | None, language: str, words: str
) -> None:
    meeting = web.public_meeting()
    notices = [{"code": "macros_not_run", "values": {"name": "a.docm"}}]
    laden = gather.document(meeting, file="a.docm", audience="public", shape={"notices": notices})
    plain = gather.document(meeting, file="b.docx", audience="public")
    if role is not None:
        client.force_login(web.member(role, meeting))

    def warned(one: Document) -> bool:
        page = client.get(reverse("gather:record", args=[meeting.slug, one.uid]), {"lang": language})
        return words in page.content.decode()

    assert (warned(laden), warned(plain)) == (True, False)

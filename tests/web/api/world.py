"""A meeting with one row of everything, and for each operation of the API the body that it needs to succeed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model
from tests.factories import floor, gather, prepare, web
from tests.factories.makers import makers

from relatoria_web.api.models import Webhook
from relatoria_web.bridge import calendar, papers
from relatoria_web.conclude.models import (
    Comment,
    Criterion,
    Expression,
    GroupVote,
    Point,
    PointSet,
    Proposal,
    Publication,
    Report,
    Reservation,
    Sentence,
    Version,
)
from relatoria_web.convene.models import (
    Appraisal,
    Composition,
    Delegation,
    Floor,
    GroupNote,
    Meeting,
    Minutes,
    Nominee,
    Part,
    Participation,
    Presence,
    ProgrammeVersion,
    Question,
    Room,
    Session,
    Showcase,
    Stage,
    Turn,
    TurnState,
    WorkingGroup,
)
from relatoria_web.gather.models import (
    Actor,
    Answer,
    Consultation,
    Contribution,
    Document,
    Figure,
    Finding,
    InputSet,
    Inquiry,
    Intervention,
    Mention,
    Passage,
    Sending,
    Statement,
    Tie,
)
from relatoria_web.people.models import Account, Assignment, Consent, Invitation, Organisation, Person
from relatoria_web.prepare.domain.product import stages_after
from relatoria_web.prepare.models import (
    Calendar,
    DocumentTemplate,
    Edition,
    Facts,
    Matter,
    Mechanism,
    Process,
    ProductVersion,
    WorkPlan,
    WorkProduct,
)
from relatoria_web.trace.models import Judgement

KINDS: Mapping[str, type[Model]] = {
    "processes": Process,
    "mechanisms": Mechanism,
    "editions": Edition,
    "meetings": Meeting,
    "sessions": Session,
    "groups": WorkingGroup,
    "organisations": Organisation,
    "persons": Person,
    "participations": Participation,
    "roles": Assignment,
    "invitations": Invitation,
    "floors": Floor,
    "turns": Turn,
    "parts": Part,
    "questions": Question,
    "rooms": Room,
    "delegations": Delegation,
    "nominees": Nominee,
    "compositions": Composition,
    "group-notes": GroupNote,
    "minutes": Minutes,
    "showcases": Showcase,
    "appraisals": Appraisal,
    "presences": Presence,
    "programme-versions": ProgrammeVersion,
    "calendars": Calendar,
    "plans": WorkPlan,
    "products": WorkProduct,
    "product-versions": ProductVersion,
    "matters": Matter,
    "templates": DocumentTemplate,
    "facts": Facts,
    "documents": Document,
    "actors": Actor,
    "interventions": Intervention,
    "contributions": Contribution,
    "figures": Figure,
    "findings": Finding,
    "mentions": Mention,
    "judgements": Judgement,
    "point-sets": PointSet,
    "points": Point,
    "proposals": Proposal,
    "reservations": Reservation,
    "votes": GroupVote,
    "criteria": Criterion,
    "reports": Report,
    "expressions": Expression,
    "sentences": Sentence,
    "comments": Comment,
    "versions": Version,
    "publications": Publication,
    "webhooks": Webhook,
    "statements": Statement,
    "consultations": Consultation,
    "input-sets": InputSet,
    "inquiries": Inquiry,
    "answers": Answer,
    "uploads": Sending,
    "ties": Tie,
    "consents": Consent,
    "accounts": Account,
}
"""Name of a resource → its model."""


@dataclass
class World:
    """A meeting and one row of each resource in it."""

    meeting: Meeting
    rows: dict[str, Any] = field(default_factory=dict)

    def key(self, name: str) -> str:
        """The key of a resource's row in addresses."""
        row = self.rows[name]
        return str(getattr(row, "slug", "") if name in ("processes", "mechanisms", "meetings") else row.uid)

    def __getitem__(self, name: str) -> Any:
        return self.rows[name]


def world(**fields: Any) -> World:
    """A meeting with one row of everything that the API knows, in a state in which much can be done."""
    meeting = web.meeting(**fields)
    made, found = World(meeting), makers()
    for name, model in KINDS.items():
        if model in found:
            made.rows[name] = found[model](meeting)
    _record(made)
    made.rows["processes"] = meeting.process
    made.rows["calendars"] = prepare.calendar_of(meeting.process)
    made.rows["plans"] = WorkPlan.objects.create(process=meeting.process, tasks=[prepare.task("write")])
    made.rows["templates"] = DocumentTemplate.objects.create(process=meeting.process)
    made.rows["floors"] = floor.floor(session=made["sessions"], state="open")
    made.rows["turns"] = floor.turn(made["floors"])
    made.rows["versions"] = Version.objects.create(expression=made["expressions"], number=1, data={"sections": []})
    made.rows["reports"] = made["expressions"].report
    Point.objects.filter(pk=made["points"].pk).update(members=["c1", "c2"])
    return made


def _record(made: World) -> None:
    """An intervention with two passages in a document, a contribution in it, and a judgement of it."""
    meeting = made.meeting
    held = gather.document(meeting, text="One sentence. Another sentence.\n", audience="team")
    said = gather.intervention(meeting, document=held)
    for start, end in ((0, 13), (14, 31)):
        place = {"start": start, "end": end, "public_start": start, "public_end": end}
        Passage.objects.create(intervention=said, how="explicit", confidence=1, **place)
    reading = {"kind": "gap", "start": 0, "end": 31, "intervention": said.pk, "polarity": "for", "modality": "fact"}
    brought = gather.contribution(meeting, intervention=said, start=0, end=31, reading=reading)
    judged = {"kind": "gather.contribution", "target": brought.uid, "verdict": "accept"}
    made.rows |= {"documents": held, "interventions": said, "contributions": brought}
    made.rows["judgements"] = Judgement.objects.create(meeting=meeting, **judged)
    made.rows["mentions"] = gather.mention(meeting, document=held)


Body = Callable[[World], dict[str, Any]]
_TEXT = {"es": {"text": "Un texto", "status": "original"}}


def _file() -> SimpleUploadedFile:
    return SimpleUploadedFile("a.txt", b"One sentence more.")


BODIES: Mapping[str, Body] = {
    "add_meetings": lambda w: {"process": w.meeting.process.slug, "title": _TEXT},
    "keep_template": lambda w: {"name": _TEXT, "colour": "#7a1f2b"},
    "add_sessions": lambda w: {"meeting": w.meeting.slug, "title": _TEXT, "format": "panel"},
    "add_groups": lambda w: {"meeting": w.meeting.slug, "name": _TEXT, "order": 3},
    "add_rooms": lambda w: {"meeting": w.meeting.slug, "name": "A room", "order": 3},
    "add_participations": lambda w: {"meeting": w.meeting.slug, "person": w["persons"].uid, "role": "participant"},
    "add_parts": lambda w: {
        "session": w["sessions"].uid,
        "participation": w["participations"].uid,
        "role": "chair",
        "mode": "remote",
        "order": 1,
    },
    "add_questions": lambda w: {"session": w["sessions"].uid, "text": _TEXT, "order": 2},
    "add_organisations": lambda w: {"name": _TEXT},
    "add_persons": lambda w: {"name": "Ana Pérez"},
    "give_role": lambda w: {"email": "a@example.org", "role": "delegate", "meeting": w.meeting.slug},
    "add_delegations": lambda w: {
        "meeting": w.meeting.slug,
        "organisation": w["organisations"].uid,
        "state": "invited",
        "seats": 3,
    },
    "decide_delegation": lambda w: {"state": "accredited"},
    "add_nominees": lambda w: {"meeting": w.meeting.slug, "name": "Ana Ruiz", "traits": {"profile": "expert"}},
    "add_group_notes": lambda w: {
        "group": w["groups"].uid,
        "kind": "gap",
        "text": "No data on returns.",
        "language": "en",
        "agreement": "open",
    },
    "add_showcases": lambda w: {"session": w["sessions"].uid, "title": _TEXT, "order": 1},
    "appraise_showcase": lambda w: {"scores": {"results": 4}},
    "note_attendance": lambda w: {"participations": [w["participations"].uid]},
    "write_minutes": lambda w: {"text": "The meeting opened.", "revision": 0},
    "publish_minutes": lambda w: {"audience": "participants"},
    "publish_programme": lambda w: {"note": "first"},
    "ask_floor": lambda w: {"participation": w["participations"].uid, "kind": "question"},
    "order_floor": lambda w: {"turns": [w["turns"].uid]},
    "note_turn": lambda w: {"note": "A note", "note_edition": w["turns"].note_edition},
    "add_document": lambda w: {"file": _file(), "audience": "public"},
    "replace_document": lambda w: {"file": _file()},
    "remove_document": lambda w: {"reason": "Sent twice"},
    "merge_actors": lambda w: {"into": gather.actor(w.meeting).uid},
    "merge_interventions": lambda w: {"into": gather.intervention(w.meeting, document=w["documents"]).uid},
    "merge_contributions": lambda w: {"into": _sibling(w).uid},
    "split_interventions": lambda w: {"at": 14, "speakers": "Ana Pérez"},
    "split_contributions": lambda w: {"words": "Another"},
    "add_interventions": lambda w: {"start": 0, "end": 5, "speakers": "Ana Pérez"},
    "add_contributions": lambda w: {"start": 0, "end": 5, "kind": "gap"},
    "resolve_mentions": lambda w: {"name": "Ana Pérez"},
    "settle_findings": lambda w: {"note": "Put right"},
    "reopen_findings": lambda w: {"reason": "Settled too soon"},
    "reopen_mentions": lambda w: {"reason": "Somebody after all"},
    "count_points": lambda w: {"grouping": "document"},
    "answer_point": lambda w: {"choice": "agree"},
    "reserve_point": lambda w: {"holder": "Norway", "text": _TEXT},
    "vote_point": lambda w: {"group": "state", "vote": "yes"},
    "split_point": lambda w: {"members": ["c1"], "reason": "Another matter"},
    "decide_proposal": lambda w: {"ruling": "accepted", "reason": "The same"},
    "state_criterion": lambda w: {"text": _TEXT},
    "begin_report": lambda w: {"points": w["point-sets"].uid, "profile": "synthesis"},
    "step_expression": lambda w: {"step": "review"},
    "set_aside_expression": lambda w: {"contribution": "c1", "why": "Said elsewhere"},
    "add_after_sentence": lambda w: {"text": "One more."},
    "split_sentence": lambda w: {"at": 4},
    "move_sentence": lambda w: {"up": True},
    "comment_sentence": lambda w: {"text": "Is it so?"},
    "withdraw_publication": lambda w: {"reason": "It was wrong"},
    "begin_statement": lambda w: {"speaker": "Ana Pérez", "text": "We recommend it."},
    "draw_tie": lambda w: {"kind": "repeats", "left": w["contributions"].uid, "right": _sibling(w).uid},
    "begin_upload": lambda w: {"name": "a.pdf", "size": 8},
    "send_piece": lambda w: {"start": 0, "piece": SimpleUploadedFile("piece", b"12345678")},
    "attach_statement": lambda w: {"file": _file()},
    "add_consultations": lambda w: {"title": "A consultation", "kind": "national", "state": "declared"},
    "report_consultation": lambda w: {"file": _file()},
    "freeze_inputs": lambda w: {"title": "All that came", "note": "Two reports are missing."},
    "add_inquiries": lambda w: {"text": _TEXT, "most": 3, "order": 1},
    "answer_inquiry": lambda w: {"speaker": "Ana Pérez", "items": [{"kind": "gap", "text": "Data"}], "send": True},
    "merge_persons": lambda w: {"into": web.person().uid},
    "merge_organisations": lambda w: {"into": web.organisation().uid},
    "record_consent": lambda w: {"purpose": "contact", "given": True},
    "begin_product": lambda w: {"kind": "concept_note_session"},
    "add_matters": lambda w: {
        "kind": "request",
        "meeting": w.meeting.slug,
        "title": {"en": {"text": "A brief", "status": "original"}},
        "details": {"wanted": "support", "asker": "Office"},
    },
    "move_matters": lambda w: {"state": "accepted"},
    "advance_product": lambda w: {"stage": stages_after(w["products"])[0]},
    "add_processes": lambda w: {"title": _TEXT, "audience": "public"},
    "add_mechanisms": lambda w: {"name": _TEXT, "acronym": "XYZ", "scope": "regional"},
    "add_editions": lambda w: {
        "mechanism": w["mechanisms"].slug,
        "process": w.meeting.process.slug,
        "label": "of 2031",
    },
    "move_milestone": lambda w: {"milestone": _milestone(w), "start": "2031", "on": "2030-01-01"},
    "keep_milestone": lambda w: {"words": {"en": "the first session"}, "start": "2031-03", "city": {"en": "Geneva"}},
    "remove_milestone": lambda w: {"id": "zero_draft"},
    "keep_phase": lambda w: {"words": {"en": "follow-up"}, "start": "2031", "exit": {"en": "all is told"}},
    "remove_phase": lambda w: {"id": "adoption"},
    "tick_criterion": lambda w: {"key": min(calendar.criterion_keys(w["calendars"].body))},
    "write_task": lambda w: {"words": {"en": "Write the note"}, "due": "2031-02-01"},
    "remove_task": lambda w: {"id": "write"},
    "draft_product": lambda w: {"language": "en"},
    "write_product_head": lambda w: {"language": "en", "title": "A note"},
    "write_product_section": lambda w: {"language": "en", **_section(w)},
    "keep_product": lambda w: {"language": "en", "note": "As discussed"},
    "files_product": lambda w: {"language": "en"},
    "give_product": lambda w: {"language": "en", "author": "The secretariat"},
    "write_facts": lambda w: {"text": prepare.FACTS},
    "take_programme": lambda w: {},
    "carry_over": lambda w: {"earlier": w.meeting.slug, "chosen": [w["points"].uid]},
    "note_changes": lambda w: {"queue": "changed"},
    "open_of_format": lambda w: {"chosen": ["floor"]},
    "move_session": lambda w: {"revision": w["sessions"].revision, "start": "2031-02-01T09:00:00Z", "room": "A"},
    "reopen_meeting": lambda w: {"reason": "One statement came late"},
    "close_meeting": lambda w: {"reason": "All is said"},
    "import_programme": lambda w: {"file": SimpleUploadedFile("a.json", b'{"results": [{"_type": "Conference"}]}')},
    "tie_notes": lambda w: {"notes": [w["group-notes"].uid], "common": "data"},
    "seat_nominee": lambda w: {"panel": "p", "candidate": w["nominees"].uid},
    "empty_seat": lambda w: {"panel": "p", "candidate": w["nominees"].uid},
    "add_member": lambda w: {"name": "Ana Pérez"},
    "add_house_webhook": lambda w: {"address": "http://127.0.0.1/hook", "actions": ["gather"]},
    "add_webhook": lambda w: {"address": "http://127.0.0.1/hook"},
}
"""Operation → a body with which it succeeds for whoever may; without one an empty object does."""


def _sibling(w: World) -> Contribution:
    reading = w["contributions"].reading
    return gather.contribution(w.meeting, intervention=w["interventions"], reading=reading)


def _milestone(w: World) -> str:
    """A milestone that was not reached."""
    row = w["calendars"]
    for one in row.body["milestones"]:
        one["actual"] = None
    row.save()
    return str(row.body["milestones"][0]["id"])


def _section(w: World) -> dict[str, Any]:
    """The first section of the text of the product, with other words."""
    version = ProductVersion.objects.filter(product=w["products"], language="en").first()
    one = papers.passages(version.paper)[0] if version else None
    return {"id": one.id, "mark": one.mark, "text": "Other words."} if one else {"id": "", "mark": "", "text": ""}


def _state(row: str, **columns: Any) -> Callable[[World], None]:
    def put(w: World) -> None:
        type(w[row]).objects.filter(pk=w[row].pk).update(**columns)

    return put


def _empty(w: World) -> None:
    """A person, organisation or participation on whom nothing rests yet."""
    w.rows["participations"] = Participation.objects.create(meeting=w.meeting, person=web.person())


def _drafted(w: World) -> None:
    prepare.version(w["products"])


def _known(w: World) -> None:
    Facts.objects.filter(pk=w["facts"].pk).update(text=prepare.FACTS)


def _counted(w: World) -> None:
    PointSet.objects.filter(pk=w["point-sets"].pk).update(data=b"{}")


def _open_answers(w: World) -> None:
    PointSet.objects.filter(pk=w["points"].set.pk).update(audience="participants", answers_open=True)


def _bare(w: World) -> None:
    """A meeting on which nothing rests yet."""
    w.rows["meetings"] = web.meeting()
    w.meeting = w.rows["meetings"]


BEFORE: Mapping[str, Callable[[World], None]] = {
    "pause_turn": _state("turns", state=TurnState.SPEAKING),
    "resume_turn": _state("turns", state=TurnState.PAUSED),
    "end_turn": _state("turns", state=TurnState.SPEAKING),
    "back_turn": _state("turns", state=TurnState.SPEAKING),
    "again_turn": _state("turns", state=TurnState.SPOKEN),
    "publish_expression": _state("expressions", step="cleared"),
    **{f"{name}_product": _drafted for name in ("keep", "files", "give")},
    "write_product_head": _drafted,
    "write_product_section": _drafted,
    "draft_product": _known,
    "reopen_meeting": _state("meetings", stage=Stage.CLOSED),
    "reopen_findings": _state("findings", state="settled"),
    "reopen_mentions": _state("mentions", set_aside=True),
    "seat_nominee": _state(
        "compositions", panels=[{"id": "p", "title": "P", "seats": 4, "moderators": 1, "topics": []}]
    ),
    "begin_report": _counted,
    "answer_point": _open_answers,
    "remove_participations": _empty,
    "remove_meetings": _bare,
    "withdraw_house_webhook": _state("webhooks", meeting=None),
}
"""Operation → the state that it needs."""

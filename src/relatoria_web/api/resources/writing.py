"""Writing a report: beginning it, its sentences, comments, locks, steps, versions, publishing."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction
from pydantic import Field

from relatoria_web.api.act import Act, Nothing
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import Resource
from relatoria_web.api.resources.points import POINT_SETS
from relatoria_web.api.resources.reports import COMMENTS, EXPRESSIONS, PUBLICATIONS, REPORTS, SENTENCES, VERSIONS
from relatoria_web.conclude import tasks
from relatoria_web.conclude.domain import comment, publication, report, sentence
from relatoria_web.conclude.domain.version import keep_version
from relatoria_web.conclude.models import PointSet, Profile, Step, Workspace
from relatoria_web.conclude.rules import SEE_POINTS
from relatoria_web.site.models.base import Audience


class Begin(In):
    """From which points, in which manner, and who writes it."""

    points: str
    profile: Profile
    workspace: Workspace = Workspace.MEETING
    slug: str = Field("", max_length=40)


class SentenceIn(In):
    """The wording of a sentence and what it rests on."""

    text: str = Field("", max_length=5000)
    contributions: list[str] = Field(default_factory=list)


class Added(In):
    """A sentence after another, perhaps in a paragraph of its own."""

    text: str = Field(min_length=1, max_length=5000)
    new_paragraph: bool = False


class At(In):
    """A place in a text."""

    at: int = Field(ge=0)


class Moved(In):
    """One place up, or down."""

    up: bool


class Commented(In):
    """A remark, another wording, or both."""

    text: str = Field("", max_length=5000)
    suggestion: str = Field("", max_length=5000)


class Closed(In):
    """Whether the wording that a comment suggests is taken over."""

    accept: bool = False


class Aside(In):
    """A contribution that is not used, and why."""

    contribution: str = Field(max_length=20)
    why: str


class StepTaken(In):
    """Where an expression goes next."""

    step: Step
    note: str = Field("", max_length=2000)


class Noted(In):
    """A note."""

    note: str = Field("", max_length=300)


class Publish(In):
    """For whom, from when, what it corrects, and why in spite of faults."""

    audience: Audience = Audience.PUBLIC
    embargo: datetime | None = None
    note: str = Field("", max_length=2000)
    override: str = Field("", max_length=2000)


class Reason(In):
    """Why."""

    reason: str


def _later(task: Any, *given: Any) -> None:
    """Hand work to the worker once what was written stands."""
    transaction.on_commit(partial(task.enqueue, *given))


def _begin(call: Call, row: Any, data: Begin) -> Any:
    seen = SEE_POINTS.among(call.who, PointSet.objects.select_related("meeting__process"))
    points: Any = Resource("", REPORTS.schema, lambda _: seen, POINT_SETS.shown).named(call, data.points, "points")
    made = report.begin_report(
        call.who, points=points, profile=data.profile.value, workspace=data.workspace.value, slug=data.slug
    )
    for uid in made.expressions.values_list("uid", flat=True):
        _later(tasks.draft, uid)
    return made


def _write(call: Call, row: Any, revision: int, fields: dict[str, Any]) -> None:
    if "text" in fields:
        draft = sentence.Draft(fields["text"], row.text, revision)
        row = sentence.save(call.who, sentence=row, draft=draft)
    if "contributions" in fields:
        given = None if "text" in fields else revision
        sentence.cite(call.who, sentence=row, contributions=fields["contributions"], revision=given)
    _later(tasks.check, row.expression.uid)


def _changing(verb: str) -> Any:
    def run(call: Call, row: Any, data: Any) -> Any:
        done = getattr(sentence, verb)(call.who, sentence=row, **data.model_dump())
        _later(tasks.check, row.expression.uid)
        return done

    return run


def _add(call: Call, row: Any, data: Added) -> Any:
    made = sentence.add(call.who, after=row, text=data.text, new_paragraph=data.new_paragraph)
    _later(tasks.check, row.expression.uid)
    return made


def _comment(call: Call, row: Any, data: Commented) -> Any:
    return comment.comment(call.who, sentence=row, text=data.text, suggestion=data.suggestion)


def _close(call: Call, row: Any, data: Closed) -> Any:
    made = comment.close(call.who, held=row, accept=data.accept)
    _later(tasks.check, row.sentence.expression.uid)
    return made


def _draft(call: Call, row: Any, data: Any) -> Any:
    report.draft_again(call.who, expression=row)
    _later(tasks.draft, row.uid)
    return row


def _lock(call: Call, row: Any, data: Any) -> Any:
    return report.lock(call.who, expression=row)


def _unlock(call: Call, row: Any, data: Any) -> Any:
    return report.unlock(call.who, expression=row)


def _step(call: Call, row: Any, data: StepTaken) -> Any:
    report.take_step(call.who, expression=row, step=data.step.value, note=data.note)
    return row


def _keep(call: Call, row: Any, data: Noted) -> Any:
    return keep_version(call.who, expression=row, note=data.note)


def _set_aside(call: Call, row: Any, data: Aside) -> Any:
    sentence.set_aside(call.who, expression=row, contribution=data.contribution, why=data.why)
    _later(tasks.check, row.uid)
    return row


def _publish(call: Call, row: Any, data: Publish) -> Any:
    """The worker checks and makes it: until then there is nothing to show (204)."""
    made = publication.publish(
        call.who,
        expression=row,
        audience=data.audience.value,
        embargo=data.embargo,
        note=data.note,
        override=data.override,
    )
    _later(tasks.publish, made.uid)
    return made


def _withdraw(call: Call, row: Any, data: Reason) -> Any:
    return publication.withdraw(call.who, publication=row, reason=data.reason)


def _expression(name: str, summary: str, run: Any, takes: type[In] | None = None, out: Any = EXPRESSIONS) -> Act:
    path = f"/expressions/{{key}}/{name.replace('_', '-')}/"
    return Act(f"{name}_expression", summary, path, Scope.CONCLUDE, run, EXPRESSIONS, takes or Nothing, out)


def _sentence(name: str, summary: str, run: Any, takes: type[In] | None = None, out: Any = SENTENCES) -> Act:
    path = f"/sentences/{{key}}/{name.replace('_', '-')}/"
    return Act(f"{name}_sentence", summary, path, Scope.CONCLUDE, run, SENTENCES, takes or Nothing, out)


ACTS = (
    Act("begin_report", "Begin a report in all languages", "/reports/", Scope.CONCLUDE, _begin, None, Begin, REPORTS),
    _expression("draft", "Have an expression drafted anew; what stands is kept as a version", _draft),
    _expression("lock", "Have a text to oneself for a while", _lock),
    _expression("unlock", "Give a text back", _unlock),
    _expression("step", "Move an expression to its next step", _step, StepTaken),
    _expression("keep", "Keep an expression as it stands as a version", _keep, Noted, VERSIONS),
    _expression("set_aside", "Say why a contribution is not used", _set_aside, Aside),
    _expression("publish", "Have an expression checked and published", _publish, Publish, PUBLICATIONS),
    Change(SENTENCES, Scope.CONCLUDE, SentenceIn, _write),
    _sentence("add_after", "Add a sentence after another", _add, Added),
    _sentence("split", "Cut a sentence in two", _changing("split"), At),
    _sentence("move", "Move a sentence one place", _changing("move"), Moved),
    _sentence("take_out", "Take a sentence out; it can be put back", _changing("take_out")),
    _sentence("put_back", "Put a sentence back", _changing("put_back")),
    _sentence("comment", "Comment on a sentence, or suggest another wording", _comment, Commented, COMMENTS),
    Act(
        "close_comment",
        "Resolve a comment",
        "/comments/{key}/close/",
        Scope.CONCLUDE,
        _close,
        COMMENTS,
        Closed,
        COMMENTS,
    ),
    Act(
        "withdraw_publication",
        "Withdraw a publication; its address then says so",
        "/publications/{key}/withdraw/",
        Scope.CONCLUDE,
        _withdraw,
        PUBLICATIONS,
        Reason,
        PUBLICATIONS,
    ),
)

"""Judging the record: accept, correct (PATCH), merge, split, add, reject, withdraw; mentions and findings."""

from __future__ import annotations

from typing import Any, Literal

from django.http import Http404
from pydantic import Field

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change
from relatoria_web.api.filled import filled
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import WITHIN, Resource
from relatoria_web.api.resources.documents import DOCUMENTS
from relatoria_web.api.resources.queues import FINDINGS, JUDGEMENTS, MENTIONS
from relatoria_web.api.resources.record import ACTORS, CONTRIBUTIONS, INTERVENTIONS, ThemeOut, VoiceOut
from relatoria_web.gather.domain import corrections, finding, queue, review
from relatoria_web.gather.domain.judge import KINDS, RIGHTS, judge, withdraw
from relatoria_web.gather.domain.queries.items import sibling
from relatoria_web.gather.domain.queries.queue import QUEUES
from relatoria_web.gather.facets import FACETS
from relatoria_web.gather.forms import judge as forms
from relatoria_web.gather.forms.facets import LEAD, as_fields
from relatoria_web.gather.templatetags.gather import reader_language
from relatoria_web.trace.models import Verdict


class Judged(In):
    """A decision, with the reason and the revision that the caller saw."""

    reason: str = ""
    revision: int | None = None


class Merged(Judged):
    """What the item is part of: the uid of another of its kind."""

    into: str


class SplitIntervention(Judged):
    """From which offset on somebody else speaks."""

    at: int
    speakers: str


class SplitContribution(Judged):
    """The first words of the second part, as they stand."""

    words: str


class AddIntervention(In):
    """A range of the document's text, and who speaks in it (names, separated by semicolons)."""

    start: int
    end: int
    speakers: str
    reason: str = ""


class AddContribution(In):
    """A range of the document's text, and what it is."""

    start: int
    end: int
    kind: str
    reason: str = ""


class ActorIn(In):
    """What of an actor can be corrected."""

    name: str = ""
    kind: str = ""
    role: str = ""
    organisation_name: str = ""
    country: str = ""
    stakeholder_type: str = ""
    gender: str = ""
    reason: str = ""


class InterventionIn(In):
    """What of an intervention can be corrected; ``voices`` by their names."""

    relation: str = ""
    mode: str = ""
    capacity: str = ""
    session: str | None = None
    voices: list[VoiceOut] = Field(default_factory=list)
    reason: str = ""


class ContributionIn(In):
    """What of a contribution can be corrected."""

    kind: str = ""
    subtype: str = ""
    polarity: str = ""
    modality: str = ""
    themes: list[ThemeOut] = Field(default_factory=list)
    addressee: str = ""
    partners: list[str] = Field(default_factory=list)
    means: str = ""
    place: str = ""
    facets: dict[str, dict[str, str]] = Field(default_factory=dict)
    start: int = 0
    end: int = 0
    reason: str = ""


class Resolved(Judged):
    """Whom a mention means: the name of one actor, known or new."""

    name: str


class Settled(In):
    """What was done about a finding."""

    note: str
    revision: int | None = None


class Reason(In):
    """Why."""

    reason: str = ""


def _with_voices(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of the page's form: voices as names."""
    if "voices" not in fields:
        return fields
    names = {part: "; ".join(one.name for one in fields["voices"] if one.part == part) for part in _PARTS}
    rest = {name: value for name, value in fields.items() if name != "voices"}
    return rest | {"speakers": names["speaker"], "on_behalf_of": names["on_behalf_of"]}


_PARTS = ("speaker", "on_behalf_of")


def _with_lists(fields: dict[str, Any]) -> dict[str, Any]:
    found = dict(fields)
    if "facets" in fields:
        found |= dict.fromkeys((f"{LEAD}{code}" for code in FACETS), "") | as_fields(found.pop("facets"))
    if "partners" in fields:
        found["partners"] = "; ".join(fields["partners"])
    if "themes" in fields:
        found["themes"] = [f"{one.vocabulary}:{one.code}" for one in fields["themes"] if one.vocabulary in forms.THEMES]
    return found


def _of_actor(call: Call, row: Any, fields: dict[str, Any]) -> dict[str, Any]:
    form = forms.ActorForm(None, item=row, language=reader_language())
    return corrections.corrected_actor(row, filled(form, None, dict(form.initial) | fields).cleaned_data)


def _of_intervention(call: Call, row: Any, fields: dict[str, Any]) -> dict[str, Any]:
    form = forms.InterventionForm(None, item=row)
    now: dict[str, Any] = dict(form.initial) | {"session": row.session.uid if row.session else None}
    data = filled(form, None, now | _with_voices(fields)).cleaned_data
    return corrections.corrected_intervention(call.who, row, data)


def _of_contribution(call: Call, row: Any, fields: dict[str, Any]) -> dict[str, Any]:
    form = forms.ContributionForm({"kind": fields.get("kind", row.kind)}, item=row, language=reader_language())
    now = dict(form.initial) | as_fields(row.facets)
    data = filled(form, None, now | _with_lists(fields)).cleaned_data
    return corrections.corrected_contribution(row, data, forms.THEMES)


def _correcting(on: Resource[Any], takes: type[In], corrected: Any) -> Change:
    def apply(call: Call, row: Any, revision: int, fields: dict[str, Any]) -> None:
        RIGHTS[type(row)].demand(call.who, row)
        reason = fields.pop("reason", "")
        change = corrected(call, row, fields)
        if change:
            given = {"reason": reason, "revision": revision, "change": {"fields": change}}
            judge(call.who, item=row, verdict=Verdict.CORRECT, **given)

    return Change(on, Scope.GATHER, takes, apply)


def _judging(on: Resource[Any], verdict: Verdict, summary: str) -> Act:
    def run(call: Call, row: Any, data: Judged) -> Any:
        judge(call.who, item=row, verdict=verdict, reason=data.reason, revision=data.revision)
        return row

    return _act(on, verdict.value, f"{summary} one of the {on.name}", run, Judged)


def _act(on: Resource[Any], verb: str, summary: str, run: Any, takes: type[In]) -> Act:
    return Act(f"{verb}_{on.word}", summary, f"{on.path}{{key}}/{verb}/", Scope.GATHER, run, on, takes, on)


def _merge(call: Call, row: Any, data: Merged) -> Any:
    RIGHTS[type(row)].demand(call.who, row)
    into = sibling(row, data.into)
    review.merge(call.who, item=row, into=into, reason=data.reason, revision=data.revision)
    return row


def _split_intervention(call: Call, row: Any, data: SplitIntervention) -> Any:
    return review.split_intervention(call.who, item=row, **data.model_dump())


def _split_contribution(call: Call, row: Any, data: SplitContribution) -> Any:
    return review.split_contribution(call.who, item=row, **data.model_dump())


def _add_intervention(call: Call, row: Any, data: AddIntervention) -> Any:
    return review.add_intervention(call.who, document=row, **data.model_dump())


def _add_contribution(call: Call, row: Any, data: AddContribution) -> Any:
    RIGHTS[type(row)].demand(call.who, row)
    given = data.model_dump()
    form = filled(forms.AddForm(None), None, given | {"speakers": "", "intervention": row.uid})
    return review.add_contribution(call.who, intervention=row, **{name: form.cleaned_data[name] for name in given})


def _withdraw(call: Call, row: Any, data: Reason) -> Any:
    if row.kind.rpartition(".")[2] not in KINDS:
        raise Http404  # of a finding, a mention or a point: it is opened again, or decided otherwise, where it stands
    withdraw(call.who, judgement=row, reason=data.reason)
    return row


def _resolve(call: Call, row: Any, data: Resolved) -> Any:
    queue.resolve(call.who, mention=row, name=data.name, revision=data.revision, reason=data.reason)
    return row


def _aside(call: Call, row: Any, data: Judged) -> Any:
    queue.set_mention_aside(call.who, mention=row, reason=data.reason[:2000], revision=data.revision)
    return row


def _bring_back(call: Call, row: Any, data: Judged) -> Any:
    queue.bring_back(call.who, mention=row, reason=data.reason[:2000], revision=data.revision)
    return row


def _settle(call: Call, row: Any, data: Settled) -> Any:
    finding.settle(call.who, finding=row, note=data.note[:2000], revision=data.revision)
    return row


def _reopen(call: Call, row: Any, data: Judged) -> Any:
    finding.reopen(call.who, finding=row, reason=data.reason[:2000], revision=data.revision)
    return row


_VERDICTS = ((Verdict.ACCEPT, "Accept"), (Verdict.REJECT, "Reject"))


class Noted(In):
    """Of which queue: what an upgrade changed in contributions, or in who said what."""

    queue: Literal["changed", "changed-voices"]


def _note(call: Call, _: Any, data: Noted) -> None:
    queue.take_note(call.who, meeting=call.meeting, rows=QUEUES[data.queue]((call.meeting,)))


_ITEMS = (ACTORS, INTERVENTIONS, CONTRIBUTIONS)
ACTS = (
    *(_judging(on, verdict, word) for on in _ITEMS for verdict, word in _VERDICTS),
    *(_act(on, "merge", f"Merge one of the {on.name} into another", _merge, Merged) for on in _ITEMS),
    _correcting(ACTORS, ActorIn, _of_actor),
    _correcting(INTERVENTIONS, InterventionIn, _of_intervention),
    _correcting(CONTRIBUTIONS, ContributionIn, _of_contribution),
    _act(
        INTERVENTIONS,
        "split",
        "Give the rest of an intervention to another speaker",
        _split_intervention,
        SplitIntervention,
    ),
    _act(CONTRIBUTIONS, "split", "Cut a contribution in two", _split_contribution, SplitContribution),
    Act(
        "add_interventions",
        "Add an intervention that reading missed",
        f"{WITHIN}/documents/{{key}}/interventions/",
        Scope.GATHER,
        _add_intervention,
        DOCUMENTS,
        AddIntervention,
        INTERVENTIONS,
    ),
    Act(
        "add_contributions",
        "Add a contribution that reading missed",
        f"{WITHIN}/interventions/{{key}}/contributions/",
        Scope.GATHER,
        _add_contribution,
        INTERVENTIONS,
        AddContribution,
        CONTRIBUTIONS,
    ),
    _act(JUDGEMENTS, "withdraw", "Take a judgement back, with its parts", _withdraw, Reason),
    _act(MENTIONS, "resolve", "Say whom a mention means", _resolve, Resolved),
    _act(MENTIONS, "aside", "Leave a mention as nobody's", _aside, Judged),
    _act(MENTIONS, "reopen", "Open a mention again that was left as nobody's", _bring_back, Judged),
    Act(
        "note_changes",
        "Take note of what an upgrade changed; what was judged stays",
        f"{WITHIN}/changes/",
        Scope.GATHER,
        _note,
        None,
        Noted,
    ),
    _act(FINDINGS, "settle", "Settle a finding", _settle, Settled),
    _act(FINDINGS, "reopen", "Open a finding again that was settled", _reopen, Judged),
)

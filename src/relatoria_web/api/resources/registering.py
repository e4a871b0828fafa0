"""Opening and changing processes, mechanisms and editions."""

from __future__ import annotations

from typing import Any

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change, read_all
from relatoria_web.api.filled import filled
from relatoria_web.api.keeping import Keeping
from relatoria_web.api.models import Scope
from relatoria_web.api.resources.frame import EDITIONS, MECHANISMS, PROCESSES
from relatoria_web.api.translated import Texts
from relatoria_web.prepare.domain import registry
from relatoria_web.prepare.forms.registry import EditionForm, MechanismForm, ProcessForm
from relatoria_web.prepare.models import Edition, Mechanism, Process
from relatoria_web.prepare.rules import CHANGE_EDITION, CHANGE_MECHANISM, CHANGE_PROCESS
from relatoria_web.site.models.base import Audience

_DO = Scope.PREPARE


class NewProcess(In):
    """A process; ``pattern`` is the one of the registry whose phases and milestones it takes."""

    translated = ("title", "purpose")
    title: Texts
    purpose: Texts | None = None
    start: str | None = None
    end: str | None = None
    audience: Audience = Audience.TEAM
    pattern: str = ""


def _open_process(call: Call, _: Any, data: NewProcess) -> Any:
    row = Process()
    CHANGE_PROCESS.demand(call.who, row)
    sent = data.model_dump(exclude_unset=True) | {"audience": data.audience.value, "pattern": data.pattern}
    sent |= read_all(call, None, {name: sent[name] for name in data.translated if sent.get(name)})
    form = filled(ProcessForm(None, instance=row), row, sent)
    return registry.open_process(call.who, process=form.save(commit=False), pattern=form.cleaned_data["pattern"])


def _process(call: Call, row: Any, given: dict[str, Any]) -> Any:
    CHANGE_PROCESS.demand(call.who, row)
    return filled(ProcessForm(None, instance=row), row, given)


def _mechanism(call: Call, row: Any, given: dict[str, Any]) -> Any:
    CHANGE_MECHANISM.demand(call.who, row)
    return filled(MechanismForm(None, instance=row), row, given)


def _new_mechanism(call: Call, data: Any) -> Mechanism:
    row = Mechanism()
    CHANGE_MECHANISM.demand(call.who, row)
    return row


def _new_edition(call: Call, data: Any) -> Edition:
    return Edition(mechanism=MECHANISMS.needed(call, data.mechanism, "mechanism"))


def _edition(call: Call, row: Any, given: dict[str, Any]) -> Any:
    if row.pk:
        CHANGE_EDITION.demand(call.who, row)
    processes = CHANGE_PROCESS.among(call.who, Process.objects.all())
    return filled(EditionForm(None, instance=row, mechanism=row.mechanism, processes=processes), row, given)


def _changed(call: Call, row: Any, revision: int, sent: Any) -> Any:
    return registry.change(
        call.who, row=type(row)._default_manager.get(pk=row.pk), revision=revision, details=sent.details()
    )


_PROCESS = Keeping(
    PROCESSES, _DO, ProcessForm.Meta.fields, lambda call, data: Process(), _process, lambda call, sent: None, _changed
)
_MECHANISM = Keeping(
    MECHANISMS,
    _DO,
    MechanismForm.Meta.fields,
    _new_mechanism,
    _mechanism,
    lambda call, sent: registry.open_mechanism(call.who, mechanism=sent.save(commit=False)),
    _changed,
)
_EDITION = Keeping(
    EDITIONS,
    _DO,
    EditionForm.Meta.fields,
    _new_edition,
    _edition,
    lambda call, sent: registry.open_edition(call.who, edition=sent.save(commit=False)),
    _changed,
    place="mechanism",
)
ACTS = (
    Act("add_processes", "Open a process", PROCESSES.path, _DO, _open_process, None, NewProcess, PROCESSES),
    *(one for one in _PROCESS.acts if isinstance(one, Change)),
    *_MECHANISM.acts,
    *_EDITION.acts,
)

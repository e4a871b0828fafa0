"""Processes, mechanisms and editions: opened, and changed."""

from __future__ import annotations

from itertools import count
from typing import Any, TypeVar

from django.db import transaction
from django.utils.text import slugify

from relatoria_web.bridge import calendar, mechanisms
from relatoria_web.prepare import actions
from relatoria_web.prepare.models import Calendar, Edition, Mechanism, Process
from relatoria_web.prepare.rules import CHANGE_EDITION, CHANGE_MECHANISM, CHANGE_PROCESS
from relatoria_web.site.address import address
from relatoria_web.site.models.base import Noun
from relatoria_web.site.rights import Right
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.site.translated import LANGUAGES, translated

Row = TypeVar("Row", bound=Noun)
RIGHTS: dict[type[Noun], tuple[Right, str]] = {
    Process: (CHANGE_PROCESS, actions.CHANGE_PROCESS),
    Mechanism: (CHANGE_MECHANISM, actions.CHANGE_MECHANISM),
    Edition: (CHANGE_EDITION, actions.CHANGE_EDITION),
}
"""Noun → who may change it, and what the trail says."""


@transaction.atomic
def open_process(who: Standing, *, process: Process, pattern: str = "") -> Process:
    """Open a process; its address is made from its title and never changes. ``pattern`` is a code of the registry
    whose phases and milestones it takes; without one its calendar is empty.
    """
    CHANGE_PROCESS.demand(who, process)
    process.slug = _free(process.title.said("en").text, Process)
    process.save(force_insert=True)
    Calendar.objects.create(process=process, body=calendar.registered(pattern) or {} if pattern else {})
    log(who, actions.CHANGE_PROCESS, process, pattern=pattern)
    return process


@transaction.atomic
def open_mechanism(who: Standing, *, mechanism: Mechanism) -> Mechanism:
    """Enter a mechanism that the registry lacks."""
    CHANGE_MECHANISM.demand(who, mechanism)
    mechanism.slug = _free(mechanism.acronym or mechanism.name.said("en").text, Mechanism)
    mechanism.save(force_insert=True)
    log(who, actions.CHANGE_MECHANISM, mechanism)
    return mechanism


@transaction.atomic
def open_edition(who: Standing, *, edition: Edition) -> Edition:
    """Open an edition of a mechanism."""
    CHANGE_EDITION.demand(who, edition)
    edition.save(force_insert=True)
    log(who, actions.CHANGE_EDITION, edition)
    return edition


@transaction.atomic
def change(who: Standing, *, row: Row, revision: int, details: dict[str, Any]) -> Row:
    """Change a process, a mechanism or an edition; an edition does not leave for a process of others.

    Raises:
        StaleError: if somebody else did meanwhile; nothing is written.
    """
    right, action = RIGHTS[type(row)]
    held = type(row)._default_manager.get(pk=row.pk)
    right.demand(who, held)
    held.revise(revision, **details)
    right.demand(who, held)
    log(who, action, held, fields=sorted(details))
    return held


def kept_mechanism(code: str) -> Mechanism | None:
    """The mechanism of a code or slug as it is kept here; one of the registry is entered when it is first wanted.

    None if there is none of that code.
    """
    rows = Mechanism.objects.filter(acronym__iexact=code) | Mechanism.objects.filter(slug__iexact=code)
    if (held := rows.first()) is not None:
        return held
    names = mechanisms.names(code)
    if names is None:
        return None
    found = mechanisms.entry(code, "en")
    texts = translated(**{language: names[language] for language in ("en", *LANGUAGES) if language in names})
    founded = found.listed.founded or None if found else None
    scope = found.listed.kind if found else "global"
    acronym = found.listed.acronym if found else ""
    return Mechanism(slug=slugify(code), name=texts, acronym=acronym, scope=scope, founded=founded)


def _free(words: str, model: type[Process] | type[Mechanism]) -> str:
    base = address(words) or "new"
    names = (base if n == 1 else f"{base}-{n}" for n in count(1))
    return next(name for name in names if not model.objects.filter(slug=name).exists())

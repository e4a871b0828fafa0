"""Who holds an office of the meeting, and titles that stand for a name's honorific."""

from __future__ import annotations

import re

from relatoria.conclude.report.phrases import phrase
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.vocabulary.places import find_country

_ARTICLE = r"(?:(?:the|el|la|le) |l['’])?"
_CHAIRS = r"chair(?:man|woman|person)?|president[ae]?|présidente?"
_CHAIR = re.compile(
    rf"{_ARTICLE}(?:(?:co|vice)[- ]?)?(?:{_CHAIRS}|"
    r"moderat\w+|"
    r"modérat\w+|moderad\w+|"
    r"facilitat\w+|facilitad\w+|convener|rapporteur|relatora?)"
    r"(?: (?:of the|del|de la|du) (?:committee|comité|comisión|council|consejo|meeting|reunión))?",
    re.IGNORECASE,
)
_PRESIDES = re.compile(rf"{_ARTICLE}(?:vice[- ]?)?(?:{_CHAIRS})", re.IGNORECASE)
_MODERATES = re.compile(rf"{_ARTICLE}(?:co[- ]?)?(?:mod[eé]rat\w+|moderad\w+|facilitat\w+|facilitad\w+)", re.IGNORECASE)
_PROFESSOR = re.compile(r"(?:(?:the|el|la|le) )?prof(?:\.|essora?|esora?|esseure?)(?= |$)", re.IGNORECASE)


def leads(actor: Actor) -> bool:
    """Whether somebody holds an office of the meeting and nothing else that is known: «The Chair», «Ms. Peguero,
    Presidenta»; not who presides over a body of its own."""
    return (
        actor.kind is ActorKind.PERSON
        and (not actor.organisation or find_country(actor.organisation) is not None)
        and any(_CHAIR.fullmatch(said) for said in (actor.name, actor.role or ""))
        and not _heads(actor)
    )


def moderates(actor: Actor) -> bool:
    """Whether somebody leads a talk, whatever body it is for which they work: the questions they put are no calls."""
    return actor.kind is ActorKind.PERSON and _MODERATES.fullmatch(actor.role or "") is not None


def office_of_meeting(actor: Actor, language: str) -> str:
    """«Presidenta de la sesión» for a named chair who comes from a State: said without it, for she neither governs that
    State nor speaks for it; empty for everybody else."""
    if not (leads(actor) and find_country(actor.organisation or "") and _PRESIDES.fullmatch(actor.role or "")):
        return ""
    office = (
        "vice" if fold(actor.role or "").startswith(("vice", "the vice", "el vice", "la vice", "le vice")) else "chair"
    )
    return phrase("office", f"{office}_{actor.gender or 'n'}", language)


def _heads(actor: Actor) -> bool:
    """«Presidente de Chile»: whom the record calls so holds that office there."""
    office = rf"{re.escape(fold(actor.role or '?'))} (?:of (?:the )?|de |del |de la |du |d'){re.escape(_state(actor))}"
    return bool(_state(actor)) and any(re.search(rf"\b{office}", fold(alias)) for alias in actor.aliases)


def _state(actor: Actor) -> str:
    return fold(actor.organisation or "")


def title_of(actor: Actor, language: str) -> str:
    """«Professor», «Prof.» before the name of somebody whose gender is not known; empty without that title."""
    if actor.kind is not ActorKind.PERSON or actor.gender in ("f", "m"):
        return ""
    said = (one for one in (actor.role or "", *actor.aliases) if fold(one) != fold(actor.name))
    titled = any(_PROFESSOR.match(one) for one in said)
    return phrase("title_of_person", "professor", language) if titled else ""


def doctor_of(actor: Actor, language: str) -> str:
    """«la Dra.», “Dr.”, « le Dr » before the name of whom the record calls so; empty for everybody else, and in Spanish
    where it is not known whether it is a woman."""
    named = re.compile(
        rf"(?:(?:el|la|le|the) )?(?:dra?|dre|doctora?|docteure?|doctoresse)\.? {re.escape(fold(actor.name))}\b"
    )
    if actor.kind is not ActorKind.PERSON or not any(named.match(fold(alias)) for alias in actor.aliases):
        return ""
    if actor.gender not in ("f", "m") and language == "es":
        return ""
    return phrase("title_of_person", f"doctor_{actor.gender or 'n'}", language)

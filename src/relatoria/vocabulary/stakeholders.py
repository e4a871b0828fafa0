"""Kinds of stakeholders, and which of them a role and an organisation point to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from relatoria.language.fold import fold
from relatoria.vocabulary.bodies import bodies, body_mentions, find_body
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import find_country

_MINISTRY = re.compile(
    r"(?:ministeri|ministry|ministere|cancilleria|secretaria de estado|foreign office|department of state)"
)
_SPECIAL = re.compile(r"\brepresenta\w+ (?:especial|special)|\bspecial representative")
_ACCREDITED = re.compile(r"\b(?:ante|to|aupres de)(?: (?:el|la|las|los|the|le|les|l'))?\s*$")


@dataclass(frozen=True, slots=True)
class StakeholderType:
    """One kind of stakeholder: its code, its names by language, and why it stands apart.

    ``side`` is «mechanism» or «partner» where the kind sits on one side of a meeting of mechanisms, else empty.
    """

    code: str
    names: dict[str, str]
    why: str
    side: str = ""


@dataclass(frozen=True, slots=True)
class _Cues:
    code: str
    role: re.Pattern[str] | None
    organisation: re.Pattern[str] | None
    unless_role: re.Pattern[str] | None
    unless_organisation: re.Pattern[str] | None

    def fit(self, role: str, organisation: str) -> bool:
        if self.unless_role and self.unless_role.search(role):
            return False
        if self.unless_organisation and self.unless_organisation.search(organisation):
            return False
        return bool(
            (self.organisation and organisation and self.organisation.search(organisation))
            or (self.role and role and self.role.search(role))
        )


@cache
def stakeholder_types() -> dict[str, StakeholderType]:
    """All kinds by code, in the order in which their cues are tried."""
    return {code: StakeholderType(code, row["names"], row["why"], row.get("side", "")) for code, row in _data().items()}


@cache
def types_of_side(side: str) -> frozenset[str]:
    """The codes of the kinds on a side: «mechanism», or «partner», which is a closed list."""
    return frozenset(code for code, kind in stakeholder_types().items() if kind.side == side)


@lru_cache(maxsize=4096)
def stakeholder_type_of(role: str | None, organisation: str | None, country: str | None = None) -> str | None:
    """The code of the kind that a role and an organisation point to, or None where nothing does.

    In this order: the organisation is a body of the vocabulary; it is a ministry; without organisation and country,
    the role is held in a body («Director General of IOM», not «ambassador to the United Nations»); cue words of the
    data file, the organisation's and the role's together, kind by kind; a body named within the organisation; a
    country (ISO alpha-3) without an organisation, or named as one, which makes a State.
    """
    body = find_body(organisation) if organisation else None
    if body is not None:
        return body.stakeholder_type
    if role and not organisation and not country and (kind := _held_in(role)):
        return kind
    plain_role, plain_organisation = fold(role or ""), fold(organisation or "")
    if _MINISTRY.match(plain_organisation):
        return "state"
    if role and organisation:
        plain_role = f"{plain_role} del {plain_organisation}" if _SPECIAL.search(plain_role) else plain_role
    for cues in _cues():
        if cues.fit(plain_role, plain_organisation):
            return cues.code
    if organisation:
        kind = _first_body(organisation)
        if kind is not None:
            return kind
    return "state" if country and (not organisation or find_country(organisation)) else None


def _held_in(role: str) -> str | None:
    for start, _, code in body_mentions(role, fold(role)):
        if not _ACCREDITED.search(fold(role[:start])):
            return bodies()[code].stakeholder_type
    return None


def _first_body(organisation: str) -> str | None:
    named = body_mentions(organisation, fold(organisation))
    return bodies()[named[0][2]].stakeholder_type if named else None


@cache
def _cues() -> tuple[_Cues, ...]:
    fields = ("role", "organisation", "unless_role", "unless_organisation")
    return tuple(_Cues(code, *(_pattern(row.get(field, [])) for field in fields)) for code, row in _data().items())


def _pattern(cues: list[str]) -> re.Pattern[str] | None:
    if not cues:
        return None
    parts = [re.escape(cue[:-1]) + r"\b" if cue.endswith(".") else re.escape(cue) for cue in cues]
    return re.compile(r"\b(?:" + "|".join(parts) + ")")


@cache
def _data() -> dict[str, dict[str, Any]]:
    return read_table("stakeholder_types.toml")

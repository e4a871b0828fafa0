"""Nominees as a secretariat writes them down (CSV), and the panels and rules of a programme (TOML)."""

from __future__ import annotations

import codecs
import csv
import io
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, TypeVar

import msgspec

from relatoria.convene.words import catalogue
from relatoria.errors import RelatoriaError
from relatoria.language.fold import fold
from relatoria.model.candidate import Candidate, Gender, Profile, Role
from relatoria.model.panel import Panel, Rule
from relatoria.vocabulary.places import find_country
from relatoria.vocabulary.stakeholders import stakeholder_types
from relatoria.vocabulary.terms import terms

NOMINEES = "nominees.csv"
RULES = "panels.toml"
"""The names that these files have in a dialogue's folder, where they are no documents."""
_MANY = {",": r"[;|]", "\t": r"[;|,]", ";": r"[|,]"}
Code = TypeVar("Code")


@dataclass(frozen=True, slots=True)
class Nominees:
    """Candidates of a list, and the columns that were passed over because no trait has their name."""

    candidates: tuple[Candidate, ...]
    passed_over: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be composed: the keys of `panels.toml`. ``title`` is that of the programme, ``lot`` decides ties."""

    panels: tuple[Panel, ...]
    rules: tuple[Rule, ...] = ()
    title: str = ""
    lot: str = ""


def read_nominees(data: bytes, name: str = NOMINEES) -> Nominees:
    """Read a CSV of nominees: a head with names of traits in es, en or fr, a person a row, lists with «;» or «|».

    Comma, semicolon and tab all serve as separators. An empty cell is unknown; without an id the name serves as one.

    Raises:
        RelatoriaError: «no_names» if no column has names, «bad_cell» for a value that no trait has.
    """
    text = _decoded(data)
    separator = max(",;\t", key=text.partition("\n")[0].count)
    rows = csv.DictReader(io.StringIO(text), delimiter=separator)
    heads = {head: _column(head) for head in rows.fieldnames or ()}
    if "name" not in heads.values():
        raise RelatoriaError("no_names", name=name)
    candidates = []
    for number, row in enumerate(rows, 2):
        cells = {trait: (row[head] or "").strip() for head, trait in heads.items() if trait}
        if any(cells.values()):
            candidates.append(_candidate(_Row(name, number, cells, _MANY[separator])))
    return Nominees(tuple(candidates), tuple(head for head, trait in heads.items() if not trait))


def read_plan(data: bytes, name: str = RULES) -> Plan:
    """Read the panels and rules of a programme; the keys are the fields of `Plan`, `Panel` and `Rule`.

    Raises:
        RelatoriaError: «bad_plan» if the file is not TOML, or a key or value is not one of those.
    """
    try:
        table = tomllib.loads(data.decode("utf-8"))
        plan = msgspec.convert(table, Plan)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise RelatoriaError("bad_plan", name=name, detail=error) from error
    unknown = list(_unknown(table))
    if unknown:
        raise RelatoriaError("bad_plan", name=name, detail="; ".join(unknown))
    return plan


def _unknown(table: Mapping[str, Any]) -> Iterator[str]:
    """Keys that nothing has: a misspelt one that passes in silence would be a rule that is not kept."""
    tables: list[tuple[str, type[Plan | Panel | Rule], Mapping[str, Any]]] = [("", Plan, table)]
    tables += [("panels: ", Panel, row) for row in table.get("panels", ())]
    tables += [("rules: ", Rule, row) for row in table.get("rules", ())]
    for place, kind, row in tables:
        yield from (f"{place}{key}" for key in sorted(row.keys() - {field.name for field in fields(kind)}))


def _decoded(data: bytes) -> str:
    """UTF-8, or what spreadsheets write instead: UTF-16 with its mark, or the western code page of Windows."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


@dataclass(frozen=True, slots=True)
class _Row:
    file: str
    number: int
    cells: Mapping[str, str]
    between: str

    def text(self, column: str) -> str:
        return self.cells.get(column, "")

    def many(self, column: str) -> tuple[str, ...]:
        return tuple(part for part in (one.strip() for one in re.split(self.between, self.text(column))) if part)

    def refuse(self, column: str, value: str) -> RelatoriaError:
        return RelatoriaError("bad_cell", name=self.file, row=self.number, column=column, value=value)

    def coded(self, column: str, find: Callable[[str], Code | None]) -> Code | None:
        """The code of a cell; None for an empty one."""
        value = self.text(column)
        if not value:
            return None
        code = find(value)
        if code is None:
            raise self.refuse(column, value)
        return code

    def all_coded(self, column: str, find: Callable[[str], Code | None]) -> tuple[Code, ...]:
        """The codes of a cell with a list."""
        found = [(value, find(value)) for value in self.many(column)]
        for value, code in found:
            if code is None:
                raise self.refuse(column, value)
        return tuple(code for _, code in found if code is not None)


def _candidate(row: _Row) -> Candidate:
    name = row.text("name")
    if not name:
        raise row.refuse("name", "")
    spoken = row.text("spoken") or "0"
    if not spoken.isdecimal():
        raise row.refuse("spoken", spoken)
    country = row.coded("country", find_country)
    return Candidate(
        id=row.text("id") or re.sub(r"\W+", "-", fold(name)).strip("-"),
        name=name,
        gender=row.coded("gender", lambda value: _enumerated(Gender, "gender", value)),
        country=country.iso3 if country else None,
        un_group=row.coded("un_group", lambda value: _labelled("un_group").get(fold(value))),
        stakeholder_type=row.coded("stakeholder_type", lambda value: _labelled("stakeholder").get(fold(value))),
        level=row.coded("level", lambda value: _labelled("level").get(fold(value))),
        profile=row.coded("profile", lambda value: _enumerated(Profile, "profile", value)),
        organisation=row.text("organisation") or None,
        topics=row.many("topics"),
        languages=row.all_coded("languages", _language),
        tags=row.many("tags"),
        available=row.many("available") or None,
        roles=row.all_coded("roles", lambda value: _enumerated(Role, "role", value)) or (Role.SPEAKER,),
        spoken=int(spoken),
        wishes=row.many("wishes"),
    )


def _column(head: str) -> str:
    """The trait that a head names, or nothing."""
    plain = fold(head or "").strip()
    return next((trait for trait, names in catalogue()["read"]["column"].items() if plain in names), "")


def _enumerated(kind: Callable[[str], Code], words: str, value: str) -> Code | None:
    plain = fold(value).rstrip(".")
    found = next((code for code, names in catalogue()["read"][words].items() if plain == code or plain in names), None)
    return kind(found) if found else None


def _language(value: str) -> str | None:
    plain = fold(value)
    if re.fullmatch(r"[a-z]{2}", plain):
        return plain
    names = catalogue()["label"]["language"]
    return next((code for code, labels in names.items() if plain in map(fold, labels.values())), None)


@cache
def _labelled(vocabulary: str) -> dict[str, str]:
    """Folded codes and labels of a vocabulary in any language, with their codes."""
    listed: Sequence[tuple[str, Mapping[str, str]]]
    if vocabulary == "stakeholder":
        listed = [(code, kind.names) for code, kind in stakeholder_types().items()]
    else:
        listed = [(term.code, term.labels) for term in terms(vocabulary)]
    return {fold(name): code for code, names in listed for name in (code, *names.values())}

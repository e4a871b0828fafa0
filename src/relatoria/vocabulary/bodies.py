"""Organisations, groups of States and consultation mechanisms: names, acronyms, members, and mentions in a sentence."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from relatoria.language.fold import fold
from relatoria.vocabulary.files import read_data, read_table
from relatoria.vocabulary.phrases import Guard, PhraseTable
from relatoria.vocabulary.places import LANGUAGES, printed, region_members

KINDS = ("organisation", "group", "mechanism")
_LEADING = re.compile(r"^(?:el|la|los|las|le|les|the)\s+|^l'\s?")
_BRACKETED = re.compile(r"\s*\(([^()]+)\)$")


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, a group of States or a consultation mechanism under all its names.

    ``kind`` is «organisation», «group» or «mechanism»; ``names`` and ``acronyms`` are keyed by «es», «en», «fr»;
    ``stakeholder_type`` is a code of the stakeholder taxonomy; ``members`` are ISO alpha-3 codes, empty where the
    vocabulary does not list them (which never means that there are none).
    """

    code: str
    kind: str
    stakeholder_type: str
    names: dict[str, str]
    acronyms: dict[str, tuple[str, ...]]
    aliases: tuple[str, ...]
    members: tuple[str, ...]

    @property
    def is_group(self) -> bool:
        """Whether it speaks for its members: a group, or a mechanism in which States consult."""
        return self.kind != "organisation"


@cache
def bodies() -> dict[str, Body]:
    """All bodies by code, in the order of the data file."""
    members = _members()
    return {
        row["code"]: Body(
            code=row["code"],
            kind=row["kind"],
            stakeholder_type=row["stakeholder_type"],
            names={language: printed(row[language]) for language in LANGUAGES},
            acronyms={language: _split(row[f"acronyms_{language}"]) for language in LANGUAGES},
            aliases=_split(row["aliases"]),
            members=members.get(row["code"], ()),
        )
        for row in csv.DictReader(io.StringIO(read_data("bodies.csv")), delimiter="|")
    }


@lru_cache(maxsize=4096)
def find_body(name: str) -> Body | None:
    """The body that ``name`` names, whole: a name or alias in any case, an acronym as it is written.

    A leading article and a trailing acronym in brackets («… para las Migraciones (OIM)») are tolerated. None where
    the name is unknown or two bodies share it («PMA»).
    """
    names, acronyms = _index()
    plain = name.strip(" .,;:")
    bracketed = _BRACKETED.search(plain)
    wordings = [plain] if bracketed is None else [plain, plain[: bracketed.start()], bracketed.group(1)]
    for wording in wordings:
        folded = fold(wording)
        for code in (acronyms.get(wording), names.get(folded), names.get(_LEADING.sub("", folded))):
            if code is not None:
                return bodies()[code]
    return None


def body_mentions(text: str, folded: str, words: Sequence[str] | None = None) -> list[tuple[int, int, str]]:
    """The bodies named in a sentence: (start, end, code), in order, longest name first, whole words.

    Names are compared on ``folded``, acronyms exactly as ``text`` writes them. An acronym that two bodies share
    («PMA»: World Food Programme, least developed countries) is nobody's here; `shared_acronyms` lists them.
    ``words`` are the folded words, where they are known.
    """
    return _table().find(folded, text, words)


@cache
def shared_acronyms() -> dict[str, tuple[str, ...]]:
    """Acronyms that stand for two bodies or more, with their codes."""
    return {acronym: codes for acronym, codes in _acronym_owners().items() if len(codes) > 1}


@cache
def _members() -> dict[str, tuple[str, ...]]:
    data = read_table("body_members.toml")
    listed = {code: tuple(members.split()) for code, members in data["members"].items()}
    return listed | {code: region_members(group) for code, group in data["same_as"].items()}


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


@cache
def _acronym_owners() -> dict[str, tuple[str, ...]]:
    owners: dict[str, list[str]] = {}
    for body in bodies().values():
        for acronym in dict.fromkeys(acronym for group in body.acronyms.values() for acronym in group):
            owners.setdefault(acronym, []).append(body.code)
    return {acronym: tuple(codes) for acronym, codes in owners.items()}


@cache
def _index() -> tuple[dict[str, str], dict[str, str]]:
    names = {fold(name): body.code for body in bodies().values() for name in (*body.names.values(), *body.aliases)}
    acronyms = {acronym: codes[0] for acronym, codes in _acronym_owners().items() if len(codes) == 1}
    return names, acronyms


@cache
def _table() -> PhraseTable:
    names, _ = _index()
    table = PhraseTable()
    for acronym, codes in _acronym_owners().items():
        table.add(acronym, codes[0] if len(codes) == 1 else None, Guard.UPPER)
    for name, code in names.items():
        table.add(name, code)
    return table

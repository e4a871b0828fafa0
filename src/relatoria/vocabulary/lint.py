"""Faults of the data files: a code without a name, an alias that names two, a message that one language lacks."""

from __future__ import annotations

import csv
import io
import re
import string
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib import resources
from typing import Any

from relatoria.language.fold import fold
from relatoria.language.typeset import french_spaces
from relatoria.vocabulary.apart import lint_apart
from relatoria.vocabulary.bodies import KINDS
from relatoria.vocabulary.dissent import lint_dissent
from relatoria.vocabulary.files import read_data
from relatoria.vocabulary.frequencies import lint_frequencies
from relatoria.vocabulary.issue_words import lint_issue_words
from relatoria.vocabulary.lexicon import lint_lexicon
from relatoria.vocabulary.lint_registries import lint_registries, tables
from relatoria.vocabulary.meanings import lint_meanings
from relatoria.vocabulary.neutral import lint_neutral
from relatoria.vocabulary.places import LANGUAGES

Reader = Callable[[str], str]
UN_MEMBERS = 193
ONE_TONGUE = frozenset({"repair.toml accents", "repair.toml subordinate"})
"""Tables that a language lacks by its nature: English has no accents to lose."""


_SHOWN = (
    "convene", "matters", "mechanisms", "messages", "neutral", "terms",
    "work_products",
)  # fmt: skip
_FRENCH = re.compile(r'\bfr = "((?:[^"\\]|\\.)*)"')


def lint(read: Reader = read_data) -> list[str]:
    """All faults of the data files, one line each; empty when there is none. ``read`` gives a file's text by name."""
    faults: list[str] = []
    for check in (
        _messages,
        _countries,
        _country_names,
        _demonyms,
        _bodies,
        _members,
        _terms,
        _stakeholders,
        _quantifiers,
        _phrases,
        _tongues,
        _lexicon,
        lint_registries,
        lint_apart,
        lint_issue_words,
        lint_dissent,
        lint_meanings,
        lint_neutral,
        _spaces,
    ):
        try:
            faults.extend(check(read))
        except (tomllib.TOMLDecodeError, csv.Error, KeyError) as error:
            faults.append(f"{check.__name__.strip('_')}: cannot be read: {type(error).__name__} {error}")
    return faults


def _messages(read: Reader) -> Iterator[str]:
    for code, wording in tables(read, "messages.toml").items():
        yield from _missing(f"messages.toml [{code}]", wording)
        parameters = {frozenset(_parameters(text)) for text in wording.values()}
        if len(parameters) > 1:
            yield f"messages.toml [{code}]: the languages have different parameters"


def _spaces(read: Reader) -> Iterator[str]:
    """What pages show as it stands holds its signs as French does; reports are set when they are written."""
    for name in _SHOWN:
        for line in read(f"{name}.toml").splitlines():
            loose = (text for text in _FRENCH.findall(line) if text != french_spaces(text))
            yield from (f"{name}.toml: «{text}» has plain spaces before signs" for text in loose)


def _countries(read: Reader) -> Iterator[str]:
    rows = _csv(read, "countries.csv")
    where = "countries.csv"
    groups = {term["code"] for term in tables(read, "terms.toml")["un_group"]["terms"]}
    regions = {term["code"] for term in tables(read, "terms.toml")["region"]["terms"]}
    yield from _repeated(f"{where}: iso3", (row["iso3"] for row in rows))
    yield from _repeated(f"{where}: m49", (row["m49"] for row in rows if row["m49"]))
    for row in rows:
        yield from _missing(f"{where} {row['iso3']}", row)
        if (row["status"] == "member") != bool(row["un_group"]):
            yield f"{where} {row['iso3']}: a member has a regional group, and nobody else"
        if row["un_group"] and row["un_group"] not in groups:
            yield f"{where} {row['iso3']}: unknown regional group {row['un_group']}"
        for column in ("region", "subregion"):
            if row[column] not in regions:
                yield f"{where} {row['iso3']}: unknown {column} {row[column]}"
    members = sum(row["status"] == "member" for row in rows)
    if members != UN_MEMBERS:
        yield f"{where}: {members} members of the United Nations instead of {UN_MEMBERS}"


def _country_names(read: Reader) -> Iterator[str]:
    data = tables(read, "country_aliases.toml")
    owners = _official_names(read)
    codes = {code for owned in owners.values() for code in owned}
    for kind in ("names", "person", "word", "upper"):
        for code, aliases in data[kind].items():
            if code not in codes:
                yield f"country_aliases.toml [{kind}]: unknown country {code}"
            yield from _repeated(f"country_aliases.toml [{kind}] {code}", map(fold, aliases))
            for alias in aliases:
                owners.setdefault(fold(alias), set()).add(code)
    refused = {fold(name) for name in data["refused"]}
    for name, owned in sorted(owners.items()):
        if len(owned) > 1 and name not in refused:
            yield f"country names: «{name}» names {' and '.join(sorted(owned))}"
    for name, named in data["refused"].items():
        if len(named) < 2 or not codes.issuperset(named):
            yield f"country_aliases.toml [refused]: «{name}» needs two known countries"


def _demonyms(read: Reader) -> Iterator[str]:
    rows = _csv(read, "demonyms.csv")
    owners = _official_names(read)
    codes = {code for owned in owners.values() for code in owned}
    yield from _repeated("demonyms.csv: iso3", (row["iso3"] for row in rows))
    for row in rows:
        if row["iso3"] not in codes:
            yield f"demonyms.csv: unknown country {row['iso3']}"
        for word in (word for language in LANGUAGES for word in row[language].split("|") if word):
            others = owners.get(fold(word), set()) - {row["iso3"]}
            if others:
                yield f"demonyms.csv {row['iso3']}: «{word}» is the name of {' and '.join(sorted(others))}"


def _bodies(read: Reader) -> Iterator[str]:
    rows = _csv(read, "bodies.csv", "|")
    types = tables(read, "stakeholder_types.toml")
    shared = tables(read, "body_members.toml").get("shared_acronyms", {})
    yield from _repeated("bodies.csv: code", (row["code"] for row in rows))
    owners: dict[str, set[str]] = {}
    acronyms: dict[str, set[str]] = {}
    for row in rows:
        yield from _missing(f"bodies.csv {row['code']}", row)
        if row["kind"] not in KINDS:
            yield f"bodies.csv {row['code']}: unknown kind {row['kind']}"
        if row["stakeholder_type"] not in types:
            yield f"bodies.csv {row['code']}: unknown stakeholder type {row['stakeholder_type']}"
        for name in (*(row[language] for language in LANGUAGES), *row["aliases"].split(";")):
            owners.setdefault(fold(name.strip()), set()).add(row["code"])
        for acronym in (a.strip() for language in LANGUAGES for a in row[f"acronyms_{language}"].split(";")):
            acronyms.setdefault(acronym, set()).add(row["code"])
    for name, codes in sorted(owners.items()):
        if name and len(codes) > 1:
            yield f"bodies.csv: «{name}» names {' and '.join(sorted(codes))}"
    for acronym, codes in sorted(acronyms.items()):
        if acronym and (len(codes) > 1) != (acronym in shared):
            yield f"bodies.csv: «{acronym}» stands for {' and '.join(sorted(codes))}: see [shared_acronyms]"


def _members(read: Reader) -> Iterator[str]:
    data = tables(read, "body_members.toml")
    bodies = {row["code"] for row in _csv(read, "bodies.csv", "|")}
    countries = {row["iso3"]: row["un_group"] for row in _csv(read, "countries.csv")}
    for code in (*data["members"], *data["same_as"]):
        if code not in bodies:
            yield f"body_members.toml: unknown body {code}"
    for code, listed in data["members"].items():
        yield from _repeated(f"body_members.toml {code}", listed.split())
        for country in listed.split():
            if country not in countries:
                yield f"body_members.toml {code}: unknown country {country}"
    for code, group in data["same_as"].items():
        if group not in countries.values():
            yield f"body_members.toml {code}: unknown regional group {group}"


def _terms(read: Reader) -> Iterator[str]:
    data = tables(read, "terms.toml")
    goals = {term["code"] for term in data["sdg"]["terms"]}
    for name, table in data.items():
        codes = {term["code"] for term in table["terms"]}
        yield from _repeated(f"terms.toml [{name}]", (term["code"] for term in table["terms"]))
        if not table["source"]:
            yield f"terms.toml [{name}]: no source"
        for term in table["terms"]:
            yield from _missing(f"terms.toml [{name}] {term['code']}", term)
            parent = term.get("parent")
            if parent and parent not in codes and not (name == "sdg_target" and parent in goals):
                yield f"terms.toml [{name}] {term['code']}: unknown parent {parent}"


def _stakeholders(read: Reader) -> Iterator[str]:
    for code, row in tables(read, "stakeholder_types.toml").items():
        yield from _missing(f"stakeholder_types.toml [{code}]", row.get("names", {}))
        if not row.get("why"):
            yield f"stakeholder_types.toml [{code}]: no reason"
        if row.get("side", "partner") not in ("mechanism", "partner"):
            yield f"stakeholder_types.toml [{code}]: unknown side"


def _quantifiers(read: Reader) -> Iterator[str]:
    data = tables(read, "quantifiers.toml")
    yield from _repeated("quantifiers.toml: rank", (str(row["rank"]) for row in data.values()))
    for key, row in data.items():
        yield from _missing(f"quantifiers.toml [{key}]", row)
        yield from _missing(f"quantifiers.toml [{key}] why", row.get("why", {}))
    for language in LANGUAGES:
        forms = (fold(form) for row in data.values() for form in row.get(language, []))
        yield from _repeated(f"quantifiers.toml {language}", forms)


def _phrases(read: Reader) -> Iterator[str]:
    for section, keys in tables(read, "phrases.toml").items():
        for key, wording in keys.items():
            where = f"phrases.toml [{section}] {key}"
            yield from _missing(where, wording)
            if len({frozenset(_parameters(text)) for text in wording.values()}) > 1:
                yield f"{where}: the languages have different fields"


def _tongues(read: Reader) -> Iterator[str]:
    """What speaks to one of the three languages speaks to all, in every file of tables."""
    for name in sorted(file.name for file in resources.files("relatoria.vocabulary").joinpath("data").iterdir()):
        if name.endswith(".toml"):
            yield from _unspoken(name, tables(read, name))


def _unspoken(where: str, value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _unspoken(where, item)
    elif isinstance(value, dict):
        spoken = set(value) & set(LANGUAGES)
        if spoken and where not in ONE_TONGUE:
            yield from (f"{where}: no «{language}»" for language in LANGUAGES if language not in spoken)
        for key, item in value.items():
            yield from _unspoken(f"{where} {key}", item)


def _lexicon(_: Reader) -> Iterator[str]:
    yield from lint_lexicon()


def _official_names(read: Reader) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = {}
    for row in _csv(read, "countries.csv"):
        columns = (*LANGUAGES, *(f"{language}_running" for language in LANGUAGES), "en_formal")
        for name in (row[column] for column in columns if row[column]):
            owners.setdefault(fold(name), set()).add(row["iso3"])
    return owners


def _missing(where: str, row: dict[str, Any]) -> Iterator[str]:
    for language in LANGUAGES:
        if not row.get(language):
            yield f"{where}: nothing in «{language}»"


def _repeated(where: str, values: Iterable[str]) -> Iterator[str]:
    for value, count in Counter(values).items():
        if count > 1:
            yield f"{where}: «{value}» stands {count} times"


def _parameters(wording: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(wording) if name is not None}


def _csv(read: Reader, name: str, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(read(name)), delimiter=delimiter))


def report(faults: list[str]) -> int:
    """Print ``faults``; 1 if there are any, else 0."""
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(report([*lint(), *lint_frequencies()]))

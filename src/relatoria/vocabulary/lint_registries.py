"""Faults of the registries: mechanisms, instruments, formats of meetings, processes, kinds of work products."""

from __future__ import annotations

import re
import string
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from relatoria.vocabulary.mechanisms import KINDS
from relatoria.vocabulary.places import LANGUAGES

Reader = Callable[[str], str]
GENDERS = {"es": {"m", "f"}, "en": {"n"}, "fr": {"m", "f"}}
INSTRUMENT_STATUS = {"adopted", "endorsed", "issued"}
ABOUT = {"edition", "meeting", "process"}
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def lint_registries(read: Reader) -> Iterator[str]:
    """All faults of the registries, one line each. ``read`` gives a file's text by name."""
    for check in (_instruments, _mechanisms, _meetings, _processes, _work_kinds, _wording):
        yield from check(read)


def _instruments(read: Reader) -> Iterator[str]:
    symbols = Counter(row["symbol"] for row in tables(read, "instruments.toml").values())
    yield from (f"instruments.toml: {symbol} stands {n} times" for symbol, n in symbols.items() if n > 1)
    for code, row in tables(read, "instruments.toml").items():
        where = f"instruments.toml [{code}]"
        yield from _undated(where, row["adopted"])
        if not row["source"]:
            yield f"{where}: no source"
        if not set(row["languages"]):
            yield f"{where}: in no language"
        if row.get("status", "adopted") not in INSTRUMENT_STATUS:
            yield f"{where}: unknown status {row['status']}"
        if row.get("parts", "gcm") not in tables(read, "terms.toml"):
            yield f"{where}: its parts are of no vocabulary"


def _mechanisms(read: Reader) -> Iterator[str]:
    bodies = {line.split("|", 1)[0] for line in read("bodies.csv").splitlines()}
    for code, row in tables(read, "mechanisms.toml").items():
        where = f"mechanisms.toml [{code}]"
        if row["kind"] not in KINDS:
            yield f"{where}: unknown kind {row['kind']}"
        if (code in bodies) == ("names" in row):
            yield f"{where}: names stand in bodies.csv or here, in one place"
        for body in (row.get("owner"), row.get("secretariat")):
            if body and body not in bodies:
                yield f"{where}: unknown body {body}"
        for fact in row.get("facts", ()):
            if not fact.get("source"):
                yield f"{where}: {fact['what']} without a source"
        yield from _devoted(read, where, row)
        for chair in row.get("chairs", ()):
            yield from _undated(f"{where} chairs", chair["start"], chair.get("end", ""))
            if not chair.get("source"):
                yield f"{where}: chair {chair['holder']} without a source"
        for meeting in row.get("meetings", ()):
            if not meeting.get("source"):
                yield f"{where}: meeting of {meeting['year']} without a source"
            yield from _undated(f"{where} {meeting['year']}", meeting.get("start", ""), meeting.get("end", ""))


def _devoted(read: Reader, where: str, row: dict[str, Any]) -> Iterator[str]:
    """Faults of a mechanism's year of founding, themes and roles: each has a source, codes are known, roles a day."""
    founded = [fact["value"] for fact in row.get("facts", ()) if fact["what"] == "founded"]
    if row.get("founded") and not any(str(row["founded"]) in value for value in founded):
        yield f"{where}: founded in {row['founded']} without a source"
    for one in (*row.get("themes", ()), *row.get("roles", ())):
        if not one.get("source"):
            yield f"{where}: {one.get('function') or one['theme']} without a source"
        yield from _undated(where, one.get("on", ""))
    for key, vocabulary in (("theme", "platform_theme"), ("function", "mechanism_function")):
        known = {"", *(term["code"] for term in tables(read, "terms.toml")[vocabulary]["terms"])}
        for one in (*row.get("themes", ()), *row.get("roles", ())):
            if one.get(key, "") not in known:
                yield f"{where}: unknown {key} {one[key]}"
    for one in row.get("roles", ()):
        if not one.get("on") or one.get("process", "gcm") not in tables(read, "processes.toml"):
            yield f"{where}: a role without a day, or of an unknown process"


def _meetings(read: Reader) -> Iterator[str]:
    data = tables(read, "meetings.toml")
    for code, row in data["format"].items():
        yield from _ungendered(f"meetings.toml [format.{code}]", row["gender"])
    for code, row in data["segment"].items():
        if row["rooms"] not in ("plenary", "one_per_group"):
            yield f"meetings.toml [segment.{code}]: unknown rooms {row['rooms']}"


def _processes(read: Reader) -> Iterator[str]:
    phases = {term["code"] for term in tables(read, "terms.toml")["phase"]["terms"]}
    instruments = tables(read, "instruments.toml")
    for code, row in tables(read, "processes.toml").items():
        where = f"processes.toml [{code}]"
        milestones = {one["id"] for one in row["milestones"]}
        yield from (
            f"{where}: unknown instrument {c['instrument']}"
            for c in row["mandate"]
            if c["instrument"] not in instruments
        )
        for phase in row["phases"]:
            if phase["code"] not in phases:
                yield f"{where}: unknown phase {phase['code']}"
            named = {*phase.get("milestones", ()), *(phase[key] for key in ("opens", "closes") if key in phase)}
            yield from (f"{where} {phase['code']}: unknown milestone {one}" for one in sorted(named - milestones))
        for one in row["milestones"]:
            yield from _milestone(f"{where} {one['id']}", one)


def _milestone(where: str, row: dict[str, Any]) -> Iterator[str]:
    yield from _ungendered(where, row["gender"])
    known = [*row["history"], *([row["actual"]] if "actual" in row else [])]
    if not known:
        yield f"{where}: neither planned nor reached"
    for one in known:
        yield from _undated(where, one["on"], one["start"], one.get("end", ""))
        if not one.get("source"):
            yield f"{where}: a date without a source"
    days = [one["on"] for one in row["history"]]
    if days != sorted(days):
        yield f"{where}: the plans are not in order"


def _work_kinds(read: Reader) -> Iterator[str]:
    data = tables(read, "work_products.toml")
    for flow, stages in data["workflows"].items():
        yield from (f"work_products.toml [{flow}]: unknown stage {one}" for one in stages if one not in data["stages"])
    for code, row in data["kinds"].items():
        where = f"work_products.toml [{code}]"
        if row["workflow"] not in data["workflows"]:
            yield f"{where}: unknown workflow {row['workflow']}"
        if row.get("about", "meeting") not in ABOUT:
            yield f"{where}: about what? {row['about']}"
        ids = Counter(one["id"] for one in row["sections"])
        yield from (f"{where}: section {one} stands {n} times" for one, n in ids.items() if n > 1)
        for one in row["sections"]:
            if not one.get("filler") and not one.get("prompt"):
                yield f"{where} {one['id']}: neither filled nor prompted"


def _wording(read: Reader) -> Iterator[str]:
    for section, keys in tables(read, "work_phrases.toml").items():
        for key, wording in keys.items():
            fields = {frozenset(_fields(wording.get(language, ""))) for language in LANGUAGES}
            if len(fields) > 1:
                yield f"work_phrases.toml [{section}] {key}: the languages have different fields"


def _fields(wording: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(wording) if name is not None}


def _ungendered(where: str, gender: dict[str, str]) -> Iterator[str]:
    for language, allowed in GENDERS.items():
        if gender.get(language) not in allowed:
            yield f"{where}: no gender in «{language}»"


def _undated(where: str, *dates: str) -> Iterator[str]:
    yield from (f"{where}: no date: {one}" for one in dates if one and not _DATE.fullmatch(one))


def tables(read: Reader, name: str) -> dict[str, Any]:
    """What a file of tables holds: nearly every check asks for the terms, some for each row."""
    return _parsed(read(name))


@cache
def _parsed(text: str) -> dict[str, Any]:
    return tomllib.loads(text)

"""Check the labelled gold: every label stands on a wording of its document, in order, with words of the vocabulary."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent
KINDS = frozenset(
    "good_practice innovative_solution common_principle recommendation gap partnership commitment "
    "means_of_implementation position call figure".split()
)
SUBTYPES = {
    "good_practice": frozenset("policy legislation project institution fund other".split()),
    "gap": frozenset("management governance data capacity finance protection other".split()),
    "commitment": frozenset("financial resources process policy other".split()),
    "means_of_implementation": frozenset("finance capacity_building technology data other".split()),
    "position": frozenset("support opposition concern statement".split()),
}
RELATIONS = frozenset("report support oppose propose recommend commend question commit".split())
HOWS = frozenset("explicit anaphoric inherited collective".split())
ACTORS = frozenset("person state group organisation collective".split())
DOCUMENTS = frozenset(
    "concept_note session_guide engagement_brief synthesis statement transcript bulletin review_report other".split()
)
DIRECTIONS = frozenset("up down against".split())
LANGUAGES = frozenset({"es", "en", "fr"})
CODES = {
    "gcm": frozenset(str(number) for number in range(1, 24)),
    "sdg": frozenset(str(number) for number in range(1, 18)),
}

Row = dict[str, Any]


def read(path: Path) -> list[Row]:
    """The rows of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def check_labels(rows: list[Row], text: str | None) -> list[str]:
    """Faults of a document's labels. ``text`` is the document, or None where it is not in the repository."""
    faults = [] if any(row["type"] == "document" for row in rows) else ["no document row"]
    keys = [row["key"] for row in rows if row["type"] == "speaker"]
    faults += [f"speaker key twice: {key}" for key in sorted(set(keys)) if keys.count(key) > 1]
    for row in rows:
        if row["type"] == "document":
            faults += _outside("document kind", [row["kind"]], DOCUMENTS) + _outside(
                "language", [row["language"]], LANGUAGES
            )
        elif row["type"] == "speaker":
            faults += _outside("actor kind", [row["kind"]], ACTORS)
            if row["stakeholder_type"] is not None:
                faults += _outside("stakeholder type", [row["stakeholder_type"]], stakeholder_types())
        elif row["type"] == "turn":
            faults += _outside("speaker", [row["speaker"]], frozenset(keys))
        elif row["type"] == "sentence":
            faults += _check_sentence(row, frozenset(keys))
    return faults + (_check_offsets(rows) if text is None else _check_order(rows, text))


def check_repairs(rows: list[Row], text: str | None) -> list[str]:
    """Faults of a list of damaged words: each stands where it says, and is changed."""
    faults = [
        f"repair changes nothing: {row}" for row in rows if row["type"] == "repair" and row["before"] == row["after"]
    ]
    if text is not None:
        for row in rows:
            if row["type"] == "repair" and text[row["start"] : row["end"]] != row["before"]:
                faults.append(f"not at its place: {row}")
    return faults + _check_offsets([row for row in rows if row["type"] == "repair"])


def check_structure(rows: list[Row]) -> list[str]:
    """Faults of a document's structure: ranges in order, and the counts those of the rows."""
    faults = _check_offsets(rows)
    for row in rows:
        for what, count in row.items() if row["type"] == "counts" else ():
            found = sum(one["type"] == what for one in rows)
            if what != "type" and found != count:
                faults.append(f"{found} rows of {what}, not {count}")
    return faults


def check_themes(rows: list[Row], codes: frozenset[str]) -> list[str]:
    """Faults of a list of texts with codes: unique ids and texts, known languages and codes."""
    faults = _twice("id", [row["id"] for row in rows]) + _twice("text", [row["text"] for row in rows])
    for row in rows:
        faults += _outside("language", [row["language"]], LANGUAGES) + _outside("code", row["codes"], codes)
    return faults


def check_batch(rows: list[Row]) -> list[str]:
    """Faults of a batch of single sentences with their kinds: unique ids and texts, words of the vocabulary."""
    faults = _twice("id", [row["id"] for row in rows]) + _twice("text", [row["text"] for row in rows])
    for row in rows:
        faults += _outside("language", [row["language"]], LANGUAGES) + _outside("kind", row["kinds"], KINDS)
        faults += _outside("relation", [row["relation"]] if row.get("relation") else [], RELATIONS)
    return faults


def check_theme_sentences(rows: list[Row], folder: Path) -> list[str]:
    """Faults of a list of sentences with themes: known codes, none both sure and open, and no wording of our own."""
    faults = []
    for row in rows:
        faults += _outside("language", [row["language"]], LANGUAGES)
        for vocabulary, codes in CODES.items():
            sure, open_ = row[vocabulary], row[f"{vocabulary}_maybe"]
            faults += _outside("code", [*sure, *open_], codes) + _twice("code", [*sure, *open_])
        if row["text"] not in _worded(folder / f"{row['document']}.gold.jsonl"):
            faults.append(f"not a sentence of {row['document']}: {row['text'][:60]}")
    return faults


def check_figures(rows: list[Row]) -> list[str]:
    """Faults of a list of sentences with figures: unique texts, and every label stands on words of its sentence."""
    faults = _twice("text", [row["text"] for row in rows])
    for row in rows:
        faults += _outside("language", [row["language"]], LANGUAGES)
        for label in row["figures"]:
            words = [label[name] for name in ("quantity", "base", "compared") if name in label]
            faults += [f"not in its sentence: {one}" for one in words if one not in row["text"]]
            faults += _outside("direction", [label["direction"]] if "compared" in label else [], DIRECTIONS)
    return faults


def check_matches(rows: list[Row]) -> list[str]:
    """Faults of a list of pairs: a label of 0 or 1, two different texts, no pair twice."""
    pairs = [f"{row['a']['text']} | {row['b']['text']}" for row in rows]
    faults = _twice("pair", pairs) + [f"same text: {row}" for row in rows if row["a"]["text"] == row["b"]["text"]]
    return faults + [f"label: {row}" for row in rows if row["label"] not in (0, 1)]


@cache
def stakeholder_types() -> frozenset[str]:
    """The codes of the stakeholder vocabulary."""
    path = ROOT / "src" / "relatoria" / "vocabulary" / "data" / "stakeholder_types.toml"
    return frozenset(tomllib.loads(path.read_text(encoding="utf-8")))


def check_folder(folder: Path) -> dict[str, list[str]]:
    """The faults of each gold file of a folder, by file name; an empty list for a sound file."""
    faults: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*.jsonl")):
        rows = read(path)
        source = folder / f"{path.name.split('.')[0]}.txt"
        text = source.read_text(encoding="utf-8") if source.exists() else None
        if path.name.endswith(".gold.jsonl"):
            faults[path.name] = check_labels(rows, text)
        elif path.name.endswith(".repairs.jsonl"):
            faults[path.name] = check_repairs(rows, text)
        elif path.name.endswith(".structure.jsonl"):
            faults[path.name] = check_structure(rows)
        elif path.name.startswith("kinds_round"):
            faults[path.name] = check_batch(rows)
        elif path.name == "themes_gcm.jsonl":
            faults[path.name] = check_themes(rows, CODES["gcm"])
        elif path.name == "themes_sdg.jsonl":
            faults[path.name] = check_themes(rows, CODES["sdg"])
        elif path.name == "themes_sentences.jsonl":
            faults[path.name] = check_theme_sentences(rows, folder)
        elif path.name == "figures.jsonl":
            faults[path.name] = check_figures(rows)
        elif path.name == "match.jsonl":
            faults[path.name] = check_matches(rows)
    return faults


@cache
def _worded(path: Path) -> frozenset[str]:
    return frozenset(row["text"] for row in read(path) if "text" in row) if path.exists() else frozenset()


def _check_sentence(row: Row, keys: frozenset[str]) -> list[str]:
    named = [*row["speakers"], *row.get("on_behalf_of", []), *row.get("targets", []), *row.get("optional", [])]
    faults = _outside("speaker", named, keys) + _outside("kind", row["kinds"], KINDS)
    faults += _outside("relation", list(row.get("relations", {}).values()), RELATIONS)
    if row["speakers"]:
        faults += _outside("how", [row["how"]], HOWS) + _outside("relation", [row["relation"]], RELATIONS)
    elif row["how"] or row["relation"] or row["kinds"]:
        faults.append(f"labels without a speaker: {row}")
    for kind, subtype in row.get("subtypes", {}).items():
        faults += _outside(f"subtype of {kind}", [subtype], SUBTYPES.get(kind, frozenset()))
    return faults


def _check_order(rows: list[Row], text: str) -> list[str]:
    flat, at, faults = " ".join(text.split()), 0, []
    for row in rows:
        wording = row.get("starts" if row["type"] == "turn" else "text")
        if wording is None:
            continue
        found = flat.find(wording, at)
        if found < 0:
            faults.append(f"not found, or not in order: {wording}")
        else:
            if row["type"] == "sentence" and re.search(r"\w", _between(flat, at, found, rows)):
                faults.append(f"unlabelled words before: {wording}")
            at = found + (len(wording) if row["type"] != "turn" else 0)
    return faults


def _between(flat: str, at: int, found: int, rows: list[Row]) -> str:
    """The words between two labels that are neither list markers nor, in a transcript, the label of a turn."""
    gap = flat[at:found].strip()
    transcript = any(row["type"] == "turn" for row in rows)
    return "" if transcript or re.fullmatch(r"(\d{1,2}\.\d{0,2}|[a-z]\)|-)?", gap) else gap


def _check_offsets(rows: list[Row]) -> list[str]:
    at, faults = 0, []
    for row in rows:
        if "start" in row:
            if not at <= row["start"] < row["end"]:
                faults.append(f"offsets out of order: {row}")
            at = row["end"]
    return faults


def _outside(what: str, values: list[str], allowed: frozenset[str]) -> list[str]:
    return [f"unknown {what}: {value}" for value in values if value not in allowed]


def _twice(what: str, values: list[str]) -> list[str]:
    return [
        f"{what} twice: {value}" for value in sorted(value for value, count in Counter(values).items() if count > 1)
    ]


def main() -> int:
    """Print the faults of both folders; exit 1 if there are any."""
    found = 0
    for folder in (HERE / "development", HERE / "held_out"):
        for name, faults in check_folder(folder).items():
            for fault in faults:
                print(f"{folder.name}/{name}: {fault}")
            found += len(faults)
    print(f"{found} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""A composition put on a page (Markdown) and as plain data, in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from relatoria.convene.words import name_of, number, sentence
from relatoria.language.join import capitalise
from relatoria.model.balance import Balance, Tally
from relatoria.model.candidate import Candidate
from relatoria.model.composition import Choice, Composition
from relatoria.model.panel import Panel


@dataclass(frozen=True, slots=True)
class Told:
    """All that is told of a composition, and to whom: the language is the reader's."""

    made: Composition
    balance: Balance
    candidates: Sequence[Candidate]
    panels: Sequence[Panel]
    title: str
    language: str

    @property
    def names(self) -> dict[str, str]:
        """The names of people by id."""
        return {one.id: one.name for one in self.candidates}


def markdown(told: Told) -> str:
    """The page: the outcome, each panel with reasons and alternatives, the balance, what each rule costs."""
    language = told.language
    lines = [f"# {told.title or _label('programme', language)}", ""]
    lines += [f"{sentence(one, language)}\n" for one in told.made.remarks]
    if told.made.conflict is not None:
        lines += _listed("supply", (sentence(one, language) for one in told.made.conflict.remarks), language)
        lines += _listed("ways_out", (sentence(one, language) for one in told.made.conflict.ways_out), language)
        return "\n".join(lines)
    for panel in told.panels:
        lines += _panel(panel, told)
    lines += _listed("balance", (_tally(one, language) for one in told.balance.tallies), language)
    lines += _listed("unmet", (sentence(one.remark, language) for one in told.balance.warnings), language)
    lines += _listed("rules", (sentence(one.remark, language) for one in told.made.prices), language)
    return "\n".join(lines)


def plain(told: Told) -> dict[str, Any]:
    """The same as plain data: codes and numbers as they are, remarks in words."""
    made, language = told.made, told.language
    conflict = made.conflict
    return {
        "proof": made.proof.value,
        "score": made.score,
        "bound": made.bound,
        "gap": made.gap,
        "remarks": _said(made.remarks, language),
        "seats": [_seat(choice, told) for choice in made.choices],
        "balance": {one.trait: {**dict(one.counts), "unknown": one.unknown} for one in told.balance.tallies},
        "unmet": [{"rule": one.rule, "must": one.must, "said": sentence(one.remark, language)}
                  for one in told.balance.warnings if made.choices],
        "prices": [{"rule": one.rule, "points": one.points, "proven": one.proven, "missed": one.missed,
                    "said": sentence(one.remark, language)} for one in made.prices],
        "conflict": conflict and {
            "rules": conflict.rules,
            "smallest": conflict.smallest,
            "supply": _said(conflict.remarks, language),
            "ways_out": _said(conflict.ways_out, language),
        },
    }  # fmt: skip


def _seat(choice: Choice, told: Told) -> dict[str, Any]:
    seat = choice.seat
    return {
        "panel": seat.panel,
        "role": seat.role.value,
        "candidate": seat.candidate,
        "name": told.names[seat.candidate],
        "reasons": _said(choice.reasons, told.language),
        "alternatives": [
            {"panel": one.seat.panel, "candidate": one.seat.candidate, "points": one.points}
            for one in choice.alternatives
        ],
    }


def _panel(panel: Panel, told: Told) -> Iterator[str]:
    language = told.language
    yield f"## {panel.title or panel.id}\n"
    heads = [_label(key, language) for key in ("seat", "person", "why", "instead")]
    yield f"| {' | '.join(heads)} |\n|---|---|---|---|"
    for choice in told.made.choices:
        if choice.seat.panel == panel.id:
            yield f"| {' | '.join(_cells(choice, told))} |"
    yield ""


def _cells(choice: Choice, told: Told) -> list[str]:
    language, names = told.language, told.names
    reasons = ". ".join(sentence(one, language) for one in choice.reasons)
    others = [f"{names[one.seat.candidate]} ({number(one.points, language)})" for one in choice.alternatives]
    role = capitalise(name_of("role", choice.seat.role, language))
    return [cell.replace("|", "/") for cell in (role, names[choice.seat.candidate], reasons, "; ".join(others) or "–")]


def _tally(tally: Tally, language: str) -> str:
    counts = [(name_of(tally.trait, value, language), n) for value, n in tally.counts]
    counts.append((name_of("bound", "unknown", language), tally.unknown))
    shown = "; ".join(f"{label}: {'·' if n is None else n}" for label, n in counts if n != 0)
    return f"{capitalise(name_of('trait', tally.trait, language))} – {shown}"


def _listed(key: str, items: Iterable[str], language: str) -> Iterator[str]:
    found = list(items)
    if found:
        yield f"## {_label(key, language)}\n"
        yield from (f"- {one}" for one in found)
        yield ""


def _said(remarks: Iterable[Any], language: str) -> list[str]:
    return [sentence(one, language) for one in remarks]


def _label(key: str, language: str) -> str:
    return name_of("page", key, language)

"""The rows of an expression as the library's report, in JSON."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from relatoria_web.conclude.models import Expression, Sentence


def assembled(expression: Expression) -> dict[str, Any]:
    """The report that the live sentences make. Four queries."""
    live = list(expression.sentences.filter(live=True).select_related("section", "point").defer("evidence"))
    live = [one for one in live if one.text.strip()]
    by_section = {key: list(rows) for key, rows in groupby(live, key=lambda one: one.section_id)}
    sections = [
        {
            "id": section.key,
            "heading": section.heading,
            "level": section.level,
            "paragraphs": [
                [as_library(one) for one in rows]
                for _, rows in groupby(by_section.get(section.pk, []), key=lambda one: one.paragraph)
            ],
        }
        for section in expression.sections.all()
    ]
    return {
        "title": expression.title,
        "language": expression.language,
        "profile": expression.report.profile,
        "sections": _with_something(sections),
        "record": expression.record,
        "points": expression.points_hash,
        "set_aside": [
            {"contribution": one.contribution, "why": one.why} for one in expression.set_aside.order_by("pk")
        ],
    }


def _with_something(sections: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without the sections of which nothing is left; one that only opens deeper ones («Conclusions») stays."""
    kept: list[dict[str, Any]] = []
    for one in reversed(sections):
        if one["paragraphs"] or (one["heading"] and kept and kept[-1]["level"] > one["level"]):
            kept.append(one)
    return kept[::-1]


def as_library(one: Sentence) -> dict[str, Any]:
    """A sentence as the library's report has it; its name on the page is its id."""
    count = dict(zip(("in_favour", "exposed", "against"), one.count, strict=True)) if one.count else None
    return {
        "id": one.name,
        "text": one.text,
        "kind": one.kind,
        "contributions": one.contributions,
        "passages": one.passages,
        "point": (one.point.key or None) if one.point else None,
        "actors": one.actors,
        "quantifier": one.quantifier or None,
        "count": count,
        "phrased_by": one.phrased_by,
    }

"""Charts of a report, each with a text alternative and the table behind it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import vl_convert as vlc
from markupsafe import Markup

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming import theme_name
from relatoria.conclude.report.opening import speakers, stakeholder_counts
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.plan import areas
from relatoria.language.join import enumerate_words
from relatoria.model.point import Point
from relatoria.vocabulary.labels import label

POINTS = 14
THEMES = 12
LABEL = 46  # characters of a label before it is cut
ACCENT = "#0d5c63"
FAVOUR = "#2f6f4f"
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
INK, SOFT, LINE = "#1d2530", "#56606d", "#dedad0"


Spec = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its section, title, text alternative, Vega-Lite specification, and its table (head, then rows)."""

    id: str
    section: str
    title: str
    alt: str
    spec: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def svg(self) -> Markup:
        """The drawing as SVG; its labels are escaped by the renderer."""
        return Markup(vlc.vegalite_to_svg(json.loads(self.spec)))

    def png(self, scale: float = 2.0) -> bytes:
        """The drawing as PNG."""
        return bytes(vlc.vegalite_to_png(json.loads(self.spec), scale=scale))


def charts(context: Context) -> tuple[Chart, ...]:
    """The charts that the record can fill: composition, themes covered, support by group."""
    made = (composition(context), themes(context), matrix(context))
    return tuple(chart for chart in made if chart is not None)


def composition(context: Context) -> Chart | None:
    """Voices by stakeholder type."""
    counted = stakeholder_counts(speakers(context))
    labelled = [(label("stakeholder", code, context.language), n) for code, n in counted]
    return _bars(context, "composition", "participation", ("category", "voices"), labelled)


def themes(context: Context) -> Chart | None:
    """Voices by theme, the most first."""
    counted = [(theme_name(area.theme, context.language), len(area.actors)) for area in areas(context)[:THEMES]]
    return _bars(context, "themes", "conclusions", ("theme", "voices"), [(name, n) for name, n in counted if name])


def matrix(context: Context) -> Chart | None:
    """Actors in favour of each shared point, by group."""
    points = [point for point in context.points.points if len(point.actors) >= 2][:POINTS]
    if not points or len(context.points.groups) < 2:
        return None
    language = context.language
    labels = {point.id: _point_label(point, context) for point in points}
    data = [
        {"point": labels[point.id], "group": _group(count.group, language), "n": count.in_favour}
        for point in points
        for count in point.counts
        if count.in_favour
    ]
    places = {
        "x": {"field": "group", "title": None, "axis": {"orient": "top", "labelAngle": 0, "labelLimit": 110}},
        "y": {"field": "point", "title": None, "sort": list(labels.values()), "axis": {"labelLimit": 330}},
    }
    size = {"field": "n", "type": "quantitative", "legend": None, "scale": {"range": [60, 420]}}
    drawn = _layers(
        data,
        places,
        ({"type": "circle", "color": FAVOUR, "opacity": 1}, {"size": size}),
        ({"type": "text", "dx": 18, "color": INK}, {"text": {"field": "n"}}),
    )
    groups = [_group(group, language) for group in context.points.groups]
    head = (phrase("chart", "point", language), *groups, phrase("chart", "status", language))
    rows = tuple(
        (
            labels[point.id],
            *(f"{count.in_favour}/{count.exposed}" if count.exposed else "–" for count in point.counts),
            phrase("status", point.status.value, language),
        )
        for point in points
    )
    alternative = phrase("chart", "matrix_alt", language, n=len(points), groups=len(groups))
    return Chart("matrix", "conclusions", phrase("chart", "matrix", language), alternative, _spec(drawn), head, rows)


def _bars(
    context: Context, name: str, section: str, columns: tuple[str, str], counted: Sequence[tuple[str, int]]
) -> Chart | None:
    if not counted:
        return None
    language = context.language
    data = [{"label": label, "n": n} for label, n in counted]
    places = {
        "y": {"field": "label", "title": None, "sort": [label for label, _ in counted], "axis": {"labelLimit": 260}},
        "x": {"field": "n", "type": "quantitative", "title": None, "axis": None},
    }
    drawn = _layers(
        data,
        places,
        ({"type": "bar", "color": ACCENT, "height": 14}, {}),
        ({"type": "text", "align": "left", "dx": 5, "color": INK}, {"text": {"field": "n"}}),
    )
    listed = enumerate_words([f"{label} ({n})" for label, n in counted], language)
    return Chart(
        name,
        section,
        phrase("chart", name, language),
        phrase("chart", f"{name}_alt", language, list=listed),
        _spec(drawn),
        tuple(phrase("chart", column, language) for column in columns),
        tuple((label, str(n)) for label, n in counted),
    )


def _layers(data: list[dict[str, Any]], places: dict[str, Any], *marks: tuple[dict[str, Any], dict[str, Any]]) -> Spec:
    """A Vega-Lite chart of marks over the same data and places; text fields are nominal unless they say otherwise."""
    layers = [{"mark": mark, "encoding": _typed({**places, **more})} for mark, more in marks]
    return {"data": {"values": data}, "layer": layers, "width": 360}


def _typed(encoding: dict[str, Any]) -> dict[str, Any]:
    return {channel: {"type": "nominal", **field} for channel, field in encoding.items()}


def _spec(drawn: Spec) -> str:
    axis = {"domain": False, "ticks": False, "gridColor": LINE, "labelColor": SOFT, "labelFontSize": 12}
    config = {
        "background": "#ffffff",
        "font": "sans-serif",
        "padding": 8,
        "view": {"stroke": None},
        "axis": {**axis, "labelPadding": 6},
        "text": {"fontSize": 12},
    }
    return json.dumps({"$schema": SCHEMA, **drawn, "config": config}, sort_keys=True, ensure_ascii=False)


def _point_label(point: Point, context: Context) -> str:
    wording = " ".join(context.wording(context.contributions[point.statement]).split())
    short = wording if len(wording) <= LABEL else f"{wording[:LABEL].rsplit(' ', 1)[0]}…"
    return f"{point.id} · {short}"


def _group(group: str, language: str) -> str:
    """The label of a group that has a code in a vocabulary; a working group by its own name."""
    labels = (label(vocabulary, group, language) for vocabulary in ("stakeholder", "un_group", "region"))
    return next((found for found in labels if found), group)

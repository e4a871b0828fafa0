"""What all charts share: colours, and Vega-Lite specifications written by hand (docs/decisions/0008)."""

from __future__ import annotations

from typing import Any

SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
ACCENT, INK, SOFT, LINE = "#0d5c63", "#1d2530", "#56606d", "#dedad0"
Spec = dict[str, Any]


def layers(data: list[dict[str, Any]], places: dict[str, Any], *marks: tuple[dict[str, Any], dict[str, Any]]) -> Spec:
    """A Vega-Lite chart of marks over the same data and places; text fields are nominal unless they say otherwise."""
    drawn = [{"mark": mark, "encoding": typed({**places, **more})} for mark, more in marks]
    return {"$schema": SCHEMA, "data": {"values": data}, "layer": drawn, "width": 360, "config": config()}


def typed(encoding: dict[str, Any]) -> dict[str, Any]:
    """Channels of an encoding; a field is nominal unless it says otherwise."""
    return {channel: {"type": "nominal", **field} for channel, field in encoding.items()}


def config() -> Spec:
    """How every chart looks."""
    axis = {"domain": False, "ticks": False, "gridColor": LINE, "labelColor": SOFT, "labelFontSize": 12}
    return {
        "background": None,
        "font": "sans-serif",
        "padding": 8,
        "view": {"stroke": None},
        "axis": {**axis, "labelPadding": 6},
        "text": {"fontSize": 12},
    }

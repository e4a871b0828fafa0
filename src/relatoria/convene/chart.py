"""The balance of a selection as a chart: a bar for each value of each trait, unknown apart and in grey."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import vl_convert as vlc

from relatoria.convene.words import name_of, say
from relatoria.drawing import ACCENT, INK, LINE, SCHEMA, SOFT, Spec, config, typed
from relatoria.language.join import capitalise
from relatoria.model.balance import Balance, Tally
from relatoria.model.remark import Remark

_HEIGHT = 15


@dataclass(frozen=True, slots=True)
class BalanceBar:
    """One bar: the trait, the value, how many people (None: withheld), and whether it counts the unknown."""

    trait: str
    label: str
    n: int | None
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class BalanceChart:
    """Bars in order, with a title and a text alternative that says all that they show."""

    title: str
    alt: str
    bars: tuple[BalanceBar, ...]

    @property
    def svg(self) -> str:
        """The drawing, with its title and its alternative inside."""
        drawn = str(vlc.vegalite_to_svg(self._spec()))
        start = drawn.index(">", drawn.index("<svg")) + 1
        opening = drawn[: start - 1] + ' role="img">'
        return f"{opening}<title>{escape(self.title)}</title><desc>{escape(self.alt)}</desc>{drawn[start:]}"

    def _spec(self) -> Spec:
        rows = [
            {"trait": bar.trait, "label": bar.label, "n": bar.n or 0, "text": _shown(bar.n), "unknown": bar.unknown}
            for bar in self.bars
        ]
        traits = list(dict.fromkeys(bar.trait for bar in self.bars))
        colour = {"condition": {"test": "datum.unknown", "value": LINE}, "value": ACCENT}
        places = {
            "y": {"field": "label", "title": None, "sort": None, "axis": {"labelLimit": 300}},
            "x": {"field": "n", "type": "quantitative", "title": None, "axis": None},
        }
        layer = [
            {
                "mark": {"type": "bar", "height": _HEIGHT, "stroke": SOFT},
                "encoding": {**typed(places), "color": colour},
            },
            {
                "mark": {"type": "text", "align": "left", "dx": 5, "color": INK},
                "encoding": typed({**places, "text": {"field": "text"}}),
            },
        ]
        head = {"title": None, "labelAnchor": "start", "labelOrient": "top", "labelColor": INK, "labelFontSize": 13}
        row = {"field": "trait", "type": "nominal", "sort": traits, "header": {**head, "labelFontWeight": "bold"}}
        return {
            "$schema": SCHEMA,
            "data": {"values": rows},
            "facet": {"row": row},
            "spec": {"layer": layer, "width": 320},
            "resolve": {"scale": {"y": "independent"}},
            "config": config(),
        }


def balance_chart(found: Balance, title: str, language: str) -> BalanceChart:
    """The chart of a balance; ``title`` is the panel's or the programme's."""
    bars = tuple(bar for tally in found.tallies for bar in _bars(tally, language))
    told = tuple(Remark("as_is", {"text": _told(tally, language)}) for tally in found.tallies)
    alt = say(Remark("chart_alt", {"title": title, "people": found.people, "list": told}), language)
    return BalanceChart(title, alt, bars)


def _bars(tally: Tally, language: str) -> list[BalanceBar]:
    trait = capitalise(name_of("trait", tally.trait, language))
    bars = [BalanceBar(trait, capitalise(name_of(tally.trait, value, language)), n) for value, n in tally.counts]
    if tally.unknown != 0:
        bars.append(BalanceBar(trait, capitalise(name_of("bound", "unknown", language)), tally.unknown, unknown=True))
    return bars


def _told(tally: Tally, language: str) -> str:
    values = [(bar.label, _shown(bar.n)) for bar in _bars(tally, language)]
    return f"{name_of('trait', tally.trait, language)} ({'; '.join(f'{label}: {n}' for label, n in values)})"


def _shown(n: int | None) -> str:
    return "·" if n is None else str(n)

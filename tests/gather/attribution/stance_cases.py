"""Shows what bulletins and reviews give as lines: «relation: actors [for groups] [-> targets]»."""

from __future__ import annotations

import tomllib
from pathlib import Path

from relatoria.gather.attribution.results.result import Attribution

Case = dict[str, str]


def cases(name: str) -> list[Case]:
    """The rows of a case table."""
    rows: list[Case] = tomllib.loads((Path(__file__).parents[2] / "cases" / name).read_text(encoding="utf-8"))["row"]
    return rows


def lines(found: Attribution) -> list[str]:
    """One line for each intervention."""
    names = {actor.id: actor.name for actor in found.actors}

    def listed(before: str, ids: tuple[str, ...]) -> str:
        return before + ", ".join(names[one] for one in ids) if ids else ""

    return [
        one.relation.value + listed(": ", one.actors) + listed(" for ", one.on_behalf_of) + listed(" -> ", one.targets)
        for one in found.interventions
    ]

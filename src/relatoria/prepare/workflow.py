"""The way of a work product through its stages, by kind."""

from __future__ import annotations

from relatoria.vocabulary.work_kinds import work_kinds

BACK_TO = "draft"


def next_stages(kind: str, stage: str) -> tuple[str, ...]:
    """Where a product of ``kind`` may go from ``stage``: one step on, or back to the desk while it is not out.

    Raises:
        KeyError: if there is no such kind.
        ValueError: if the kind does not pass that stage.
    """
    stages = work_kinds()[kind].stages
    if stage not in stages:
        raise ValueError(f"{kind} has no stage {stage}")
    at = stages.index(stage)
    on = stages[at + 1 : at + 2]
    back = (BACK_TO,) if on and at > stages.index(BACK_TO) else ()
    return (*on, *back)


def is_out(kind: str, stage: str) -> bool:
    """Whether a product at ``stage`` has left the house: it is changed by a new version only."""
    return not next_stages(kind, stage)

"""Who opposes somebody by name stands against what that somebody said, whatever likeness says: the case table."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from relatoria.conclude.points.cluster import Cluster
from relatoria.conclude.points.stances import Stance, beside_their_target
from relatoria.conclude.points.voices import voices
from relatoria.model.contribution import ContributionKind, Polarity
from relatoria.testing.records import Said, record_of, state

TEXTS = (
    "Fees should be paid by employers.",
    "A fund should be set up.",
    "Fees should be shared.",
    "No fund is needed.",
)
STATES = tuple(
    state(code, name) for code, name in (("TCD", "Chad"), ("CHL", "Chile"), ("NOR", "Norway"), ("KEN", "Kenya"))
)


@dataclass(frozen=True)
class Case:
    """Which of four voices are against, the clusters (members, opposed), the stances, and the opposed that come out."""

    why: str
    against: tuple[int, ...]
    clusters: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    stances: tuple[tuple[int, bool, int], ...]  # the voice, for it, by the intervention of which voice
    opposed: tuple[tuple[int, ...], ...]


CASES = (
    Case("alone, it joins its target", (2,), (((0,), ()), ((1,), ())), ((0, False, 2),), ((2,), ())),
    Case("put elsewhere by likeness, it is moved", (2,), (((0,), ()), ((1,), (2,))), ((0, False, 2),), ((2,), ())),
    Case("already there, it stays once", (2,), (((0,), (2,)), ((1,), ())), ((0, False, 2),), ((2,), ())),
    Case("support moves nothing", (2,), (((0,), ()), ((1,), (2,))), ((0, True, 2),), ((), (2,))),
    Case("a voice that is for something is not moved", (), (((0,), ()), ((1,), ())), ((0, False, 2),), ((), ())),
    Case("a target without a cluster holds nobody", (2,), (((1,), (2,)),), ((0, False, 2),), ((2,),)),
    Case("who has a home of its own keeps it", (2,), (((0,), ()), ((1, 2), ())), ((0, False, 2),), ((), ())),
    Case("two against one, in order", (2, 3), (((0,), (3,)), ((1,), ())), ((0, False, 3), (0, False, 2)), ((2, 3), ())),
    Case("each against its own", (2, 3), (((0,), ()), ((1,), ())), ((0, False, 2), (1, False, 3)), ((2,), (3,))),
    Case("the last named target counts", (2,), (((0,), ()), ((1,), ())), ((0, False, 2), (1, False, 2)), ((), (2,))),
    Case("nobody opposes by name: all as it was", (2,), (((0,), ()), ((1,), (2,))), (), ((), (2,))),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_beside_their_target_sets_each_against_what_it_opposes(case: Case) -> None:
    said = tuple(
        Said(
            who,
            text,
            ContributionKind.RECOMMENDATION,
            polarity=Polarity.AGAINST if at in case.against else Polarity.FOR,
        )
        for at, (who, text) in enumerate(zip(STATES, TEXTS, strict=True))
    )
    spoken = voices(record_of(said))
    clusters = [Cluster(members[0], members, opposed) for members, opposed in case.clusters]
    found = [Stance(voice, (), for_it, spoken[by].intervention.id) for voice, for_it, by in case.stances]
    assert tuple(one.opposed for one in beside_their_target(spoken, clusters, found)) == case.opposed

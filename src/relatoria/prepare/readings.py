"""Reading lists: three works a member, each listed once with all who suggest it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from relatoria.language.fold import fold
from relatoria.language.join import enumerate_words
from relatoria.model.facts import Reading

PER_MEMBER = 3


def off_count(readings: Sequence[Reading], members: Sequence[str]) -> dict[str, int]:
    """The members who have not suggested exactly three different works, with how many they have."""
    mine = Counter(member for member, _ in {(one.member, _work(one)) for one in readings})
    return {member: mine[member] for member in members if mine[member] != PER_MEMBER}


def merged(readings: Sequence[Reading], language: str) -> tuple[Reading, ...]:
    """Each work once, in order of its first mention, with all members who suggest it and the first one's reason."""
    found: dict[tuple[str, str, int], list[Reading]] = {}
    for one in readings:
        found.setdefault(_work(one), []).append(one)
    return tuple(
        replace(same[0], member=enumerate_words(list(dict.fromkeys(one.member for one in same)), language))
        for same in found.values()
    )


def _work(reading: Reading) -> tuple[str, str, int]:
    return fold(reading.author), " ".join(fold(reading.title).split()), reading.year

"""When two voices in two languages say the same although their words alone leave it open: all else agrees."""

from __future__ import annotations

from relatoria.conclude.likeness import coverage
from relatoria.conclude.points.voices import Voice
from relatoria.model.contribution import ContributionKind

LIKE = 0.58
"""From this likeness on the rest is looked at."""
COVERED = 0.64
"""The part of the content of each of the two that the other one has."""
SIZE = 0.7
"""The content of the smaller against that of the larger: one that says more is not the same."""
SUBJECTS = 0.5
"""The part of the codes of subject that the two share."""
SUBJECT = ("gcm", "sdg", "policy_area")
ASKED = frozenset({ContributionKind.RECOMMENDATION, ContributionKind.CALL})
"""What is recommended and what is called for is one demand."""
STATED = frozenset({ContributionKind.COMMON_PRINCIPLE, ContributionKind.GAP})


def agree(left: Voice, right: Voice, likeness: float) -> bool:
    """Whether kind, side, level of government, subject and content of two voices in two languages all agree.

    Measured on the demo, the evaluation documents and unseen dialogues: each threshold is the first at which no pair
    merges that says something else («disaggregated by age» and «… and shared between countries»).
    """
    if left.language == right.language or likeness < LIKE or left.for_it != right.for_it:
        return False
    if not _same_kind(left.contribution.kind, right.contribution.kind) or not _same_subject(left, right):
        return False
    one, other, size = coverage(left.text, right.text, (left.language, right.language))
    return min(one, other) >= COVERED and size >= SIZE


def _same_kind(left: ContributionKind, right: ContributionKind) -> bool:
    return (left in ASKED and right in ASKED) or (left == right and left in STATED)


def _same_subject(left: Voice, right: Voice) -> bool:
    if codes(left, "level") != codes(right, "level"):
        return False  # «national budgets» and «local budgets»
    areas, others = codes(left, "policy_area"), codes(right, "policy_area")
    if not (areas <= others or others <= areas):
        return False
    ours, theirs = ({(name, code) for name in SUBJECT for code in codes(one, name)} for one in (left, right))
    return bool(ours & theirs) and len(ours & theirs) >= SUBJECTS * len(ours | theirs)


def codes(voice: Voice, vocabulary: str) -> frozenset[str]:
    """The codes of one vocabulary that a voice has."""
    return frozenset(theme.code for theme in voice.contribution.themes if theme.vocabulary == vocabulary)

"""How contributions hang together, as data: which kinds a tie joins, and how it reads from each end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from relatoria_web.gather.names import KINDS

Words = str | Promise
ANY = frozenset(KINDS)
_PRACTICES = frozenset(("good_practice", "innovative_solution"))
_LESSONS = frozenset(("recommendation", "common_principle"))


@dataclass(frozen=True, slots=True)
class TieKind:
    """A kind of tie from a contribution of ``left`` kinds to one of ``right``; ``same``: both are of one kind."""

    code: str
    forward: Words
    back: Words
    left: frozenset[str]
    right: frozenset[str]
    same: bool = False

    def fits(self, left: str, right: str) -> bool:
        """Whether it may join contributions of these kinds."""
        return left in self.left and right in self.right and (not self.same or left == right)


TIES: Mapping[str, TieKind] = {
    one.code: one
    for one in (
        TieKind("lesson", _("teaches"), _("is taught by"), _PRACTICES, _LESSONS),
        TieKind(
            "challenge", _("answers the challenge"), _("is answered by"), frozenset(("partnership", *_PRACTICES)),
            frozenset(("gap",)),
        ),
        TieKind(
            "partnership", _("needs the partnership"), _("is needed by"), frozenset(("recommendation", "commitment")),
            frozenset(("partnership",)),
        ),
        TieKind(
            "role", _("concerns the role in"), _("is taken up by"), frozenset(("recommendation", "partnership")),
            frozenset(("position",)),
        ),
        TieKind(
            "activity", _("is done already in"), _("is an example of"), frozenset(("recommendation", "call")),
            _PRACTICES | {"commitment"},
        ),
        TieKind("repeats", _("says again"), _("is said again in"), ANY, ANY, same=True),
    )
}  # fmt: skip
"""Code → kind of tie."""


def fitting(left: str, right: str) -> Iterator[TieKind]:
    """The kinds of tie that may lead from a contribution of one kind to one of another."""
    return (one for one in TIES.values() if one.fits(left, right))

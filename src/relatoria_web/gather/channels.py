"""Channels: by which kind of stakeholder input comes, with guidance for those who send it; as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise
LOPSIDED = Fraction(1, 2)
"""Above this share of one region a channel that must be diverse is not."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel; what comes by it is counted as of the type of stakeholder ``stakeholder``.

    ``consultation`` is the kind of consultations that belong to it; ``diverse`` says that its regions are watched.
    """

    code: str
    words: Words
    stakeholder: str
    guidance: Words
    consultation: str = ""
    diverse: bool = False


CHANNELS: Mapping[str, Channel] = {
    one.code: one
    for one in (
        Channel(
            "state",
            _("Governments"),
            "state",
            _("Say on whose behalf you speak, and whether the text is checked against delivery. Name the objective."),
            "national",
        ),
        Channel(
            "local",
            _("Local and regional governments"),
            "local_government",
            _("Tell of practices in your territory: what was done, with whom, for whom, at what cost, and the result."),
            "local_government",
        ),
        Channel(
            "civil",
            _("Civil society"),
            "civil_society",
            _("The independent coordinator keeps this channel, its registration and consultations; the host does not."),
            "civil_society",
        ),
        Channel(
            "research",
            _("Research and academia"),
            "academia",
            _("Give the finding, the data and the method that it rests on, and the region of which it speaks."),
            "research",
            diverse=True,
        ),
        Channel(
            "private",
            _("Private sector and social partners"),
            "private_sector",
            _("Say what your members do already, what they commit to and by when, and what they need from others."),
        ),
        Channel(
            "migrants",
            _("Migrants and diasporas"),
            "migrant_organisation",
            _("Speak from experience; you may ask that no name appears: choose then the rule “not attributed”."),
        ),
    )
}  # fmt: skip
"""Code → channel."""


def dominant(regions: Iterable[str]) -> str:
    """The region from which more than half comes, if there is one; what has none is not counted."""
    counts = Counter(one for one in regions if one)
    region, most = next(iter(counts.most_common(1)), ("", 0))
    return region if counts.total() > 1 and Fraction(most, counts.total()) > LOPSIDED else ""

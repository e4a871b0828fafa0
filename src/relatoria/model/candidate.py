"""Who may be given a seat: a person nominated for a panel, or a delegation to be placed in a working group."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Gender(StrEnum):
    """As the person states it; nothing is ever read from a name. Not stated is None, and counted as unknown."""

    WOMAN = "f"
    MAN = "m"
    OTHER = "x"


class Profile(StrEnum):
    """What somebody brings to a panel."""

    POLICY_MAKER = "policy"
    EXPERT = "expert"


class Role(StrEnum):
    """What the holder of a seat does."""

    SPEAKER = "speaker"
    MODERATOR = "moderator"


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is known of a nominee or a delegation; None or an empty tuple is unknown, and stays unknown.

    ``un_group`` is only needed where it does not follow from the country. ``topics`` and ``tags`` are codes
    («gcm:6») or words of the secretariat's own; ``available`` names panels, slots or days («2018-03-26»), None where
    nothing was said (at any time); ``wishes`` are ids of panels or groups, the dearest first.
    """

    id: str
    name: str
    gender: Gender | None = None
    country: str | None = None  # ISO 3166-1 alpha-3
    un_group: str | None = None
    stakeholder_type: str | None = None  # code of `stakeholder_types`
    level: str | None = None  # code of the vocabulary `level`
    profile: Profile | None = None
    organisation: str | None = None
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()  # ISO 639-1
    tags: tuple[str, ...] = ()
    available: tuple[str, ...] | None = None
    roles: tuple[Role, ...] = (Role.SPEAKER,)
    spoken: int = 0  # how often the person has already had a seat in this edition
    wishes: tuple[str, ...] = ()

"""What people say about the dialogue that no document needs to say: its frame, groups and attribution rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class AttributionRule(StrEnum):
    """What outputs may say of who spoke (a session or a document has one)."""

    ATTRIBUTED = "attributed"
    BY_GROUP = "by_group"
    NOT_ATTRIBUTED = "not_attributed"


@dataclass(frozen=True, slots=True)
class GroupMembership:
    """A group of a dialogue (a working group, a delegation) and its members by name, country code or document."""

    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleFor:
    """The attribution rule of one document (by file name or id) or one session (by its heading)."""

    scope: str
    rule: AttributionRule


@dataclass(frozen=True, slots=True)
class Wording:
    """How a meeting is called in one language; what is empty is taken from the dialogue itself."""

    title: str = ""
    theme: str = ""
    organiser: str = ""
    place: str = ""
    donors: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()  # the names of the groups, in the order of the dialogue


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The frame of a meeting; what is empty is read from the documents where they say it.

    ``start`` and ``end`` are ISO dates; ``rule`` is the default attribution rule, ``rules`` its exceptions.
    ``wordings`` gives title, theme, organiser, place, donors and groups in further languages, by ISO 639-1 code.
    """

    title: str = ""
    theme: str = ""
    organiser: str = ""
    place: str = ""
    start: str = ""
    end: str = ""
    donors: tuple[str, ...] = ()
    rule: AttributionRule = AttributionRule.ATTRIBUTED
    rules: tuple[RuleFor, ...] = ()
    groups: tuple[GroupMembership, ...] = ()
    wordings: dict[str, Wording] = field(default_factory=dict)

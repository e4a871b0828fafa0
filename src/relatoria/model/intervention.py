"""One actor speaking once: who said it, and the passages that report it."""

from __future__ import annotations

from enum import StrEnum

from relatoria.model.value import value


class How(StrEnum):
    """How an attribution was won."""

    EXPLICIT = "explicit"  # the sentence names the speaker
    ANAPHORIC = "anaphoric"  # «la oradora», «su país», «he added»
    INHERITED = "inherited"  # free indirect speech that continues a frame
    COLLECTIVE = "collective"  # «otros oradores», «many delegations»


class Relation(StrEnum):
    """What the actor does by speaking."""

    REPORT = "report"
    SUPPORT = "support"
    OPPOSE = "oppose"
    PROPOSE = "propose"
    RECOMMEND = "recommend"
    COMMEND = "commend"
    QUESTION = "question"
    COMMIT = "commit"


class Mode(StrEnum):
    """The way in which an intervention reached the meeting."""

    IN_PERSON = "in_person"
    VIDEO_MESSAGE = "video_message"
    REMOTE = "remote"
    WRITTEN = "written"


@value
class AttributedPassage:
    """A half-open range of the document's text, given to the intervention's actors.

    ``confidence`` lies in [0, 1] and is calibrated on the evaluation; ``why`` is the reason in words.
    """

    start: int
    end: int
    how: How
    confidence: float
    why: str


@value
class Intervention:
    """One actor, or several that speak as one, speaking once.

    ``actors``, ``on_behalf_of`` and ``targets`` are actor ids; ``targets`` are those whom a relation is towards
    (the proposer whom a delegation supports); ``capacity`` is the quality in which the actor speaks here where it
    differs from the employer; ``session`` is the heading or segment under which it stands; ``substitute_for`` is the
    actor in whose place somebody else spoke.
    """

    id: str
    document: str
    actors: tuple[str, ...]
    passages: tuple[AttributedPassage, ...]
    relation: Relation = Relation.REPORT
    on_behalf_of: tuple[str, ...] = ()
    substitute_for: str | None = None
    targets: tuple[str, ...] = ()
    capacity: str | None = None
    mode: Mode = Mode.IN_PERSON
    session: str | None = None

    def with_passages(self, passages: tuple[AttributedPassage, ...]) -> Intervention:
        """The same intervention with other passages; far quicker than ``replace``, which asks for every field."""
        return Intervention(
            self.id,
            self.document,
            self.actors,
            passages,
            self.relation,
            self.on_behalf_of,
            self.substitute_for,
            self.targets,
            self.capacity,
            self.mode,
            self.session,
        )

"""What an intervention brings: one typed thing in one sentence or span."""

from __future__ import annotations

from enum import StrEnum

from relatoria.model.value import value


class ContributionKind(StrEnum):
    """The kinds of contribution; ``SUBTYPES`` lists what each may be."""

    GOOD_PRACTICE = "good_practice"
    INNOVATIVE_SOLUTION = "innovative_solution"
    COMMON_PRINCIPLE = "common_principle"
    RECOMMENDATION = "recommendation"
    GAP = "gap"
    PARTNERSHIP = "partnership"
    COMMITMENT = "commitment"
    MEANS_OF_IMPLEMENTATION = "means_of_implementation"
    POSITION = "position"
    CALL = "call"
    FIGURE = "figure"


SUBTYPES: dict[ContributionKind, tuple[str, ...]] = {
    ContributionKind.GOOD_PRACTICE: ("policy", "legislation", "project", "institution", "fund", "other"),
    ContributionKind.GAP: ("management", "governance", "data", "capacity", "finance", "protection", "other"),
    ContributionKind.COMMITMENT: ("financial", "resources", "process", "policy", "other"),
    ContributionKind.MEANS_OF_IMPLEMENTATION: ("finance", "capacity_building", "technology", "data", "other"),
    ContributionKind.POSITION: ("support", "opposition", "concern", "statement"),
}


class Polarity(StrEnum):
    """Whether the contribution is for or against what it is about."""

    FOR = "for"
    AGAINST = "against"


class Modality(StrEnum):
    """How the contribution puts its content."""

    FACT = "fact"  # it is so, it was done
    NEED = "need"  # it must, should, is necessary
    INTENTION = "intention"  # it will be, it is planned
    POSSIBILITY = "possibility"  # it may, could


@value
class ThemeScore:
    """A code of an official vocabulary, in [0, 1], with the words of the text that earned it."""

    vocabulary: str
    code: str
    score: float
    why: str


@value
class Horizon:
    """A date as precise as it was said: ``value`` is ISO 8601 cut to its precision («2030», «2018-12», «2018-12-10»).

    ``text`` is the wording («para finales de 2018»); ``relation`` is «by», «in», «from», «until» or «between».
    """

    value: str
    text: str
    relation: str = "in"


@value
class Contribution:
    """One typed thing that an intervention brings, read from ``[start, end)`` of its document's text."""

    id: str
    intervention: str
    kind: ContributionKind
    start: int
    end: int
    confidence: float
    why: str
    subtype: str | None = None
    polarity: Polarity = Polarity.FOR
    modality: Modality = Modality.FACT
    themes: tuple[ThemeScore, ...] = ()
    figures: tuple[str, ...] = ()  # ids of the record's figures
    addressee: str | None = None
    horizon: Horizon | None = None
    means: str | None = None
    partners: tuple[str, ...] = ()
    place: str | None = None

"""Facets: named fields that contributions of certain kinds have besides their words, as data.

A rapporteur fills or confirms them beside the source, a form asks its answerers for some, and registers, filters,
tables and the API show them. A facet is stored under its code as ``{"value": …, "evidence": …}``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from relatoria_web.gather.names import KINDS

Words = str | Promise
Values = dict[str, dict[str, str]]
"""Code of a facet → its value, and where it was asked for the evidence of it."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One named field. With ``choices`` (code → words) its value is one of them, else words; several by semicolons.

    ``evidence`` says that the value is an assessment, which needs words of what it rests on.
    """

    code: str
    words: Words
    kinds: frozenset[str]
    choices: tuple[tuple[str, Words], ...] = ()
    evidence: bool = False

    @property
    def closed(self) -> bool:
        """Whether its value is a code: that can name nobody."""
        return bool(self.choices)

    def said(self, value: str) -> Words:
        """The value in words."""
        return dict(self.choices).get(value, value)


_YES = (("yes", _("yes")), ("no", _("no")))
_LEVELS = (
    ("local", _("local")),
    ("national", _("national")),
    ("bilateral", _("bilateral")),
    ("regional", _("regional")),
    ("interregional", _("interregional")),
    ("global", _("global")),
    ("across", _("across levels")),
)
_PHASES = (
    ("preparation", _("preparation")),
    ("stocktaking", _("stocktaking")),
    ("negotiation", _("negotiation")),
    ("implementation", _("implementation")),
    ("follow_up", _("follow-up and review")),
)
_FUTURE = (
    ("goes_on", _("goes on")),
    ("grows", _("grows")),
    ("begins", _("begins")),
    ("ends", _("ends")),
)
_RANKS = (("high", _("high")), ("medium", _("medium")), ("low", _("low")))
_PRACTICES = ("good_practice", "innovative_solution")


def _facet(code: str, words: Words, *kinds: str, choices: object = (), evidence: bool = False) -> Facet:
    return Facet(code, words, frozenset(kinds or KINDS), tuple(choices), evidence)  # type: ignore[arg-type]


FACETS: Mapping[str, Facet] = {
    one.code: one
    for one in (
        _facet("problem", _("problem that it answers"), *_PRACTICES),
        _facet("novelty", _("what is new in it"), "innovative_solution"),
        _facet("evidence", _("what shows that it works"), *_PRACTICES),
        _facet("replicable", _("can be repeated elsewhere"), *_PRACTICES, choices=_YES, evidence=True),
        _facet("scalable", _("can grow to the whole world"), *_PRACTICES, choices=_YES, evidence=True),
        _facet("wide", _("for wide consideration"), *_PRACTICES, choices=_YES, evidence=True),
        _facet("target_group", _("target group"), *_PRACTICES, "commitment", "means_of_implementation"),
        _facet("result", _("result"), *_PRACTICES, "partnership"),
        _facet("lesson", _("lesson"), *_PRACTICES, "partnership", "means_of_implementation"),
        _facet("from_sector", _("sector from which it comes"), *_PRACTICES),
        _facet("conditions", _("conditions"), *_PRACTICES, "partnership", "commitment"),
        _facet("duration", _("duration"), *_PRACTICES, "partnership", "commitment"),
        _facet("long_term_need", _("need of a long-term strategy"), *_PRACTICES, "gap"),
        _facet("founders", _("founders"), *_PRACTICES, "partnership"),
        _facet("legal_basis", _("legal basis"), *_PRACTICES, "partnership", "commitment"),
        _facet("purpose", _("purpose"), "partnership", "means_of_implementation"),
        _facet("needs", _("needs"), "partnership", "gap", "means_of_implementation"),
        _facet("challenge", _("challenge"), "partnership", "gap", "recommendation", "good_practice"),
        _facet("goals", _("goals"), "partnership", "commitment", "call"),
        _facet("projects", _("projects"), "partnership", "means_of_implementation"),
        _facet("evaluation", _("evaluation"), "partnership", *_PRACTICES, "commitment"),
        _facet("modality", _("form of the work together"), "partnership"),
        _facet("future", _("what becomes of the work together"), "partnership", "commitment", choices=_FUTURE),
        _facet("until", _("until when"), "partnership", "commitment"),
        _facet("data", _("which data"), "partnership", "means_of_implementation"),
        _facet("safeguards", _("safeguards of the data"), "partnership", "means_of_implementation"),
        _facet("indicator", _("indicator"), "commitment", "good_practice", "recommendation"),
        _facet("signatories", _("signatories"), "call", "commitment", "common_principle"),
        _facet("asks", _("what is asked for"), "call"),
        _facet("supporters", _("mechanisms that support it"), "common_principle", "position"),
        _facet("role", _("role that it concerns"), "recommendation", "position", "partnership"),
        _facet("needed_partners", _("partnerships that it needs"), "recommendation", "commitment"),
        _facet(
            "engagement",
            _("about the engagement of partners"),
            "recommendation",
            choices=_YES,
        ),
        _facet("tool", _("framework or tool made together"), *_PRACTICES, "partnership", "means_of_implementation"),
        _facet("owners", _("who owns it together"), *_PRACTICES, "partnership", "means_of_implementation"),
        _facet("services", _("services, from whom to whom"), "means_of_implementation", "partnership"),
        _facet(
            "exchange",
            _("offer or request"),
            "means_of_implementation",
            "partnership",
            choices=(("offer", _("offer")), ("request", _("request"))),
        ),
        _facet("framework", _("framework of follow-up"), "means_of_implementation", "recommendation"),
        _facet("priority", _("priority"), "gap", "recommendation", choices=_RANKS, evidence=True),
        _facet("scope", _("part of the question")),
        _facet("phase", _("phase"), choices=_PHASES),
        _facet("level", _("level"), choices=_LEVELS),
        _facet("other", _("what else it holds")),
    )
}
"""Code → facet, in the order in which they are shown."""


def facets_of(kind: str) -> Iterator[Facet]:
    """The facets that a kind of contribution has."""
    return (one for one in FACETS.values() if kind in one.kinds)


def kept(given: Mapping[str, Mapping[str, str]], kind: str) -> Values:
    """Values as they are stored: of facets that the kind has, none empty, closed ones only with a value they know."""
    found: Values = {}
    for facet in facets_of(kind):
        one = given.get(facet.code, {})
        value = " ".join(str(one.get("value", "")).split())
        if value and (not facet.closed or value in dict(facet.choices)):
            found[facet.code] = {"value": value}
            if facet.evidence and (evidence := " ".join(str(one.get("evidence", "")).split())):
                found[facet.code]["evidence"] = evidence
    return found

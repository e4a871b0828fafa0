"""The traits of candidates that rules count and meters show; what is not known is no value at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from relatoria.model.candidate import Candidate
from relatoria.vocabulary.places import countries

Values = tuple[str, ...]


def values_of(candidate: Candidate, trait: str) -> Values:
    """The values of a trait that a candidate has; empty where unknown.

    Raises:
        KeyError: if there is no such trait.
    """
    return TRAITS[trait](candidate)


def _one(value: str | None) -> Values:
    return (value,) if value else ()


def _un_group(candidate: Candidate) -> Values:
    country = countries().get(candidate.country or "")
    return _one(candidate.un_group or (country.un_group if country else None))


def _region(candidate: Candidate) -> Values:
    country = countries().get(candidate.country or "")
    return _one(country.region if country else None)


TRAITS: Mapping[str, Callable[[Candidate], Values]] = {
    "gender": lambda one: _one(one.gender),
    "un_group": _un_group,
    "region": _region,
    "country": lambda one: _one(one.country),
    "stakeholder_type": lambda one: _one(one.stakeholder_type),
    "level": lambda one: _one(one.level),
    "profile": lambda one: _one(one.profile),
    "organisation": lambda one: _one(one.organisation),
    "topic": lambda one: one.topics,
    "language": lambda one: one.languages,
    "tag": lambda one: one.tags,
    "spoken": lambda one: ("yes" if one.spoken else "no",),
}
"""Every trait by name: those of the meter first."""

MEASURED = ("gender", "un_group", "stakeholder_type", "level", "profile")
"""The traits that the meter shows."""


def fits_in(candidate: Candidate, topics: Values) -> float:
    """The share of ``topics`` that a candidate knows, 0 to 1; 1 where nothing is asked."""
    return len(set(topics) & set(candidate.topics)) / len(set(topics)) if topics else 1.0

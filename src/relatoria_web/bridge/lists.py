"""The library's lists that forms offer: countries, regional groups, kinds of stakeholders, themes, in one language."""

from __future__ import annotations

from functools import cache

Choices = list[tuple[str, str]]


@cache
def countries(language: str) -> Choices:
    """ISO 3166-1 alpha-3 code and name of every country, in alphabetical order."""
    from relatoria.vocabulary import places

    held = places.countries()
    return [(code, held[code].names[language]) for code in places.alphabetical(list(held), language)]


def country_name(code: str, language: str) -> str:
    """The name of a country; of what is no country, the code itself."""
    return dict(countries(language)).get(code, code)


@cache
def groups(language: str) -> Choices:
    """Code and name of the United Nations' regional groups."""
    from relatoria.vocabulary import terms

    return [(one.code, one.labels[language]) for one in terms.terms("un_group")]


def members_of_group(group: str) -> tuple[str, ...]:
    """The countries of a regional group or region."""
    from relatoria.vocabulary import places

    return places.region_members(group)


@cache
def groups_of_countries(language: str) -> dict[str, str]:
    """Country → the name of its regional group of the United Nations."""
    return {country: name for code, name in groups(language) for country in members_of_group(code)}


@cache
def stakeholder_types(language: str) -> Choices:
    """Code and name of every kind of stakeholder, by name."""
    from relatoria.vocabulary import stakeholders

    held = stakeholders.stakeholder_types()
    return sorted(((code, one.names[language]) for code, one in held.items()), key=lambda one: one[1])


def partner_types() -> frozenset[str]:
    """The types of stakeholders that are partners of a meeting of mechanisms: a closed list."""
    from relatoria.vocabulary import stakeholders

    return stakeholders.types_of_side("partner")


@cache
def topics(language: str) -> Choices:
    """Code and label of the Global Compact's objectives: what an expert knows about."""
    from relatoria.vocabulary import terms

    return [(f"gcm:{one.code}", f"{one.code}. {one.labels[language]}") for one in terms.terms("gcm")]


@cache
def regions(language: str) -> Choices:
    """Code and name of the regions of the world."""
    from relatoria.vocabulary import terms

    return [(one.code, one.labels[language]) for one in terms.terms("region")]

"""What a body is called in the three languages, where the vocabulary knows it."""

from __future__ import annotations

_OFFICE = {"es": "Gobierno", "en": "Government", "fr": "Gouvernement"}


def names_of_body(name: str) -> dict[str, str]:
    """The name of an organisation or a government by language: an acronym gives acronyms; empty for a stranger."""
    from relatoria.vocabulary.bodies import find_body

    known = find_body(name)
    if known is None:
        return _government(name)
    short = any(name in acronyms for acronyms in known.acronyms.values())
    return {
        language: known.acronyms[language][0] if short and known.acronyms[language] else full
        for language, full in known.names.items()
    }


def _government(name: str) -> dict[str, str]:
    from relatoria.vocabulary.places import find_country, of_country

    office, _, place = name.partition(" of ")
    country = find_country(place) if office == _OFFICE["en"] else None
    if country is None:
        return {}
    return {language: f"{said} {of_country(country.iso3, language)}" for language, said in _OFFICE.items()}


def beside_name(name: str, role: str, organisation: str, aliases: tuple[str, ...], *, kind: str) -> str:
    """What is told beside the name of an actor; see `relatoria.gather.attribution.actors.offices.beside`."""
    from relatoria.gather.attribution.actors.offices import beside
    from relatoria.model.actor import Actor, ActorKind

    return beside(Actor("", ActorKind(kind), name, role or None, organisation or None, aliases=aliases))

"""Names that a record prints in capitals, as a report writes them."""

from __future__ import annotations

import re

from relatoria.gather.attribution.words.names import quiet
from relatoria.language.fold import fold
from relatoria.language.join import contract
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.places import find_country, with_article


def quieted(text: str, language: str) -> str:
    """Bulletins print who speaks in capitals («SWITZERLAND»); a synthesis does not. Acronyms stay."""

    def spoken(match: re.Match[str]) -> str:
        said = match.group()
        country, body = find_country(said), find_body(said.title())
        if country is not None and len(said) > 3:
            name = country.running[language]
            within = match.start() > 0 and not _ARTICLED.search(match.string, 0, match.start())
            common = within and fold(name).partition(" ")[0] in _NOUNS
            return with_article(country.iso3, language) if common else name
        if body is not None and " " in said:
            return body.names[language]
        return quiet(said) if max(map(len, said.split())) > _SPOKEN and " " in said else said

    said = _UN.sub("UNITED NATIONS ", _INITIALS.sub(_in_full, text)) if language == "en" else text
    told = _CAPITALS.sub(spoken, said)
    return contract(told, language) if told != text else told


_ARTICLED = re.compile(r"(?:\b(?:el|la|los|las|del|al|the|le|les|du|des|aux?) |\bl['’])$", re.IGNORECASE)
_NOUNS = frozenset(
    "estado estados republica reino islas emiratos federacion plurinational bolivarian islamic united kingdom republic "
    "democratic russian syrian etat etats republique royaume iles emirats federation".split()
)
"""With what the official names of States begin that take an article: «apoyado por el Estado Plurinacional de …»."""


def _in_full(match: re.Match[str]) -> str:
    """«The US» → «The United States of America»; other initials stay."""
    country = find_country(match["initials"])
    return f"{match['the']} {country.running['en']}" if country is not None else match.group()


_INITIALS = re.compile(r"\b(?P<the>[Tt]he) (?P<initials>[A-Z]{2,3})\b")
_UN = re.compile(r"\bUN (?=[A-Z]{3,} [A-Z]{3,})")
"""«UN HIGH COMMISSIONER FOR REFUGEES»: of a name, not the body alone."""
_SPOKEN = 4
"""A longer word in capitals beside another is no acronym."""
_CAPITALS = re.compile(r"\b(?:(?:EL|LA|LE|LES|LOS|LAS) )?[A-ZÀ-Þ]{3,}(?:['’]S)?(?:[ -][A-ZÀ-Þ]{2,}(?:['’]S)?)*\b")

"""What the structure of a contribution carries into another language: kind, theme, concepts, figures, date."""

from __future__ import annotations

import re

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming import country_name, matter, short_body
from relatoria.conclude.report.phrases import catalogue, phrase
from relatoria.language.fold import fold
from relatoria.language.join import enumerate_words
from relatoria.language.spell import spell_date, spell_value
from relatoria.model.contribution import Contribution, Horizon
from relatoria.model.figure import Figure
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.concepts import Hit, find_concepts
from relatoria.vocabulary.places import find_country

CONCEPTS = 2
"""How many shared concepts are named after the theme."""
VARIANTS = 3
_CURRENCY = re.compile(r"[A-Z]{3}$")


def deed(context: Context, contribution: Contribution, *, plural: bool = False, variant: int = 0) -> str | None:
    """«presented a practice on legal identity, …»: what a contribution is, without its wording; None without a theme.

    ``variant`` chooses among the wordings of the phrase file, in turn, so that a page does not repeat itself.
    """
    language = context.language
    theme = matter(contribution, language)
    sections = [
        f"about{'_plural' if plural else ''}",
        *(f"about{'_plural' if plural else ''}_{n}" for n in range(2, VARIANTS + 1)),
    ]
    sections = [section for section in sections if contribution.kind.value in catalogue().get(section, {})]
    if not theme or not sections:
        return None
    section = sections[variant % len(sections)]
    text = phrase(section, contribution.kind.value, language, theme=theme)
    if plural:
        return text
    return text + "".join(details(context, contribution))


def details(context: Context, contribution: Contribution) -> list[str]:
    """The parts that follow the theme: concepts, partners, place, date, figures; only what can be said truly."""
    language = context.language
    parts = []
    if concepts := shared_concepts(context, contribution):
        parts.append(phrase("one", "concepts", language, concepts=enumerate_words(concepts, language)))
    if partners := [name for partner in contribution.partners if (name := _known(partner, language))]:
        parts.append(
            phrase("one", "partners", language, partners=enumerate_words(list(dict.fromkeys(partners)), language))
        )
    if contribution.horizon is not None and contribution.horizon.relation in ("by", "from", "until"):
        parts.append(_when(contribution.horizon, language))
    if figures := [said for one in contribution.figures if (said := _figure(context.figures[one], language))]:
        parts.append(phrase("one", "figures", language, figures=enumerate_words(figures, language)))
    return parts


def shared_concepts(context: Context, contribution: Contribution) -> list[str]:
    """The concepts of the trilingual lexicon that the wording names in two words or more, in the report's language."""
    original = context.language_of(contribution)
    if original not in ("es", "en", "fr"):
        return []
    words = re.findall(r"\w+", context.wording(contribution).lower())
    hits = find_concepts([fold(word) for word in words], original)
    theme = fold(matter(contribution, context.language))
    found: dict[str, None] = {}
    for hit in sorted(hits, key=lambda hit: (-hit.length, hit.first)):
        label = hit.concept.phrases[context.language][0] if original != context.language else _own(words, hit)
        if (
            hit.length > 1
            and hit.concept.codes
            and len(label.split()) > 1
            and fold(label) not in theme
            and label.islower()
        ):
            if not any(fold(label) in fold(other) for other in found):
                found.setdefault(label)
    return list(found)[:CONCEPTS]


def _own(words: list[str], hit: Hit) -> str:
    """The words themselves, where no translation is needed."""
    return " ".join(words[hit.first : hit.last + 1])


def _when(horizon: Horizon, language: str) -> str:
    precision = ("year", "month", "day")[horizon.value.count("-")]
    day = phrase("date", precision, language, date=spell_date(horizon.value, language))
    return phrase("one", f"horizon_{horizon.relation}", language, horizon=day)


def _known(name: str, language: str) -> str:
    """A partner whose name the vocabulary knows in the language; other names stay in the record."""
    body = find_body(name)
    if body is not None:
        return short_body(body, language)
    country = find_country(name)
    return country_name(country.iso3, language) if country is not None else ""


def _figure(figure: Figure, language: str) -> str:
    value = spell_value(figure.value, language)
    if figure.unit == "percent":
        return phrase("figure", "percent", language, value=value)
    if _CURRENCY.match(figure.unit) and figure.unit != "XXX":
        return phrase("figure", "money", language, value=value, currency=figure.unit)
    return ""

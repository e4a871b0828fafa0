"""What the structure of a contribution carries into another language: kind, theme, concepts, figures, date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.conclude.points.voices import main_theme
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming import country_name, matter
from relatoria.conclude.report.phrases import catalogue, phrase
from relatoria.language.fold import fold
from relatoria.language.join import contract, enumerate_words
from relatoria.language.money import spell_money
from relatoria.language.spell import spell_date, spell_value
from relatoria.model.contribution import Contribution, ContributionKind, Horizon
from relatoria.model.figure import Approximation, Figure
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.concept_labels import concept_label
from relatoria.vocabulary.concepts import find_concepts
from relatoria.vocabulary.definite import short_body
from relatoria.vocabulary.places import find_country

CONCEPTS = 2
"""How many shared concepts are named after the theme."""
VARIANTS = 3
_TOPICS = frozenset({"gcm", "sdg", "sdg_target", "nyd", "policy_area"})
_DATED = frozenset(
    {
        ContributionKind.COMMITMENT,
        ContributionKind.RECOMMENDATION,
        ContributionKind.CALL,
        ContributionKind.MEANS_OF_IMPLEMENTATION,
    }
)
"""Kinds whose date is one to come."""
_CURRENCY = re.compile(r"[A-Z]{3}$")


def deed(
    context: Context, alike: Sequence[Contribution], *, area: str = "", plural: bool = False, variant: int = 0
) -> str | None:
    """«presented a practice on legal identity»: what contributions of one kind are, without their wording.

    ``area`` is the theme under whose heading the sentence stands: it is not said again. ``variant`` chooses among the
    wordings of the phrase file, in turn, so that a page does not repeat itself. None without a theme.
    """
    language, kind = context.language, alike[0].kind
    theme = topic(context, alike, area)
    stem = "about_plural" if plural else "about"
    sections = [stem, *(f"{stem}_{n}" for n in range(2, VARIANTS + 1))]
    sections = [section for section in sections if kind.value in catalogue().get(section, {})]
    if theme is None or not sections:
        return None
    if kind is ContributionKind.GAP and language == "en":
        theme = re.sub(r"^on ", "regarding ", theme)
    return phrase(sections[variant % len(sections)], kind.value, language, theme=theme).strip()


def topic(context: Context, contributions: Sequence[Contribution], area: str) -> str | None:
    """«on recruitment costs and on domestic workers»: the concepts that all can be told by, else their theme.

    Under the heading of the theme it is empty; None where nothing is known of what they are about.
    """
    language = context.language
    concepts = dict.fromkeys(name for one in contributions for name in shared_concepts(context, one))
    if concepts and len(concepts) <= CONCEPTS:
        preposition = phrase("one", "matter", language, theme="\0").split()[-2]
        listed = enumerate_words(
            [f"{preposition} {name}" if at else name for at, name in enumerate(concepts)], language
        )
        return phrase("one", "matter", language, theme=listed)
    themes = {main_theme(one.themes) for one in contributions}
    if themes <= {area, ""}:
        return "" if area in themes else None
    return matter(contributions[0], language) or None


def specific(context: Context, contribution: Contribution) -> list[str]:
    """What follows the theme and is content of its own: partners, date, figures; only what can be said truly."""
    language = context.language
    parts = []
    if partners := [name for partner in contribution.partners if (name := _known(partner, language))]:
        listed = enumerate_words(list(dict.fromkeys(partners)), language)
        parts.append(phrase("one", "partners", language, partners=listed))
    if contribution.horizon is not None and contribution.horizon.relation == "by" and contribution.kind in _DATED:
        parts.append(_when(contribution.horizon, language))
    if figures := [said for one in contribution.figures if (said := _figure(context.figures[one], language))]:
        parts.append(phrase("one", "figures", language, figures=enumerate_words(figures, language)))
    return parts


def shared_concepts(context: Context, contribution: Contribution) -> list[str]:
    """The concepts that the wording names and a report may show, as the report's language names them.

    Only wordings that mean the same as the label are taken; see `vocabulary.concept_labels`.
    """
    original = context.language_of(contribution)
    if original not in ("es", "en", "fr") or original == context.language:
        return []  # in the same language words without their sentence could turn its meaning
    words = re.findall(r"\w+", context.wording(contribution).lower())
    theme = fold(matter(contribution, context.language))
    found: dict[str, None] = {}
    for hit in find_concepts([fold(word) for word in words], original):
        if not any(code.vocabulary in _TOPICS for code in hit.concept.codes):
            continue
        own = " ".join(words[hit.first : hit.last + 1])
        label = concept_label(hit.concept.id, context.language, own, original)
        if label is not None and fold(label) not in theme:
            found.setdefault(label)
    return list(found)[:CONCEPTS]


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
    if figure.unit == "percent":
        value = _about(figure, spell_value(figure.value, language), language)
        return contract(phrase("figure", "percent", language, value=value), language)
    if _CURRENCY.match(figure.unit) and figure.unit != "XXX":
        amount = _about(figure, spell_money(figure.value, figure.unit, language), language)
        return contract(phrase("figure", "money", language, amount=amount), language)
    return ""


def _about(figure: Figure, value: str, language: str) -> str:
    """A value with how exactly it was given: «up to 3 million euros»."""
    if figure.approximation is Approximation.EXACT:
        return value
    return phrase("figure", figure.approximation.value, language, value=value)

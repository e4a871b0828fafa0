"""Objects that only the sentence before names: «las reconoce», «decide it here and now», «ne l'applique pas»."""

from __future__ import annotations

import re

from relatoria.conclude.report.grammar.verbs_es import forms

_PLURAL = {
    "es": re.compile(
        r"\bl[oa]s (?!(?:que|para|donde|sobre|ante|durante|mediante|como|clave|base|once|doce|trece|catorce|quince|"
        r"siete|nueve|veinte|\w+enta)\b)(?=(?P<verb>[a-zñáéíóú]{2,}(?:[aeó]|[aeo]n))\b(?!-))"
    ),
    "en": re.compile(r"(?<!of )(?<!among )(?<!between )\bthem\b"),
    "fr": re.compile(
        r"\bles (?!(?:quatre|sept|huit|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|"
        r"soixante|cent|mille|tout|toute|non|haut|sans|avant|contre|entre|peut|petit|grand|seul|dont|quelque|presque)\b)"
        r"[a-zéèêâîôûç]{2,}[eéta]\b(?![-’'])"
    ),
}
"""A plural pronoun before a word that is no plural: a verb."""
_SINGULAR = {
    "es": re.compile(
        r"\b(?:no|nadie|se|nunca|tampoco) (?:lo|la) (?!h[aiu]\w*\b|es\b|son\b|era\w*\b|fue\w*\b)"
        r"(?=(?P<verb>[a-zñáéíóú]{3,})\b)"
    ),
    "en": re.compile(
        r"\bit(?= (?:alone|here|now|later|soon|every|each|today|before|after|again|this|next)\b)"
        r"(?<!makes it)(?<!made it)(?<!find it)(?<!found it)"
    ),
    "fr": re.compile(
        r"\bne l(?:[ea] |['’])[a-zéèêàç]{2,}|(?<!on )\bl['’](?:a|ont|avait|avaient) (?=\w+[éiust]e?\b)|"
        r"\b(?:de|à|pour|sans|peu(?:t|vent)|doi(?:t|vent)|faut|voudrai(?:t|ent)) l[ea] "
        r"(?!(?:boulanger|boucher|berger|danger|foyer|loyer|cancer|leader|transfer|verger|passager|rocher|plancher|"
        r"clocher|conseiller|étranger|fer|lever|dîner|goûter|parler|hiver|enfer|désir|plaisir|loisir|souvenir|avenir)\b)"
        r"[a-zéèêç]{3,}(?:(?<!i)er|(?<!o)ir)\b"
    ),
}
"""A pronoun of one thing where no article can stand."""
_SEVERAL = {
    "es": re.compile(r"\b[a-zñáéíóú]{3,}s\b|\by\b.*\by\b", re.IGNORECASE),
    "en": re.compile(
        r"\b(?!this\b|was\b|has\b|does\b|says\b|its\b)[a-z]{2,}[a-rt-z]s\b|\b(?:people|women|men|children|staff|police|"
        r"data|youth|families)\b|\b(?:everyone|everybody|anyone|whoever)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:les|des|aux|ses|leurs|ces|plusieurs|de|\d+|[a-z]+(?:ze|te|q|x|t)) [a-zéèêàç]{3,}[sx]\b", re.I
    ),
}
_ONE = {
    "es": re.compile(r"\b(?i:el|al|del|la|un|una|su|cada|todo|toda|este|esta) [a-zñáéíóú]{3,}"),
    "en": re.compile(r"\b(?i:an?|the|its|his|her|their|our|each|every|no|any|one|some|all|of|for|on) [a-z][a-z-]{2,}"),
    "fr": re.compile(
        r"\b(?i:le|la|un|une|du|au|son|sa|chaque|tout|toute) [a-zéèêàç]{3,}|\b(?i:[ld]['’])[a-zéèêàç]{3,}"
    ),
}
"""What a pronoun may stand for."""


def has_unnamed_object(text: str, language: str) -> bool:
    """Whether a pronoun is the object of a verb and nothing before it in the text can be what it stands for."""
    return _unnamed(text, _PLURAL[language], _SEVERAL[language]) or _unnamed(text, _SINGULAR[language], _ONE[language])


def _unnamed(text: str, pronoun: re.Pattern[str], named: re.Pattern[str]) -> bool:
    return any(
        named.search(text[: match.start()]) is None and _is_finite(match.groupdict().get("verb"))
        for match in pronoun.finditer(text)
    )


def _is_finite(verb: str | None) -> bool:
    """Whether what follows a Spanish pronoun is a verb; the other languages' patterns say so themselves."""
    return verb is None or verb in forms() or verb.endswith(("aba", "aban", "ía", "ían", "ó", "aron", "ieron"))

"""Acts of speech: «X said that it recommended …» is better told as «X recommended …»."""

from __future__ import annotations

import re
from functools import cache

from relatoria.conclude.report.grammar.tokens import Subject
from relatoria.conclude.report.grammar.verb_data import speech_data, word_set
from relatoria.conclude.report.grammar.verbs_es import IMPERFECT, PRETERITE, form_of
from relatoria.language.fold import fold

_SUBJECT = {
    "es": r"(?:su (?:país|organización|institución|delegación|Gobierno) )?",
    "en": r"(?:it|they|she|he|the speaker|(?:her|his|their) (?:country|organization|institution|delegation)|"
    r"its delegation) ",
    "fr": r"(?:ils?|elles?|son (?:pays|organisation|institution)|sa délégation) ",
}
_ALSO = {
    "es": "(?:también|además|asimismo|por tanto)",
    "en": "(?:also|therefore|further|strongly)",
    "fr": "(?!)",
}
_COMMITS = re.compile(r"compromet|engage|undert|pledge")
_LATER = {
    "es": re.compile(r"(?!)"),
    "en": re.compile(r"\b(?:its|itself)\b|^(?:(?!\b(?:the|an?|each|every) \w).)*\bit\b"),
    "fr": re.compile(r"\b(?:il|elle)\b(?! (?:faut|est|convient|importe|existe))"),
}


_TO_ONE = re.compile(r" (?:(?:up)?on )?(?:every|each|an?|the) (?:[\w-]+ ){0,5}?[\w-]*[^\Ws] to ")


_OWN = {
    "es": re.compile(r"(?:su |se |\w+(?:ía|ían)\b)"),
    "en": re.compile(r"(?:it|they|she|he|her|his|their|its) ", re.IGNORECASE),
    "fr": re.compile(r"(?:ils?|elles?|son|sa|ses|leurs?) ", re.IGNORECASE),
}


def is_own(clause: str, language: str) -> bool:
    """Whether a clause is about what the speaker will do: then it may be announced."""
    return _OWN[language].match(clause) is not None


def act_of_noun(clause: str, language: str) -> str | None:
    """The predicate of «her proposal was that …»: «proposed that …»; None for any other clause."""
    for phrase, told in speech_data(language)["noun_acts"].items():
        match = re.match(rf"{_POSSESSIVE[language]} {phrase}(?=(?<=’)| )", clause.replace("'", "’"), re.IGNORECASE)
        if match is not None:
            return f"{told}{clause[match.end() :]}"
    return None


_POSSESSIVE = {"es": "su", "en": "(?:her|his|its|their)", "fr": "(?:son|sa|leur)"}


def act(clause: str, language: str, subject: Subject) -> str | None:
    """The predicate that tells the act itself («recomendó la creación …»); None if the clause is no act of speech."""
    if language == "es" and (call := _CALL.match(clause)):
        return f"{_CALLED[call['verb']]}{clause[call.end() :]}"
    match = _pattern(language).match(clause)
    if match is None:
        return None
    rest = clause[match.end() :]
    to_one = language == "en" and _TO_ONE.match(rest) is not None  # «called on every council to map its culverts»
    if subject.person and not to_one and _LATER[language].search(rest):
        return None
    verb = match.group("verb")
    if subject.person and _COMMITS.match(fold(verb)):
        return None  # a Government's commitment is not its delegate's
    if language == "es":
        verb = _preterites()[verb]
    return f"{match.group('se') or ''}{verb}{rest}"


_CALL = re.compile(
    rf"{_SUBJECT['es']}(?:{_ALSO['es']} )?(?P<verb>hacían?|lanzaban?|llamaban?)(?= un (?:nuevo )?llam(?:amiento|ado)\b|"
    r"(?<=llamaba) a (?!su\b)|(?<=llamaban) a (?!su\b))"
)
"""«su país hacía un llamamiento a …», «llamaba a …»."""
_CALLED = {
    "hacía": "hizo",
    "hacían": "hicieron",
    "lanzaba": "lanzó",
    "lanzaban": "lanzaron",
    "llamaba": "llamó",
    "llamaban": "llamaron",
}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    verbs = _preterites() if language == "es" else word_set(language, "acts", "verbs")
    own = "se " if language == "es" else "se |s['’]" if language == "fr" else "(?!)"
    listed = "|".join(sorted(verbs, key=lambda verb: (-len(verb), verb)))
    return re.compile(rf"{_SUBJECT[language]}(?:{_ALSO[language]} )?(?P<se>{own})?(?P<verb>{listed})\b")


@cache
def _preterites() -> dict[str, str]:
    """Imperfect → preterite, singular and plural, of the Spanish acts of speech."""
    return {
        form_of(lemma, IMPERFECT, person): form_of(lemma, PRETERITE, person)
        for lemma in sorted(word_set("es", "acts", "verbs"))
        for person in ("3s", "3p")
    }

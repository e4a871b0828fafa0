"""The tenses of a sentence of a record: seen from afar as a report tells them, or of the moment and put back."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from relatoria.conclude.report.speech import report_clause
from relatoria.conclude.report.speech_tokens import Subject
from relatoria.conclude.report.verb_data import word_set
from relatoria.conclude.report.verbs_en import PAST
from relatoria.conclude.report.verbs_en import forms as english_forms
from relatoria.conclude.report.verbs_es import CONDITIONAL, FUTURE, IMPERFECT, PRESENT, forms
from relatoria.conclude.report.verbs_fr import finite as french_finite
from relatoria.gather.attribution import conjugation
from relatoria.gather.attribution.verbs import verb_table
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES

_NEAR = 9
"""Among so many words a sentence that names its speaker has its verb."""
_THAT = {"es": re.compile(r"que "), "en": re.compile(r"that ")}
_WORD = re.compile(r"[^\W\d_]+")

_DOUBTFUL = word_set("es", "nounish", "words") | word_set("es", "nounish", "never")
_NOW = re.compile(r"\b(?:is|are|am|has|have|will|can|may|do|does)\b", re.IGNORECASE)
_THEN = re.compile(r"\b(?:was|were|had|would|could|might|did)\b", re.IGNORECASE)


def back_shifted(text: str, language: str) -> str | None:
    """A sentence in the tenses of reported speech: shifted if all were of the moment, None if they are mixed."""
    if language == "fr":
        return text
    now, then = _moment(text, language)
    if (now and then) or (language == "en" and not now and not then and not _has_past(text)):
        return None
    return report_clause(text, language, True, Subject()) if now else text


def _has_past(text: str) -> bool:
    """Whether an English text has a word that may be a past: «the Union opposing, the States supporting» has none."""
    words = re.findall(r"[a-z]+", text.lower())
    return any(word.endswith("ed") or any(kind == PAST for kind, _ in english_forms().get(word, ())) for word in words)


def _moment(text: str, language: str) -> tuple[bool, bool]:
    """Whether a text has tenses of the moment of speech, and tenses seen from afar."""
    if language == "en":
        return bool(_NOW.search(text)), bool(_THEN.search(text))
    words = [word for word in re.findall(r"[a-zà-ÿ]+", text.lower()) if word not in _DOUBTFUL]
    tenses = [{tense for _, tense, person in forms()[word] if person != "1s"} for word in words if word in forms()]
    now = any(found and found <= {PRESENT, FUTURE} for found in tenses)
    then = any(found and found <= {IMPERFECT, CONDITIONAL} for found in tenses)
    return now, then


def in_the_past(text: str, language: str) -> str:
    """«La Sra. Ruiz señala que el dique cede.» → «La Sra. Ruiz señaló que el dique cedía.»

    Spanish and English reports stand in the past, French ones in the present. A sentence whose verb of saying is none
    of the present, or whose clause cannot be put back safely, comes back as it is.
    """
    if language not in _THAT or _says_in_the_past(text, language):
        return text
    for match in list(_WORD.finditer(text))[1:_NEAR]:
        verb = _past_of(match.group(), language)
        if verb is None and is_finite(match.group(), language):
            return text
        if verb is None:
            continue
        rest = text[match.end() :]
        said = _THAT[language].match(rest.lstrip())
        if said is not None:
            clause = report_clause(rest.lstrip()[said.end() :], language, True, Subject())
            return text if clause is None else f"{text[: match.start()]}{verb} {said.group()}{clause}."
        return text if _moment(rest, language)[0] else f"{text[: match.start()]}{verb}{rest}"
    return text


def _says_in_the_past(text: str, language: str) -> bool:
    """Whether somebody's saying stands in the past already: «Nadie sabe cuánta gente vive ahí, reconoció …»."""
    table = verb_table(language)
    return any(
        form.tense == conjugation.PAST and lemma in table.sayings and word.endswith(form.ending)
        for word in _WORD.findall(text)
        for form, lemma in table.forms.get(fold(word), ())
    )


def _past_of(word: str, language: str) -> str | None:
    """The past of a verb of saying in the present, with the letters of the word («señala» → «señaló»)."""
    if not word.islower() or (language == "en" and not word.endswith("s")):  # «pay» may be an infinitive
        return None
    table = verb_table(language)
    for form, lemma in table.forms.get(fold(word), ()):
        past = _pasts(language).get((lemma, form.plural))
        if form.tense == conjugation.PRESENT and past is not None and lemma in table.sayings:
            kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(fold(word), past.word, strict=False)))
            said = word[:kept] + past.word[kept:]
            return said[:-1] + past.ending if past.ending else said
    return None


@cache
def _pasts(language: str) -> dict[tuple[str, bool | None], conjugation.Form]:
    """The past of each verb of saying, for one and for several."""
    found: dict[tuple[str, bool | None], conjugation.Form] = {}
    for entry in verb_table(language).forms.values():
        for form, lemma in entry:
            if form.tense == conjugation.PAST:
                for plural in (False, True) if form.plural is None else (form.plural,):
                    found[lemma, plural] = form
    return found


def is_finite(word: str, language: str) -> bool:
    """Whether a word in lower case may be a finite verb."""
    if language == "en":
        return bool(_NOW.fullmatch(word) or _THEN.fullmatch(word))
    if language == "fr":
        return word in french_finite() and word not in TONGUES["fr"].stopwords
    return word in forms() and word not in _DOUBTFUL

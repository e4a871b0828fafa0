"""The tenses of a sentence of a record: seen from afar as a report tells them, or of the moment and put back."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from relatoria.conclude.report.grammar.tokens import NotUnderstoodError, Subject, prepared
from relatoria.conclude.report.grammar.verb_data import word_set
from relatoria.conclude.report.grammar.verbs_en import BASE, PAST, THIRD
from relatoria.conclude.report.grammar.verbs_en import forms as english_forms
from relatoria.conclude.report.grammar.verbs_es import CONDITIONAL, FUTURE, IMPERFECT, PRESENT, SUBJUNCTIVE, forms
from relatoria.conclude.report.grammar.verbs_fr import finite as french_finite
from relatoria.conclude.report.speech.clause import report_clause
from relatoria.conclude.report.speech.en import clause_of_now, moments
from relatoria.conclude.report.speech.joined_es import does_more, parted
from relatoria.conclude.report.speech.saying import speaks, tells_a_deed
from relatoria.conclude.report.speech.tenses_fr import in_the_present
from relatoria.gather.attribution.words import conjugation
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES

_NEAR = 9
"""Among so many words a sentence that names its speaker has its verb."""
_THAT = {"es": re.compile(r"(?:de )?que "), "en": re.compile(r"that ")}
_WORD = re.compile(r"[^\W\d_]+")

_DOUBTFUL = word_set("es", "nounish", "words") | word_set("es", "nounish", "never")
_NOW = re.compile(r"\b(?:is|are|am|has|have|will|can|may|do|does)\b", re.IGNORECASE)
_PRESENT = frozenset((BASE, THIRD))
_THEN = re.compile(r"\b(?:was|were|had|would|could|might|did)\b", re.IGNORECASE)


def back_shifted(text: str, language: str) -> str | None:
    """A sentence in the tenses of reported speech: shifted if all were of the moment, None if they are mixed."""
    if language == "fr":
        return text
    now, then = _moment(text, language)
    if now and then:
        return _with_the_past(text) if language == "en" else None
    if language == "en" and not now and not then and not _has_past(text) and not moments(text.rstrip(" .")):
        return None
    shifted = report_clause(text, language, True, Subject()) if now else text
    return None if shifted is not None and _denies_in_another_stem(text, shifted) else shifted


def _with_the_past(text: str) -> str | None:
    """An English sentence with verbs of both, of which those of the moment are put back: «the fund was set up and pays»
    is «was set up and paid»; None if one is not understood."""
    wording = prepared(text)
    try:
        return clause_of_now(wording) if wording is not None else None
    except NotUnderstoodError:
        return None


def _denies_in_another_stem(text: str, shifted: str) -> bool:
    """Whether what is denied changed its stem («no se mide», «no se medía»): the check could not compare it."""
    return any(match[1] not in text for match in re.finditer(r"\bno (?:se )?(\w{3})", shifted))


_FRENCH_PAST = re.compile(r"\b\w+(?:ait|aient)\b(?<!fait)(?<!soit)", re.IGNORECASE)


def seen_from_afar(text: str, language: str) -> bool:
    """Whether a sentence stands in the tenses of reported speech («the lab had counted»), none of the moment."""
    if language == "fr":
        return _FRENCH_PAST.search(text) is not None
    now, then = _moment(text, language)
    return then and not now


def _has_past(text: str) -> bool:
    """Whether an English text has a word that is a past: «the Union opposing, the States supporting» has none, and
    «licences cost a year's pay, so agencies stay away» hardly."""
    words = re.findall(r"[a-z]+", text.lower())
    kinds = [{kind for kind, _ in english_forms().get(word, ())} for word in words]
    return any(
        word.endswith("ed") or (PAST in found and BASE not in found) for word, found in zip(words, kinds, strict=False)
    )


def _moment(text: str, language: str) -> tuple[bool, bool]:
    """Whether a text has tenses of the moment of speech, and tenses seen from afar."""
    if language == "en":
        verbs = moments(text.rstrip(" ."))
        return bool(_NOW.search(text)) or not verbs.isdisjoint(_PRESENT), bool(_THEN.search(text)) or PAST in verbs
    words = [word for word in re.findall(r"[a-zà-ÿ]+", text.lower()) if word not in _DOUBTFUL]
    tenses = [{tense for _, tense, person in forms()[word] if person != "1s"} for word in words if word in forms()]
    now = "hay" in words or any(found and found <= {PRESENT, FUTURE} for found in tenses)
    then = any(found and found <= {IMPERFECT, CONDITIONAL} for found in tenses)
    return now, then


def in_the_past(text: str, language: str) -> str:
    """«La Sra. Ruiz señala que el dique cede.» → «La Sra. Ruiz señaló que el dique cedía.»

    Spanish and English reports stand in the past, French ones in the present. A sentence whose verb of saying is none
    that is known comes back as it is; so does a clause that cannot be put back safely.
    """
    if language == "fr":
        return in_the_present(text)
    if language == "es" and len(parts := parted(text)) > 1:
        return _each_in_the_past(parts)
    if language == "es" and _past_of(text.split(" ", 1)[0].lower(), language, text.partition(" ")[2]):
        return _without_subject_in_the_past(text)
    return _one_in_the_past(text, language) if language in _THAT else text


def _each_in_the_past(parts: list[str]) -> str:
    """«explica que el plan funciona y pide un fondo» → «explicó que el plan funcionaba y pidió un fondo»: what one
    subject says in several verbs, all of them put back or none."""
    told = []
    for at, part in enumerate(parts):
        if at % 2:
            told.append(part)
            continue
        whole = f"{part.rstrip(' .')}."
        then = _without_subject_in_the_past(whole) if at else _one_in_the_past(whole, "es")
        if then == whole and not _says_in_the_past(part, "es"):
            return "".join(parts)
        told.append(then.rstrip("."))
    return f"{''.join(told)}."


def _without_subject_in_the_past(text: str) -> str:
    """«Reconoce que falta agua.» → «Reconoció que faltaba agua.»: a sentence whose first word is its verb."""
    lower = f"{text[:1].lower()}{text[1:]}"
    then = _one_in_the_past(f"{_NOBODY} {lower}", "es").removeprefix(f"{_NOBODY} ")
    return f"{text[:1]}{then[1:]}"


def _one_in_the_past(text: str, language: str) -> str:
    if _says_in_the_past(text, language):
        return _with_clause_put_back(text, language)
    named = text[:1].isalpha()  # else its subject is still to be named
    lead = _LEAD[language].match(text)
    words = list(_WORD.finditer(text, lead.end()))[:_VERB] if lead else list(_WORD.finditer(text))[named:_NEAR]
    for match in words:
        if _determined(text, match.start(), language):
            continue
        verb = _past_of(match.group(), language, text[match.end() :])
        if verb is None and (is_finite(match.group(), language) or (language == "en" and _has_past(match.group()))):
            return text  # «related how mothers took turns»
        if verb is None and tells_a_deed(match.group(), language):
            return text
        if verb is None:
            continue
        rest = text[match.end() :]
        said = _THAT[language].match(rest.lstrip())
        if said is not None:
            clause = put_back(rest.lstrip()[said.end() :], language, wished=True)
            if clause is not None:
                return f"{text[: match.start()]}{verb} {said.group()}{clause}."
        if language == "es":  # «reconoció que no da acceso»: what holds may stay
            return text if does_more(rest) else f"{text[: match.start()]}{verb}{rest}"
        if said is not None or _moment(_NOUNS[language].sub(" ", rest), language)[0]:
            return text
        return f"{text[: match.start()]}{verb}{rest}"
    return text


_LEAD = {
    "es": re.compile(r"[^,;:]{0,90}, (?:[a-zñáéíóú]+(?:ando|iendo|yendo)|en nombre|que|quien|tras|al)\b[^,;:]*, "),
    "en": re.compile(r"[^,;:]{0,90}, (?:[a-z]+ing|on behalf|who|after)\b[^,;:]*, "),
}
"""A subject with what it does beside it: «La Sra. Banda, hablando en nombre del Grupo de África, subraya …»."""
_VERB = 3
"""Among so many words behind that stands the verb."""
_NOBODY = "\ue000"


def put_back(clause: str, language: str, *, wished: bool = False) -> str | None:
    """A clause after «que» or «that» in the tenses that follow a past; None where it cannot be put back safely.

    ``wished``: the verb before it was put into the past, so what is wished is put back too («pide que se publique»).
    """
    plain = clause.rstrip(" .")
    denied = _DENIES.search(plain) is not None
    if denied and language != "es":
        return None  # «nobody measures»: what is denied keeps its form, which the check compares
    now, then = _moment(plain, language)
    if not now:
        return _wished(plain) if wished and language == "es" else plain
    if not then and (shifted := report_clause(f"{plain}.", language, True, Subject())) is not None:
        return None if denied and _DENIED.findall(plain.lower()) != _DENIED.findall(shifted.lower()) else shifted
    if denied:
        return None
    if language == "en":
        return (
            _with_the_past(plain) if then else None
        )  # what is not understood may have other verbs of the moment: «learn why it has been moved»
    perfect = _PERFECT[language].sub(_pluperfect, plain)
    return perfect if not _moment(perfect, language)[0] else None


def _wished(clause: str) -> str:
    """«los Estados ratifiquen» → «los Estados ratificaran», behind a verb that asks for it."""
    if not any({tense for _, tense, _ in forms().get(word, ())} == {SUBJUNCTIVE} for word in clause.lower().split()):
        return clause
    asked = report_clause(f"Pide que {clause}.", "es", True, Subject())
    return asked.removeprefix("pedía que ") if asked is not None else clause


_DENIES = re.compile(r"\b(?:no|nadie|nunca|jamás|tampoco|ning[uú]n\w*|nobody|never|none|neither|nor)\b", re.IGNORECASE)


_DENIED = re.compile(
    r"\b(?:no|nadie|nunca|jamás|tampoco|ning[uú]na?(?: \w+)?) (?:(?:se|les?|l[oa]s?|nos) )*(?=\w)(\w{1,3})",
    re.IGNORECASE,
)
"""What is denied, whose first letters the check looks for in the evidence («nadie mide», «nadie medía»)."""


def _with_clause_put_back(text: str, language: str) -> str:
    """«garantizó que se reforzarán los techos» → «garantizó que se reforzarían los techos»: one tense throughout."""
    match = _SAID_THAT[language].search(text)
    if match is None:
        return text
    lemmas = {lemma for _, lemma in verb_table(language).forms.get(fold(match["verb"]), ())}
    known = " " in match["verb"] or not lemmas.isdisjoint(verb_table(language).sayings)
    known &= lemmas.isdisjoint(_BARE)
    clause = text[match.end() :]
    now, then = _moment(clause, language)
    told_on = _SAID_THAT[language].search(clause) is not None  # «ratificó que …, y comunicó que …»
    if not known or told_on or not now or then or not text.endswith("."):
        return text
    shifted = put_back(clause, language)
    return text if shifted is None else f"{text[: match.end()]}{shifted}."


_BARE = frozenset("recommend propose suggest urge request ask demand insist require prefer".split())
"""English verbs after which a clause has no tense to put back: «proposed that governments cease to ask»."""


def _pluperfect(match: re.Match[str]) -> str:
    return _HAD[match["have"]] + match["rest"]


_HAD = {"ha": "había", "han": "habían", "has": "had", "have": "had"}
_PERFECT = {
    "es": re.compile(r"\b(?P<have>ha|han)(?P<rest> \w+(?:ado|ido|to|cho|so))\b"),
    "en": re.compile(r"\b(?P<have>has|have)(?P<rest> (?:not |also |already )?\w+(?:ed|en|wn|ne|de|lt|pt|ld|ad|nt))\b"),
}
_SAID_THAT = {
    "es": re.compile(
        r"\b(?P<verb>[a-zñáéíóú]+(?:ó|aron|ieron)|dij(?:o|eron)|(?:sos|man)tuv(?:o|ieron)|aduj(?:o|eron)|repuso|expuso|"
        r"(?:hizo|hicieron) (?:saber|notar|ver|constar|valer|observar)|puso de (?:relieve|manifiesto)|dejó claro)"
        r"(?: además| también| asimismo)? (?:de )?que(?:, | )"
    ),
    "en": re.compile(r"\b(?P<verb>[a-z]+(?:ed|id|ld)) that "),
}
_DETERMINED = {
    "es": re.compile(
        r"\b(?:el|la|los|las|un|una|su|sus|al?|del?|en|con|por|para|sin|sobre|contra|entre|hasta|ante|tras|hay|hubo|"
        r"hab(?:ía|rá|ría|er|ido)|haya|hubiera|cada|alguna?|ninguna?|otra?|much[oa]|poc[oa]|est[ae]|es[ae]|cualquier|"
        r"toda?|tant[oa]|más|menos) $",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:the|an?|his|her|its|their|of|in|with|by|for|no|any|some|without|from|on|to|about|more|fewer|many|"
        r"there (?:is|are|was|were)|these|those|other|all|such|"
        r"two|three|four|five|six|seven|eight|nine|ten|first|last) $",
        re.IGNORECASE,
    ),
}


_NOUNS = {
    "es": re.compile(r"\b(?:el|la|los|las|un|una|su|sus|del|al) \w+", re.IGNORECASE),
    "en": re.compile(r"\b(?:the|an?|his|her|its|their) \w+", re.IGNORECASE),
}


def _determined(text: str, at: int, language: str) -> bool:
    """Whether a word follows an article or preposition and so is a noun: «expresa su alarma»."""
    return _DETERMINED[language].search(text[:at]) is not None


def _says_in_the_past(text: str, language: str) -> bool:
    """Whether somebody's saying stands in the past already: «Nadie sabe cuánta gente vive ahí, reconoció …»."""
    table = verb_table(language)
    return any(
        form.tense == conjugation.PAST and lemma in table.sayings and word.endswith(form.ending)
        for word in _WORD.findall(text)
        for form, lemma in table.forms.get(fold(word), ())
    )


def _past_of(word: str, language: str, rest: str = "") -> str | None:
    """The past of a verb of saying in the present, with the letters of the word («señala» → «señaló»)."""
    if not word.islower() or (language == "en" and not word.endswith("s")):  # «pay» may be an infinitive
        return None
    table = verb_table(language)
    for form, lemma in table.forms.get(fold(word), ()):
        past = _pasts(language).get((lemma, form.plural))
        if form.tense == conjugation.PRESENT and past is not None and speaks(lemma, rest, language):
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

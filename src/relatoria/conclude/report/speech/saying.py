"""Whether a verb tells that somebody says something."""

from __future__ import annotations

import re

from relatoria.conclude.report.grammar.verb_data import word_set
from relatoria.gather.attribution.words.conjugation import PRESENT
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.language.fold import fold
from relatoria.model.intervention import Relation

_THAT = re.compile(r"(?:de )?que |that |qu['’]")


def tells_a_deed(word: str, language: str) -> bool:
    """Whether a word is the present of a verb of saying that tells a deed here («backs the plan»)."""
    deeds = word_set(language, "acts", "deeds")
    known = verb_table(language).forms.get(fold(word), ()) if word.islower() else ()
    return any(form.tense == PRESENT and not form.plural and lemma in deeds for form, lemma in known)


def speaks(lemma: str, rest: str, language: str) -> bool:
    """Whether a verb tells of saying: by itself, or by a word that follows («expresa su alarma»); what somebody does
    for some time past («comparten desde enero un registro») or to somebody («mantiene un equipo», «apoya a la junta»)
    is no act of speech."""
    table = verb_table(language)
    following = re.findall(r"\w+", fold(rest))[:5]
    if any(not words.isdisjoint(following) for words, _ in table.phrases.get(lemma, ())):
        return True
    if lemma not in table.sayings:
        return False
    if _THAT.match(rest.lstrip()):
        return True
    if not {"desde", "since"}.isdisjoint(following):
        return False
    if language == "es" and re.match(r"\w+[aei]r(?:se|l[aeo]s?)?$", "".join(following[:1])):
        return True  # «acuerda convocar», «acepta publicarlo»
    helps = table.sayings[lemma].relation is Relation.SUPPORT and following[:1] == ["a"] and language == "es"
    return not helps and lemma not in word_set(language, "acts", "deeds")

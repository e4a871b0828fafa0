"""A Spanish sentence in which one subject says several things: where its second verb of saying begins."""

from __future__ import annotations

import re
from itertools import pairwise

from relatoria.conclude.report.grammar.verb_data import word_set
from relatoria.conclude.report.grammar.verbs_es import PRESENT as NOW
from relatoria.conclude.report.grammar.verbs_es import forms
from relatoria.conclude.report.speech.saying import speaks
from relatoria.gather.attribution.words.conjugation import PAST, PRESENT
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.language.fold import fold

_JOINT = re.compile(
    r"(?P<comma>[,;])? (?:(?:y|e|pero) )?"
    r"(?:(?:además|asimismo|también|luego|después|finalmente|igualmente|por (?:último|ello|tanto|otra parte)|"
    r"en consecuencia|a la vez|al mismo tiempo),? )*(?:(?:se|les?|l[oa]s?) )?(?=(?P<verb>[a-zñáéíóú]+)\b)"
)
_BOUND = re.compile(r"\b(?:y|e|pero) |;")
_WORD = re.compile(r"\b[a-zñáéíóú]+\b")
_SUBORDINATE = re.compile(r"\b(?:que|quien(?:es)?|donde|cuando|cómo|cuánt[oa]s?|cual(?:es)?|si)\b")
_THAT = re.compile(r" (?:además |también |asimismo )?(?:de )?que\b")


def parted(text: str) -> list[str]:
    """A sentence cut before each further verb of its subject: «Chile explica que falta agua», « y », «pide un fondo.»

    The pieces at odd places join the others. Where it is not sure whose verb it is («la ley que crea el fondo y exige
    informes»), there is no cut.
    """
    first = _first(text)
    if first is None:
        return [text]
    end, plural = first
    cuts = [0]
    for joint in _JOINT.finditer(text, end):
        if joint.start() >= cuts[-1] and _is_joined(joint, text[max(end, cuts[-1]) : joint.start()], plural):
            cuts += [joint.start(), joint.end()]
    return [text[a:b] for a, b in pairwise([*cuts, len(text)])]


def does_more(text: str) -> bool:
    """Whether behind its first verb a sentence may have another of the moment: «apoya el plan y sale de la sala»,
    «presenta la ley que crea un fondo y exige informes»."""
    for joint in _JOINT.finditer(text):
        if _BOUND.search(joint.group()) is None or not _is_of_now(joint["verb"]):
            continue
        within = _SUBORDINATE.search(text, 0, joint.start()) is not None
        if not within or _said(joint["verb"], text[joint.end() + len(joint["verb"]) :]) is not None:
            return True
    return False


def _is_of_now(word: str) -> bool:
    doubtful = word in word_set("es", "nounish", "words") or word in word_set("es", "nounish", "never")
    return not doubtful and any(tense == NOW and person in ("3s", "3p") for _, tense, person in forms().get(word, ()))


def _first(text: str) -> tuple[int, bool] | None:
    """Where the first verb of saying ends, and whether several say it."""
    for word in _WORD.finditer(text):
        if (found := _said(word.group(), text[word.end() :])) is not None:
            return word.end(), found[1]
    return None


def _said(word: str, rest: str) -> tuple[str, bool] | None:
    """The tense and the number of a verb of saying; None for other words."""
    for form, lemma in verb_table("es").forms.get(fold(word), ()):
        whole = not form.ending or word.endswith(form.ending)
        if whole and form.tense in (PRESENT, PAST) and form.plural is not None and speaks(lemma, rest, "es"):
            return form.tense, form.plural
    return None


def _is_joined(joint: re.Match[str], before: str, plural: bool) -> bool:
    """Whether a verb behind «y» is the subject's again: it is said of as many, and no other clause comes between, or
    what follows or stands before shows that it is not that clause's."""
    said = _said(joint["verb"], joint.string[joint.end() + len(joint["verb"]) :])
    if said is None or said[1] != plural or _BOUND.search(joint.group()) is None:
        return False
    if said[0] == PAST or joint["comma"] or not _SUBORDINATE.search(before):
        return True
    if _THAT.match(joint.string, joint.end() + len(joint["verb"])):
        return True
    persons = {person for word in _WORD.findall(before) for _, _, person in forms().get(word, ()) if person[0] == "3"}
    return persons == {"3s" if plural else "3p"}

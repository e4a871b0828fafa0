"""The verbs of stances: known ones with their relation, any finite verb that a party governs, passives with «by»."""

from __future__ import annotations

import re

from msgspec import Struct

from relatoria.language.sentence import Sentence
from relatoria.model.intervention import Relation
from relatoria.vocabulary.stances import StanceWords, stance_forms

WORD = re.compile(r"[\w]+(?:'[\w]+)*")
_NOT = frozenset(("not", "no", "ne", "n'", "never", "nor", "non"))
_ADVERB = ("ly", "mente", "ement", "amment", "emment")
_MODAL = frozenset(("could", "can", "would", "did", "does", "do"))
_BY = re.compile(
    r"\b(\w+)(?P<more>(?: (?!by\b|por\b|par\b)[\w']+){0,3}?) (?:by|por|par)(?: (?:the|el|la|los|las|le|les) | l'| )$"
)
_PARTICIPLE = {
    "en": re.compile(r"\w{2,}(?:ed|en|wn|ught|eld|ut|old|aid|ade)$"),
    "es": re.compile(r"\w{2,}(?:[ai]d|est|ich|rit|iert)[oa]s?$"),
    "fr": re.compile(r"\w{2,}(?:e|i|u|is|it|ert|aint|eint|oint)(?:e?s?)$"),
}
_BE = re.compile(  # what makes a participle passive
    r"\b(?:was|were|been|being|is|are|got|met with|drew|found|fue|fueron|sido|es|son|siendo"
    r"|ete|est|sont|etait|etaient|fut|furent)\b"
)


class Verb(Struct, frozen=True):
    """A verb at ``[start, end)`` of its sentence, what it makes of its subject's words, and its wording."""

    start: int
    end: int
    relation: Relation
    wording: str
    known: bool = True


def gerund(folded: str, at: int, words: StanceWords) -> Verb | None:
    """«with JAPAN preferring …»: the verb of a subject behind «with»."""
    match = re.match(r"\s*(\w+)ing\b", folded[at:])
    if match is None:
        return None
    for ending in ("ed", "ied", "", "d"):
        relation = known(match.group(1) + ending, words)
        if relation is not None:
            return Verb(at, at + match.end(), relation, match.group().strip())
    return None


def known(word: str, words: StanceWords) -> Relation | None:
    """The relation of a verb by its first word, or None."""
    for phrase, relation in words.verbs.get(word, ()):
        if len(phrase) == 1 or phrase[0] == word:
            return Relation(relation)
    return None


def verb_at(folded: str, position: int, words: StanceWords) -> Verb | None:
    """The verb that begins at ``position``, past adverbs, auxiliaries and negation."""
    negated = modal = False
    last = position
    for _ in range(7):
        match = WORD.search(folded, last)
        if match is None:
            return None
        token, start, end = match.group(), match.start(), match.end()
        if start > last and folded[last:start].strip(" ,") != "":
            return None
        for phrase, relation in words.verbs.get(token, ()):
            stop = end if len(phrase) == 1 else _phrase_end(folded, start, phrase)
            if stop:
                found = Relation(relation)
                if negated and found in (Relation.SUPPORT, Relation.PROPOSE):
                    found = Relation.OPPOSE
                return Verb(start, stop, found, folded[start:stop])
        if modal and token in ("support", "accept", "agree"):
            return Verb(start, end, Relation.OPPOSE if negated else Relation.SUPPORT, token)
        if token in _NOT:
            negated = True
        elif token in _MODAL:
            modal = True
        elif token not in words.skip and not token.endswith(_ADVERB):
            return None
        last = end
    return None


def _phrase_end(folded: str, start: int, phrase: tuple[str, ...]) -> int:
    """Where a phrase of several words that begins at ``start`` ends; 0 where it does not stand there."""
    at = start
    for wanted in phrase:
        match = WORD.search(folded, at)
        if match is None or match.group() != wanted:
            return 0
        at = match.end()
    return at


def _iter(folded: str, position: int, most: int) -> list[re.Match[str]]:
    found = []
    for match in WORD.finditer(folded, position, min(len(folded), position + 160)):
        found.append(match)
        if len(found) == most:
            break
    return found


def any_verb(sentence: Sentence, position: int, words: StanceWords) -> Verb | None:
    """Any finite verb that begins at ``position``, past adverbs and negation: what a party does counts as said.

    None for what delegations do without speaking («was absent», «hosted»).
    """
    forms = stance_forms()
    folded = sentence.folded
    negated = False
    last = position
    for match in _iter(folded, position, 6):
        token, start, end = match.group(), match.start(), match.end()
        if folded[last:start].strip(" ,-") != "" or (last > position and "," in folded[last:start] and not negated):
            return None
        last = end
        if token in _NOT:
            negated = True
            continue
        if token in words.finite or forms.finite[words.language].fullmatch(sentence.text, start, end):
            if forms.silent.match(folded, start):
                return None
            opposes = negated or forms.refusing.match(folded, start)
            relation = Relation.OPPOSE if opposes and forms.granting.search(folded, start) else Relation.REPORT
            return Verb(start, end, relation, folded[start:end], known=False)
        if token not in words.skip and token not in words.between and not token.endswith(_ADVERB):
            return None
    return None


def passive_before(folded: str, start: int, words: StanceWords) -> Verb | None:
    """«was opposed by X», «propuesta por X», «was welcomed with relief by X»: the verb that ends at ``start``."""
    window = max(0, start - 70)
    match = _BY.search(folded, window, start)
    if match is None:
        return None
    forms = stance_forms()
    tokens = [*WORD.finditer(match.group())]
    being = max((at for at, token in enumerate(tokens) if _BE.fullmatch(token.group())), default=-1)
    for token in tokens[being + 1 : -1]:  # «la propuesta fue apoyada por …»: what follows «fue»
        word = token.group()
        if word in forms.made or not _PARTICIPLE[words.language].match(word):
            continue
        relation = passive_relation(word, words)
        if relation is None and (_BE.search(folded, max(0, start - 110), start) or word in forms.uttered):
            relation = Relation.REPORT
        if relation is not None:
            return Verb(match.start() + token.start(), start, relation, word)
    return None


def passive_relation(word: str, words: StanceWords) -> Relation | None:
    """What a participle («opposed», «respaldada», «appuyés») makes of those behind its «by»; None where unknown."""
    endings = (
        (0, ""),
        (1, "o"),
        (2, "o"),
        (3, "o"),
        (1, "") if word.endswith("s") else (0, ""),
        (2, "") if word.endswith("es") else (0, ""),
        (1, "") if word.endswith("e") else (0, ""),
    )
    for cut, ending in endings:
        relation = known(word[: len(word) - cut] + ending, words)
        if relation is not None:
            return relation
    return None

"""Whose report or study a sentence rests on: who wrote a text is a source, and does not speak in the room."""

from __future__ import annotations

from relatoria.gather.attribution.words.line import Line, line_of
from relatoria.gather.attribution.words.wordlists import Words, words_of
from relatoria.language.sentence import Sentence

BY = frozenset("by por par of de del du des d'".split())
"""What stands between a text and its author."""
IN = frozenset("in en dans".split())
"""What stands before a text in which something is written."""
REACH = 4
"""Words between a text and its author («informe anual elaborado por la», “report published last May by”)."""
_HEAD, _OWNER, _FAR = 4, 6, 10


def cites_a_text(sentence: Sentence, language: str) -> bool:
    """Whether a sentence opens with a text and its author («A study by the Bank finds», «En el informe de X se …»)
    or with what somebody wrote in it («In its latest report, the Bank notes»)."""
    words = words_of(language)
    if words.publications.isdisjoint(sentence.words[1:_FAR]):
        return False
    line = line_of(sentence)
    if "'s" in line.words[1:_OWNER]:
        return _is_owned(line, line.words.index("'s"), words)
    if _body_writes(line, words):
        return True
    opens = IN | words.articles | words.possessives
    at = next((at for at in range(1, min(_HEAD, len(line))) if line.words[at] in words.publications), 0)
    if not at or line.words[0] not in opens:
        return False
    compound = language == "en" and at > 1 and line.capital(at - 1)  # «An ILO brief»
    return compound or _names_author(line, at, words) or (line.words[0] in IN and line.words[1] in words.possessives)


def _body_writes(line: Line, words: Words) -> bool:
    """«La Banque mondiale estime dans une note que …»: a body at the head, which says it in a text."""
    first = int(line.words[0] in words.articles)
    if not (first < len(line) and (line.words[first] in words.bodies or line.acronym(first))):
        return False
    for at in range(first + 1, min(_FAR, len(line) - 2)):
        if line.gap(at):
            return False
        if line.words[at] in IN and (line.words[at + 1] in words.articles or line.words[at + 1] in words.possessives):
            return not words.publications.isdisjoint(line.words[at + 2 : at + 4])
    return False


def _is_owned(line: Line, at: int, words: Words) -> bool:
    """«The World Bank's latest report puts …»: whether the text of a name heads the sentence."""
    one = not any(line.gap(i) for i in range(1, at)) and (line.capital(at - 1) or line.words[0] in words.articles)
    return one and not words.publications.isdisjoint(line.words[at : at + REACH])


def _names_author(line: Line, at: int, words: Words) -> bool:
    """Whether «of» or «by» stands behind a text, and a name or the word of a body behind that."""
    for by in range(at + 1, min(at + 1 + REACH, len(line) - 1)):
        if line.gap(by):
            return False
        if line.words[by] in BY:
            first = by + 1 + (line.words[by + 1] in words.articles)
            if first < len(line) and (line.capital(first) or line.words[first] in words.bodies):
                return True
    return False

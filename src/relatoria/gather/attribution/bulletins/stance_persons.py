"""Persons in bulletins and reviews, whose sentences are left to the reader of reported speech."""

from __future__ import annotations

import re

from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.vocabulary.bodies import body_mentions
from relatoria.vocabulary.places import country_mentions
from relatoria.vocabulary.stances import stance_forms

_TITLE = r"(?:(?:Mr|Ms|Mrs|Dr|Sr|Sra|Srta|M|Mme|Mlle|Me|Prof)\.? )?"
_WORD = r"[A-ZÀ-Ý][\w'’\-]+"
_NAME = rf"(?P<name>{_WORD}(?: (?:(?:de|del|la|van|von|der|da|dos|al|bin|ben) ){{0,2}}{_WORD}){{1,3}})"
_OPENS = re.compile(
    rf"(?:(?:The|El|La|Le|An?|Una?|Une|His|Her|Su|Son|Sa) [a-zà-ÿ][^,.;:]{{2,60}}, |L['’][a-zà-ÿ][^,.;:]{{2,60}}, )?"
    rf"{_TITLE}{_NAME}(?: \([^()]{{2,40}}\))?, [a-zà-ÿ]"
)
"""«Jacinta Oviedo, directora de …,», «El experto de Uruguay, Néstor Arocena, no …»."""
_CLOSES = re.compile(
    rf", (?:(?:a|ont|has|had) )?[a-zà-ÿ]+ (?:su|its|sa|son|the|la|el|le|l['’])\s?[a-zà-ÿ ]{{3,40}}, {_TITLE}{_NAME}[.,]"
)
"""«Ni una sola audiencia se tradujo, sostuvo su portavoz, Enereida Montezuma.»"""
_THROUGH = re.compile(
    r", (?:por (?:boca|conducto|medio|voz) de|a traves de|through|par (?:la voix|la bouche|l'intermediaire) d|"
    r"represented by|representad[oa]s? por|representee?s? par)\b"
)
"""«La OIT, por boca de su especialista Bruno Caldeira, advirtió»: a voice that is no State's."""
_WHOSE = frozenset({"su", "its", "his", "her", "son", "sa"})
_VOICES = frozenset("boca conducto medio voz traves through voix bouche intermediaire by por par".split())


def speaks_in_person(sentence: Sentence) -> bool:
    """Whether a person, or the voice of a body, has a sentence: by name at its head or its end."""
    text = sentence.text
    for found in (_OPENS.match(text), _CLOSES.search(text)):
        if found is not None and _is_person(found):
            return True
    if _VOICES.isdisjoint(sentence.words):
        return False
    through = _THROUGH.search(sentence.folded)
    if through is None:
        return False
    comma = text.find(",", through.end())
    inside = text[through.end() : comma if comma > 0 else len(text)]
    return not country_mentions(fold(inside), text=inside) or re.search(_NAME, inside) is not None


def _is_person(found: re.Match[str]) -> bool:
    name = found.group("name")
    words = fold(name).split()
    bodies = words_of("en").bodies | words_of("es").bodies | words_of("fr").bodies
    before = re.findall(r"\w+", fold(found.string[found.start() : found.start("name")]).replace("-", ""))
    theirs = before[:1] and before[0] in _WHOSE
    if not bodies.isdisjoint(words) or not (theirs or stance_forms().office_words.isdisjoint(before)):
        return False  # whom an office names is read with the office
    return not country_mentions(fold(name), text=name) and not body_mentions(name, fold(name))

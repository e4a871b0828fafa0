"""Who presides, moderates or reports by what the document says of it anywhere, so that «the Chair» is that person.

«with Mr. Lars Ekholm in the chair», «Presidió los trabajos la Sra. Montes Gil», «sous la présidence de Mme Diop Sarr»,
«Moderator: Ann Berg». An office of some other body («presidenta de la Cooperativa X») says nothing of the meeting.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from relatoria.gather.attribution.actors.cast import FULL_NAME
from relatoria.gather.attribution.words.wordlists import entries, words_of
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.trace.clean import SEPARATOR

_OFFICE = re.compile(
    r"(?<![\w-])(?:(?P<chair>presi[dg]\w*|chair\w*|conven[eo]r)|(?P<moderator>moder\w+|animee?|animateur|animatrice|"
    r"facilitat\w+)|(?P<rapporteur>relatora?|rapporteure?|rapporteuse))(?![\w-])"
)
_REACH = 80
"""So many characters around the word of the office its holder's name may stand."""
_HONORIFICS = frozenset().union(*(words_of(language).honorifics for language in TONGUES))
_TITLES = "|".join(map(re.escape, sorted(_HONORIFICS, key=len, reverse=True)))
_SITTINGS = frozenset().union(*(entries(language)["sittings"] for language in TONGUES))
_MEETING = "|".join(sorted(_SITTINGS, key=len, reverse=True))
_LINKS = r"by|por|par|of|de|del|du|des|the|el|la|le|les|los|las|l|d|a|al|as|como|over|to|was|fue|est|is|era|son|his|her"
_BEARS = r"(?:por|by|par) (?:(?:el|la|le|the) |l')[^\W\d_]{4,}"
"""What its holder is besides («moderada por la académica X», “chaired by the botanist Y”)."""
_BETWEEN = re.compile(
    rf"(?:{_BEARS}|[\s,:(.'’ªº*_–—-]|\b(?:{_LINKS}|{_MEETING}|{_TITLES}|excelencia|excellency|excellence)\b)*"
)
_BEFORE = re.compile(
    r"(?:,? (?:of|from|de|del|du|de la|de l'|d') ?\w+(?: \w+)?)?(?:\s*\([^()]{2,40}\))?(?:[\s,(]|"
    r"\b(?:in|the|as|who|quien|que|qui|a|was|were|fue|est|ete|elected|appointed|elegid[ao]|designad[ao]|elue?|nommee?|"
    r"took|takes|acted|acting|served|assumed|occupied|su|its|como|en|sa|son|calidad|qualite|capacity|de|la|el|al|asumio|"
    r"ejercio|ocupo|prit|pris|assure|assurait|fonction|seat|his|her)\b)*"
)
_OF_ANOTHER = re.compile(rf"\s+(?:of|de|del|du|des|d')\s*(?:(?:the|la|el|los|las|le|les|l') ?)?(?!(?:{_MEETING})\b)\w")
_ADDRESSED = frozenset({"president", "presidente", "presidenta"})
"""Titles that go straight before the name of a head of State."""
_WHOSE = re.compile(r"['’]s\b")
_OF = re.compile(r"\s+(?:of|de|del|du|des|d')\s*(?:the|la|el|los|las|le|les|l')?\s*")
_OFFICES_OF = ("cia", "ce", "cy", "ship", "cion", "tion")
"""How the words end for the office itself, which is somebody's («bajo la presidencia de Ana Gil»)."""
OFFICES = {
    word: office for language in TONGUES for office, words in entries(language)["officers"].items() for word in words
}
"""The office that a folded word names."""


class Presiding:
    """Reads the document once, when an office without a name first speaks."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._holders: dict[str, list[tuple[int, str]]] | None = None

    def holder(self, word: str, at: int) -> str | None:
        """The name of who holds the office that ``word`` names at the clean offset ``at``; None where nothing says it.

        Of several in turn the last who was named before; else the first after.
        """
        if word not in OFFICES:
            return None
        if self._holders is None:
            self._holders = {}
            for office, place, name in _named(self._text.clean.text):
                self._holders.setdefault(office, []).append((place, name))
        found = self._holders.get(OFFICES[word], [])
        return found[max(0, bisect_right([place for place, _ in found], at) - 1)][1] if found else None


def _named(text: str) -> Iterator[tuple[str, int, str]]:
    """Each office whose holder stands beside it: the office, where, and the name."""
    begin = 0
    for paragraph in text.split(SEPARATOR):
        folded = fold(paragraph)
        for match in _OFFICE.finditer(folded):
            name = _after(paragraph, folded, match) or _in_front(paragraph, folded, match)
            if name is not None:
                yield str(match.lastgroup), begin + match.start(), name
        begin += len(paragraph) + len(SEPARATOR)


def _after(text: str, folded: str, office: re.Match[str]) -> str | None:
    if _WHOSE.match(folded, office.end()):
        return None  # «CHAIR'S SUMMARY»: a paper, not a name
    name = FULL_NAME.search(text, office.end(), office.end() + _REACH)
    while name is not None and _first(name) < 0:
        name = FULL_NAME.search(text, name.end(), office.end() + _REACH)
    if name is None:
        return None
    start = name.start() + _first(name)
    between = folded[office.end() : start]
    if office.group() in _ADDRESSED and not between.strip():
        return None
    if _OF.fullmatch(between) and not office.group().endswith(_OFFICES_OF):
        return None  # «Presidenta del Proceso Consultivo»: what is presided over, not who presides
    return _said(text[start : name.end()]) if _BETWEEN.fullmatch(between) and not between.startswith(".") else None


def _first(name: re.Match[str]) -> int:
    """Where in a run of capitals the name begins, honorifics skipped; -1 where nothing of two words is left."""
    at = 0
    words = name.group().split()
    while words and (_is_title(words[0]) or (words[0].islower() and words[1:] and _is_title(words[1]))):
        at += len(words[0]) + 1
        words = words[1:]
    return at if len(words) > 1 else -1


def _is_title(word: str) -> bool:
    return fold(word).rstrip(".") in _HONORIFICS or fold(word) in OFFICES


def _in_front(text: str, folded: str, office: re.Match[str]) -> str | None:
    begin = max(0, office.start() - _REACH)
    names = [one for one in FULL_NAME.finditer(text, begin, office.start()) if _first(one) >= 0]
    if not names or _OF_ANOTHER.match(folded, office.end()):
        return None
    between = folded[names[-1].end() : office.start()]
    if not _BEFORE.fullmatch(between) or (not between.strip() and office.group() in OFFICES):
        return None
    return _said(text[names[-1].start() + _first(names[-1]) : names[-1].end()])


def _said(name: str) -> str | None:
    """The name with single spaces; None where it is that of a body."""
    words = [fold(word) for word in name.split()]
    body = words[0] in words_of("es").bodies | words_of("fr").bodies or words[-1] in words_of("en").bodies
    return None if body else " ".join(name.split())

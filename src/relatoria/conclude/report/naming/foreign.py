"""Bodies that stay in the language of the record: set off from the words of a report in another language."""

from __future__ import annotations

import re

from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.compose import composed
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.vocabulary.definite import definite

_MARKS = {"es": ("«", "»"), "en": ("“", "”"), "fr": ("« ", " »")}
"""Marks of quotation by the language of the report."""
_ARTICLE = re.compile(r"(?:(?:the|el|la|los|las|le|les|un|una|une|an?) |l[’'])", re.IGNORECASE)
_MASCULINE = {"es": "el", "en": "the", "fr": "le"}
_ELIDABLE = re.compile(
    r"(?<!\w)([Qq]ue|[Dd]e|[Ll][ea]|[Nn]e|[Ss]e|[Jj]e) (?=[aeiouyhàâéèêëîïôöûüœáíóú])", re.IGNORECASE
)


def is_foreign(heard: str, language: str) -> bool:
    """Whether a name was heard in another language than that of the report; where that is not known, it was not."""
    return heard not in ("", language)


def set_off(name: str, language: str) -> str:
    """A name as it stands in a report of another language: a common noun («cámara de comercio de Cuenca») between
    marks of quotation, any other as it is, but for what French would elide in it («Colegio de Arquitectos»)."""
    return in_marks(name, language) if name[:1].islower() or tells_of_many(name) else _held(name, language)


def in_marks(words: str, language: str) -> str:
    """Words of another language between the marks of quotation of this one."""
    opening, closing = _MARKS[language]
    return f"{opening}{_held(words, language)}{closing}"


def _held(words: str, language: str) -> str:
    return _ELIDABLE.sub("\\1\u00a0", words) if language == "fr" else words


def tells_of_many(name: str) -> bool:
    """Whether a name only says of whom it is, as many («Estados miembros del Foro …», «112 organisations de …»): words,
    not a name, so that another language does not keep them."""
    first = fold(name).split(" ", 1)[0]
    counted = " " in name and any(True for code in TONGUES for _ in composed(first, code))
    return first.isdigit() or counted or (" " in name and any(first in words_of(code).addressed for code in TONGUES))


def foreign_body(name: str, language: str) -> str:
    """A body of another language with the article that it has in this one: «the “chambre des métiers”»."""
    bare = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    with_article = definite(bare, language)
    article = with_article[: len(with_article) - len(bare)].strip()
    if bare[:1].islower() and not article and not tells_of_many(bare):
        article = _MASCULINE[language]
    said = set_off(bare, language)
    return f"{article}{said}" if article.endswith("’") or not article else f"{article} {said}"

"""What the paragraphs of a review are: titles, what is told, and items with those who recommended them in brackets.

«Titular los lotes (Ghana, Perú).» is recommended by both. «Presidió el examen el Sr. Talukder (Bangladesh).» and «the
protocol of the International Organization for Migration (IOM)» are not: taken so, all that a paragraph tells would be
given to whoever stands in its last bracket.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.gather.text import TextParagraph
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.language.tongue import TONGUES
from relatoria.vocabulary.bodies import body_mentions, find_body
from relatoria.vocabulary.places import country_mentions
from relatoria.vocabulary.stances import stance_forms

_HONORIFICS = "|".join(
    sorted({re.escape(word) for code in TONGUES for word in words_of(code).honorifics}, key=len, reverse=True)
)
_PERSON = re.compile(rf"\b(?:{_HONORIFICS})\.? (?:\S+ ){{0,5}}\S+$")
"""«el Sr. Aminul Haque Talukder (Bangladesh)»: whose country stands in the bracket."""
_REACH = 90


def glosses(wording: str, at: int, names: str) -> bool:
    """Whether the bracket at ``at`` says of a person where from, or of a body how it is called for short."""
    before = wording[max(0, at - _REACH) : at].rstrip()
    folded = fold(before)
    if _PERSON.search(folded):
        return True
    body = find_body(names)
    return body is not None and any(
        code == body.code and end == len(before) for _, end, code in body_mentions(before, folded)
    )


def tells(sentences: Sequence[Sentence]) -> bool:
    """Whether a paragraph tells who said what, sentence by sentence: several, the first with a State at its head.

    A recommendation opens with what is to be done; so what stands in brackets at the end is of its last words alone.
    """
    if len(sentences) < _SEVERAL:
        return False
    return stance_forms().own.match(sentences[0].folded) is not None or opening_state(sentences[0]) is not None


def opening_state(sentence: Sentence) -> str | None:
    """The ISO code of the State that begins a sentence; None where none does."""
    head = sentence.text[:_HEAD]
    named = country_mentions(fold(head), text=head)
    opens = bool(named) and OPENS.fullmatch(sentence.folded[: named[0][0]]) is not None
    return named[0][2] if opens else None


_SEVERAL = 2
_HEAD = 80
OPENS = re.compile(r"(?:(?:the|el|la|los|las|le|les) |l')?")
"""The article before a name, or none."""


LONGEST_TITLE = 12
"""So many words a title has at most."""
_TITLED = re.compile(r"(?:[A-H]|[IVX]{1,4})[.)]")


def is_title(paragraph: TextParagraph, wording: str) -> bool:
    """«A. Exposición del Estado examinado»: a letter or a Roman number, a few words, and no stop at their end."""
    marker = paragraph.paragraph.marker or ""
    return bool(_TITLED.fullmatch(marker)) and len(wording.split()) <= LONGEST_TITLE and wording[-1:].isalnum()

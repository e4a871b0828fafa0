"""The State that leads up to somebody of whom nothing is said: «Senegal agreed: Ms. X explained …», «… Ghana, whose
representative, Mr. X, …», or the State on which a paragraph goes on with a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from relatoria.gather.attribution.words.names import HONORIFICS
from relatoria.language.fold import fold
from relatoria.model.document import Document
from relatoria.vocabulary.places import country_mentions

_REACH = 900  # characters
_BACK = 4
"""So many sentences back, quotations among them, stands the State of «its representative»."""
_OPENS = 8
"""So many characters at most stand before the State that opens a sentence: a number, an article."""
_AT_HEAD = 25
_CUT = re.compile(r"(?<=[.!?»”])\s+(?=[«“¿¡(]?\s?[A-ZÀ-Þ])")
_OWNED = re.compile(r"\b(?:su|its|their|son|sa|leur) (?:[\w-]+ ){0,3}[\w-]+,? ?$")
_WHOSE = re.compile(r"(?::(?: |$)|\b(?:cuy[oa]|whose|dont l[ae]) )")
_STOPS = (".", "!", "?", "»", "”")
_QUOTED = ("«", "“", '"')
_TWICE = 2


def led_by(documents: Sequence[Document], name: re.Pattern[str]) -> str:
    """The code of the State that documents lead up to the somebody with; empty where they do not, or with several.

    Once is enough where the words join the two, or where the sentence of the name speaks of that State; a State that
    only opens the sentence before must do so in two places.
    """
    plain: set[str] = set()
    loose: Counter[str] = Counter()
    for document in documents:
        for match in name.finditer(document.text):
            joined, before = _found(document.text, match)
            plain |= joined
            loose.update(before)
    if len(plain) == 1 and set(loose) <= plain:
        return plain.pop()
    twice = len(loose) == 1 and not plain and max(loose.values()) >= _TWICE
    return next(iter(loose)) if twice else ""


def _found(text: str, match: re.Match[str]) -> tuple[set[str], set[str]]:
    """The States joined to a name, and those that only open what stands before."""
    begin = max(text.rfind("\n\n", 0, match.start()), match.start() - _REACH, 0)
    said = _untitled(text[begin : match.start()].strip())
    pieces = _CUT.split(said)
    now = "" if said.endswith(_STOPS) else pieces.pop()
    earlier = pieces
    joined = set(_joined(fold(now), [fold(one) for one in reversed(earlier[-_BACK:])]))
    if joined or not earlier:
        return joined, set()
    last = next((one for one in reversed(earlier) if not one.startswith(_QUOTED)), "")
    opened = [(start, code) for start, _, code in country_mentions(fold(last))]
    if len({code for _, code in opened}) != 1 or opened[0][0] > _OPENS or _states(fold(now)):
        return set(), set()
    code = opened[0][1]
    behind = _CUT.split(text[match.start() : match.end() + _REACH])[0]
    own = code in _states(fold(behind), demonyms=True)
    return ({code}, set()) if own else (set(), {code})


def _joined(now: str, earlier: Sequence[str]) -> Iterator[str]:
    mentions = country_mentions(now)
    if len({code for _, _, code in mentions}) == 1 and mentions[0][0] <= _AT_HEAD:
        if _WHOSE.search(now, mentions[0][1]) is not None:
            yield mentions[0][2]
    elif not mentions and _OWNED.search(now) is not None:
        found = next((codes for one in earlier if (codes := _states(one))), set())
        yield from found if len(found) == 1 else ()


def _states(folded: str, *, demonyms: bool = False) -> set[str]:
    return {code for _, _, code in country_mentions(folded, demonyms=demonyms)}


def _untitled(before: str) -> str:
    """What stands before a name, without its honorific."""
    head, _, last = before.rpartition(" ")
    return head if fold(last).strip(".") in HONORIFICS else before

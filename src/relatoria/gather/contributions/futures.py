"""Futures and conditionals by their ending: reported speech turns «will» into a form that only its end shows."""

from __future__ import annotations

import re

from relatoria.language.fold import fold

_FORMS = {
    "es": re.compile(
        r"(?P<passive>\bse )?\b(?P<verb>[^\W\d_]{2,}(?:rá|rán|ré|ría|rían|(?<=[aeid]r)emos|ríamos))\b", re.IGNORECASE
    ),
    "fr": re.compile(
        r"(?P<passive>\bse )?\b(?P<verb>[^\W\d_]{2,}[eidvu](?:ra|rai|rait|raient|rons|ront))\b", re.IGNORECASE
    ),
}
_ENDINGS = {"es": ("rá", "ré", "ría", "emos", "íamos"), "fr": ("ra", "rons", "ront")}
_NOT_FUTURE = frozenset(
    "queria requeria preferia referia sugeria adquiria conferia transferia diferia interferia podria podrian deberia "
    "deberian seria serian habria haria tendria mayoria minoria categoria secretaria tesoreria ingenieria consejeria "
    "queremos corria ocurria moria sufria abria cubria heria recurria requerian querian preferian sufrian ocurrian opera "
    "camera extra ultra serait pourrait aurait faudrait devrait devraient pourraient seraient pourra faudra devra "
    "permettrait attrait portrait retrait entrait montrait".split()
)


def future(text: str, language: str) -> tuple[bool, bool, bool]:
    """Whether ``text`` has a verb in the future or conditional, one that is passive («se celebrará»), and one of «we».

    Spanish futures show only by their accent, so the wording itself is read. English says it with words: always false.
    Verbs that merely weigh («podría», «serait») do not count.
    """
    pattern = _FORMS.get(language)
    if pattern is None or not any(ending in text for ending in _ENDINGS[language]):
        return False, False, False
    found = passive = own = False
    for match in pattern.finditer(text):
        verb = fold(match["verb"])
        if verb in _NOT_FUTURE or (match["verb"][0].isupper() and match.start("verb")):  # a name: «Beltrán»
            continue
        found = True
        passive = passive or match["passive"] is not None
        own = own or verb.endswith(("mos", "ons"))
    return found, passive, own

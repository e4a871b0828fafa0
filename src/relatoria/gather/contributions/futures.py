"""Futures and conditionals by their ending: reported speech turns «will» into a form that only its end shows."""

from __future__ import annotations

import re

from relatoria.language.fold import fold

_FORMS = {
    "es": re.compile(r"[^\W\d_]{2,}(?:rá|rán|ré|ría|rían|(?<=[aeid]r)emos|ríamos)"),
    "fr": re.compile(
        r"[^\W\d_]*(?:\w[eid]|ev|clu|ver|our|quer|ît|tt)(?:ra|rai|rait|raient|rons|ront)"
        r"|[^\W\d_]+[iu]v(?:ra|ront)"
    ),
}
_ENDINGS = {
    "es": ("rá", "rán", "ré", "ría", "rían", "emos", "íamos"),
    "fr": ("ra", "rai", "rait", "raient", "rons", "ront"),
}
_MARKS = ".,;:!?…»«”“\"')("
_NOT_FUTURE = frozenset(
    "queria requeria preferia referia sugeria adquiria conferia transferia diferia interferia podria podrian "
    "deberia deberian seria serian habria haria tendria mayoria minoria categoria secretaria tesoreria "
    "ingenieria consejeria queremos corria ocurria moria sufria abria cubria heria recurria requerian querian "
    "preferian sufrian ocurrian opera camera extra ultra serait pourrait aurait faudrait devrait devraient "
    "pourraient seraient pourra faudra devra "
    "verrait attirait attiraient attirons tirait tiraient tirons retirait retiraient retirons inspirait inspiraient "
    "inspirons desirait desiraient desirons admirait aspirait aspiraient aspirons encadrait encadraient encadrons "
    "livra permettrait attrait portrait retrait entrait montrait".split()
)


def future(text: str, language: str) -> tuple[bool, bool, bool]:
    """Whether ``text`` has a verb in the future or conditional, one that is passive («se celebrará»), and one of «we».

    Spanish futures show only by their accent, so the wording itself is read. English says it with words: always false.
    Verbs that merely weigh («podría», «serait») do not count.
    """
    endings = _ENDINGS.get(language)
    if endings is None or not any(ending in text for ending in endings):
        return False, False, False
    found = passive = own = False
    before = ""
    for at, raw in enumerate(text.split()):
        word = raw.strip(_MARKS).rpartition("'")[2]  # « s'ouvrirait »
        if word.endswith(endings) and _FORMS[language].fullmatch(word):
            verb = fold(word)
            if verb not in _NOT_FUTURE and not (at and word[0].isupper()):  # a name: «Beltrán»
                found = True
                passive = passive or before == "se"
                own = own or verb.endswith(("mos", "ons"))
        before = word
    return found, passive, own

"""Whether a sentence stands alone: nothing in it asks for a sentence that the report does not print."""

from __future__ import annotations

import re
from functools import lru_cache

from relatoria.conclude.report.alone.concessions import concedes
from relatoria.conclude.report.alone.leaning import leans
from relatoria.conclude.report.alone.unsaid import leaves_unsaid
from relatoria.conclude.report.grammar.tokens import is_name

_SINGULAR = re.compile(
    r"\bit\b(?! (?:is|was|would be|will be|takes|took|remains|seems) (?:\w+ly )?(?:a |the )?\w+)(?<!make it)",
    re.IGNORECASE,
)
"""An English pronoun for one thing, outside «it is necessary to»."""
_THING = re.compile(
    r"\b(?:an?|the|our|its|his|her|their|my|every|each|no|this|that|one) [\w-]+|(?<=[\w,] )[A-Z][\w-]+", re.ASCII
)
_PLURAL = {
    "es": re.compile(r"\b(?:les|ellos|ellas|se los|se las|(?:puede|debe|deben|pueden) (?:los|las))\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:them|they)\b", re.IGNORECASE),
    "fr": re.compile(
        r"\b(?:les(?= \w{2,}(?:er|ir)\b)|leur(?= \w+(?:e|ent|er|ir|ait)\b)|eux|elles|ils)\b", re.IGNORECASE
    ),
}
"""A pronoun for several things or people."""
_SEVERAL = re.compile(
    r"\b(?:(?!(?:dans|sous|sans|plus|mais|pas|puis|très|vers|depuis|après|jamais|toujours|moins|tras|antes|después|"
    r"además|más|menos|its|his|this|was|has|does|thus|always|as|across|less)\b)[\w-]{3,}[sx]|"
    r"people|children|women|men|everybody|everyone|gente)\b",
    re.IGNORECASE,
)
_OPENS = r"^(?!(?:les?|la|el|los|las|the|an?|une?|una) )\w+ (?:\w+ )?"
"""«Demande …», «Further request …»: a noun without an article opens the sentence."""
_NEVER = {
    "es": re.compile(
        r"\b(?:ello|esto|eso|aquello|hacerlo|lograrlo|dich[oa]s?|aquéll?[oa]s)\b|"
        rf"{_OPENS}(?:por |de parte )?(?:del|de la) mism[oa] (?:Estado|país|delegación)\b|"
        r"\blo mismo(?! que)\b|\b(?:a|con|para) (?:ese|este|tal) (?:fin|efecto|propósito)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:this|that)(?= (?:with|and|by|to|is|was|has|means|meant)\b|[,;.]|$)(?<!so that)|"
        rf"{_OPENS}(?:by|from|of) the same (?:State|country|delegation)\b|"
        r"\bthe (?:latter|former)\b|\bthe (?:two|three|four)(?= (?:would|will|had|have|were|are)\b|[,.;]|$)|"
        r"\bd(?:o|oes|id|oing|one) (?:so|it|this)\b|\b(?:ask|said|say|did|do|want|sought)\w* the same\b(?! as)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"{_OPENS}(?:du|de la|par la|par le) même (?:État|pays|délégation)\b|"
        r"\b(?:cela|ceci|(?:le|l['’]a(?:vons|ont)?) fai(?:re|t)|"
        r"ceux-ci|celles-ci|celui-ci|celle-ci|ces derniers|ces dernières|la même (?:chose|question)(?! que))\b",
        re.IGNORECASE,
    ),
}
"""What always points at another sentence, or may."""

_WHO_MUST = re.compile(
    r"(?:(?:también|además|asimismo|no|ya),? )*"
    r"(?:deb(?:en|ían|erían|ieran|erán)|p(?:ueden|odían|odrían|odrán)|t(?:ienen|enían|endrían) que) \w+[aei]r\b"
    r"(?! (?:l[oa]s|un[oa]s|tod[oa]s|más|menos|otr[oa]s|amb[oa]s|much[oa]s|vari[oa]s|nuev[oa]s)\b)",
    re.IGNORECASE,
)
"""«También debían ser innovadoras»: a Spanish sentence that leaves out of whom it speaks, and not of its speaker."""

SENTENCES = 20_000
"""So many sentences are remembered: each is asked of more than once, and in every language of the report."""
_HALF = re.compile(
    r"^(?:while|whereas|although|mientras(?: que)?|aunque|tandis que|alors que|bien que) [^,]+$", re.IGNORECASE
)
"""A clause cut off from the main one that it goes with."""
_SOMEBODY = re.compile(r"(?<!^)\b(?:s?he\b|in (?:his|her) (?:submission|view|opinion|judgement|judgment|words)\b)")
_WHO = re.compile(
    r"\b(?:an?|the|our|its|his|her|their|my|every|each|no|one) [\w-]+|\b(?:S?he|His|Her|who|nobody|everybody)\b|"
    r"(?<=[\w,.] )[A-Z][\w-]+|\w+[’']s\b"
)
"""An English «he» or «she» within a sentence, and words before it for whom it may stand."""

_AGREES_ONLY = re.compile(
    r" (?:dans (?:ce|le même) sens|de (?:cet|ce même|son) avis|en (?:ese|el mismo|idéntico) sentido|"
    r"de (?:esa|la misma) opinión|(?:along the same|in the same|in that) (?:lines|vein|sense)|"
    r"with (?:him|her|them|that|this)|(?:so|likewise))\.?$"
)
"""What a sentence ends with that only agrees with the one before."""


@lru_cache(maxsize=SENTENCES)
def stands_alone(text: str, language: str) -> bool:
    """Whether every pronoun of a sentence has something before it in the sentence that it may stand for.

    A sentence that fails is not quoted and not retold: its reader would ask «carry what?».
    """
    if language not in _NEVER:
        return True
    if _NEVER[language].search(text) or _AGREES_ONLY.search(text) or (language == "es" and _WHO_MUST.match(text)):
        return False
    if _HALF.match(text) or concedes(text, language) or (language == "en" and not _has(_SOMEBODY, _WHO, text)):
        return False
    single = language != "en" or is_name(text) or _has(_SINGULAR, _THING, text)
    single = single and _has(_PLURAL[language], _SEVERAL, text)
    return single and not leans(text, language) and not leaves_unsaid(text, language)


def _has(pronoun: re.Pattern[str], antecedent: re.Pattern[str], text: str) -> bool:
    found = pronoun.search(text)
    return found is None or antecedent.search(text[: found.start()]) is not None

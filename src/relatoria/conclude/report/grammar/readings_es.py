"""What a Spanish word may be: its readings as a verb, an infinitive, a verb with its object before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from relatoria.conclude.report.grammar.tokens import Token
from relatoria.conclude.report.grammar.verbs_es import CONDITIONAL, PRETERITE, forms
from relatoria.language.tongue import TONGUES

DETERMINERS = frozenset(
    "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus nuestro "
    "nuestra nuestros nuestras mi mis "
    "al del cada todo toda todos todas algún alguna algunos algunas ningún ninguna otro otra otros otras mucho "
    "mucha muchos muchas más "
    "menos gran mayor mejor buen buena nuevo nueva nuevos nuevas primer primera segundo cuyo cuya cuyos cuyas "
    "varios varias mismo misma "
    "tal tanta tanto cierta cierto dos tres cuatro cinco seis siete ocho nueve diez tal qué cuánta".split()
)
"""Words that open a noun phrase."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A form of a verb: its lemma, tense and person, as `verbs_es` names them."""

    lemma: str
    tense: str
    person: str


def readings_of(word: str) -> list[Reading]:
    """The readings of a word in lower case; none for what is no form of a known verb."""
    return [Reading(*reading) for reading in forms().get(word, ())]


def is_past(word: str) -> bool:
    """Whether a word is a finite verb of the past and nothing else."""
    tenses = {reading.tense for reading in readings_of(word)}
    return tenses == {PRETERITE}


def is_conditional(word: str) -> bool:
    """Whether a word in lower case is a conditional: «pagaría», and neither «secretaría» nor «quería»."""
    return any(reading.tense == CONDITIONAL for reading in readings_of(word))


def with_clitic(token: Token, before: Token | None) -> bool:
    """«los alquila»: after a plural no noun of one stands, so this is a verb with its object before it."""
    if before is None or before.low not in ("los", "las") or token.capital:
        return False
    return bool(_SINGULAR.fullmatch(token.low)) and token.low not in TONGUES["es"].stopwords | DETERMINERS


_SINGULAR = re.compile(r"(?!(?:on|do|tre|cator|quin)ce$|veinte$|\w+enta$|siete$|nueve$)\w{2,}(?:[ae]|[ae]n)")


def may_be_infinitive(word: str) -> bool:
    """Whether a word ends like an infinitive, with its pronouns or without."""
    return word.endswith(("ar", "er", "ir", "ír", "rse", "rlo", "rla", "rlos", "rlas", "rles", "rle", "rnos"))

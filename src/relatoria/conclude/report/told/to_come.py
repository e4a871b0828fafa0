"""What somebody said they would do, told without a verb of saying."""

from __future__ import annotations

import re

from relatoria.conclude.report.grammar.readings_es import is_conditional
from relatoria.conclude.report.record.retell import has_saying


def is_to_come(text: str, language: str) -> bool:
    """«Malawi would cover the cost»: what somebody said they would do, which by itself reads as a supposition. Not
    «the Fund repeated that it would …», where the sentence has a verb before."""
    match = _TO_COME[language].match(text)
    if match is not None and language == "es" and not is_conditional(match["verb"].lower()):
        return False  # «La Secretaría informó», «Chile prefería aguardar»
    return match is not None and not _THAT.search(match["who"]) and not has_saying(match["who"], language)


_THAT = re.compile(r"\b(?:that|que|qu['’])(?= |(?<=['’]))")


_TO_COME = {
    "es": re.compile(
        r"(?P<who>(?:[^\s,;]+ ){1,6}?)(?P<verb>\w+(?:aría|ería|iría|dría|rrían?|arían|erían|irían|drían)) (?!que\b)"
    ),
    "en": re.compile(r"(?P<who>(?:[^\s,;]+ ){1,6}?)would (?!(?:like|have|prefer|rather)\b)"),
    "fr": re.compile(r"(?P<who>(?:[^\s,;]+ ){1,6}?)\w+r(?:ait|aient) (?!(?:aussi )?(?:que|savoir)\b)"),
}

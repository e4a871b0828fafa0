"""English conjugation by rule and table: base, -s form, past and participle of the verbs of the data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from relatoria.conclude.report.grammar.verb_data import speech_data, word_set

BASE, THIRD, PAST, PARTICIPLE = "base", "third", "past", "participle"
_DOUBLED = frozenset(
    "admit commit compel confer control deter equip forget infer occur permit plan prefer refer regret rely_no remit "
    "stem stop submit transfer transmit ship step drop travel_no enrol fulfil label_no model_no signal_no trap "
    "repel propel expel impel incur recur defer rebel patrol excel dispel embed".split()
)
_ONE_SYLLABLE = re.compile(r"(?:qu|[^aeiou])*[aeiou][bdfgklmnprt]")
"""«ship», «trim»: one short vowel before one consonant, which the past doubles."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb: base form, past, participle; ``clear`` says that its forms are hardly ever nouns."""

    base: str
    past: str
    participle: str
    clear: bool


@cache
def forms() -> dict[str, tuple[tuple[str, Verb], ...]]:
    """Form in lower case → its readings: (`BASE`, `THIRD`, `PAST` or `PARTICIPLE`, the verb)."""
    found: dict[str, dict[tuple[str, Verb], None]] = {}
    for verb in _verbs():
        for kind, form in (
            (BASE, verb.base), (THIRD, third(verb.base)), (PAST, verb.past), (PARTICIPLE, verb.participle)
        ):  # fmt: skip
            found.setdefault(form, {})[kind, verb] = None
    return {form: tuple(readings) for form, readings in found.items()}


@cache
def past_of(base: str) -> str:
    """The regular past of a base form: «plan» → «planned», «try» → «tried», «agree» → «agreed»."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    if base in _DOUBLED or _ONE_SYLLABLE.fullmatch(base):
        return base + base[-1] + "ed"
    if base in ("travel", "label", "model", "signal", "channel"):
        return base + "led"
    return base + "ed"


def third(base: str) -> str:
    """The third person: «try» → «tries», «reach» → «reaches», «go» → «goes»."""
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


@cache
def _verbs() -> tuple[Verb, ...]:
    rows = [row.split() for row in speech_data("en")["verbs"]["irregular"].replace("\n", "").split("|")]
    irregular = {base: Verb(base, past, participle, True) for base, past, participle in rows}
    regular = [
        Verb(base, past_of(base), past_of(base), key == "clear")
        for key in ("clear", "both")
        for base in sorted(word_set("en", "verbs", key))
        if base not in irregular
    ]
    return (*irregular.values(), *regular)

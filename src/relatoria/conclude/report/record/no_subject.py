"""Spanish sentences of records that leave their subject out: «Recordó que …» is told of who spoke before."""

from __future__ import annotations

import re

from relatoria.conclude.report.alone.openings import CONNECTIVE, SUBJECT
from relatoria.conclude.report.grammar.verb_data import word_set
from relatoria.conclude.report.record.asides import without_links
from relatoria.conclude.report.record.follows import says_at_once
from relatoria.conclude.report.record.retell import Told, balanced, has_saying
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.language.fold import fold


def subjectless(told: Told, who: str, language: str) -> str | None:
    """«Recordó que …» → «el Sr. Swing recordó que …»: Spanish alone leaves its subject out. None where the subject is
    not who spoke («Seguían sin agua dos de cada cinco», «Preocupa la sequía», «Cerró el turno su embajador»)."""
    text = without_links(CONNECTIVE[language].sub("", told.text), language)
    if language != "es" or not text.endswith(".") or not balanced(text):
        return None
    if not (says_at_once(text) if told.follows else has_saying(text, language, first=True)):
        return None
    verb, _, rest = text.partition(" ")
    said = f"{verb[:1].lower()}{verb[1:]}"
    if _moves(text):
        return f"a {who} {said} {rest}" if said in ("le", "les") else None
    if _of_several(text) or _ANOTHER.match(rest):
        return None
    behind = SUBJECT["es"].match(rest)  # «Reconoció el Ministro que …»
    return f"{who} {said} {rest[behind.end() if behind else 0 :]}"


_ANOTHER = re.compile(
    r"(?!(?:que|de que|a que|en que)\b)(?:(?!que\b)[^\s,;:]+ ){1,7}?(?<!\ba )(?<!\bde )(?<!\bcon )(?<!\bpor )"
    r"(?<!\bpara )(?<!\ben )(?<!\bante )(?<!\bsegún )(?<!\by )(?:su|el|la) (?:\w+ )?(?:embajador|representante|delegad|"
    r"portavo[zc]|viceministr|ministr|director|secretari|alcald|rector|president|gobernador|comisari)\w*[ ,.]"
)
"""Who says it stands behind the object: «Cerró el turno de Seychelles su embajador, con el anuncio …»."""


def _lemmas(text: str) -> set[str]:
    """What the first verb of a text may be a form of, behind «se» or «le»."""
    first = fold(_CLITIC.sub("", text).split()[0])
    return {lemma for _, lemma in verb_table("es").forms.get(first, ())}


_CLITIC = re.compile(r"^(?:se|les?) ", re.IGNORECASE)


def _moves(text: str) -> bool:
    """Whether the verb has for its subject what moves somebody: «le inquietaba que …», «preocupa la sequía»."""
    return not text.lower().startswith("se ") and not _lemmas(text).isdisjoint(word_set("es", "acts", "moves"))


def _of_several(text: str) -> bool:
    """Whether the verb stands in the plural, so that no single speaker is its subject."""
    first = fold(_CLITIC.sub("", text).split()[0])
    forms = [form for form, _ in verb_table("es").forms.get(first, ())]
    return bool(forms) and all(form.plural for form in forms)

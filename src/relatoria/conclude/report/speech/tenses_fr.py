"""The present of French reports: «L’OIT a estimé qu’aucun quota ne vaut …» is told as «L’OIT estime …»."""

from __future__ import annotations

import re
from functools import cache

from relatoria.conclude.report.grammar.verb_data import speech_data, word_set
from relatoria.conclude.report.grammar.verbs_fr import open_stem
from relatoria.conclude.report.speech.saying import speaks
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.language.fold import fold
from relatoria.language.join import contract

_HAVE = r"a|ont|s['’]est|se sont"
_SAID = re.compile(
    rf"(?<=\s)(?P<have>{_HAVE})(?P<hung>-t-(?:il|elle)|-(?:ils|elles))? (?P<adverb>(?:également|aussi|"
    r"toutefois|cependant|notamment|ensuite|donc|enfin) )?(?P<participle>[a-zéèêëîôç]+)\b"
)
_ON = re.compile(rf" (?:et|puis|mais) (?P<have>{_HAVE}) (?P<participle>[a-zéèêëîôç]+)\b")
_BARE = re.compile(r"\b(?:et|puis|mais) (?:(?:en|y|l[ae]s?|lui|leur) )?(?P<participle>[a-zéèêëîôç]+)\b")
_FRONT = 200
_WITHIN = re.compile(r"\bqu(?:e\b|['’]|i\b)|\b(?:dont|où)\b")
_THEN = re.compile(
    r"\b\w+(?:ait|aient)\b(?<!fait)(?<!soit)(?<!\bsouhait)(?<!\btrait)(?<!\bretrait)(?<!\bextrait)(?<!\battrait)"
    r"(?<!\bportrait)(?<!\blait)(?<!\bdevrait)(?<!\bdevraient)(?<!\bfaudrait)(?<!\bconviendrait)|"
    r"\b(?:eut|fut|eurent|furent)\b",
    re.IGNORECASE,
)
"""Tenses of the past; «devrait» asks for something in reports of either tense."""
_SUPPOSED = re.compile(r"\b\w*(?:er|dr|vr|aur)(?:ait|aient)\b", re.IGNORECASE)
_OF_THINGS = re.compile(
    r"\b(?:qui|dont|où) (?:(?:ne|n['’]|se|s['’]|le|la|les|l['’]|y|en|\w+) ?){0,3}?\w*(?:er|dr|vr|aur)(?:ait|aient)\b"
)
"""«L’idée d’un titre qui suivrait la famille»: a supposition about a thing, in either tense."""
_THAT = re.compile(r"[^,;:]{0,30}?\bqu(?:e\b|['’])")
_WITH = {
    "fait": re.compile(
        r" (?:part|état|valoir|savoir|observer|remarquer|connaître|mention|référence|sien(?:ne)?s?|la démonstration|"
        r"le récit)\b"
    ),
    "mis": re.compile(r" (?:en (?:garde|doute|avant|relief|lumière|évidence|cause)|l['’]accent)\b"),
    "tenu": re.compile(r" à (?:ce qu|\w+(?:er|ire|dre)\b)"),
}
"""What makes of «faire», «mettre» and «tenir» verbs of saying; else they tell what was done, which stays past."""


def in_the_present(text: str) -> str:
    """«L’OIT a estimé qu’aucun quota ne vaut.» → «L’OIT estime …»; «Le suivi, a-t-elle convenu, cesse.» → «Le suivi,
    convient-elle, cesse.»

    Left as it is where the rest stands in the tenses of the past, or the verb is none of saying.
    """
    found = (match for match in _SAID.finditer(text[:_FRONT]) if _is_main(text, match))
    match = next(found, None)
    if match is None:
        return text  # «dit que 11 % ont fait valoir leurs droits»: no verb of who speaks
    inset = match["hung"] or text[: match.start()].endswith(", ")
    before, rest = text[: match.start()], text[match.end() :]
    if _is_past(rest) or (inset and _THEN.search(before)):
        return text
    said, on = _shifted(match, rest), _told_on(rest)
    return text if said is None or on is None else f"{before}{said}{_HUNG.sub(_hung, on)}"


def _is_main(text: str, match: re.Match[str]) -> bool:
    """Whether a verb is that of the sentence: not «le port, qui a dit non, …», but what follows such a clause."""
    return match["hung"] is not None or _WITHIN.search(_RELATIVE.sub(", ", text[: match.start()])) is None


def _hung(match: re.Match[str]) -> str:
    said = _shifted(match, "")
    return match.group() if said is None else f", {said}{match['after']}"


_RELATIVE = re.compile(r", (?:qui|dont|que|où|qu['’]\w+) [^,]{2,120}, ")
_HUNG = re.compile(
    r", (?P<have>a|ont)(?P<hung>-t-(?:il|elle)|-(?:ils|elles)) (?P<participle>[a-zéèêëîôç]+)(?P<after>,|\.$)"
)


def _is_past(rest: str) -> bool:
    """Whether what follows the verb stands in the past: «un fonds qui se substituerait aux caisses» does not, where
    nothing is reported in a clause."""
    return _THEN.search(rest if _THAT.match(rest) else _SUPPOSED.sub("", rest)) is not None


def keeps_the_past(clause: str, language: str) -> bool:
    """Whether a French clause of a record keeps the tenses of the past; its verb of saying then stands in it too."""
    return language == "fr" and _THEN.search(_OF_THINGS.sub("", clause)) is not None


def _told_on(rest: str) -> str | None:
    """What follows the verb, with a further verb of the same subject («et a demandé») in the present too; None where
    that cannot be done, or only its participle goes on («et souhaité»)."""
    within = _WITHIN.search(rest)
    match = _ON.search(rest)
    if match is not None and (within is None or match.start() < within.start()):
        said = _shifted(match, rest[match.end() :])
        more = _told_on(rest[match.end() :])
        head = rest[: match.start("have")]
        return None if said is None or more is None else f"{head}{said}{more}"
    if match is not None:
        return None
    return None if any(_goes_on(one["participle"]) for one in _BARE.finditer(rest)) else rest


def _goes_on(word: str) -> bool:
    return word in _participles() or (word.endswith("é") and bool(_lemmas(word)))


def _shifted(match: re.Match[str], rest: str) -> str | None:
    """The verb of saying in the present, with its pronoun and adverb; None for a verb of another kind. What is denied
    keeps its form, which the check compares."""
    have, plural = match["have"], match["have"].endswith(("ont", "sont"))
    present = _present_of(match["participle"], rest, plural=plural)
    if present is None:
        return None
    own = "se " if have not in ("a", "ont") else ""
    parts = match.groupdict()
    hung = (parts.get("hung") or "").replace("-t-", "-" if present[-1] in "td" else "-t-")
    adverb = f" {parts['adverb'].strip()}" if parts.get("adverb") else ""
    return contract(f"{own}{present}{hung}{adverb}", "fr")


def _present_of(participle: str, rest: str, *, plural: bool) -> str | None:
    """The present of a verb of saying by its participle and what follows it: «estimé» → «estime»."""
    known = (one for one in _without_agreement(participle) if one in _participles() or one.endswith("é"))
    form = next(known, None)
    if form is None:
        return None
    if form in _WITH:
        said = _WITH[form].match(rest) is not None
    else:
        said = any(speaks(lemma, rest, "fr") for lemma in _lemmas(form))
    if not said:
        return None
    if form in _participles():
        return _participles()[form][plural]
    stem = open_stem(form[:-1]) if form.endswith("é") else ""
    return f"{stem}{'ent' if plural else 'e'}" if stem else None


def _without_agreement(participle: str) -> tuple[str, ...]:
    """«dite», «déclarés», «félicitée» and what they are without the signs of gender and number."""
    return (participle, re.sub(r"(?<=[éisut])(?:es?|s)$", "", participle))


def _lemmas(participle: str) -> set[str]:
    return {lemma for _, lemma in verb_table("fr").forms.get(fold(participle), ())}


@cache
def _participles() -> dict[str, tuple[str, str]]:
    """Participle → the third persons of the present, of the verbs that are not in -er."""
    found = {lemma[:-1]: (f"{lemma[:-1]}t", f"{lemma[:-1]}ssent") for lemma in word_set("fr", "verbs", "ir")}
    for row in speech_data("fr")["verbs"]["participles"].replace("\n", "").split("|"):
        participle, one, many = row.split()
        found[participle] = (one, many)
    return found

"""What a clause says around its content: addressee, horizon, means, partners, place, subtype."""

from __future__ import annotations

import re
from functools import cache

from relatoria.gather.contributions.kinds import Clause, Reading
from relatoria.language.dates import NAME, dates
from relatoria.language.fold import fold
from relatoria.language.remembered import Remembered
from relatoria.language.tongue import TONGUES
from relatoria.model.contribution import ContributionKind, Horizon, Modality
from relatoria.vocabulary.contributions import detail_words

_ADDRESSED = frozenset(
    (ContributionKind.RECOMMENDATION, ContributionKind.CALL, ContributionKind.MEANS_OF_IMPLEMENTATION)
)
_ASKING = frozenset(("urge", "call", "recommend"))
_NEEDING = frozenset(("need", "quality"))
_LIMITS = frozenset(
    "by before until till through para antes hasta tardar horizonte ici avant jusqu horizon pour plus".split()
)
_DATED = re.compile(r"(?:19|20)\d\d")
_NAME = (
    r"(?:(?:[Ll]a|[Ee]l|[Ll]os|[Ll]as|[Tt]he|[Ll]e|[Ll]es)\s+|[Ll]['’])?"
    r"[A-ZÁÉÍÓÚÀÂÇÈÊÎÔÑ][\w\-’']*(?:\s+(?:(?:de|del|of|the|for|la|las|los|des|du|sur|pour|para|et|y|and|on)\s+){0,2}[A-ZÁÉÍÓÚÀÂÇÈÊÎÔÑ][\w\-’']*)*"
)
_NAMES = re.compile(_NAME)
_PARTNERS = re.compile(
    rf"\b(?:con|with|avec|entre|between)\s+(?P<list>{_NAME}(?:(?:,\s+|\s+(?:y|e|and|et)\s+(?:con\s+|with\s+|avec\s+)?){_NAME})*)"
)
_JOINED = re.compile(
    r",\s+|\s+(?:y|e|and|et)\s+(?:con\s+|with\s+|avec\s+)?(?=[A-ZÁÉÍÓÚÀÂÇÈÊÎÔÑ]|l[ao]s?\s|el\s|the\s|les?\s|l['’])"
)
_PLACE = re.compile(rf"\b(?:en|in|à|au|aux|across|throughout)\s+(?P<name>{_NAME})")
_IN = frozenset("en in a au aux across throughout".split())
_THROUGH_WORDS = frozenset(
    "mediante traves medio conducto cargo through means funding grace moyen biais intermediaire gracias".split()
)
_THROUGH = re.compile(
    r"\b(?:mediante|a traves de|por medio de|por conducto de|con cargo a|through|by means of|with funding from|"
    r"grace a|au moyen d[eu']s?|par le biais d[eu']s?|par l'intermediaire d[eu']s?|gracias a)\s*"
    r"(?P<what>[^,;:.()]{3,90})"
)


def addressee(clause: Clause, reading: Reading, kind: ContributionKind) -> str | None:
    """Whom a recommendation, call or demand asks, as worded; None where nobody is named."""
    if kind not in _ADDRESSED:
        return None
    for signs, pattern in zip((_ASKING, _NEEDING), _addressee_patterns(clause.language), strict=True):
        match = pattern.search(clause.folded) if not signs.isdisjoint(reading.signs) else None
        if match:
            start, end = match.span("who")
            return clause.text[start:end].strip(" ,")
    return None


@cache
def _addressee_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    code = language if language in TONGUES else "en"
    words = detail_words()
    asks, ends, modal = words["ask"][code], words["ask_end"][code], words["modal"][code]
    nobody, article = words["no_addressee"][code], words["article"][code]
    word = r"(?!(?:that|que|qu)\b)[\w'\-]+"  # «Ghana said that Togo should»: Togo should
    who = rf"(?P<who>(?!(?:{nobody})\b)(?:[\w'\-]+ ){{0,7}}?[\w'\-]+)"
    subject = rf"(?:^|\b(?:que|that|qu'|,|:) ?)(?P<who>(?!(?:{nobody})\b)(?:{article})(?:{word} ){{0,5}}?{word})"
    return re.compile(rf"\b(?:{asks})\s*{who},? (?:{ends})\b"), re.compile(rf"{subject} (?:{modal})\b")


def horizon(clause: Clause, modality: Modality) -> Horizon | None:
    """The date by, in, from or until which something is to be; for facts only «by», «from» and «until» count."""
    folded = clause.folded
    if not ("20" in folded or "19" in folded) or not _DATED.search(folded):
        return None
    if modality is Modality.FACT and _LIMITS.isdisjoint(clause.words):
        return None
    for mention in dates(clause.text, folded, clause.language):
        if mention.value is None or mention.relation == NAME:
            continue
        if modality is Modality.FACT and mention.relation not in ("by", "until"):
            continue
        return Horizon(mention.value, clause.text[mention.lead : mention.end], mention.relation)
    return None


def named_date(wording: str, language: str) -> Horizon | None:
    """The date that a wording only names, as a cell of a table does: by then something is to be done."""
    found = next((one for one in dates(wording, fold(wording), language) if one.value and one.relation != NAME), None)
    if found is None or found.value is None:
        return None
    return Horizon(found.value, wording, "in" if _RANGE.search(wording) else "by")


_RANGE = re.compile(r"\b(?:19|20)\d\d ?[-–/] ?(?:\d\d){1,2}\b")


def partners(clause: Clause, reading: Reading) -> tuple[str, ...]:
    """The bodies named as working along, as worded, in order and without repeats."""
    if "partner" not in reading.signs and "partner_with" not in reading.signs:
        return ()
    names: list[str] = []
    for match in _PARTNERS.finditer(clause.text):
        for part in _JOINED.split(match["list"]):
            found = _NAMES.match(part)
            if found and found.group() not in names:
                names.append(found.group())
    return tuple(names)


def place(clause: Clause) -> str | None:
    """The first named place in which something is or is to be; months are no places."""
    if _IN.isdisjoint(clause.words) or clause.text[1:].islower():
        return None  # no name stands behind such a word
    for match in _PLACE.finditer(clause.text):
        words = fold(match["name"]).split()
        if not any(words[-1] in tongue.months for tongue in TONGUES.values()) and not match["name"].isupper():
            return match["name"]
    return None


def means(clause: Clause) -> str | None:
    """The means named with «through», «mediante», «au moyen de», as worded."""
    match = None if _THROUGH_WORDS.isdisjoint(clause.words) else _THROUGH.search(clause.folded)
    return clause.text[slice(*match.span("what"))].strip() if match else None


def subtype(clause: Clause, reading: Reading, kind: ContributionKind) -> str | None:
    """The subtype of the kind: the rule's own, else the first of the vocabulary whose words the clause shows."""
    if reading.rule.subtype:
        return reading.rule.subtype
    plain = _PLAIN_SUBTYPES.get(kind)
    if plain is None or kind is ContributionKind.POSITION:
        return plain
    at = min(map(_subtypes(kind).__getitem__, clause.words), default=_NO_SUBTYPE)
    return plain if at == _NO_SUBTYPE else _subtype_names(kind)[at]


_PLAIN_SUBTYPES = {
    ContributionKind.GOOD_PRACTICE: "other",
    ContributionKind.GAP: "other",
    ContributionKind.COMMITMENT: "other",
    ContributionKind.MEANS_OF_IMPLEMENTATION: "other",
    ContributionKind.POSITION: "statement",
}


@cache
def _subtype_names(kind: ContributionKind) -> tuple[str, ...]:
    return tuple(detail_words()["subtype"].get(kind, {}))


_NO_SUBTYPE = 1_000


@cache
def _subtypes(kind: ContributionKind) -> Remembered[int]:
    """Folded word → the place in the kind's list of the first subtype that it speaks for."""
    lists = [_stems(stems) for stems in detail_words()["subtype"].get(kind, {}).values()]
    return Remembered(lambda word: next((at for at, own in enumerate(lists) if _speaks_for(word, own)), _NO_SUBTYPE))


def _speaks_for(word: str, own: tuple[frozenset[str], tuple[str, ...]]) -> bool:
    """Short words speak for none."""
    exact, prefixes = own
    return len(word) > 2 and (word in exact or word.startswith(prefixes))


def _stems(stems: str) -> tuple[frozenset[str], tuple[str, ...]]:
    parts = stems.split()
    exact = frozenset(part for part in parts if not part.endswith("*"))
    return exact, tuple(part[:-1] for part in parts if part.endswith("*")) or ("\0",)

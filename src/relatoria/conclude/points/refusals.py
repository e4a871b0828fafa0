"""Who is against what was proposed just before, without naming who proposed it: «Jamaica could not go along with a
ceiling», «The Bahamas was not in a position to support the proposal», «Peru objected».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from relatoria.conclude.points.stances import REACH, Stance
from relatoria.conclude.points.voices import Voice, beside_whom_they_support
from relatoria.language.fold import fold
from relatoria.model.contribution import ContributionKind
from relatoria.model.intervention import Relation
from relatoria.vocabulary.dissent import Dissent, dissent
from relatoria.vocabulary.stems import LANGUAGES, stems

FAR = 1500
"""Characters at most between what is proposed and a refusal that names it again."""
_PROPOSES = frozenset((ContributionKind.RECOMMENDATION, ContributionKind.CALL))
_PROPOSING = frozenset((Relation.PROPOSE, Relation.RECOMMEND))
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_SURE = 0.65
"""So sure a kind must be for what somebody promises to be no proposal."""
_LEAST, _MOST = 4, 4  # letters of a word, words of what is refused
_ASIDE = re.compile(
    r", (?:however|on the other hand|for its part|en cambio|sin embargo|por su parte|en revanche|toutefois|"
    r"(?:supported|joined|seconded|backed|with|for|on behalf of|apoyad\w+|respaldad\w+|secundad\w+|con|por|en nombre|"
    r"appuye\w*|soutenu\w*|rejoint\w*|avec|pour|au nom)\b[^,;:]{2,80}),"
)
_ENDS = re.compile(
    r"[,;:.(]| (?:and|but|because|since|chiefly|citing|until|unless|y|pero|porque|mientras|hasta|et|mais|car|tant)\b"
)
_NOBODY = re.compile(r"\b(?:no one|nobody|none|no|nadie|ningun[oa]?|personne|nul|aucune?)\b")
_FURTHER = re.compile(r"[,;:]|\b(?:that|which|who|que|qui)\b|(?:\S+\s+){9}")
"""What stands between a subject and a verb that is not what its sentence says first."""
_ARTICLE = re.compile(r"^ ?(?:the|an?|any|el|la|los|las|una?|al|del|de|que|con|le|les|l'|une?|du|des|d'|to|with) ?")


class Refused(NamedTuple):
    """A voice (by position) and that which it is against."""

    voice: int
    by: int


def refusals(voices: Sequence[Voice], texts: Mapping[str, str]) -> list[Refused]:
    """Each voice that refuses something, with the nearest one before it, of others, that speaks for that very thing;
    ``texts`` are the documents by id. Linear: a refusal looks back for `FAR` characters at most."""
    return [Refused(found, at) for at in range(len(voices)) if (found := _refused(voices, at, texts)) is not None]


def against(voices: Sequence[Voice], refused: Sequence[Refused]) -> list[Voice]:
    """The voices with those that refuse something set against it, and with them whoever supports them by name."""
    refusing = {one.by for one in refused}
    marked = [replace(one, for_it=False) if at in refusing else one for at, one in enumerate(voices)]
    return beside_whom_they_support(marked)


def sharing(voices: Sequence[Voice], refused: Sequence[Refused], texts: Mapping[str, str]) -> Iterator[Stance]:
    """Who takes the side of whoever refused something right before them («Peru shared that concern»)."""
    against = {one.by: one.voice for one in refused}
    for at, voice in enumerate(voices):
        language = voice.language
        if language not in LANGUAGES or dissent(language).shares.search(_wording(voice, texts)) is None:
            continue
        before = next((one for one in _back(voices, at, REACH)), None)
        said = [one for one in _back(voices, at, REACH) if before is not None and _as_one(voices, one, before)]
        target = next((against[one] for one in said if one in against), None)
        if target is not None and not set(voice.actors) & set(voices[target].actors):
            yield Stance(target, voice.actors, False, voice.intervention.id)


def _as_one(voices: Sequence[Voice], one: int, other: int) -> bool:
    return voices[one].actors == voices[other].actors


def _refused(voices: Sequence[Voice], at: int, texts: Mapping[str, str]) -> int | None:
    voice = voices[at]
    if voice.intervention.targets or voice.language not in LANGUAGES:
        return None
    known = dissent(voice.language)
    folded = _ASIDE.sub("", _wording(voice, texts))
    match = known.refuses.search(folded)
    if match is None or _NOBODY.search(folded[: match.start()]) is not None:
        return None
    if voice.for_it and _FURTHER.search(folded[: match.start()]) is not None:
        return None  # what a voice in favour of something says first is that it is against something else
    what = _ENDS.split(folded[match.end() :], 1)[0].strip()
    if _is_pointed_to(what, known):
        return _proposed(voices, at, texts)
    wanted = _content(_ARTICLE.sub("", what), voice.language)
    if not 0 < len(wanted) <= _MOST:
        return None
    head = wanted[-1:] if voice.language == "en" and " of " not in what else wanted
    least = len(wanted) if len(wanted) < _MOST - 1 and head == wanted else len(wanted) - 1
    for one in _back(voices, at, FAR):
        said = voices[one].contribution
        promised = said.kind is ContributionKind.COMMITMENT and said.confidence >= _SURE
        held = voices[one].for_it and not promised and _holds(voices[one], wanted) >= max(1, least)
        if held and _holds(voices[one], head) >= min(len(head), least):
            return one
    return None


def _wording(voice: Voice, texts: Mapping[str, str]) -> str:
    said = voice.contribution
    return " ".join(fold(texts[voice.intervention.document][said.start : said.end]).replace("\u2019", "'").split())


def _is_pointed_to(what: str, known: Dissent) -> bool:
    return known.back_to.fullmatch(what) is not None


def _back(voices: Sequence[Voice], at: int, reach: int) -> Iterator[int]:
    """The voices of others before one, the nearest first, of its language and under its heading."""
    own = voices[at]
    for before in range(at - 1, -1, -1):
        other = voices[before]
        if other.intervention.document != own.intervention.document:
            return
        if own.contribution.start - other.contribution.end > reach:
            return
        if other.intervention.session == own.intervention.session and not set(other.actors) & set(own.actors):
            yield before


def _proposed(voices: Sequence[Voice], at: int, texts: Mapping[str, str]) -> int | None:
    """What was proposed last before a refusal, in its paragraph or by whoever spoke right before it."""
    text = texts[voices[at].intervention.document]
    last = None
    for before in _back(voices, at, REACH):
        last = last if last is not None else voices[before].actors
        beside = "\n\n" not in text[voices[before].contribution.end : voices[at].contribution.start]
        if not beside and voices[before].actors != last:
            return None
        if voices[before].for_it and _is_proposal(voices[before]):
            return before
    return None


def _is_proposal(voice: Voice) -> bool:
    return voice.contribution.kind in _PROPOSES or voice.intervention.relation in _PROPOSING


def _content(text: str, language: str) -> list[str]:
    table = stems(language)
    return [stem for word in _WORD.findall(text) if len(word) >= _LEAST and (stem := table[word])]


def _holds(voice: Voice, wanted: Sequence[str]) -> int:
    known = set(_content(fold(voice.text), voice.language))
    return sum(one in known for one in wanted)

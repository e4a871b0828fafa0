"""Polarity and modality: a claim denies what its evidence denies, and binds as strongly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.cues import WORDINGS, asks, denying, is_saying, kind_classes, kinds_named, modal_spans
from relatoria.conclude.check.evidence import Evidence
from relatoria.conclude.check.listing import own_words
from relatoria.conclude.check.turns import turned
from relatoria.conclude.check.words import Parsed
from relatoria.conclude.likeness_polarity import Side, side
from relatoria.conclude.report.record.asides import without_links, without_sayings
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.contribution import Modality
from relatoria.model.verdict import Fault, FaultKind
from relatoria.vocabulary.labels import wordings as named
from relatoria.vocabulary.stems import LANGUAGES, stems

_WORD = re.compile(r"\w+")
_RETOLD = 0.8
"""A claim that has this part of a wording's content words retells it whole."""
_FEW = 2
"""So many content words make a claim say something."""
_BOUND = 3
"""Words after a modal verb among which the verb that it weighs stands."""


@dataclass(frozen=True)
class _Told:
    """A wording made ready: its words, stems, side, and modal classes."""

    folded: str
    language: str

    @cached_property
    def words(self) -> list[str]:
        return _WORD.findall(denying(self.folded, self.language))

    @cached_property
    def stems(self) -> frozenset[str]:
        table = stems(self.language)
        return frozenset(stem for word in self.words if (stem := table[word]))

    @cached_property
    def side(self) -> Side:
        return side(self.words, self.language)


@lru_cache(maxsize=WORDINGS)
def _told(folded: str, language: str) -> _Told:
    return _Told(folded, language)


def polarity_holds(claim: Claim, parsed: Parsed, evidence: Evidence, language: str) -> Iterator[Fault]:
    """What the claim denies, its evidence denies; of two ends of an axis («increase», «reduce») it takes the same."""
    if _stands_there(claim, evidence) or _repeats(claim, evidence, language):
        return
    own = _told(parsed.own, language)
    said = _told(parsed.free, language)  # our own phrases are left in: they stand between a negation and its word
    ours = said.side
    sides = evidence.kept("sides", lambda: _sides(evidence))
    same = [(one, found) for one, found in sides if one.language == language]
    known = [*sides, *evidence.kept("sides of labels", lambda: _sides_of_labels(evidence, language))]
    for reason in (
        _other_end(own, own.side, known, evidence.kept("bound", lambda: _all_bound(known, language))),
        _saying_denied(parsed, same, language),
        _denied(said, ours, same, sides, _told(parsed.folded, language).side.negated),
        _affirmed(said, ours, same, _told(parsed.folded, language)),
        turned(parsed, evidence, language),
    ):
        if reason:
            yield Fault(FaultKind.POLARITY, *reason)
            return


def _sides(evidence: Evidence) -> list[tuple[_Told, Side]]:
    """The wordings in the languages that we know, each with the side that it takes."""
    known = ((text, spoken) for text, spoken in evidence.wordings if spoken in LANGUAGES)
    told = [_told(fold(_plain(text, spoken)), spoken) for text, spoken in known]
    return [(one, one.side) for one in told]


def _sides_of_labels(evidence: Evidence, language: str) -> list[tuple[_Told, Side]]:
    told = [_told(fold(name), language) for theme in evidence.themes for name in named(*theme, language)]
    return [(one, one.side) for one in told]


@lru_cache(maxsize=WORDINGS)
def _plain(text: str, language: str) -> str:
    """A wording without what a report leaves out between a negation and its word: «No estaban, en cambio, …»."""
    return without_links(without_sayings(text, language), language)


def _stands_there(claim: Claim, evidence: Evidence) -> bool:
    """Whether the whole sentence stands in its evidence word for word: what it denies is denied there."""
    return " ".join(fold(claim.text).split()).rstrip(" .") in evidence.spaced


def _repeats(claim: Claim, evidence: Evidence, language: str) -> bool:
    """Whether a claim has a whole wording of its evidence word for word, and denies nothing around it."""
    said = " ".join(fold(claim.text).split())
    for wording in evidence.kept("whole", lambda: _whole(evidence, language)):
        if wording in said:
            return not side(_WORD.findall(denying(said.replace(wording, " ", 1), language)), language).negations
    return False


def _whole(evidence: Evidence, language: str) -> list[str]:
    """The wordings in a language that are a sentence, folded, in single spaces."""
    spaced = (" ".join(fold(text).split()).strip(" .") for text, spoken in evidence.wordings if spoken == language)
    return [wording for wording in spaced if len(wording.split()) >= _WHOLE]


_WHOLE = 8
"""Words of a wording from which on it is a sentence that is repeated, and not a turn of phrase."""


def _other_end(
    said: _Told, ours: Side, sides: list[tuple[_Told, Side]], bound: frozenset[_Bound]
) -> tuple[str, str] | None:
    """A word of the claim at the end of an axis at which no wording stands, while one stands at the other end; of
    wordings that stand at both, those count that say it of the same word, as ``bound`` has them."""
    for key, sign in _bound(said, ours):
        if (key, -sign) in bound and (key, sign) not in bound:
            return key[1], key[0]
    for cue in ours.cues:
        known = [one for _, found in sides for one in found.cues if one.axis == cue.axis]
        if known and not any(one.sign == cue.sign for one in known):
            return cue.words, known[0].words
    return None


_Bound = tuple[tuple[str, str], int]


def _all_bound(sides: list[tuple[_Told, Side]], language: str) -> frozenset[_Bound]:
    """`_bound` of all wordings in a language."""
    return frozenset(pair for one, found in sides if one.language == language for pair in _bound(one, found))


def _bound(said: _Told, taken: Side) -> list[_Bound]:
    """((axis, stem of the first content word after the cue), sign) of the cues of a wording."""
    text, table = " ".join(said.words), stems(said.language)
    found = []
    for cue in taken.cues:
        at = text.find(cue.words)
        after = text[at + len(cue.words) :].split()[:_BOUND] if at >= 0 else []
        found += [((cue.axis, stem), cue.sign) for word in after if (stem := table[word])][:1]
    return found


def _saying_denied(parsed: Parsed, same: list[tuple[_Told, Side]], language: str) -> tuple[str, str] | None:
    """A negation before a word that only says that something was said: «did not state»."""
    words = _WORD.findall(denying(parsed.free, language))
    known = frozenset().union(*(found.negated for _, found in same))
    if any(stems(language)[word] in known and is_saying(word, language) for one, _ in same for word in one.words):
        return None  # «no pide», told as «no pedía»: the stem of an irregular verb changes
    denied = side(words, language).negated - known
    own = own_words(language)
    for word in words:
        stem = stems(language)[word]
        if stem in denied and (word in own or is_saying(word, language)):
            return word, "0"
    return None


def _denied(
    said: _Told, ours: Side, same: list[tuple[_Told, Side]], sides: list[tuple[_Told, Side]], written: frozenset[str]
) -> tuple[str, str] | None:
    """A word that the claim denies and its evidence affirms, or a negation where the evidence has none.

    ``written`` are the words that the claim denies with its names and themes in it: «nobody at the health centre».
    """
    if not ours.negations:
        return None
    if not any(found.negations for _, found in sides):
        return " ".join(said.words), "0"
    known = frozenset().union(*(found.negated for _, found in same))
    affirmed = _all_affirmed(same)
    if same and ours.negations > max(found.negations for _, found in same):
        return " ".join(said.words), str(max(found.negations for _, found in same))
    for stem in sorted(ours.negated & written & affirmed - known):
        return next(word for word in said.words if stems(said.language)[word] == stem), "0"
    return None


def _all_affirmed(same: list[tuple[_Told, Side]]) -> frozenset[str]:
    """The words that any wording says without denying them."""
    return frozenset().union(*(one.stems - found.negated for one, found in same))


def _affirmed(said: _Told, ours: Side, same: list[tuple[_Told, Side]], written: _Told) -> tuple[str, str] | None:
    """A word that every wording denies and the claim says without denying it.

    ``written`` is the claim with its names, themes and quotations: words of a wording too, which it thus retells.
    """
    honorifics = TONGUES[said.language].honorifics if said.language in TONGUES else frozenset()
    words = [word for word in said.words if not is_saying(word, said.language) and word not in honorifics]
    content = frozenset(stems(said.language)[word] for word in words) - {""}
    kept = all(found.negations > ours.negations for _, found in same)
    affirmed = frozenset() if kept else _all_affirmed(same)
    for one, found in same:
        everywhere = found.negated - affirmed
        if ours.negated & everywhere and not kept:
            continue
        bare = everywhere & (content - ours.negated)
        if bare and len(content) >= _FEW and len(one.stems & content) >= _RETOLD * len(content):
            return next(word for word in words if stems(said.language)[word] in bare), "1"
    denied = max(ours.negations, written.side.negations)
    for one, found in same:
        retells = len(one.stems & written.stems) >= _RETOLD * len(one.stems) and one.stems
        if retells and found.negations > denied and not _less_denied(said, ours, same):
            return " ".join(said.words), str(found.negations)
    return None


def _less_denied(said: _Told, ours: Side, same: list[tuple[_Told, Side]]) -> bool:
    """Whether the claim retells some wording that denies no more than it does."""
    return any(
        found.negations <= ours.negations and len(one.stems & said.stems) >= _RETOLD * len(said.stems)
        for one, found in same
    )


def modality_holds(claim: Claim, parsed: Parsed, evidence: Evidence, language: str) -> Iterator[Fault]:
    """The claim adds no modal class («must», «may», «will») to its evidence, drops none, and names its kind rightly."""
    yield from _kind_holds(parsed, evidence, language)
    known = evidence.kept("modal classes", lambda: _known_classes(evidence))
    said = modal_spans(parsed.own, language)
    classes = frozenset(name for _, _, name in said)
    if classes - known:
        yield Fault(FaultKind.MODALITY, ", ".join(sorted(classes - known)), ", ".join(sorted(known)))
        return
    wrong = _weighs_otherwise(parsed.own, said, evidence, language)
    dropped = _dropped(parsed, classes, evidence, language)
    if wrong or dropped:
        yield Fault(FaultKind.MODALITY, wrong or "–", ", ".join(sorted(dropped or known)))


def _kind_holds(parsed: Parsed, evidence: Evidence, language: str) -> Iterator[Fault]:
    """«Made a commitment» is said of commitments only, or of what the evidence calls one."""
    kinds = {one.kind.value for one in evidence.contributions}
    called: set[str] = set()
    if _tells_content(parsed, language):
        called = evidence.kept("kinds", lambda: _called(evidence))
    for start, end, kind in kinds_named(parsed.free, language):
        if kind not in kinds | called:
            yield Fault(FaultKind.MODALITY, parsed.free[start:end], ", ".join(sorted(kinds)))


def _called(evidence: Evidence) -> set[str]:
    """The kinds of contribution that the wordings name."""
    return {kind for text, spoken in evidence.wordings for _, _, kind in kinds_named(fold(text), spoken)}


def _tells_content(parsed: Parsed, language: str) -> bool:
    """Whether a claim has words of its own, not only our phrases, names and themes."""
    own = own_words(language)
    words = (word for word in _WORD.findall(parsed.own) if word not in own and not is_saying(word, language))
    return language in LANGUAGES and any(stems(language)[word] for word in words)


def _known_classes(evidence: Evidence) -> frozenset[str]:
    """The modal classes of the wordings and those that the kinds of the contributions imply."""
    known = {name for text, spoken in evidence.wordings for _, _, name in modal_spans(fold(text), spoken)}
    for one in evidence.contributions:
        known |= kind_classes(one.kind.value)
        if one.modality is not Modality.FACT:
            known.add(one.modality.value)
    return frozenset(known)


def _weighs_otherwise(text: str, said: Sequence[tuple[int, int, str]], evidence: Evidence, language: str) -> str | None:
    """A modal verb before a word that the evidence only has after modal verbs of another class."""
    bound = evidence.kept("weighed", lambda: _words_weighed(evidence, language)) if said else {}
    for start, end, name in said:
        for stem in _weighed(text, end, language):
            if stem in bound and name not in bound[stem]:
                return text[start:end]
    return None


def _words_weighed(evidence: Evidence, language: str) -> dict[str, set[str]]:
    """The stems before which the wordings have modal verbs, and the classes of these."""
    bound: dict[str, set[str]] = {}
    for wording, spoken in evidence.wordings:
        if spoken == language:
            folded = fold(wording)
            for _, end, name in modal_spans(folded, spoken):
                for stem in _weighed(folded, end, language):
                    bound.setdefault(stem, set()).add(name)
    return bound


def _weighed(folded: str, end: int, language: str) -> list[str]:
    if language not in LANGUAGES:
        return []
    words = _WORD.findall(folded[end : end + 60])[:_BOUND]
    return [stem for word in words if (stem := stems(language)[word])][:1]


def _dropped(parsed: Parsed, classes: frozenset[str], evidence: Evidence, language: str) -> frozenset[str] | None:
    """The modal classes of a contribution that the claim retells whole without any of them; None where it has the words
    of another that has none («offered to host», where a second document has «will be held»)."""
    said = _told(parsed.folded, language).stems
    kept = classes | {name for _, _, name in modal_spans(parsed.folded, language)}  # quotations keep their words
    if asks(parsed.free, language):
        kept |= {Modality.NEED.value}
    dropped: frozenset[str] | None = None
    for text, spoken in evidence.told:
        if spoken != language:
            continue
        told = _told(fold(text), spoken)
        found = frozenset(name for _, _, name in modal_spans(told.folded, spoken))
        content = told.stems
        if not content or len(content & said) < _RETOLD * len(content):
            continue
        if found and not found & kept:
            dropped = dropped or found
        elif len(content & said) >= _RETOLD * len(said):
            return None
    return dropped

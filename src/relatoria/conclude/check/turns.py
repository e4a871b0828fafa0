"""Small words that turn a sentence: «more» and «less» before a word, «not only», a «not» among the words of a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from relatoria.conclude.check.cues import denying, refuses
from relatoria.conclude.check.evidence import Evidence
from relatoria.conclude.check.listing import lists_only
from relatoria.conclude.check.words import Parsed
from relatoria.conclude.likeness_polarity import side
from relatoria.language.fold import fold

_Read = Callable[[str, str], Iterator[tuple[str, bool]]]
_WORD = re.compile(r"\w+")
_COMPARED = {
    "es": re.compile(r"(?<!\w)(?<!no )(mas|menos) (?:de )?(\w+(?: de \w+)?)"),
    "en": re.compile(r"(?<!\w)(?<!not )(more|most|less|least|fewer) (?:than )?(\w+)"),
    "fr": re.compile(r"(?<!\w)(plus|moins) (?:d[e'’] ?)?(\w+)"),
}
_FEWER = frozenset({"menos", "less", "least", "fewer", "moins"})
_ONLY = {
    "es": re.compile(r"(?<!\w)(no |y no )?(solo|solamente|unicamente) (?:(?:el|la|los|las|de|a|en|por|con) )*(\w+)"),
    "en": re.compile(r"(?<!\w)(not )?(only|just|merely|simply) (?:(?:the|an?|of|in|by|as|to|for) )*(\w+)"),
    "fr": re.compile(r"(?<!\w)(non |pas )?(seulement|uniquement) (?:(?:les?|la|des?|une?|du|aux?|a|par|en) )*(\w+)"),
}


def turned(parsed: Parsed, evidence: Evidence, language: str) -> tuple[str, str] | None:
    """The words of the claim that its evidence has the other way round, and how it has them."""
    return (
        _denied_list(parsed, language)
        or _refused(parsed, evidence, language)
        or next(_swapped(parsed, evidence, language), None)
    )


def _denied_list(parsed: Parsed, language: str) -> tuple[str, str] | None:
    """A negation in a sentence that only says who spoke: none of ours has one."""
    if not lists_only(parsed, language):
        return None
    words = _WORD.findall(denying(parsed.free, language))
    return (" ".join(words), "0") if side(words, language).negations else None


def _refused(parsed: Parsed, evidence: Evidence, language: str) -> tuple[str, str] | None:
    """A word that turns something down, where no wording in any language turns down, denies or takes the other side."""
    word = refuses(parsed.own, language)
    if not word or evidence.kept("refused", lambda: _refuses(evidence)):
        return None
    return word, "0"


def _refuses(evidence: Evidence) -> bool:
    """Whether any wording turns down, denies or takes the other side."""
    return any(refuses(fold(text), spoken) or _denies(text, spoken) for text, spoken in evidence.wordings)


def _denies(text: str, language: str) -> bool:
    taken = side(_WORD.findall(denying(fold(text), language)), language)
    return bool(taken.negations) or any(cue.sign < 0 for cue in taken.cues)


def _swapped(parsed: Parsed, evidence: Evidence, language: str) -> Iterator[tuple[str, str]]:
    said = " ".join(parsed.folded.split())
    for read in (_compared, _only):
        known = evidence.kept(read.__name__, partial(_pairs, evidence, read, language))
        for word, end in sorted(set(read(said, language))):
            if (word, end) not in known and (word, not end) in known:
                yield word, " ".join(sorted(one for one, _ in known))


def _pairs(evidence: Evidence, read: _Read, language: str) -> set[tuple[str, bool]]:
    wordings = [" ".join(fold(text).split()) for text, spoken in evidence.wordings if spoken == language]
    return {pair for wording in wordings for pair in read(wording, language)}


def _compared(folded: str, language: str) -> Iterator[tuple[str, bool]]:
    """(word, whether there is less of it) of each comparison; a French «ne … plus» compares nothing."""
    if language not in _COMPARED:
        return
    for match in _COMPARED[language].finditer(folded):
        before = re.split(r"[,;.]", folded[: match.start()])[-1].split()[-_REACH:]
        if language == "fr" and any(word == "ne" or word.startswith(("n'", "n’")) for word in before):
            continue
        yield match.group(2), match.group(1) in _FEWER


_REACH = 4
"""Words before «plus» among which its «ne» stands."""


def _only(folded: str, language: str) -> Iterator[tuple[str, bool]]:
    """(word, whether «only» is denied) of each «only» before a word."""
    if language in _ONLY:
        yield from ((match.group(3), bool(match.group(1))) for match in _ONLY[language].finditer(folded))

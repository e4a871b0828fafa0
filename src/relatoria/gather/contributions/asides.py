"""Parts of a sentence that only say who speaks («…, dijo el alcalde», “…, the ranger said”): they are no content."""

from __future__ import annotations

import re

from relatoria.vocabulary.contributions import saying
from relatoria.vocabulary.stances import stance_forms

_PIECE = re.compile(r'[,:]"?\s|"\s')
_WORD = re.compile(r"\w+")
_SOURCE = frozenset(("segun", "selon", "according"))
_CLITICS = frozenset(("s", "a", "se", "ont", "l", "y", "lui", "nous", "me", "le", "as"))
_ARTICLE = re.compile(
    r"(?:-t| valoir| observer| remarquer| savoir)?[ \-](?:el|la|los|las|un|una|the|an?|le|les|l|une|"
    r"m|mme|mr|ms|dr|sra?|su|his|her|son|sa|elle?s?|ils?|he|she)\b"
)
_INNER_CAPITAL = re.compile(
    r"(?<=\w[ .'’])(?:\w{1,5}[.'’]? ?)?[A-ZÁÉÍÓÚÀÂÇÈÊÎÔÑ]|^(?:Mr|Ms|Mrs|Dr|Prof|Mme|M|Sr|Sra)\b"
)
_NAME_WORDS = 9
_SPEAKER = re.compile(r"(?:the|its|his|her|their|our|he|she|they|i|one|another|a)\b")
_TOLD = re.compile(r"\b(?:told|reminded|assured|warned|informed|reminds|tells)(?: [\w'\-]+){1,5}$")
_MOST = 14
_STRESSED = re.compile(r"[^,]{3,60}, (?:lui|elle|eux|elles|nous), ")
"""«La centrale, elle, soutient …»: the subject is said again, so that the verb is what it does."""


def without_asides(text: str, folded: str, language: str) -> tuple[str, str]:
    """``folded`` without the asides that name the speaker, and their verbs of saying (their force may decide).

    An aside is a piece between commas or after a quotation, never the first, of at most fourteen words, that begins or
    ends with a verb of saying, or begins with «according to».
    """
    words = saying(language).words
    cuts = [match.end() for match in _PIECE.finditer(folded)]
    if not cuts:
        return folded, ""
    opens = text[: cuts[0]]
    named = _STRESSED.match(folded) is not None or (
        opens.count(" ") < _NAME_WORDS and _INNER_CAPITAL.search(opens) is not None
    )
    pieces = list(zip(cuts, [*cuts[1:], len(folded)], strict=True))
    kept: list[str] = []
    verbs = ""
    since = 0
    for at, (start, end) in enumerate(pieces):
        keep = _aside(text[start:end], folded[start:end], words, named=named)
        if keep is None:
            continue
        quoted = '"' in folded[max(0, start - 3) : start]
        if at + 2 <= len(pieces) and (quoted or folded.count(" ", 0, start) > 6) and folded.count(" ", end) < 9:
            end = len(folded)  # what follows tells who the speaker is
        kept.append(folded[since:start])
        verbs += f" {keep}"
        since = end
        if end == len(folded):
            break
    return " ".join((*kept, folded[since:])), verbs


def _aside(text: str, folded: str, words: frozenset[str], *, named: bool) -> str | None:
    """The verb of saying of a piece that only says who speaks, «» if it has none; None for any other piece.

    «opposed by Brazil», «con el apoyo de Chile» say who else does, and of another side perhaps. Where the sentence
    opens with a name (``named``), a piece that begins with a verb is what that speaker does.
    """
    found: list[str] = _WORD.findall(folded)
    if not found or len(found) > _MOST:
        return None
    if found[0] in _SOURCE or folded.startswith(("d'apres ", "a en croire ", "de acuerdo con ")):
        return ""
    if _names_another_side(text, folded):
        return ""
    first = found[1] if found[0] in _CLITICS and len(found) > 1 else found[0]
    if first in words and not named:
        at = folded.index(first) + len(first)
        if text[at + 1 : at + 2].isupper() or _ARTICLE.match(folded, at) or at >= len(folded.rstrip(' ."')):
            return first
    speaker = text[:1].isupper() or _SPEAKER.match(folded)
    if speaker and found[-1] in words:
        return found[-1]
    if speaker and _TOLD.search(folded.rstrip(' ."')):
        return "told"
    return None


def _names_another_side(text: str, folded: str) -> bool:
    """Whether a piece says by whom a proposal is backed or opposed, by name."""
    forms = stance_forms()
    found = forms.support.match(folded) or forms.oppose.match(folded)
    return found is not None and text[found.end() : found.end() + 1].isupper()

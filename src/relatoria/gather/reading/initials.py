"""Capital letters that open a line: «B.» numbers a section, «M. Roy» and «J. Cruz» are people."""

from __future__ import annotations

from collections.abc import Sequence

from relatoria.gather.reading.lines import Line

_ROMAN = {"I": "II", "II": "III", "III": "IV", "IV": "V", "V": "VI", "VI": "VII", "VIII": "IX", "IX": "X"}
_BEFORE = {"V": "IV", "X": "IX"}


def initials(lines: Sequence[Line]) -> dict[int, None]:
    """Indices of the lines that begin with a single capital letter which numbers nothing.

    A letter numbers if it stands in a run from A («A.», «B.», …), or in a run of Roman numbers («I.», «II.»);
    a single «A.» or «I.» numbers nothing.
    """
    starts: list[tuple[int, str]] = []
    for index, line in enumerate(lines):
        head = line.text[:6]
        if "." in head[1:5] and head[0].isupper():
            letters, _, rest = head.partition(".")
            if rest[:1] in (" ", "\u00a0", "\t") and letters.isalpha() and letters.isupper():
                starts.append((index, letters))
    numbering = _runs(starts) | _romans(starts)
    return {index: None for index, letters in starts if len(letters) == 1 and index not in numbering}


def _runs(starts: Sequence[tuple[int, str]]) -> set[int]:
    found: set[int] = set()
    run: list[int] = []
    for index, letters in [*starts, (-1, "A")]:
        if len(letters) > 1:
            continue
        if letters == "A":
            found.update(run if len(run) > 1 else ())
            run = [index]
        elif run and ord(letters) - ord("A") == len(run):
            run.append(index)
    return found


def _romans(starts: Sequence[tuple[int, str]]) -> set[int]:
    present = {letters for _, letters in starts}
    return {
        index
        for index, letters in starts
        if (letters == "I" and _ROMAN["I"] in present) or _BEFORE.get(letters) in present
    }

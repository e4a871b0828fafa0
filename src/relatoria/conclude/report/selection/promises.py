"""Whether a sentence that speaks of a promise tells what was not kept, or what others owe: nobody's commitment."""

from __future__ import annotations

import re

from relatoria.conclude.report.record.retell import Told
from relatoria.model.document import Document
from relatoria.vocabulary.patterns import finds, read_patterns

_DATA = "promises.toml"
_REST = re.compile(r"[^.!?\n]{0,300}")


def without_ceremony(text: str, language: str) -> str:
    """A sentence without the words that only sound like an undertaking: «the next meeting would be held in Quito»,
    «registration is the first promise a State makes». Linear."""
    row = read_patterns(_DATA).get(language)
    return row["ceremony"].sub("", text) if row is not None else text


def falls_short(text: str, language: str) -> bool:
    """Whether a text («es», «en» or «fr») tells that a promise was not kept, how little was promised, or that
    something was promised by nobody who is named. Linear."""
    return any(finds(_DATA, entry, text, language) for entry in ("short", "unkept"))


def with_its_end(told: Told, document: Document) -> str:
    """A sentence with what stands behind it where it is cut before its end: «…; the register has yet to open»."""
    _, start, words = told.key
    end = start + len(words)
    if words.rstrip().endswith((".", "!", "?")):
        return told.text
    rest = _REST.match(document.text, end)
    return told.text.rstrip(".") + (rest.group() if rest is not None else "")


def reports_progress(text: str, language: str) -> bool:
    """Whether a sentence presents how far an earlier undertaking has come: «La experta expuso los avances de …»."""
    return finds(_DATA, "status", text, language) and not finds(_DATA, "promised", text, language)


def takes_back(text: str, language: str) -> bool:
    """Whether a sentence right behind a promise of the same speaker puts it off: «se aplazaría a septiembre»."""
    return finds(_DATA, "taken_back", text, language)


def sentence_behind(told: Told, document: Document) -> tuple[int, str]:
    """Where the sentence behind another begins in its document, and its words; none at the end of a paragraph."""
    _, start, words = told.key
    at = start + len(words)
    found = _BEHIND.match(document.text, at)
    return (found.start("said"), found["said"]) if found is not None else (at, "")


_BEHIND = re.compile(r"[.!?»”\"]*[ \u00a0]+(?P<said>[^\n]{10,500}?[.!?])(?=\s|$)")

"""What a meeting builds on, as its documents say it: earlier events in their words, instruments by name and symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.running import sentences_in
from relatoria.conclude.report.sentences.writer import QUOTE_MARK, Writer
from relatoria.language.fold import fold
from relatoria.language.join import enumerate_words
from relatoria.model.document import ParagraphKind
from relatoria.model.finding import PassageRef
from relatoria.model.report import ReportSentence, SentenceKind
from relatoria.trace.reference import SYMBOL, bare
from relatoria.vocabulary.instruments import instruments

EVENTS = 2
"""Sentences about earlier events that a report takes over."""
LONGEST = 45  # words
CITED = 6
"""Instruments named in one sentence."""
_FOLLOWS = {
    "es": re.compile(r"\b(?:da|dio|daba) (?:continuidad|seguimiento)\b|\bcontinuacion de\b|\bse basa(?:ba)? en\b|"
                     r"\bsigui?o a\b|\bsigue a\b|\ba raiz de\b|\ben cumplimiento de\b"),
    "en": re.compile(r"\b(?:follow(?:s|ed)|builds? (?:up)?on|built (?:up)?on|"
                     r"further to|pursuant to|continu(?:es|ed))\b"),
    "fr": re.compile(r"\b(?:fait|faisait|fit) suite\b|\bs'appu(?:ie|yait)\b|\bdans le prolongement\b|"
                     r"\bprolonge(?:ait)?\b"),
}  # fmt: skip
_EVENT = re.compile(
    r"\b(?:reunion|sesion|dialogo|foro|conferencia|taller|consulta|cumbre|pacto|declaracion|marco|agenda|"
    r"meeting|session|dialogue|forum|conference|workshop|consultation|summit|compact|framework|declaration|"
    r"reunion|atelier|sommet|pacte|cadre|accord|acuerdo|agreement)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d+/\d+")


@dataclass(frozen=True, slots=True)
class _Found:
    text: str
    language: str
    passage: PassageRef


def background(writer: Writer) -> Iterator[ReportSentence]:
    """Sentences of the opening on what came before: taken over in the report's language, quoted from others.

    Each rests on its passage. Only what a document says in its own voice; what a speaker recalls is the speaker's.
    """
    context = writer.context
    found = list(_events(context))
    own = [one for one in found if one.language == context.language]
    told = (own or found)[:EVENTS]
    yield from (_told(writer, one) for one in told)
    cited = [
        (name, place) for name, symbol, place in _instruments(context) if not any(symbol in one.text for one in told)
    ]
    if cited:
        names = enumerate_words([name for name, _ in cited[:CITED]], context.language)
        key = "instrument" if len(cited) == 1 else "instruments"
        text = phrase("opening", key, context.language, names=names)
        yield writer.sentence(text, SentenceKind.FRAME, passages=tuple(place for _, place in cited[:CITED]))


def _told(writer: Writer, one: _Found) -> ReportSentence:
    language = writer.context.language
    if one.language == language:
        return writer.sentence(one.text, SentenceKind.FRAME, passages=(one.passage,))
    tongue = phrase("language_name", one.language, language)
    text = phrase("opening", "before", language, tongue=tongue, content=QUOTE_MARK)
    return writer.sentence(
        text,
        SentenceKind.FRAME,
        passages=(one.passage,),
        quote=one.text.rstrip(" ."),
        quoted_language=one.language,
    )


def _events(context: Context) -> Iterator[_Found]:
    spoken = _spoken(context)
    for document in context.record.documents:
        language = document.language
        if language not in _FOLLOWS:
            continue
        running = (part for part in document.paragraphs if part.kind is ParagraphKind.TEXT)
        for start, end, text in (one for part in running for one in sentences_in(context, document, part)):
            folded = fold(text)
            follows = _FOLLOWS[language].search(folded) and _EVENT.search(folded) and _YEAR.search(text)
            whole = text.endswith(".") and len(text.split()) <= LONGEST and not set('«»“”"') & set(text)
            if follows and whole and not any(a < end and start < b for a, b in spoken.get(document.id, ())):
                yield _Found(text, language, PassageRef(document.id, start, end))


def _spoken(context: Context) -> dict[str, list[tuple[int, int]]]:
    """The ranges of each document that report what somebody said."""
    found: dict[str, list[tuple[int, int]]] = {}
    for one in context.record.interventions:
        found.setdefault(one.document, []).extend((passage.start, passage.end) for passage in one.passages)
    return found


def _instruments(context: Context) -> Iterator[tuple[str, str, PassageRef]]:
    """Each instrument that the documents cite by name or symbol: as it is named, its symbol, its first mention.

    A symbol is told where it stands in a document. One that is of no known instrument and no resolution is that of a
    document of the meeting («L.2/Rev.1»), and no instrument.
    """
    known = {one.symbol: one for one in instruments().values()}
    seen: set[str] = set()
    for document in context.record.documents:
        folded = fold(document.text) if document.language in ("es", "en", "fr") else ""
        mentions = [(m.start(), m.end(), bare(m.group()), True) for m in SYMBOL.finditer(document.text)]
        mentions = [one for one in mentions if one[2] in known or _RESOLUTION.search(one[2])]
        for symbol, one in known.items():
            name = fold(one.name.get(document.language, ""))
            at = folded.find(name) if name else -1
            if at >= 0 and len(folded) == len(document.text):
                mentions.append((at, at + len(name), symbol, False))
        for start, end, symbol, cited in sorted(mentions):
            if symbol not in seen:
                seen.add(symbol)
                named = known[symbol].running[context.language] if symbol in known else symbol
                label = f"{named} ({symbol})" if cited and symbol in known else named
                yield label, symbol, PassageRef(document.id, start, end)


_RESOLUTION = re.compile(r"(?:^|/)RES/")

"""What the documents state of all, or of people whom they do not name: messages, agreement, differences, decisions.

A rapporteur begins with what the chair, the secretariat or the working group has already concluded. It is quoted, with
where it stands, and never counted with what each said: whether «most speakers» is true, no such sentence shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from relatoria.conclude.report.alone.leaning import leans
from relatoria.conclude.report.alone.standing import stands_alone
from relatoria.conclude.report.alone.unsaid import leaves_unsaid
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.settings import lead, setting_at
from relatoria.conclude.report.sentences.writer import QUOTE_MARK, Writer
from relatoria.conclude.report.told.items import is_in_item
from relatoria.gather.stated import claim_in, is_procedural, says_what
from relatoria.language.fold import fold
from relatoria.model.document import Document
from relatoria.model.finding import Finding, FindingKind, PassageRef
from relatoria.model.report import ReportSentence, Section, SentenceKind

_PARTS = {
    "conclusion": (FindingKind.CONCLUSION_CLAIM,),
    "agreement": (FindingKind.CONSENSUS_CLAIM, FindingKind.QUANTIFIER_CLAIM),
    "difference": (FindingKind.DIVERGENCE_CLAIM,),
    "decision": (FindingKind.DECISION_CLAIM,),
}
_EACH = 6
"""Claims of one place that a report quotes; the others stand in the record, among what it noticed."""
_MOST = 24
"""Claims of one part of the section."""
_LEAST, _PLAIN = 8, 7
"""Words without which a view, and a difference or a decision, is not understood: «Views differed.»"""
_LONG = 18
"""Words from which on a view need not have a clause: «Several delegations praised the report» tells something only to
those who know the report."""
_MARKER = re.compile(r"^(?:(?:\d{1,3}(?:\.\d{1,2})*|[a-zA-Z]|[ivxl]+)[.)]|[A-Za-z]+ \d{1,2}[.:]|[-–—•*#]+)\s+")
_END = re.compile(r"(?:[;,.]|[;,] (?:and|y|e|et))\s*$")
_DRAFT = re.compile(r"\b(?:paras?|paragraphs?|paragraphes?|párrafos?|articles?|artículos?)\.? \d", re.IGNORECASE)
"""«On paragraph 6, delegates agreed …»: whoever has not the draft does not know on what."""
_TIED = re.compile(
    r",? (?:however|nevertheless|nonetheless|therefore|accordingly|sin embargo|no obstante|por (?:lo )?tanto|en cambio|"
    r"toutefois|cependant|néanmoins|en revanche|pourtant)(?=,| \w)",
    re.IGNORECASE,
)
"""«Views differed, however, on the consequences»: what it turns against stands before it."""
_FEW = re.compile(
    r"(?:only )?(?:some|a few|certain|one|two|three|while|whereas)\b|"
    r"(?:solo )?(?:algun[oa]s|un[oa]s poc[oa]s|ciert[oa]s|una? delega|dos|tres|mientras|si bien)|"
    r"(?:quelques|certaine?s|une? délég|deux|trois|alors qu|tandis qu|si certain)",
    re.IGNORECASE,
)
"""What some hold is no agreement."""
_COLON = " :\u00a0\u202f"
_EMPHASIS = re.compile(r"\*+|__")


@dataclass(frozen=True, slots=True)
class _Claim:
    """The words of a claim, the line that announces it (empty for a sentence), and where they stand."""

    words: str
    head: str
    passages: tuple[PassageRef, ...]
    document: Document


def stated(writer: Writer) -> list[Section]:
    """A section with a part for messages, agreement, differences and decisions; none where no document states any."""
    context, language = writer.context, writer.context.language
    parts = []
    for name, kinds in _PARTS.items():
        claims = list(_of_part(context, name, kinds))[:_MOST]
        if claims:
            said = tuple((sentence,) for sentence in _told(writer, claims))
            parts.append(Section(f"stated-{name}", phrase("stated_heading", name, language), 3, said))
    if not parts:
        return []
    note = writer.sentence(phrase("stated", "note", language), SentenceKind.CAVEAT)
    return [Section("stated", phrase("heading", "stated", language), 2, ((note,),)), *parts]


def _of_part(context: Context, name: str, kinds: Sequence[FindingKind]) -> Iterator[_Claim]:
    """What can be told in one part of the section: what only some hold stands with the differences."""
    if name == "agreement":
        return (claim for claim in _claims(context, kinds) if not _FEW.match(claim.words))
    if name != "difference":
        return _claims(context, kinds)
    every = _claims(context, (*kinds, FindingKind.QUANTIFIER_CLAIM))
    plain = {one.passages for one in _claims(context, kinds)}
    return (claim for claim in every if claim.passages in plain or _FEW.match(claim.words))


def _claims(context: Context, kinds: Sequence[FindingKind]) -> Iterator[_Claim]:
    """What can be told of the claims of some kinds, in the order of the record, each once."""
    seen: set[str] = set()
    for finding in context.record.findings:
        if finding.kind in kinds and finding.passages:
            claim = _claim(context, finding)
            if claim is not None and (key := fold(claim.words)) not in seen:
                seen.add(key)
                yield claim


def _claim(context: Context, finding: Finding) -> _Claim | None:
    document = context.documents[finding.passages[0].document]
    words, *heads = (_words(context, passage) for passage in finding.passages)
    by_words = claim_in(words, document.language) is finding.kind
    counted = finding.kind is FindingKind.QUANTIFIER_CLAIM  # which no list has
    at = finding.passages[0].start
    row = context.row_at(document.id, at) is not None
    listed = row or bool(heads) or (not by_words and not counted and is_in_item(context, document.id, at))
    whole = listed or by_words
    plain = finding.kind in (FindingKind.DIVERGENCE_CLAIM, FindingKind.DECISION_CLAIM)
    if not whole or _DRAFT.search(words) or _TIED.search(words) or leans(words, document.language):
        return None
    if finding.kind is FindingKind.DECISION_CLAIM and is_procedural(words, document.language):
        return None
    if not listed and not _states(words, document.language, plain=plain):
        return None
    return _Claim(words, heads[0].rstrip(_COLON) if heads else "", finding.passages, document)


def _words(context: Context, passage: PassageRef) -> str:
    plain = _EMPHASIS.sub("", " ".join(context.wordings.of(passage.document, passage.start, passage.end).split()))
    return _END.sub("", _MARKER.sub("", plain)).strip()


def _states(words: str, language: str, *, plain: bool) -> bool:
    """Whether a sentence is understood by itself; a ``plain`` one («The meeting was divided») needs no clause."""
    size = len(words.split())
    says = size >= (_PLAIN if plain else _LEAST) and (plain or size >= _LONG or says_what(words, language))
    return says and stands_alone(f"{words}.", language) and not leaves_unsaid(f"{words}.", language)


def _told(writer: Writer, claims: Iterable[_Claim]) -> Iterator[ReportSentence]:
    """One sentence for what stands under one heading: where, and the quotations."""
    placed = ((setting_at(writer.context, one.document, one.passages[0].start), one) for one in claims)
    for (setting, _), group in groupby(placed, key=lambda one: (one[0], one[1].head)):
        said = [claim for _, claim in group][:_EACH]
        first = said[0]
        place, names = lead(setting, writer.context.language)
        text, quotes = _sentence(writer.context, first, place, [one.words for one in said])
        tongue = first.document.language if first.document.language != writer.context.language else ""
        yield writer.sentence(
            text.format(*[QUOTE_MARK] * len(names)),
            SentenceKind.CLAIM,
            quote=QUOTE_MARK.join((*names, *quotes)),
            passages=tuple(sorted({passage for one in said for passage in one.passages}, key=lambda one: one.start)),
            quoted_language=tongue,
        )


def _sentence(context: Context, first: _Claim, place: str, said: Sequence[str]) -> tuple[str, list[str]]:
    """The text with marks for what is quoted, and the quotations, those of the place aside."""
    language, quotes = context.language, list(said)
    text = place.rstrip(_COLON) or phrase("stated", "no_place", language)
    if first.document.language != language:
        tongue = phrase("language_name", first.document.language, language)
        text = phrase("stated", "tongue", language, place=text, tongue=tongue)
    if first.head:
        text = phrase("stated", "after", language, place=text, head=QUOTE_MARK)
        quotes.insert(0, first.head)
    marked = "; ".join(phrase("stated", "quote", language, words=QUOTE_MARK) for _ in said)
    return phrase("stated", "says", language, place=text, content=marked), quotes

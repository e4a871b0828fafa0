"""A report as Akoma Ntoso 3.0 (OASIS 2018): `debateReport`, one Work, one Expression for each language.

Meeting reports are `debateReport` with the name `meetingReport` (AKN4UN guidelines, 2017–18). The IRIs carry our own
actor and jurisdiction («un» is left to the United Nations), so that nobody takes the file for a document of theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import listed_name
from relatoria.conclude.report.sections.participants import cells
from relatoria.conclude.writers.citations import citation, numbers
from relatoria.conclude.writers.tongues import parts
from relatoria.model.actor import ActorKind
from relatoria.model.report import CountTable, Report, ReportSentence, Section

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LANG3 = {"es": "spa", "en": "eng", "fr": "fra"}
_PREFIXES: Any = {None: NAMESPACE}  # the stubs know no default namespace
UNDATED = "0001-01-01"
SOURCE = "#relatoria"


def to_akoma_ntoso(report: Report, context: Context) -> bytes:
    """XML in UTF-8; each sentence carries its citation as a note."""
    root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap=_PREFIXES)
    body = _child(root, "debateReport", name="meetingReport")
    _meta(_child(body, "meta"), report, context)
    preface = _child(body, "preface")
    if report.symbol:
        _child(_child(preface, "p"), "docNumber").text = report.symbol
    title = _child(_child(preface, "p"), "docTitle")
    title.text = report.title
    main = _child(body, "mainBody")
    numbered = numbers(report)
    for number, section in enumerate(report.sections, 1):
        _section(main, number, section, context, [next(numbered) for _ in section.paragraphs])
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def _section(main: etree._Element, number: int, section: Section, context: Context, printed: Sequence[str]) -> None:
    block = _child(main, "hcontainer", name=f"level{section.level}", eId=f"sec_{number}")
    if section.heading:
        _child(block, "heading").text = section.heading
    if any(printed):
        for at, (paragraph, mark) in enumerate(zip(section.paragraphs, printed, strict=True), 1):
            part = _child(block, "paragraph", eId=f"sec_{number}__para_{at}")
            if mark:
                _child(part, "num").text = mark
            content = _child(part, "content", eId=f"sec_{number}__para_{at}__content")
            _lines(content, number, (paragraph,), context)
    else:
        content = _child(block, "content", eId=f"sec_{number}__content")
        _lines(content, number, section.paragraphs, context)
    for at, table in enumerate(section.tables, 1):
        _table(content, f"sec_{number}__table_{at}", table, context.language)
    if not (section.paragraphs or section.tables):
        _child(content, "p")


def _table(content: etree._Element, name: str, table: CountTable, language: str) -> None:
    drawn = _child(content, "table", eId=name)
    _child(drawn, "caption").text = table.title
    head = _child(drawn, "tr")
    for word in table.head:
        _child(_child(head, "th"), "p").text = word
    for label, *counts in cells(table, language):
        row = _child(drawn, "tr")
        _child(_child(row, "th"), "p").text = label
        for count in counts:
            _child(_child(row, "td"), "p").text = count
    if table.note:
        _child(content, "p").text = table.note


def _lines(
    content: etree._Element, number: int, paragraphs: Sequence[Sequence[ReportSentence]], context: Context
) -> None:
    for paragraph in paragraphs:
        line = _child(content, "p")
        for sentence in paragraph:
            span = _child(line, "span", eId=f"sec_{number}__{sentence.id}")
            _parts(span, sentence)
            if note := citation(sentence, context):
                mark = _child(line, "authorialNote", marker=sentence.id[1:], placement="bottom")
                _child(mark, "p").text = note


def _parts(span: etree._Element, sentence: ReportSentence) -> None:
    """The words of a sentence; what it quotes in another language says so."""
    last: etree._Element | None = None
    for part in parts(sentence):
        if part.language:
            last = _child(span, "span")
            last.set("{http://www.w3.org/XML/1998/namespace}lang", part.language)
            last.text = part.text
        elif last is not None:
            last.tail = part.text
        else:
            span.text = part.text


def _meta(meta: etree._Element, report: Report, context: Context) -> None:
    dialogue = context.dialogue
    date = dialogue.end or dialogue.start or UNDATED
    work = f"/akn/relatoria/debateReport/report/{date}/{report.points[:12]}-{report.profile.value.replace('_', '-')}"
    expression = f"{work}/{LANG3[report.language]}@{date}"
    identification = _child(meta, "identification", source=SOURCE)
    for level, iri in (("Work", work), ("Expression", expression), ("Manifestation", f"{expression}.xml")):
        part = _child(identification, f"FRBR{level}")
        _child(
            part, "FRBRthis", value=f"{iri.removesuffix('.xml')}/!main" + (".xml" if level == "Manifestation" else "")
        )
        _child(part, "FRBRuri", value=iri)
        _child(part, "FRBRdate", date=date, name="meeting")
        _child(part, "FRBRauthor", href=SOURCE)
        if level == "Work":
            _child(part, "FRBRcountry", value="int")
            _child(part, "FRBRsubtype", value="report")
            if report.symbol:
                _child(part, "FRBRnumber", value=report.symbol)
        if level == "Expression":
            _child(part, "FRBRlanguage", language=LANG3[report.language])
    references = _child(meta, "references", source=SOURCE)
    _child(
        references, "TLCOrganization", eId="relatoria", href="/akn/ontology/organization/relatoria", showAs="Relatoría"
    )
    for actor in _cited(report, context):
        known = context.actors[actor]
        person = known.kind is ActorKind.PERSON
        _child(
            references,
            "TLCPerson" if person else "TLCOrganization",
            eId=known.id,
            href=f"/akn/ontology/{'person' if person else 'organization'}/{known.id}",
            showAs=listed_name(known, report.language),
        )


def _cited(report: Report, context: Context) -> list[str]:
    """The actors whom some sentence names, each once, in reading order."""
    named = (a for s in report.sections for p in s.paragraphs for one in p for a in one.actors)
    return [actor for actor in dict.fromkeys(named) if actor in context.actors]


def _child(parent: etree._Element, tag: str, /, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)

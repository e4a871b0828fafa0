"""Sentences led by where their words were said: «In “Mobility between towns”, under “Residence cards”: …».

A reader of «the cards cost nothing» asks which cards. The record has it under a title and a heading, and the report
says them where they change within a section.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from relatoria.conclude.report.record.settings import Setting, lead, places_of, setting_of
from relatoria.conclude.report.sentences.writer import QUOTE_MARK, Writer
from relatoria.model.report import ReportSentence, Section, SentenceKind

_TOLD = frozenset({SentenceKind.ATTRIBUTED, SentenceKind.QUANTIFIED})
Paragraph = tuple[ReportSentence, ...]


def with_leads(writer: Writer, sections: Iterable[Section]) -> Iterator[Section]:
    """The sections, each sentence that tells what was said in one place led by it; a new place opens a paragraph.

    Where all that is told stands in one document, its title is said once.
    """
    told = list(sections)
    alone = _only_title(writer, told)
    named: set[str] = set()
    for section in told:
        last = ("", "")  # the title and the heading that led last
        own = ""  # the title of a statement that was said with a heading of it
        paragraphs: list[Paragraph] = []
        for nth, paragraph in enumerate(section.paragraphs):
            numbered = nth < section.numbered
            last = ("", "") if numbered else last  # an item is read by itself
            part: list[ReportSentence] = []
            for sentence in paragraph:
                setting = _setting(writer, sentence, numbered=numbered)
                if setting is not None and setting.own and not numbered:
                    again = not setting.heading or own == setting.title
                    own, setting = own if again else setting.title, setting._replace(title="") if again else setting
                if setting is not None and setting.title == alone and alone in named:
                    setting = setting._replace(title="")
                shown = ("", "") if setting is None else setting[1:3]
                named.add(shown[0])
                if shown != last:
                    last = shown
                    if part and not numbered:
                        paragraphs.append(tuple(part))
                        part = []
                    part += [] if shown == ("", "") or setting is None else _led(writer, setting)
                part.append(sentence)
            paragraphs.append(tuple(part))
        yield replace(section, paragraphs=tuple(paragraphs))


def _only_title(writer: Writer, sections: Iterable[Section]) -> str:
    """The title of the document in which all stands that is told; empty where there are several."""
    sentences = (one for section in sections for one in section.sentences)
    found = {setting.title for one in sentences if (setting := _setting(writer, one, numbered=True)) is not None}
    return found.pop() if len(found) == 1 else ""


def _setting(writer: Writer, sentence: ReportSentence, *, numbered: bool) -> Setting | None:
    """The one place in which all was said that a sentence tells, but for what only says it again; None if there are
    several, or it only lists names."""
    if sentence.kind not in _TOLD and not (numbered and sentence.kind is SentenceKind.LIST):
        return None
    context = writer.context
    said = [context.contributions[one] for one in sentence.contributions]
    if sentence.kind is SentenceKind.ATTRIBUTED:
        first = context.intervention_of(said[0]).document
        said = [one for one in said if context.intervention_of(one).document == first]
    found = {setting_of(context, one) for one in said}
    return found.pop() if len(found) == 1 else None


def _led(writer: Writer, setting: Setting) -> Iterator[ReportSentence]:
    text, said = lead(setting, writer.context.language)
    if text:
        places = places_of(writer.context, setting)
        text, quote = text.format(*[QUOTE_MARK] * len(said)), QUOTE_MARK.join(said)
        yield writer.sentence(text, SentenceKind.FRAME, quote=quote, passages=places)

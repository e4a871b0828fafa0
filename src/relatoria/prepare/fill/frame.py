"""What a product rests on: the frame of reference, earlier conclusions, themes with their legal source."""

from __future__ import annotations

from collections.abc import Iterable

from relatoria.language.typeset import typeset
from relatoria.model.citation import Quotation
from relatoria.model.paper import Block
from relatoria.prepare.desk import Desk
from relatoria.prepare.quotations import is_verbatim

Blocks = Iterable[Block]


def frame(desk: Desk) -> Blocks:
    """The policy frame in the record's own sentences, the instruments that it builds on, the theme of the edition."""
    facts = desk.facts
    sentences = [desk.statement(one, "frame") for one in facts.frame]
    if not facts.frame and not facts.instruments:
        desk.miss("frame")
    yield from desk.paragraph(*sentences)
    yield from desk.paragraph(_theme(desk), _instruments(desk))


def _theme(desk: Desk) -> str:
    edition, mechanism = desk.facts.edition, desk.mechanism
    if edition is None or mechanism is None:
        return ""
    theme = desk.words(edition.theme, "theme")
    if not theme:
        return ""
    return desk.say("frame", "theme", year=edition.year, mechanism=desk.named(mechanism), theme=theme)


def _instruments(desk: Desk) -> str:
    cited = desk.facts.instruments
    if not cited or desk.facts.edition is None:
        return ""
    names = [desk.by_name(one) for one in cited]
    return desk.say("frame", "instruments", list=desk.each_after({"es": "en", "fr": "sur"}, names))


def earlier(desk: Desk) -> Blocks:
    """Conclusions and messages of earlier meetings, word for word, each with its source."""
    found = [one for one in desk.facts.quotations if desk.known(one.on)]
    if not found and not desk.facts.conclusions:
        desk.miss("quotation")
    yield from desk.paragraph(*(desk.sourced(one, "quotation") for one in desk.facts.conclusions))
    yield from desk.paragraph(*(_quoted(one, desk) for one in found))


def _quoted(quotation: Quotation, desk: Desk) -> str:
    """A quotation, if its source holds it; otherwise nothing, and a note."""
    original = quotation.words.get(quotation.original, "")
    if not is_verbatim(original, quotation.source):
        return desk.miss("not_verbatim", start=" ".join(original.split()[:5]))
    text, event = desk.words(quotation.words, "quotation").rstrip("."), desk.words(quotation.event, "event")
    if not text or not event:
        return ""
    fields = {"event": event, "text": text, "marks": _source(quotation, desk)}
    if not quotation.speaker:
        return desk.say("frame", "key_message" if quotation.key_message else "conclusion", **fields)
    role = quotation.role.get(desk.language, "")
    return desk.say("frame", "quotation", who=f"{quotation.speaker}, {role}," if role else quotation.speaker, **fields)


def _source(quotation: Quotation, desk: Desk) -> str:
    """The mark of a note that says where the words stand, in which language, and whether they are translated."""
    document = quotation.document.get(desk.language, "")
    if document and quotation.paragraph:
        document = desk.say("frame", "source", document=document, paragraph=quotation.paragraph)
    translated = desk.say("frame", "translated") if quotation.original != desk.language else ""
    said = typeset("; ".join(part for part in (document, translated) if part), desk.language)
    note = ", ".join(part for part in (said, quotation.link.url if quotation.link else "") if part)
    return desk.marks.note(f"{note}.") if note else ""


def themes(desk: Desk) -> Blocks:
    """The numbered themes, each with the place in the instrument that it is drawn from."""
    facts = desk.facts
    if not facts.themes:
        desk.miss("themes")
        return
    found = [(text, theme) for theme in facts.themes if (text := desk.words(theme.words, "themes"))]
    entries = [
        desk.cited(text + (";" if at < len(found) else "."), theme.citations)
        for at, (text, theme) in enumerate(found, 1)
    ]
    codes = dict.fromkeys(one.instrument for theme in facts.themes for one in theme.citations)
    sources = desk.of_each([desk.instruments[code].running[desk.language] for code in codes])
    lead = desk.say("frame", "themes", sources=sources) if codes else desk.say("frame", "themes_plain")
    if entries:
        yield from desk.paragraph(lead)
        yield from desk.numbered(entries)

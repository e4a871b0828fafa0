"""Where something was said: the document and the heading of it under which a contribution stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.own_titles import title_line
from relatoria.conclude.report.speech.voice import is_direct
from relatoria.gather.attribution.transcripts.introduced import introduced
from relatoria.gather.reading.lines import ends_sentence
from relatoria.language.dates import dates
from relatoria.language.fold import fold
from relatoria.model.actor import Actor
from relatoria.model.contribution import Contribution
from relatoria.model.document import Document, DocumentKind, Paragraph, ParagraphKind
from relatoria.model.finding import PassageRef
from relatoria.model.intervention import Intervention
from relatoria.trace.reference import is_reference
from relatoria.trace.titles import told_apart
from relatoria.vocabulary.capitals import in_small_letters
from relatoria.vocabulary.places import country_mentions

_POST = re.compile(
    r"^(?:(?:co|vice)-?)?(?:chair|presid|relat|rapport|modera|modere|secretar|facilit|anim[ae]|conduc)[\w-]*[^:]*:|"
    r"^(?:presiden[ct]\w+ de |(?:chaired|moderated|presided over) by |moderad\w+ por |moderee? par )"
)
_ANNOUNCES = re.compile(r"[\s*_#]*\d{1,3}\.\d{1,3}\b.*:[\s*_]*$")
"""«7.01 Participants agreed to:» is a paragraph that announces a list, however it is set."""
_DATE_WORDS = 8
_NUMBER = re.compile(r"^(?:[A-Za-z]|\d{1,3}(?:\.\d{1,2})*|[IVXL]+)[.)]\s+")
_STOP = re.compile(r"(?<=\w\w\w\w|\w\w\d\d|.. \d)\. (?=\S)")  # not that of «Ms.»
_HEAD = 2  # paragraphs in which a title stands
_SHORT = 4  # words of a title that says little
_LONGEST = 30
"""Words of a title that are said."""


class Setting(NamedTuple):
    """The id of a document, its title, and the heading in it, empty where there is none; ``own`` where the title says
    whose words it has («Statement by Kenya»)."""

    document: str
    title: str
    heading: str
    own: bool = False


def setting_of(context: Context, contribution: Contribution) -> Setting:
    """Where something was said. The title is empty where all was said in that document, or it is the dialogue's."""
    intervention = context.intervention_of(contribution)
    document = context.documents[intervention.document]
    if is_direct(document):
        actors = [context.actors[actor] for actor in intervention.actors]
        title, known = _title_and_known(context, document)
        if own := _names_them(title, actors):
            known = known or fold(document.title) in {fold(actor.name) for actor in actors}
        part = _part_of(context, document, contribution.start)
        if own or part:
            return Setting(document.id, "" if known else title, part, own)
    heading = _heading(context, document, contribution.start)
    return _under(context, document, session_of(context, intervention) if heading is None else heading)


def setting_at(context: Context, document: Document, start: int) -> Setting:
    """Where a place in a document stands that nobody's words may have: its title and the last heading above it."""
    above = (one for one in reversed(document.paragraphs) if one.kind is ParagraphKind.HEADING and one.start < start)
    line = next((_line(document, one).strip(" *_:#") for one in above), "")
    return _under(context, document, _in_small_letters(line, document) if _is_heading(document, fold(line)) else "")


def _under(context: Context, document: Document, heading: str) -> Setting:
    """A place below a heading, which is not said where the title says it already."""
    title, known = _title_and_known(context, document)
    said = fold(title).startswith(fold(heading)) or fold(title).endswith(fold(heading))
    return Setting(document.id, "" if known else title, "" if said else heading)


def _title_and_known(context: Context, document: Document) -> tuple[str, bool]:
    """The title of a document, and whether a reader knows it: of the only document, or the dialogue's."""
    known = len(context.documents) == 1 or fold(document.title) == fold(context.record.dialogue.title or "")
    return title_in(context, document) if document.title else "", known


def _heading(context: Context, document: Document, start: int) -> str | None:
    """The last heading before a place that people spoke under, for somebody may speak again under another one; empty
    below one of which it is not known what it is, None where none stands above."""
    starts, said = context.kept(f"headings of {document.id}", lambda: _headings(context, document))
    above = bisect_left(starts, start)
    return said[above - 1] if above else None


def _part_of(context: Context, document: Document, start: int) -> str:
    """The heading under which a place in a statement stands; empty in the part with which it begins."""
    heads = context.kept(f"parts of {document.id}", lambda: _parts(document))
    return next((said for at, said in reversed(heads) if at < start), "")


def _parts(document: Document) -> list[tuple[int, str]]:
    """Where the headings behind the first running text of a statement begin, and their words; a date has none."""
    if document.kind is DocumentKind.TRANSCRIPT:
        return []
    runs = (one.end for one in document.paragraphs if one.kind is not ParagraphKind.HEADING)
    begun = next((end for end in runs if ends_sentence(document.text[:end].rstrip()[-9:])), len(document.text))
    heads = [one for one in document.paragraphs if one.kind is ParagraphKind.HEADING and one.start >= begun]
    said = [(one.start, _line(document, one).strip(" *_:#")) for one in heads]
    return [
        (
            at,
            _in_small_letters(words, document)
            if _is_heading(document, fold(words)) and not _is_dated(words, document)
            else "",
        )
        for at, words in said
    ]


def _headings(context: Context, document: Document) -> tuple[list[int], list[str]]:
    """Where the headings under which people spoke begin, and their words; any other ends the one before it, but for
    that with the name of whoever speaks or presides."""
    sessions = {_unnumbered(one.session or ""): session_of(context, one) for one in context.of_document(document.id)}
    heads = [one for one in document.paragraphs if one.kind is ParagraphKind.HEADING]
    twice = Counter(_unnumbered(_line(document, one).strip(" *_:#")) for one in heads)
    known = []
    for at, one in enumerate(heads):
        line = _line(document, one).strip(" *_:#")
        said = _unnumbered(line)
        if _POST.match(said) or _ANNOUNCES.match(_line(document, one)):
            continue
        if said in sessions:
            above = _above(document, heads[:at], one) if twice[said] > 1 and sessions[said] else ""
            known.append((one.start, f"{above} – {_NUMBER.sub('', sessions[said])}" if above else sessions[said]))
        elif any(sessions.values()) and _is_heading(document, said) and not _is_dated(line, document):
            known.append((one.start, _in_small_letters(line, document)))
        elif any(sessions.values()) and document.kind is not DocumentKind.TRANSCRIPT:
            known.append((one.start, ""))
    return [start for start, _ in known], [said for _, said in known]


def _above(document: Document, before: Sequence[Paragraph], part: Paragraph) -> str:
    """The heading of the part that a heading stands in, which tells it from others of the same words: «Group A –
    Debate»; without what follows its colon, and empty where it is the title."""
    higher = (one for one in reversed(before) if one.level is not None and part.level and one.level < part.level)
    words = _in_small_letters(_line(document, found).strip(" *_:#"), document) if (found := next(higher, None)) else ""
    return "" if fold(words) == fold(document.title) else words.split(":")[0].rstrip()


def _unnumbered(heading: str) -> str:
    """A heading to compare: sessions are kept without the number that documents write before them."""
    return fold(_NUMBER.sub("", " ".join(heading.split())).strip(" *_:#"))


def _line(document: Document, part: Paragraph) -> str:
    return " ".join(document.text[part.start : part.end].split())


def _is_heading(document: Document, said: str) -> bool:
    """Whether a heading under which nobody begins to speak («Closing») is one of the meeting: neither the title nor, in
    a transcript, the name of whoever speaks."""
    plain = document.kind is not DocumentKind.TRANSCRIPT and said != fold(document.title)
    return plain and len(said.split()) <= _DATE_WORDS and not _POST.match(said)


def _names_them(title: str, actors: Sequence[Actor]) -> bool:
    """Whether a title says whose words the document has."""
    folded = fold(title)
    return bool(actors) and all(fold(actor.name) in folded for actor in actors)


def title_in(context: Context, document: Document) -> str:
    """The title of a document by which it is told from the others of a record: with its subtitle where it says little,
    and with what stands below it where another bears the same («Summary record – Second session»)."""
    return context.kept(f"title of {document.id}", lambda: _own_title(context, document))


def _own_title(context: Context, document: Document) -> str:
    title = _with_subtitle(document)
    apart = context.kept("documents of one title", lambda: told_apart(context.record.documents)).get(document.id, "")
    return title if fold(apart) in fold(title) else f"{title} – {_in_small_letters(apart, document)}"


def _with_subtitle(document: Document) -> str:
    """A title that says little alone («Negotiation bulletin») with the heading that stands right below it."""
    title = title_of(document)
    if (own := title_line(document)) is not None:
        return _below_masthead(document, own)
    if document.kind is DocumentKind.REVIEW_REPORT and not country_mentions(fold(title)):
        title = _of_review(document) or title
    top = [one for one in document.paragraphs[:_MASTHEAD] if _is_worded(document, one)][:2]
    heads = [_in_small_letters(_line(document, one).strip("#* "), document) for one in top]
    if len(title.split()) > _SHORT or len(heads) < 2:
        return title
    below_reference = (
        top[1] != document.paragraphs[1] and len(heads[1].split()) >= _SHORT and not ends_sentence(heads[1])
    )
    if top[1].kind is not ParagraphKind.HEADING and not below_reference:
        return title
    if _NUMBER.match(heads[1]):
        return title
    return f"{title} – {heads[1]}" if fold(heads[0]) == fold(title) else title


def _below_masthead(document: Document, own: Paragraph) -> str:
    """The line that says what a document is, with the heading right below it where it says little: «Acta n.º 7 – Mesa
    de trabajo n.º 2»."""
    title = _in_small_letters(_line(document, own).strip("#* "), document)
    below = document.paragraphs[document.paragraphs.index(own) + 1 :][:1]
    named = [one for one in below if one.kind is ParagraphKind.HEADING and _is_worded(document, one)]
    if len(title.split()) > _SHORT:
        return title
    if not named:
        return f"{title_of(document)} – {title}"  # «Gobierno de España – Comunicado de prensa»
    line = _line(document, named[0]).strip("#* ")
    return title if _NUMBER.match(line) else f"{title} – {_in_small_letters(line, document)}"


def _is_worded(document: Document, part: Paragraph) -> bool:
    """Whether a line of a masthead has more than the document's symbol or its date."""
    line = _line(document, part).strip(" *_#")
    return not is_reference(line) and not _is_dated(line, document)


def _of_review(document: Document) -> str:
    """The line of the head that names the State reviewed: «Rapport sur l'examen de la Belgique» under a masthead."""
    lines = (_line(document, one).strip(" *_:#") for one in document.paragraphs[:_MASTHEAD])
    named = (one for one in lines if len(one.split()) <= _LONGEST and _REVIEW.search(fold(one)))
    found = next((one for one in named if country_mentions(fold(one))), "")
    return _in_small_letters(found, document)


_MASTHEAD = 6
_REVIEW = re.compile(r"\b(?:examen|reviews?|revision|evaluacion|evaluation)\b")


def session_of(context: Context, intervention: Intervention) -> str:
    """The heading under which somebody spoke; empty where it is the document's title, a date or the chair's name."""
    said = " ".join((intervention.session or "").split())
    document = context.documents[intervention.document]
    folded = fold(said)
    if not said or folded == fold(document.title) or _is_dated(said, document) or _POST.match(folded):
        return ""
    if _BYLINE.fullmatch(said) or is_reference(said) or _heads_nothing(said, document):
        return ""
    return context.kept(f"heading of {document.id}: {said}", lambda: _in_small_letters(said, document))


def _heads_nothing(said: str, document: Document) -> bool:
    """Whether a heading of a transcript only says that it is one, or who takes part: «Berit Lund, Red Cross»."""
    if document.kind is not DocumentKind.TRANSCRIPT:
        return False
    return _VERBATIM.match(fold(said)) is not None or ("," in said and introduced(said) is not None)


_VERBATIM = re.compile(
    r"(?:\W*(?:unedited|verbatim|full|integral)\W+)*(?:transcri\w+|verbatim|acta taquigrafica|version no editada|"
    r"version integra|compte rendu (?:integral|stenographique|in extenso))\b"
)
_BYLINE = re.compile(
    r"\W*(?i:par|por|by|texto? de|texte de|story by|crónica de) "
    r"(?:[A-ZÀ-Þ][\w'’.-]*(?:,? |$)|(?:et|y|e|and|de|del|de la|du|von|van|da|dos) ){2,}\W*"
)
"""«Par Mélissa CORANTIN et Diego SALVATIERRA»: who wrote a text heads nothing."""


def _is_dated(said: str, document: Document) -> bool:
    return len(said.split()) <= _DATE_WORDS and any(one.value for one in dates(said, fold(said), document.language))


def title_of(document: Document) -> str:
    """The title of a document in one line, not in capitals; its name where it has none. Of a title in capitals what
    stands in small letters below it («Comité permanent») is left out."""
    words = document.title.split()
    loud = next((at for at, word in enumerate(words) if word != word.upper()), len(words))
    return _in_small_letters(" ".join(words[:loud] if loud >= _SHORT else words) or document.name, document)


def _in_small_letters(words: str, document: Document) -> str:
    """A title or a heading in capitals as it would stand in running text."""
    return in_small_letters(words, document.text, document.language)


def lead(setting: Setting, language: str) -> tuple[str, tuple[str, ...]]:
    """«In “{}”, under “{}”:» and what stands in it, in its own language; both empty where nothing need be said."""
    said = {name: words for name in ("title", "heading") if (words := _said(getattr(setting, name)))}
    if not said:
        return "", ()
    return phrase("lead", "_".join(said), language, **dict.fromkeys(said, "{}")), tuple(said.values())


_CHAIRS = r"(?:co-?)?(?:chair|pr[eé]sid|rapport|relat|mod[eé]rat|moderad|facilitat|animat|secr[eé]t|coordina)"
_HELD_BY = re.compile(
    rf"\s*(?:\({_CHAIRS}[^()]*(?:\([^()]*\)[^()]*)*\)|[–—,;.-] {_CHAIRS}[^:()]{{0,20}}:.*)$", re.IGNORECASE
)
"""«(rapporteur: Ms Marta Soler, City of Valencia)»: who held a table is no part of what it was about."""


def _said(title: str) -> str:
    """A title as it stands within a sentence: without its number, without who presided, and without a stop that would
    end the sentence."""
    words = _STOP.sub(" – ", _HELD_BY.sub("", _NUMBER.sub("", title)).rstrip(" .:")).split()
    return " ".join(words[:_LONGEST]) + " […]" if len(words) > _LONGEST else " ".join(words)


def places_of(context: Context, setting: Setting) -> tuple[PassageRef, ...]:
    """Where the title and the heading of a setting stand in the document."""
    document = context.documents[setting.document]
    shown = [fold(words) for said in (setting.title, setting.heading) for words in said.split(" – ") if words]
    return tuple(
        PassageRef(document.id, part.start, part.end)
        for at, part in enumerate(document.paragraphs)
        if (at < _HEAD or part.kind is ParagraphKind.HEADING)
        and any(words in fold(_line(document, part)) for words in shown)
    )[: len(shown)]

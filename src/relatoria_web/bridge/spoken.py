"""A document whose speaker is known beforehand: a submitted statement, or the answers to a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from relatoria.model.actor import Actor
from relatoria.model.contribution import Contribution, ContributionKind, ThemeScore
from relatoria.model.document import Document, ParagraphKind
from relatoria.model.intervention import AttributedPassage, How, Intervention, Mode

if TYPE_CHECKING:
    from relatoria.gather.gather import Gathered
    from relatoria.gather.text import Text

_WHY = {"es": "lo indica quien lo envía", "en": "its sender says so", "fr": "l’expéditeur l’indique"}
_SPOKEN = (ParagraphKind.TEXT, ParagraphKind.LIST_ITEM)


def extract_spoken(
    document: Document,
    voice: Actor,
    behind: Sequence[Actor] = (),
    *,
    written: bool = False,
    kinds: Sequence[tuple[str, str]] = (),
) -> Gathered:
    """The whole of a document as one intervention of ``voice``, on behalf of ``behind``, and what it brings.

    ``kinds`` gives kind and subtype of each paragraph in order, where a form asked for them; else they are read.
    """
    from relatoria.gather.attribution.results.result import Attribution
    from relatoria.gather.contributions.contribute import contribute
    from relatoria.gather.gather import Gathered
    from relatoria.gather.text import analyse

    text = analyse(document)
    actors = tuple(replace(one, id=f"a{at}") for at, one in enumerate((voice, *behind), 1))
    said = _intervention(text, actors, Mode.WRITTEN if written else Mode.IN_PERSON)
    found = contribute(text, (said,) if said.passages else ())
    brought = _typed(text, kinds) if kinds else found.contributions
    attribution = Attribution(actors, (said,) if said.passages else ())
    return Gathered(document, attribution, brought, _themes(document, brought), found.figures, ())


def _intervention(text: Text, actors: Sequence[Actor], mode: Mode) -> Intervention:
    why = _WHY.get(text.document.language, _WHY["en"])
    ranges = [
        text.clean.source(sentence.start, sentence.end)
        for part in text.paragraphs
        if part.paragraph.kind in _SPOKEN
        for sentence in part.sentences
        if sentence.end > sentence.start
    ]
    passages = tuple(AttributedPassage(start, end, How.EXPLICIT, 1.0, why) for start, end in ranges)
    return Intervention(
        "i1",
        text.document.id,
        (actors[0].id,),
        passages,
        on_behalf_of=tuple(one.id for one in actors[1:]),
        mode=mode,
    )


def _typed(text: Text, kinds: Sequence[tuple[str, str]]) -> tuple[Contribution, ...]:
    """One contribution for each paragraph that is no heading, of the kind declared for it; none where that is empty."""
    why = _WHY.get(text.document.language, _WHY["en"])
    parts = [part for part in text.paragraphs if part.paragraph.kind in _SPOKEN and part.end > part.start]
    return tuple(
        Contribution(
            f"c{at}", "i1", ContributionKind(kind), *text.clean.source(part.start, part.end), 1.0, why, subtype or None
        )
        for at, (part, (kind, subtype)) in enumerate(zip(parts, kinds, strict=False), 1)
        if kind
    )


def _themes(document: Document, brought: Sequence[Contribution]) -> tuple[tuple[ThemeScore, ...], ...]:
    from relatoria.gather.themes.recorded import recorded_themes
    from relatoria.trace.wording import Wordings

    words = Wordings([document])
    said = [words.of(document.id, one.start, one.end) for one in brought]
    return tuple(recorded_themes(one, document.language, frozenset()) for one in said)


def country_name(code: str) -> str:
    """The name of a country in English; the code where there is none."""
    from relatoria.vocabulary.places import countries

    found = countries().get(code)
    return found.names["en"] if found else code

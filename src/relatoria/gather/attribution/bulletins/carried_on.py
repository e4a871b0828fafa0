"""What a bulletin says in nobody's name right behind somebody's words: unless it is about the talks, it goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from relatoria.gather.attribution.results.result import Attribution, in_order
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.model.intervention import AttributedPassage, How, Intervention
from relatoria.vocabulary.stances import stance_forms

_TALKS = frozenset(
    "text texts paragraph paragraphs article articles draft drafts chapter chapters annex section sections resolution "
    "decision bracket brackets bracketed agreed agreement consensus group groups consultations discussions "
    "negotiations plenary session sessions meeting meetings committee party delegates parties adjourned paper "
    "texto textos parrafo parrafos articulo articulos proyecto capitulo capitulos anexo seccion corchete corchetes "
    "acordado acuerdo acuerdos consenso grupo grupos consultas debate debates negociaciones plenaria plenario sesion "
    "sesiones reunion reuniones comite delegaciones partes documento cofacilitaron texte textes paragraphe paragraphes "
    "projet chapitre chapitres annexe crochets accord groupe groupes pleniere seance seances delegations debats".split()
)
"""Words of how the talks themselves go, which a bulletin tells in its own voice."""
_WHY = "names nobody and is not about the talks: it goes on with the one before"
_SURE = 0.75
_FEW = 6  # interventions in one sentence


def carried_on(text: Text, found: Attribution) -> Attribution:
    """``found`` with the sentences that carry on what one named actor said in the sentence before. Linear."""
    crowds = {actor.id for actor in found.actors if actor.kind is ActorKind.COLLECTIVE}
    said = deque(
        sorted((part.start, part.end, at) for at, one in enumerate(found.interventions) for part in one.passages)
    )
    more: list[Intervention] = []
    for paragraph in text.paragraphs:
        if paragraph.paragraph.kind in (ParagraphKind.HEADING, ParagraphKind.FOOTNOTE):
            continue
        last: Intervention | None = None
        for sentence, span in _spans(text, paragraph):
            while said and said[0][1] <= span[0]:
                said.popleft()
            here = [found.interventions[number] for start, _, number in islice(said, _FEW) if start < span[1]]
            if here:
                last = here[-1] if _alone(here, crowds) else None
            elif last is not None and _about_nothing_else(sentence):
                part = AttributedPassage(*span, How.INHERITED, _SURE, _WHY)
                more.append(
                    Intervention(
                        "", last.document, last.actors, (part,), on_behalf_of=last.on_behalf_of, session=last.session
                    )
                )
            else:
                last = None
    if not more:
        return found
    return replace(found, interventions=in_order((*found.interventions, *more)))


def _spans(text: Text, paragraph: TextParagraph) -> Iterator[tuple[Sentence, tuple[int, int]]]:
    """The sentences of a paragraph with their places in the source."""
    for sentence in paragraph.sentences:
        yield sentence, text.clean.source(sentence.start, sentence.end)


def _alone(here: list[Intervention], crowds: set[str]) -> bool:
    """Whether one named actor has the floor."""
    actors = {actor for one in here for actor in one.actors}
    return len(actors) == 1 and crowds.isdisjoint(actors)


def _about_nothing_else(sentence: Sentence) -> bool:
    return _TALKS.isdisjoint(sentence.words) and not stance_forms().routine.match(sentence.folded)

"""The voice of a document itself: what a record says of its meeting is nobody's, but for what somebody says in it."""

from __future__ import annotations

from collections.abc import Iterator

from relatoria.gather.attribution.claims.issuer import called, goes_on_as_we, issuer_of, opens_as_we
from relatoria.gather.attribution.discourse.anaphora import CHAIRS
from relatoria.gather.attribution.discourse.frames import Frame
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.collectives import NOBODY
from relatoria.gather.attribution.mentions.spot import PERSONAL, Shape
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.words.preambles import is_recital
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.tense import editorial, label_end
from relatoria.gather.reading.kinds import declares
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.model.actor import ActorKind
from relatoria.model.document import DocumentKind
from relatoria.model.intervention import How, Relation
from relatoria.vocabulary.ourselves import of_the_paper, unquoted, we_at


def not_of_the_record(claims: tuple[Claim, ...], sentence: Sentence, language: str) -> tuple[Claim, ...]:
    """The claims that stand although the sentence speaks of the meeting: those of persons, and of what is said."""
    if not claims or not editorial(sentence, language):
        return claims
    label = label_end(sentence, language)
    if label:  # «Practices cited by Fiji: …» are Fiji's; «Practices cited by the group: …, proposed by Fiji» are not
        before = sentence.folded[:label].count(" ")
        return tuple(claim for claim in claims if claim.spots and claim.spots[0].first <= before)
    return tuple(claim for claim in claims if _personal(claim) or _in_content(claim, sentence, language))


_HEAD = 3
"""Where one whom a text does not name stands at its head («En revanche, un ordre professionnel …»)."""


def _personal(claim: Claim) -> bool:
    # «The WHO undertook to send this summary» promises, whatever it speaks of
    promises = claim.relation is Relation.COMMIT and claim.rule != "agent" and bool(claim.spots)
    told = (spot for spot in claim.spots if spot.shape is Shape.ANAPHOR and spot.head not in CHAIRS)
    functions = (spot.end - spot.first > 1 for spot in told)
    crowds = (
        spot for spot in claim.spots if spot.shape is Shape.COLLECTIVE and spot.first <= _HEAD and not spot.plural
    )
    one = (fold(spot.mention.surface).split()[0] not in NOBODY for spot in crowds)
    return promises or any(functions) or any(one) or any(spot.shape in PERSONAL for spot in claim.spots)


def _in_content(claim: Claim, sentence: Sentence, language: str) -> bool:
    """«Los evaluadores constataron que la entrevista se celebra tarde»: what is said tells that it is held."""
    at = sentence.text.find(claim.verb, claim.start) if claim.verb and claim.spots else -1
    if at < 0:
        return False
    behind = at + len(claim.verb)
    if not sentence.folded[behind:].lstrip(" ,").startswith(("que ", "qu'", "that ")):
        return False
    head = sentence.folded[:behind]
    return not editorial(Sentence(0, behind, sentence.text[:behind], head, tuple(head.split())), language)


class OwnVoice:
    """Where a document says «we» of itself, outside quotation marks, and who that is."""

    def __init__(self, text: Text) -> None:
        self.declares = text.document.kind is DocumentKind.STATEMENT or declares(text) or opens_as_we(text)
        issuer = issuer_of(text) if self.declares else None
        self.issuer = issuer.spots if issuer is not None else ()
        self._called = called(issuer) if issuer is not None and goes_on_as_we(text) else None
        self._inside = False

    def new_paragraph(self) -> None:
        """A quotation ends with its paragraph."""
        self._inside = False

    def we(self, sentence: Sentence, language: str) -> int | None:
        """Where in a sentence, the next of its paragraph, the text says «we» as who acts; None where it does not.

        «The Forum asks …» in the declaration of a forum is as much.
        """
        folded = sentence.folded
        if '"' in folded or self._inside:
            opened, self._inside = self._inside, self._inside ^ (folded.count('"') % 2 == 1)
            folded = unquoted(f'"{folded}')[1:] if opened else unquoted(folded)
        if self._called is not None and self._called.match(folded):
            return 0
        return we_at(folded, language)

    def recites(self, sentence: Sentence, language: str) -> bool:
        """Whether a sentence is a recital of the declaration, which names what it rests on and nobody who speaks."""
        recital = self.declares or sentence.text.rstrip().endswith(",")
        return recital and is_recital(sentence.folded.lstrip("*_ "), language)

    def may_be(self, frame: Frame | None, *, opens: bool) -> bool:
        """Whether it is the text itself that says «we», rather than the person who has the floor, told directly."""
        if self.declares or frame is None or opens:
            return True
        return not frame.voiced and not frame.personal


def besides_us(claims: tuple[Claim, ...], scene: Scene, at: int, *, declared: bool) -> tuple[Claim, ...]:
    """Of the claims of a sentence in which «we» act, those of speakers named before: «we thank X» is no speech of X.

    «…, a rappelé Mme X, que nous avons reçue» stays; in a declaration only what persons say does.
    """
    starts = scene.line.starts
    before = (claim for claim in claims if claim.spots and starts[claim.spots[0].first] < at)
    return tuple(claim for claim in before if not declared or claim.spots[0].shape in PERSONAL)


def quoted_persons(text: Text, found: Attribution) -> Attribution:
    """Of a reading of somebody's declaration, what it reports of persons by name, and what they say in quotations."""
    persons = {actor.id for actor in found.actors if actor.kind is ActorKind.PERSON and " " in actor.name}
    paper = {text.clean.source_start(start) for start in _of_the_paper(text)}
    kept = []
    for one in found.interventions:
        told = (p for p in one.passages if p.how is not How.INHERITED or text.document.text[p.start] in _QUOTES)
        said = tuple(p for p in told if p.start not in paper)
        if said and persons.issuperset(one.actors):
            kept.append(one.with_passages(said))
    return Attribution(found.actors, tuple(kept))


def _of_the_paper(text: Text) -> Iterator[int]:
    for part in text.paragraphs:
        yield from (one.start for one in part.sentences if of_the_paper(one.folded, part.language))


_QUOTES = frozenset('«“„"')

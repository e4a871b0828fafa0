"""Two speakers in one sentence: where the clause of the second begins, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.claims.subjects import governed, run_from
from relatoria.gather.attribution.discourse.anaphora import names_field
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.stance_verbs import verb_at
from relatoria.gather.attribution.words.turns_of_phrase import match_phrase, phrase_before
from relatoria.model.actor import ActorKind
from relatoria.model.intervention import How, Relation
from relatoria.vocabulary.stances import stance_words

_SEPARATORS = frozenset("mientras while whereas tandis y and et pero but mais".split())
_BESIDE = frozenset({"que", "por", "su", "parte", "tant", "dis", "the"})
_THAT = frozenset({"that", "que", "qu'", "como", "how"})


def clauses(scene: Scene, found: list[Claim]) -> tuple[Claim, ...]:
    """Cut the sentence where a second speaker begins a clause of its own; further verbs of one speaker add nothing."""
    kept: list[Claim] = [found[0]]
    for claim in found[1:]:
        if not claim.spots or claim.spots == kept[-1].spots or kept[-1].rule == "inverted":
            continue
        behind = kept[-1].spots and claim.spots[0].first > kept[-1].spots[-1].first
        if claim.spots[0].shape is Shape.ANAPHOR and behind and not names_field(claim.spots[0], scene.words):
            continue  # «La Sra. X dijo … y la oradora añadió …»: the same speaker
        cut = _cut_before(scene, claim, kept[-1])
        if cut is None:
            continue
        kept[-1] = replace(kept[-1], end=cut)
        kept.append(replace(claim, start=_start_after(scene, cut)))
    return tuple(_taking_side(scene, claim) for claim in kept) if len(kept) > 1 else tuple(kept)


def _taking_side(scene: Scene, claim: Claim) -> Claim:
    """The claim with the side that its verb takes («hicieron suya esa observación»)."""
    line = scene.line
    end = claim.spots[-1].end if claim.spots else len(line)
    if claim.relation is not Relation.REPORT or claim.rule == "inverted" or end >= len(line):
        return claim
    verb = verb_at(line.sentence.folded, line.starts[end], stance_words(scene.language))
    if verb is None or line.sentence.folded[verb.end :].lstrip().startswith(("que ", "qu'", "that ")):
        return claim  # «ont soutenu qu'un titre …»: what they held, no side
    return replace(claim, relation=verb.relation)


def parts_clauses(scene: Scene, at: int) -> bool:
    """Whether a clause of another speaker begins at a token: «…; los vecinos», «…, mientras que los vecinos»."""
    return ";" in scene.line.gap(at) or phrase_before(scene.line.words, at, scene.words.phrases["parting"]) > 0


def _cut_before(scene: Scene, claim: Claim, previous: Claim) -> int | None:
    line, phrases = scene.line, scene.words.phrases
    first = claim.spots[0].first
    if not previous.spots or first <= previous.spots[-1].end:
        return None
    replies = phrase_before(line.words, first, phrases["replying"])
    some = phrase_before(line.words, first, phrases["some_of_them"]) if "," in line.gap(first) else 0
    index = first - (replies or some)
    while index and line.words[index - 1] in _SEPARATORS | _BESIDE:
        if line.gap(index) and not {",", ";"}.isdisjoint(line.gap(index)):
            break
        index -= 1
        if line.gap(index) and not {",", ";"}.isdisjoint(line.gap(index)):
            break
    index -= phrase_before(line.words, index, phrases["parting"]) if not line.gap(index) else 0
    joined = index < first and (line.words[index] in _SEPARATORS or replies or _begins_parting(scene, index))
    contrast = line.words[index] in ("mientras", "while", "tandis", "whereas")
    conceded = index == first and "," in line.gap(index) and _concedes(scene, previous)
    if conceded or ";" in line.gap(index) or ("," in line.gap(index) and joined) or (joined and (contrast or some)):
        return _end_of(scene, index) if index else None
    return None


def _concedes(scene: Scene, claim: Claim) -> bool:
    """Whether the clause of a claim opens the sentence as one set against what follows: «While Ireland asked …, Greece
    held …», «Si bien la Sra. X pidió …, el Sr. Y dijo …»."""
    opens = scene.line.words[0] in _CONCEDING or _begins_parting(scene, 0)
    return opens and not claim.start and claim.spots[0].first <= _NEAR


_CONCEDING = frozenset("although though while whereas aunque mientras tandis alors bien".split())
_NEAR = 4
"""Among so many words behind «while» the first of the two is named."""


def _end_of(scene: Scene, at: int) -> int:
    """Where the clause before a token ends, its closing quotation mark or bracket included."""
    text, end = scene.line.sentence.text, scene.line.ends[at - 1]
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return end


_CLOSING = '»”")\u00a0\u202f'


def _begins_parting(scene: Scene, at: int) -> bool:
    return match_phrase(scene.line.words, at, scene.words.phrases["parting"]) > 0


def _start_after(scene: Scene, cut: int) -> int:
    text = scene.line.sentence.text
    while cut < len(text) and text[cut] in " ,;\u00a0\u202f":
        cut += 1
    return cut


def other_sides(scene: Scene, spots: tuple[Spot, ...], found: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims, each cut where others go on without a verb of saying: «…, d'autres le juste prix»."""
    if not found or found[0].rule in _WHOLE:
        return found
    return tuple(part for claim in found for part in _sides(scene, spots, found, claim))


_WHOLE = frozenset({"inverted", "impersonal", "anaphor", "dropped"})
_FEWEST = 2
"""Words that others say at least."""


def _sides(scene: Scene, spots: tuple[Spot, ...], found: tuple[Claim, ...], claim: Claim) -> Iterator[Claim]:
    line, parting = scene.line, scene.words.phrases["parting"].by_first
    for at in range(claim.spots[-1].end + 1 if claim.spots else len(line), len(line) - _FEWEST):
        if not line.gaps[at] and line.words[at] not in parting:
            continue
        if not (claim.start < line.starts[at] < claim.end and _opens_side(scene, claim, at)):
            continue
        head = at + _joining(scene, at)
        other = _others(scene, claim, at, head) or _party(scene, spots, claim, at, head)
        if other is not None:
            yield replace(claim, end=_end_of(scene, at))
            yield replace(other, start=line.starts[at], end=claim.end)
            return
    yield claim


def _opens_side(scene: Scene, claim: Claim, at: int) -> bool:
    """Whether another clause begins at a token, and not within what the first speaker says behind «that»."""
    gap = scene.line.gap(at)
    if ";" in gap:
        return True
    comma = "," in gap
    if not comma and not _begins_parting(scene, at):
        return False
    said = claim.spots[-1].end
    return _THAT.isdisjoint(scene.line.words[said:at])


def _joining(scene: Scene, at: int) -> int:
    """How many words join a clause to the one before."""
    size = match_phrase(scene.line.words, at, scene.words.phrases["parting"])
    return size or int(scene.line.words[at] in scene.words.conjunctions)


def _others(scene: Scene, claim: Claim, at: int, head: int) -> Claim | None:
    """«others as a fair price», «d'autres la contrepartie», «quelques-uns préférant neuf mois», «otros, el precio»."""
    line = scene.line
    size = match_phrase(line.words, head, scene.words.phrases["others"]) if head < len(line) else 0
    if not size and head > at and line.words[head] in scene.words.single_collectives and head + 1 in scene.begins:
        size = 1  # «…, si bien algunos preferían nueve»
    after = head + size
    crowd = all(spot.shape is Shape.COLLECTIVE for spot in claim.spots)
    if not size or not crowd or after + 1 >= len(line) or not _goes_on(scene, after):
        return None
    wording = line.text(head, after)
    mention = Mention(ActorKind.COLLECTIVE, wording[:1].upper() + wording[1:], surface=wording)
    spot = Spot(head, after, Shape.COLLECTIVE, mention, head=line.words[after - 1], plural=True)
    hit = scene.verb_at.get(after) or scene.verb_at.get(after + 1)
    relation = hit.saying.relation if hit is not None else Relation.REPORT
    how, rule = How.COLLECTIVE, "collective"
    return replace(claim, spots=(spot,), how=how, rule=rule, relation=relation, on_behalf_of=(), listed=(), plural=True)


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether «others» are set against those before: a verb, its gap, or what it would govern follows."""
    line, words = scene.line, scene.words
    word = line.words[at]
    if at in scene.begins or "," in line.gap(at) or word.endswith(("ing", "ant", "ando", "endo")):
        return True
    if line.words[at - 1] == "others":
        return True  # a pronoun whatever follows
    return word in words.articles or word in _THAT


def _party(scene: Scene, spots: tuple[Spot, ...], claim: Claim, at: int, head: int) -> Claim | None:
    """«…, whereas Algeria and Italy want to keep it»: others who take a stand with no verb of saying."""
    line = scene.line
    first = next((spot for spot in spots if spot.first == head), None)
    parted = ";" in line.gap(at) or _begins_parting(scene, at)
    if first is None or not parted or first.shape not in _PARTIES or first in claim.spots or governed(scene, first):
        return None
    run = run_from(scene, spots, first)
    end = run[-1].end
    if end >= len(line) or line.gap(end):
        return None
    verb = verb_at(line.sentence.folded, line.starts[end], stance_words(scene.language))
    if verb is None:
        return None
    how, rule = (How.EXPLICIT, "subject") if first.shape is not Shape.COLLECTIVE else (How.COLLECTIVE, "collective")
    return replace(
        claim, spots=run, how=how, rule=rule, relation=verb.relation, verb=verb.wording, on_behalf_of=(), listed=()
    )


_PARTIES = frozenset({Shape.STATE, Shape.BODY, Shape.ROLE, Shape.COLLECTIVE})

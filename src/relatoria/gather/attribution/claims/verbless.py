"""Speech reported without a verb: «Plaidoyer du Bangladesh et de Vanuatu pour …; refus du Nigéria».

Each part of the sentence is said by all those whom its noun names; who «takes it up» behind a comma concurs or objects.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from relatoria.gather.attribution.claims.asides import on_behalf
from relatoria.gather.attribution.mentions.claim import VERBLESS, Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.turns_of_phrase import find_phrase, match_phrase
from relatoria.gather.attribution.words.voicing import MERGED, Opening, openings, voicing_of
from relatoria.model.intervention import How, Relation

_JOINING = frozenset("de du des d' del of by from par por the la le les el los las l' to".split())
"""What may stand before a further name of a list, besides «and»."""
_SAME = frozenset("meme mismo misma same".split())
_THAT = frozenset("that which who whose que qui dont quien to".split())
_GAPPED = frozenset("by from par por".split())
_ADVERBS = 2
_TO_BY = 4


def verbless_claims(scene: Scene, spots: tuple[Spot, ...]) -> tuple[Claim, ...]:
    """The claims of a sentence that reports without a verb; () where it does not open so, or names nobody there."""
    found = openings(scene)
    if not found and scene.line.words[:1] and scene.line.words[0] in _FOR:
        return _views(scene, spots)
    if not found or any(";" in scene.line.gap(at) for at in range(1, found[0].first + 1)):
        return ()
    if any(hit.at < found[0].first for hit in scene.verbs):
        return ()  # «El Secretario anunció un informe, y la adhesión de Túnez al protocolo»
    stops = [scene.line.ends[one.first - 1] for one in found[1:]] + [len(scene.line.sentence.text)]
    claims: list[Claim] = []
    start = 0
    for position, (one, stop) in enumerate(zip(found, stops, strict=True)):
        start = start if not position else scene.line.starts[one.first]
        said = tuple(_part(scene, spots, one, start, stop))
        if not said and not position:
            return ()
        if said:
            claims += said
    return tuple(claims)


def _by_name(listed: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """Of a list those whom it names, or the first where it names nobody."""
    return tuple(spot for spot in listed if spot.shape is not Shape.COLLECTIVE) or listed[:1]


def _definite(spot: Spot) -> Spot:
    """«… des armateurs» is said of «les armateurs»."""
    name = spot.mention.name
    if spot.shape is not Shape.COLLECTIVE or not name.startswith("Des "):
        return spot
    return replace(spot, mention=replace(spot.mention, name=f"L{name[1:]}"))


def _views(scene: Scene, spots: tuple[Spot, ...]) -> tuple[Claim, ...]:
    """«Pour le Panama et le Pérou, …; pour l'Inde, …»: each part is the view of those behind its «for»."""
    line = scene.line
    heads = [0, *(at for at in range(1, len(line)) if ";" in line.gap(at))]
    parts = [(at, _viewers(scene, spots, at + (line.words[at] in scene.words.conjunctions))) for at in heads]
    named = [(at, listed) for at, listed in parts if listed]
    if not named or named[0][0] or (len(named) == 1 and len(named[0][1]) == 1):
        return ()  # one view of one: other rules' matter
    stops = [line.ends[at - 1] for at, _ in named[1:]] + [len(line.sentence.text)]
    return tuple(
        Claim(
            _by_name(listed),
            How.EXPLICIT,
            "according",
            line.starts[at] if at else 0,
            stop,
            verb=line.raw(0),
            tense=VERBLESS,
        )
        for (at, listed), stop in zip(named, stops, strict=True)
    )


def _viewers(scene: Scene, spots: tuple[Spot, ...], at: int) -> tuple[Spot, ...]:
    """Those behind a «for» at a token, if a comma closes their list."""
    line = scene.line
    listed = _list_from(scene, spots, at + 1) if at + 1 < len(line) and line.words[at] in _FOR else ()
    closed = bool(listed) and any("," in line.gap(i) for i in range(listed[-1].end, min(listed[-1].end + 4, len(line))))
    return listed if closed and listed[0].shape is not Shape.COLLECTIVE else ()


_FOR = frozenset({"para", "for", "pour"})


def _part(scene: Scene, spots: tuple[Spot, ...], one: Opening, start: int, stop: int) -> Iterator[Claim]:
    """What one part of the sentence claims: its speakers, those who take it up, those behind a second «by»."""
    line = scene.line
    verb = line.text(one.noun, one.end)
    same = not _SAME.isdisjoint(line.words[one.at : one.at + 3])
    listed = _list_from(scene, spots, one.at)
    end = listed[-1].end if listed else one.at + 2
    if not same and (not listed or not _without_verb(scene, one, end, stop)):
        return
    if same:
        lead = Claim((), How.ANAPHORIC, "anaphor", start, stop, one.relation, verb, VERBLESS)
    else:
        lead = _lead(listed, one.relation, verb, start, stop)
        place = find_phrase(line.words, scene.words.phrases["behalf"])
        if place is not None and start <= line.starts[place[0]] < stop and lead.how is How.EXPLICIT:
            lead = on_behalf(scene, spots, lead)
    second = _gapped(scene, spots, end, stop)
    if second:
        cut = line.ends[second[0] - 1]
        yield replace(lead, end=cut)
        yield _lead(second[1], one.relation, verb, line.starts[second[0]], stop)
        return
    yield lead
    yield from _taking_up(scene, spots, end, lead)


def _lead(listed: tuple[Spot, ...], relation: Relation, verb: str, start: int, stop: int) -> Claim:
    listed = tuple(map(_definite, _by_name(listed)))
    how, rule = How.EXPLICIT, "turn"
    if listed[0].shape is Shape.COLLECTIVE:
        how, rule = How.COLLECTIVE, "collective"
    elif listed[0].shape is Shape.ANAPHOR:
        how, rule = How.ANAPHORIC, "anaphor"
    return Claim(listed, how, rule, start, stop, relation, verb, VERBLESS, plural=len(listed) > 1)


def _list_from(scene: Scene, spots: tuple[Spot, ...], at: int) -> tuple[Spot, ...]:
    """The mention that begins at a token with those that follow it, each with or without its preposition."""
    merged = scene.line.words[at] in MERGED
    first = next((spot for spot in spots if spot.first in (at, at + merged)), None)
    if first is None:
        return ()
    found = [first]
    for spot in spots:
        if spot.first < found[-1].end:
            continue
        if not _joins(scene, found[-1].end, spot):
            break
        found.append(spot)
    return tuple(found)


def _joins(scene: Scene, at: int, spot: Spot) -> bool:
    """Whether only «,», «and» and a preposition stand between the token ``at`` and a further name."""
    line, words = scene.line, scene.words
    between = line.words[at : spot.first]
    gaps = [line.gap(index) for index in range(at, spot.first + 1)]
    if any(gap not in ("", ",", "'") for gap in gaps) or len(between) > _TO_BY:
        return False
    joined = "," in gaps or not words.conjunctions.isdisjoint(between)
    return joined and all(word in _JOINING or word in words.conjunctions for word in between)


def _without_verb(scene: Scene, one: Opening, end: int, stop: int) -> bool:
    """Whether the noun is the subject of no verb: «A proposal by Ghana was rejected» is another matter."""
    line = scene.line
    if one.bare and scene.language != "en":
        return True
    if end < len(line) and not line.gap(end) and line.words[end] not in scene.words.little | _THAT | {"not"}:
        return False
    for at in range(end, len(line)):
        if line.starts[at] >= stop or line.words[at] in _THAT or ":" in line.gap(at):
            return True
        if line.words[at] in scene.words.finite:
            return False  # «A proposal by Ghana was …»
    return True


def _gapped(scene: Scene, spots: tuple[Spot, ...], at: int, stop: int) -> tuple[int, tuple[Spot, ...]] | None:
    """«Mention par le Mexique de …, et par le HCR de …»: where the second speaker's part begins, and who it is."""
    line = scene.line
    for index in range(at, len(line) - 2):
        if line.starts[index] >= stop:
            return None
        opens = line.gap(index) == "," and line.words[index] in scene.words.conjunctions
        if opens and line.words[index + 1] in _GAPPED and (listed := _list_from(scene, spots, index + 2)):
            return index, listed
    return None


def _taking_up(scene: Scene, spots: tuple[Spot, ...], at: int, lead: Claim) -> Iterator[Claim]:
    """«…, partiellement reprise par le Ghana : …», «…, with the support of Norway, …»: who concurs or objects."""
    line, table = scene.line, voicing_of(scene.language)
    for index in range(at, len(line)):
        if line.starts[index] >= lead.end or ":" in line.gap(index):
            return
        if "," not in line.gap(index):
            continue
        found = _by_phrase(scene, index) or _by_participle(scene, index, table.taken_up)
        listed = _list_from(scene, spots, found[1]) if found else ()
        if found and listed and listed[0].shape is not Shape.COLLECTIVE:
            yield Claim(
                _by_name(listed), How.EXPLICIT, "joined", lead.start, lead.end, found[0], line.raw(index), frames=False,
                targets_main=True,
            )  # fmt: skip


def _by_phrase(scene: Scene, at: int) -> tuple[Relation, int] | None:
    for name, relation in (("supported_by", Relation.SUPPORT), ("opposed_by", Relation.OPPOSE)):
        size = match_phrase(scene.line.words, at, scene.words.phrases[name])
        if size:
            return relation, _behind(scene, at + size)
    return None


def _by_participle(scene: Scene, at: int, taken_up: dict[str, Relation]) -> tuple[Relation, int] | None:
    line = scene.line
    for verb in range(at, min(at + _ADVERBS + 1, len(line))):
        if line.words[verb] in taken_up:
            by = next((k for k in range(verb + 1, min(verb + _TO_BY, len(line))) if line.words[k] in _GAPPED), None)
            return (taken_up[line.words[verb]], _behind(scene, by + 1)) if by is not None else None
    return None


def _behind(scene: Scene, at: int) -> int:
    """Where a mention begins behind a preposition, which may hold its article."""
    return at - 1 if scene.line.words[at - 1] in MERGED else at

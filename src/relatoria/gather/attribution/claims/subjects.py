"""Who is the subject of a verb of saying: before it, after it, or in a relative clause."""

from __future__ import annotations

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.claims.members import is_member
from relatoria.gather.attribution.mentions.cued import verb_of_quotation
from relatoria.gather.attribution.mentions.spot import PERSONAL, Shape, Spot
from relatoria.gather.attribution.words.conjugation import IMPERFECT
from relatoria.gather.attribution.words.crowds import unnamed
from relatoria.gather.attribution.words.line import HARD
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.turns_of_phrase import among_those, match_phrase
from relatoria.gather.attribution.words.verbs import VerbHit
from relatoria.model.actor import ActorKind

_COMPLEMENT, _PARENTHESIS, _TAKEN, _IDIOM = 14, 40, 4, 5
_SUBORDINATE = frozenset(
    "que qu' that which qui dont where donde cuando si whose cuyo cuya cuyos cuyas como how comment".split()
)
_RELATIVES = frozenset("auquel auxquels laquelle lequel cual cuales whom".split())
_OPENING_RELATIVES = _RELATIVES | frozenset("que which dont whose cuya cuyo".split())
_BEFORE_OBJECT = _RELATIVES | {"que"}
_STRONG_INVERTED = frozenset('",»')


def head_of(scene: Scene) -> int:
    """Where the sentence proper begins: after «Por su parte,», «En revanche,» or the like; 0 without such words."""
    words = scene.line.words
    for name in ("topic", "continuers", "passing"):
        size = match_phrase(words, 0, scene.words.phrases[name])
        if size and size < len(words) and scene.line.gap(size) == ",":
            return size
    return 0


def opens_clause(scene: Scene, spot: Spot) -> bool:
    """Whether a mention opens its sentence, or stands behind a phrase that a comma closes («Turning to costs, …»)."""
    if not spot.first or spot.first == head_of(scene):
        return True
    line = scene.line
    told = " " in spot.mention.name and spot.head not in _TALKING  # «la cámara de comercio», not «la cámara»
    named = spot.mention.name[:1].isupper() or told
    if spot.first > _INTRODUCES or "," not in line.gap(spot.first) or not named:
        return False
    closed = not any(hit.at < spot.first for hit in scene.verbs)
    return closed and all(not line.gap(at) for at in range(1, spot.first))


_INTRODUCES = 8
_TALKING = frozenset("grupo group groupe comite committee comision commission subcomite plenaria".split())
"""Bodies in which the talks go on, which only meet when they stand in small letters."""


def governed(scene: Scene, spot: Spot) -> bool:
    """Whether a preposition stands before the mention («a la OIM», «del FMMD»), so that it is no subject."""
    line, words = scene.line, scene.words
    first = line.words[spot.first]
    if first in ("del", "al", "du", "au", "aux", "des") and spot.shape is not Shape.COLLECTIVE:
        # «las delegaciones del Perú y del Ecuador»: the word stands before the first
        return spot.shape is not Shape.ROLE or spot.head in line.words[spot.first : spot.end]
    if spot.first == 0:
        return False
    before = line.words[spot.first - 1]
    if first == "des" and not line.gap(spot.first) and not any(hit.at == spot.first - 1 for hit in scene.verbs):
        return True  # «parlant au nom des armateurs», «l'ordre des avocats»
    if before in ("como", "que") and not {"tanto", "tant"}.isdisjoint(line.words[: spot.first]):
        return False
    if before == "desde" and spot.first == 1 and spot.shape is Shape.BODY:  # «Desde la Plataforma X reclaman …»
        return False
    such = words.phrases["such_as"]
    if {*line.gap(spot.first)} & {",", ";"} or among_those(line.words, spot.first - 1, such):
        return False
    return before in words.prepositions or before in ("than", "que_")


def subjects_before(scene: Scene, spots: tuple[Spot, ...], hit: VerbHit) -> tuple[Spot, ...]:
    """The mentions that are the subject of ``hit`` and stand before it, coordinated ones together; () if none."""
    left = [spot for spot in spots if spot.end <= hit.first and not _of_those_before(scene, spots, spot)]
    if not left:
        return ()
    line, words = scene.line, scene.words
    if line.words[hit.first - 1] in words.relative:
        return _antecedent(scene, left, hit)
    if words.language == "es" and left[-1].end == hit.first and line.gap(hit.first) == "," and not hit.plural:
        after = [line.gap(index) for index in range(hit.at + 1, min(hit.at + 3, len(line)))]
        if any("," in gap for gap in after) and left[-1].shape in (Shape.STATE, Shape.BODY, Shape.COLLECTIVE):
            return ()  # «Panamá y Colombia, señaló asimismo, intercambian …»
    for index in range(len(left) - 1, -1, -1):
        spot = left[index]
        aside = index > 0 and "," in line.gap(hit.first) and (governed(scene, spot) or _in_aside(scene, left, index))
        if aside and any("," in line.gap(at) for at in range(left[index - 1].end, spot.first + 1)):
            continue  # «L'Office, représenté par son directeur, fait valoir»
        if not _bridges(scene, spot, hit, spots):
            return ()
        if governed(scene, spot) or (spot.shape is Shape.SURNAME and hit.first > spot.end):
            continue
        if is_member(scene, left, index):
            continue
        before = line.words[spot.first - 1] if spot.first > 1 else ""
        when = before in _WHEN and spot.shape in (Shape.STATE, Shape.BODY)  # «cuando el Parlamento se pronuncie»
        if when or (spot.shape is Shape.COLLECTIVE and before in _SUBORDINATE):
            return ()  # «un mapa en el que los vecinos señalan …»: content
        head = _heads(scene, left[:index], spot, hit)
        if head is not None:
            return (head,)
        if not line.gap(spot.first) and any(
            other.at < spot.first <= other.at + 1 and subordinate_to_name(scene, other) for other in scene.verbs
        ):
            continue  # the subject of a relative clause: «…, auquel se joint le Tchad, estime»
        if run := _coordinated(scene, left[: index + 1]):
            return run
    return ()


_WHEN = frozenset("cuando when quand lorsque lorsqu' until once".split())


def _in_aside(scene: Scene, left: list[Spot], index: int) -> bool:
    """Whether a mention stands in an aside on the subject: «Les syndicats, rejoignant en cela le CII, ont exprimé»."""
    line = scene.line
    first = next((at for at in range(left[index].first, left[0].end - 1, -1) if line.gap(at)), 0)
    if not first or line.gap(first) != "," or left[index].first == first:
        return False
    word = line.words[first]
    return word.endswith(_PARTICIPLES) and len(word) > _LONG_ENOUGH and word not in scene.words.addressed


_PARTICIPLES = ("ant", "ing", "ando", "endo", "ados", "idos", "adas", "idas", "is", "ies", "ees")
_LONG_ENOUGH = 5
_TOGETHER = frozenset({("both",), ("ambos",), ("ambas",), ("tous", "deux"), ("toutes", "deux")})


def _of_those_before(scene: Scene, spots: tuple[Spot, ...], spot: Spot) -> bool:
    """«Samoa and Kiribati both drew …»: «both» are the two right before it, not two who spoke earlier."""
    both = spot.shape is Shape.COLLECTIVE and scene.line.words[spot.first : spot.end] in _TOGETHER
    return both and any(other.end == spot.first for other in spots)


_REACH = 16


def subject_of_first_verb(scene: Scene, spots: tuple[Spot, ...], hit: VerbHit) -> tuple[Spot, ...]:
    """«Kenya opened the debate and proposed …»: who opens the sentence, where «and» joins the verb."""
    line, words = scene.line, scene.words
    if not spots or spots[0].first or hit.first <= spots[0].end or hit.first - spots[0].end > _REACH:
        return ()
    between = range(spots[0].end + 1, hit.first)
    joined = line.words[hit.first - 1] in words.conjunctions and not line.gap(hit.first - 1)
    alone = all(spot.first >= hit.at or spot.end <= spots[0].end for spot in spots[1:])
    clear = all(not line.gap(index) for index in between) and _SUBORDINATE.isdisjoint(line.words[i] for i in between)
    fits = joined and alone and clear and not line.gap(spots[0].end) and spots[0].shape not in _LOOSE
    return (spots[0],) if fits and line.words[spots[0].end] not in words.conjunctions else ()


_LOOSE = frozenset({Shape.SURNAME, Shape.COLLECTIVE, Shape.ANAPHOR})


def _heads(scene: Scene, earlier: list[Spot], spot: Spot, hit: VerbHit) -> Spot | None:
    """«Ignasi Soler, que dirige el Instituto X, sostiene»: the name before the relative clause is the subject."""
    line, words = scene.line, scene.words
    if "," not in line.gap(hit.first):
        return None
    for head in reversed(earlier):
        opened = head.end < len(line) and "," in line.gap(head.end)
        if not opened or head.shape not in (*PERSONAL, Shape.STATE, Shape.BODY, Shape.ANAPHOR) or governed(scene, head):
            continue
        relative = line.words[head.end] in words.relative or line.words[head.end] in _OPENING_RELATIVES
        if relative and not any("," in line.gap(i) for i in range(head.end + 1, spot.first + 1)):
            return head
    return None


def _antecedent(scene: Scene, left: list[Spot], hit: VerbHit) -> tuple[Spot, ...]:
    """«…, quien recordó», «la Belgique, qui a dit»: the nearest person, or the body right before it."""
    if scene.line.words[hit.first - 2 : hit.first - 1] in (("ce",), ("lo",)):
        return ()  # «ce qui relève de la loi»
    beside = left[-1]
    if beside.shape is Shape.BODY and len(left) > 1 and left[-2].shape in PERSONAL and _spoken_for(scene, beside):
        return (left[-2],)  # «Ann Toland, on behalf of the cooperative, who recalled …»
    if beside.shape in (Shape.STATE, Shape.BODY) and beside.end == hit.first - 1 and hit.saying.takes == "clause":
        return (beside,)
    for spot in reversed(left):
        if spot.shape in PERSONAL and hit.first - 1 - spot.end <= _PARENTHESIS:
            between = scene.line.words[spot.end : hit.first - 1]
            return (spot,) if len(between) <= _COMPLEMENT else ()
    return ()


def _spoken_for(scene: Scene, spot: Spot) -> bool:
    """Whether a body is the one in whose name somebody speaks."""
    return not _NAMES_OF.isdisjoint(scene.line.words[max(0, spot.first - 3) : spot.first])


_NAMES_OF = frozenset({"nombre", "representacion", "behalf", "nom", "for"})


def _bridges(scene: Scene, spot: Spot, hit: VerbHit, spots: tuple[Spot, ...]) -> bool:
    """Whether only a complement or a parenthesis stands between a subject and its verb."""
    line = scene.line
    size = hit.first - spot.end
    if spot.first == 0 and ":" in line.gap(hit.first) and 1 < size <= _IDIOM:
        return all(not line.gap(at) or at == spot.end for at in range(spot.end, hit.first))  # «X fue más lejos: pidió»
    if any(not HARD.isdisjoint(line.gap(i)) and not _abbreviation(scene, i) for i in range(spot.end, hit.first + 1)):
        return False
    if size == 0 or line.words[spot.end : hit.first] in _TOGETHER:
        return True
    for other in scene.verbs:
        if other is not hit and spot.end <= other.first < hit.at and not _aside(scene, spot, other):
            return False
    opens, closes = line.gap(spot.end), line.gap(hit.first)
    if _set_off(opens) and _set_off(closes):
        return size <= _PARENTHESIS
    if "," in opens and all(_is_listed(scene, other) for other in spots if spot.end <= other.first < hit.first):
        return size <= _PARENTHESIS and any(spot.end <= other.first < hit.first for other in spots)
    between = line.words[spot.end : hit.first]
    if not _SUBORDINATE.isdisjoint(between):
        return False
    return size <= _COMPLEMENT and (between[0] in scene.words.of or between[0] in scene.words.conjunctions)


def _aside(scene: Scene, spot: Spot, verb: VerbHit) -> bool:
    """Whether a verb between subject and verb stands in a relative clause («le Niger, auquel se joint le Tchad, …»)."""
    inside = scene.line.words[spot.end : verb.first]
    if len(inside) > 1 and inside[-1] in scene.words.pronouns and scene.language == "en":
        return True  # «Ofelia Placencia, ombudswoman in a country she asked not to have named, described …»
    if inside and "," in scene.line.gap(spot.end) and inside[0] in scene.words.prepositions:
        return True  # «Mr. Khoury, in concluding remarks, thanked …»
    return not all(some.isdisjoint(inside) for some in (_SUBORDINATE, _RELATIVES, scene.words.relative))


def _set_off(gap: str) -> bool:
    """A comma, a dash or a bracket sets a parenthesis off."""
    return not {",", "-", "(", ")"}.isdisjoint(gap)


def _is_listed(scene: Scene, spot: Spot) -> bool:
    return not governed(scene, spot)


def _abbreviation(scene: Scene, index: int) -> bool:
    return bool(index) and scene.line.gap(index).startswith(".") and len(scene.line.words[index - 1]) <= 3


def _coordinated(scene: Scene, left: list[Spot]) -> tuple[Spot, ...]:
    """The last mention with those joined to it by «y» or a comma («El Sr. A, la Sra. B y el Sr. C»)."""
    line, words = scene.line, scene.words
    chain = [left[-1]]
    joined = False
    for spot in reversed(left[:-1]):
        after = chain[0].first
        between = line.words[spot.end : after]
        correlative = between in (("como",), ("que",)) and not {"tanto", "tant"}.isdisjoint(line.words[: spot.first])
        if correlative or (len(between) == 1 and (between[0] in words.conjunctions or between[0] == "&")):
            joined = True
        elif not (joined and not between and line.gap(after) == ","):
            break
        if governed(scene, spot) and spot.first:
            joint = between and not line.gap(spot.end)  # «notably the cooperatives of Guinea and Mali»: neither
            return () if joint and line.words[spot.first - 1] in words.prepositions else tuple(chain)
        chain.insert(0, spot)
    return tuple(chain) if joined else (left[-1],)


def subjects_after(scene: Scene, spots: tuple[Spot, ...], hit: VerbHit) -> tuple[Spot, ...]:
    """The mention that follows its verb: «explicó el Sr. X», «…, said Ms. Y», «a déclaré Mme Z»."""
    line, words = scene.line, scene.words
    right = [spot for spot in spots if spot.first > hit.at]
    if not right:
        return ()
    spot = right[0]
    between = line.words[hit.at + 1 : spot.first]
    if len(between) > 5 or any(line.gap(i) for i in range(hit.at + 1, spot.first + 1)):
        return ()
    manner = spot.shape in PERSONAL and verb_of_quotation(scene, spot.first) > 0
    if governed(scene, spot) or (between and not manner and not _may_stand_between(scene, hit, between)):
        return ()
    if not _SUBORDINATE.isdisjoint(between):
        return ()  # «señaló que los municipios …»: content
    after_speech = bool(hit.first and not _STRONG_INVERTED.isdisjoint(line.gap(hit.first)))
    if spot.shape in (Shape.PERSON, Shape.ROLE, Shape.BARE):
        taken = hit.first > 0 and line.words[hit.first - 1] in ("que", "qu'") and hit.first <= _TAKEN
        fits = words.language == "es" or after_speech or taken or hit.first == 0 or hit.saying.takes == "floor"
    elif spot.shape is Shape.SURNAME:
        fits = after_speech
    elif spot.shape is Shape.ANAPHOR:
        opens = words.language == "es" and hit.first == 0  # «Interviene el interventor», «Pide la alcaldesa que …»
        fits = (after_speech or opens) and (spot.head in scene.words.speakers or spot.head in scene.words.roles)
    else:
        reflexive = words.language == "es" and line.words[hit.first] == "se"  # «se pronunciaron el Canadá y Ghana»
        opens = words.language == "es" and hit.first == 0 and hit.saying.takes == "floor"  # «Intervino la Red X»
        closed = spot.end == len(line) or ":" in line.gap(spot.end)
        answers = words.language == "es" and 0 < hit.first <= _TAKEN and not between and closed  # «Lo dijo X:»
        fits = opens or ((after_speech or reflexive or answers) and hit.saying.takes == "clause")
    if spot.shape is not Shape.COLLECTIVE and hit.plural and not _joined_after(scene, right):
        return ()
    return _run(scene, right) if fits and hit.tense != IMPERFECT else ()


def _may_stand_between(scene: Scene, hit: VerbHit, between: tuple[str, ...]) -> bool:
    """Adverbs, or the rest of a light-verb phrase («tomó la palabra el Sr. X»)."""
    if hit.saying.takes == "floor" or len(between) <= 1 or _adverbial(scene, between):
        return True
    joined = scene.line.words[hit.first] in ("se", "s'")  # «Se suman a la crítica el Sr. X y la Sra. Y»
    rest = between[1:] if joined else between
    return not any(word in scene.words.prepositions or word in _SUBORDINATE for word in rest)


def _adverbial(scene: Scene, between: tuple[str, ...]) -> bool:
    return match_phrase(between, 0, scene.words.phrases["after_verb"]) == len(between)


def _joined_after(scene: Scene, right: list[Spot]) -> bool:
    return len(_run(scene, right)) > 1 or right[0].plural


def run_from(scene: Scene, spots: tuple[Spot, ...], first: Spot) -> tuple[Spot, ...]:
    """A mention with those that follow it in a list («by Zambia, Mali and Uganda»)."""
    chain = [first]
    for spot in spots:
        if spot.first < chain[-1].end:
            continue
        between = scene.line.words[chain[-1].end : spot.first]
        if len(between) > 1 or (between and between[0] not in scene.words.conjunctions):
            break
        if not between and scene.line.gap(spot.first) != ",":
            break
        if not between and scene.line.words[spot.first] in scene.words.possessives:
            break  # «from the contact group, its convenor X»: one is the other's
        chain.append(spot)
    return tuple(chain)


def _run(scene: Scene, right: list[Spot]) -> tuple[Spot, ...]:
    chain = [right[0]]
    for spot in right[1:]:
        between = scene.line.words[chain[-1].end : spot.first]
        joined = len(between) == 1 and between[0] in scene.words.conjunctions
        if not joined or (spot.shape not in PERSONAL and spot.shape is not Shape.STATE):
            break
        chain.append(spot)
    return tuple(chain)


def subordinate_to_name(scene: Scene, verb: VerbHit) -> bool:
    """Whether a verb stands right after a relative pronoun («auquel se joint», «al que se sumó»)."""
    return verb.first > 0 and scene.line.words[verb.first - 1] in _BEFORE_OBJECT


_EXISTENCE = frozenset("hubo hay habia there eu".split())


def existing(scene: Scene, spots: tuple[Spot, ...], hit: VerbHit) -> Spot | None:
    """«Hubo vecinos que rechazaron …», «there were speakers who …»: a collective that is only said to exist."""
    line = scene.line
    if (
        hit.first > 1
        and line.words[hit.first - 1] in ("quienes", "those", "quien")
        and line.words[hit.first - 2] in _EXISTENCE
    ):
        wording = line.text(0, hit.first)
        mention = Mention(ActorKind.COLLECTIVE, unnamed(scene.language), surface=wording)
        return Spot(0, hit.first, Shape.COLLECTIVE, mention, head=line.words[hit.first - 1], plural=True)
    for spot in spots:
        beside = spot.shape is Shape.COLLECTIVE and spot.end == hit.first - 1 and spot.first
        if beside and not _EXISTENCE.isdisjoint(line.words[max(0, spot.first - 2) : spot.first]):
            return spot
    return None


def line_has_existence(scene: Scene, hit: VerbHit) -> bool:
    """«hubo quienes manifestaron»: the relative word follows a verb of existence."""
    return (
        hit.first > 1
        and scene.line.words[hit.first - 1] in ("quienes", "quien", "those")
        and (scene.line.words[hit.first - 2] in _EXISTENCE)
    )


def subordinate(scene: Scene, hit: VerbHit) -> bool:
    """Whether the verb stands in a clause of what is said («que señaló …»), so that it reports nobody."""
    if not hit.first:
        return False
    before = scene.line.words[hit.first - 1]
    return before in _SUBORDINATE and before not in scene.words.relative

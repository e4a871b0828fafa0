"""From mentions and verbs of saying to claims: the rules by which a sentence names its speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.claims.as_told import as_told, for_its_part
from relatoria.gather.attribution.claims.asides import spoken_for, with_asides
from relatoria.gather.attribution.claims.clauses import clauses, other_sides, parts_clauses
from relatoria.gather.attribution.claims.gapped import with_gaps
from relatoria.gather.attribution.claims.representatives import by_mouth
from relatoria.gather.attribution.claims.set_off import fronted_subject, hung_pronoun, inserted_subject
from relatoria.gather.attribution.claims.stood_by import stood_by
from relatoria.gather.attribution.claims.subjects import (
    existing,
    governed,
    line_has_existence,
    opens_clause,
    subject_of_first_verb,
    subjects_after,
    subjects_before,
    subordinate,
)
from relatoria.gather.attribution.claims.voices import according, agents, given_floor, labels, openings, quoted, turns
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.joined_spots import DELEGATIONS
from relatoria.gather.attribution.mentions.spot import PERSONAL, Shape, Spot
from relatoria.gather.attribution.words.conjugation import IMPERFECT, PAST, PRESENT
from relatoria.gather.attribution.words.crowds import unnamed as nobody
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.turns_of_phrase import match_phrase
from relatoria.gather.attribution.words.verbs import VerbHit
from relatoria.gather.attribution.words.wordlists import MEETING
from relatoria.model.actor import ActorKind
from relatoria.model.intervention import How, Relation


def find_claims(scene: Scene, spots: tuple[Spot, ...]) -> tuple[Claim, ...]:
    """The claims of one sentence in order; clauses with speakers of their own are cut apart."""
    named, listed = spots, spoken_for(scene, spots)
    spots = tuple(spot for spot in spots if spot not in listed)
    backed = stood_by(scene, spots)
    if backed:
        return backed
    found = _main_first([*_by_verbs(scene, spots)])
    found = _with_mouth(scene, by_mouth(scene, spots, found), found)
    if found and found[0].how is How.COLLECTIVE:
        leading = [claim for claim in according(scene, spots) if claim.spots[0].first < found[0].spots[0].first]
        found = _with_mouth(scene, leading[:1], found)
    if not found or found[0].how is How.ANAPHORIC:
        first = next((one for one in _without_verb(scene, spots, found) if not _is_told(scene, found, one)), None)
        found = found if first is None else [first]
    if not found:
        return ()
    return with_gaps(scene, spots, with_asides(scene, named, other_sides(scene, spots, clauses(scene, found))))


def _with_mouth(scene: Scene, mouth: list[Claim], found: list[Claim]) -> list[Claim]:
    """The claim of whoever speaks for a body instead of the body's own, with the clauses of others behind it."""
    if not mouth:
        return found
    end, start = mouth[0].spots[-1].end, mouth[0].start
    before = [
        replace(claim, end=min(claim.end, start))
        for claim in found
        if claim.spots and scene.line.starts[claim.spots[0].first] < start
    ]
    behind = (claim for claim in found if claim.spots and claim.spots[0].first > end)
    return [*before, *mouth, *(claim for claim in behind if parts_clauses(scene, claim.spots[0].first))]


def _without_verb(scene: Scene, spots: tuple[Spot, ...], found: list[Claim]) -> Iterator[Claim]:
    """What claims a speaker beside the verbs of saying, or without any, the most telling first."""
    if spots:
        yield from _topics(scene, spots, found)
        beside = (as_told, for_its_part, openings, quoted, agents, labels)
        for reader in (according, given_floor, turns, *(() if found else beside)):
            yield from reader(scene, spots)
    if not found:
        yield from _passive(scene)


def _is_told(scene: Scene, found: list[Claim], other: Claim) -> bool:
    """«La Subsecretaria expone que, según los registros, …»: whoever is named in what somebody at the head tells."""
    if not found or not found[0].spots or found[0].spots[0].first:
        return False
    verb = next((hit.at for hit in scene.verbs if hit.at >= found[0].spots[0].end), len(scene.line))
    return bool(other.spots) and other.spots[0].first > verb and other.rule in _BESIDE


_BESIDE = frozenset({"according", "turn"})


def _main_first(found: list[Claim]) -> list[Claim]:
    """Without what a clause within the subject says of others («le Niger, auquel se joint le Tchad, estime»)."""
    kept: list[Claim] = []
    for position, claim in enumerate(found):
        around = (other for other in found[position + 1 :] if other.spots and claim.spots)
        if any(other.spots[0].first < claim.spots[0].first and other.spots != claim.spots for other in around):
            continue
        kept.append(claim)
    return kept


def _topics(scene: Scene, spots: tuple[Spot, ...], found: list[Claim]) -> Iterator[Claim]:
    """«Quant à Mme X, …, elle a souligné»: the pronoun, or a verb without subject, means who heads the sentence."""
    if not found or not spots or spots[0].shape not in (*PERSONAL, Shape.STATE, Shape.ANAPHOR):
        return
    heads = spots[0].first == 0 or (opens_clause(scene, spots[0]) and not governed(scene, spots[0]))
    named = spots[0].shape in (Shape.PERSON, Shape.BARE)
    if found[0].spots and named and heads and spots[0] is not found[0].spots[0]:
        gender = found[0].spots[0].mention.gender  # «Mme X s'est gardée de promettre ; elle est d'avis …»
        if gender is None or spots[0].mention.gender in (None, gender):
            yield replace(found[0], spots=(spots[0],), how=How.EXPLICIT, rule="subject")
            return
    size = match_phrase(scene.line.words, 0, scene.words.phrases["topic"])
    if size and spots[0].first <= size + 1 and spots[0].shape is not Shape.SURNAME:
        if spots[0].shape is Shape.ANAPHOR:
            yield replace(found[0], spots=(spots[0],), how=How.ANAPHORIC, rule="anaphor")
            return
        yield replace(found[0], spots=(spots[0],), how=How.EXPLICIT, rule="subject")


def _by_verbs(scene: Scene, spots: tuple[Spot, ...]) -> Iterator[Claim]:
    size = len(scene.line.sentence.text)
    quoted_words = _in_quotes(scene)
    for position, hit in enumerate(scene.verbs):
        if hit.at in quoted_words or _owned(scene, hit):
            continue
        if subordinate(scene, hit) or hit.pluperfect or line_has_existence(scene, hit):
            exists = existing(scene, spots, hit)
            if exists is not None:
                yield _claim((exists,), hit, "collective", size, scene)
            elif _taken_up(scene, hit) and (taken := subjects_after(scene, spots, hit)):
                yield _claim(taken, hit, "relative", size, scene)
            continue
        before = _subjects(scene, spots, hit)
        if "," in scene.line.gap(hit.first) and (pronoun := hung_pronoun(scene, hit)) is not None:
            yield _claim((pronoun,), hit, "anaphor", size, scene)  # «Le Tchad, a-t-il expliqué, …»
            continue
        subjects, rule = before
        subjects = tuple(spot for spot in subjects if _may_say(scene, spot, hit))
        if subjects and subjects[0].head == "on" and not _says_that(scene, hit):
            continue  # «On ne s'établit pas dans un pays»: nobody is meant
        plural = hit.plural or scene.line.words[hit.first] in _THEY_HAVE
        if plural and len(subjects) == 1 and subjects[0].shape in (Shape.BARE, Shape.SURNAME):
            subjects = ()  # «les États riverains du lac Tanganyika ont conclu»: one name is no subject of a plural
        if subjects and position and _is_content(scene, subjects[0], scene.verbs[position - 1]):
            continue
        if subjects:
            yield _claim(subjects, hit, rule, size, scene)
        elif (pronoun := hung_pronoun(scene, hit)) is not None:
            yield _claim((pronoun,), hit, "anaphor", size, scene)
        elif _impersonal(scene, hit):
            unnamed = Spot(
                hit.first, hit.at, Shape.COLLECTIVE, Mention(ActorKind.COLLECTIVE, nobody(scene.language)), plural=True
            )
            verb = scene.line.text(hit.first, hit.at + 1)
            yield Claim(
                (unnamed,), How.COLLECTIVE, "impersonal", 0, size, hit.saying.relation, verb, hit.tense, True, False
            )
        elif (position == 0 and _dropped(scene, hit, spots)) or _inserted(scene, hit):
            yield Claim(
                (),
                How.ANAPHORIC,
                "dropped",
                0,
                size,
                hit.saying.relation,
                scene.line.raw(hit.at),
                hit.tense,
                hit.plural,
            )


def _owned(scene: Scene, hit: VerbHit) -> bool:
    """«The harbour master's report»: English, what is somebody's is a noun."""
    return hit.first > 0 and scene.line.words[hit.first - 1] == "'s" and hit.tense == PRESENT


def _in_quotes(scene: Scene) -> frozenset[int]:
    """The tokens within quotation marks where a verb of saying stands outside them; else none."""
    gaps = scene.line.gaps
    folded = scene.line.sentence.folded
    if not scene.verbs or '"' not in folded or (len(scene.verbs) < _BOTH and folded[0] != '"'):
        return _NONE
    inside, found = False, list[int]()
    for at in range(len(scene.line)):
        inside ^= gaps[at].count('"') % 2 == 1
        if inside:
            found.append(at)
    within = frozenset(found)
    tail = len(scene.line) - 1 - max(found, default=0)
    told = folded[0] == '"' and found[:1] == [0] and tail > 1  # «…», tonne X: whichever verb it is
    return within if told or any(hit.at not in within for hit in scene.verbs) else _NONE


_BOTH = 2
_NONE: frozenset[int] = frozenset()


def _subjects(scene: Scene, spots: tuple[Spot, ...], hit: VerbHit) -> tuple[tuple[Spot, ...], str]:
    """The subject of a verb of saying and the rule that finds it: set off, before, behind, or at the head."""
    if inserted := inserted_subject(scene, spots, hit):
        return inserted, "inverted"
    if fronted := fronted_subject(scene, spots, hit):
        return fronted, "subject"
    if before := subjects_before(scene, spots, hit):
        return before, "relative" if scene.line.words[hit.first - 1] in scene.words.relative else "subject"
    if after := subjects_after(scene, spots, hit):
        return after, "inverted"
    return subject_of_first_verb(scene, spots, hit), "subject"


_THEY_HAVE = frozenset({"ont", "han", "avaient", "habian"})


def _says_that(scene: Scene, hit: VerbHit) -> bool:
    return not {"que", "qu'", "si", "qui", "pourquoi", "comment"}.isdisjoint(scene.line.words[hit.at + 1 : hit.at + 4])


def _taken_up(scene: Scene, hit: VerbHit) -> bool:
    """«Un argument que balaie M. X», «Una idea que rechaza la Sra. Y»: a noun without verb takes up what was said."""
    words = scene.line.words
    return hit.first <= 4 and words[0] in ("un", "une", "una") and words[hit.first - 1] in ("que", "qu'")


def _impersonal(scene: Scene, hit: VerbHit) -> bool:
    """«Se señaló que …», «se preguntó por …»: said by somebody whom the text does not name."""
    line = scene.line
    if scene.language != "es" or line.words[hit.first] != "se" or hit.tense != PAST or hit.plural or hit.first > 8:
        return False
    after = line.words[hit.at + 1] if hit.at + 1 < len(line) else ""
    return (
        hit.saying.takes == "clause"
        and (after in ("que", "por", "si") or (after in ("en", "a", "de") and hit.at == hit.first + 1))
        and hit.saying.lemma not in _REFLEXIVE - {"preguntar"}
    )


def _passive(scene: Scene) -> Iterator[Claim]:
    """«It was widely felt that …», «il a été souligné que …»."""
    if scene.language == "es" or _BEEN.isdisjoint(scene.line.words):
        return
    match = _PASSIVE[scene.language].search(scene.line.sentence.folded)
    if match:
        unnamed = Spot(0, 1, Shape.COLLECTIVE, Mention(ActorKind.COLLECTIVE, nobody(scene.language)), plural=True)
        size = len(scene.line.sentence.text)
        verb = scene.line.sentence.text[match.start() : match.end()]
        yield Claim((unnamed,), How.COLLECTIVE, "impersonal", 0, size, verb=verb, plural=True, frames=False)


_BEEN = frozenset({"was", "were", "est", "ete"})
_PASSIVE = {
    "en": re.compile(
        r"^(?:\w+,? ){0,5}?it was (?:\w+ly |also )?(?:felt|noted|stressed|said|suggested|recalled|observed|argued|"
        r"emphasi[sz]ed|pointed out|underlined|highlighted|asked|proposed|recognized|acknowledged)\b"
        r"|^(?:unease|concern|concerns|appreciation|support|doubts?|satisfaction|reservations?|regret|interest|hope)"
        r" (?:was|were) (?:\w+ly |also )?(?:voiced|expressed|raised|signalled)\b"
    ),
    "fr": re.compile(
        r"^(?:\w+,? ){0,5}?il (?:est|a ete) (?:\w+ment )?(?:souligne|rappele|note|observe|signale|propose|"
        r"indique|suggere|demande|releve|precise|fait observer|juge|estime|regrette|preconise)\b"
        r"|^(?:ont|a) (?:egalement |aussi )?ete (?:salue|souligne|rappele|evoque|mentionne|regrette|demande)e?s?\b"
    ),
}


def _inserted(scene: Scene, hit: VerbHit) -> bool:
    """«Su organización, añadió, colaboraba …»: a verb of saying alone between two commas or after a quotation."""
    line = scene.line
    if scene.language != "es" or hit.plural or hit.tense == IMPERFECT or not hit.first or hit.saying.takes == "floor":
        return False
    before, after = line.gap(hit.first), line.gap(hit.at + 1)
    quoted = '"' in before
    beyond = line.gap(min(hit.at + 2, len(line)))  # «…, señaló asimismo, …»
    closed = bool({",", "."} & set(after)) or "," in beyond
    return ("," in before and closed and hit.first == hit.at) or (quoted and bool(after))


def _is_content(scene: Scene, spot: Spot, before: VerbHit) -> bool:
    """Whether an unnamed or collective subject stands in the clause that an earlier verb of saying opens («… que»)."""
    if spot.shape in (Shape.PERSON, Shape.ROLE, Shape.BARE) or spot.first <= before.at:
        return False
    between = range(before.at + 1, spot.first)
    opened = any(scene.line.words[at] in ("que", "qu'", "that", "como", "how") for at in between)
    parted = any(";" in scene.line.gap(at) for at in range(before.at + 1, spot.first + 1))
    return opened and not parted and not parts_clauses(scene, spot.first)


def _may_say(scene: Scene, spot: Spot, hit: VerbHit) -> bool:
    """Who may be the subject of which verb: a body says that …; it «presented» only at the opening."""
    asked = scene.line.sentence.text.endswith("?") and spot.first in _BEHIND_VERB
    if asked and spot.shape in (Shape.STATE, Shape.BODY, Shape.COLLECTIVE):
        return False  # «Could the delegation give figures?»
    if spot.shape is Shape.BODY:
        after = scene.line.words[hit.at + 1] if hit.at + 1 < len(scene.line) else ""
        says = hit.saying.takes == "clause" or after in ("que", "qu'", "that")
        beside = spot.end == hit.first or scene.line.gap(hit.first) == ","
        opens = opens_clause(scene, spot) and beside and hit.tense == PAST
        asserted = hit.saying.takes == "thing" and (opens or hit.saying.lemma in _ASSERTED)
        floor = hit.saying.takes == "floor" and (hit.first == 0 or opens)  # «Intervino asimismo la Red X»
        denies = not _NOT.isdisjoint(scene.line.words[hit.first : hit.at])  # «La société X ne partage pas cet avis»
        return (says or asserted or floor or denies) and hit.tense != IMPERFECT
    if spot.shape is Shape.COLLECTIVE and hit.saying.lemma in _ALSO_ACTS:
        return not {"que", "qu'", "that"}.isdisjoint(scene.line.words[hit.at + 1 : hit.at + 3])
    if spot.shape is Shape.COLLECTIVE and hit.saying.takes == "floor":
        return spot.head in scene.words.speakers or spot.head in MEETING or spot.head in scene.words.quantifiers
    if spot.shape is Shape.ROLE and spot.head in DELEGATIONS and hit.saying.takes == "floor":
        return False  # «Ont également pris la parole les représentants du Népal, du Chili et du Bénin.»
    if spot.shape in (Shape.STATE, Shape.COLLECTIVE):
        return hit.tense != IMPERFECT
    return True


_BEHIND_VERB = (1, 2)
_NOT = frozenset({"no", "not", "ne", "n'"})
_ASSERTED = frozenset({"plantear", "exponer", "aportar", "exposer", "outline", "evoquer"})
"""Verbs of presenting that a body does as a speaker does."""
_ALSO_ACTS = frozenset("esperar revenir retornar volver trouver tenir hold find carry".split())
"""Verbs that also mean something else than to say or think, told by the clause that follows."""


def _claim(subjects: tuple[Spot, ...], hit: VerbHit, rule: str, size: int, scene: Scene) -> Claim:
    lead = subjects[0]
    how = How.EXPLICIT
    if all(spot.shape is Shape.COLLECTIVE for spot in subjects):
        how, rule = How.COLLECTIVE, "collective"
    elif lead.shape is Shape.ANAPHOR and not any(spot.shape is Shape.PERSON for spot in subjects):
        how, rule = How.ANAPHORIC, "anaphor"
    elif lead.shape in (Shape.STATE, Shape.BODY):
        rule = "delegation" if rule == "subject" else rule
    verb = scene.line.raw(hit.at)
    return Claim(subjects, how, rule, 0, size, _relation(scene, hit), verb, hit.tense, hit.plural)


def _relation(scene: Scene, hit: VerbHit) -> Relation:
    """What the verb makes of its subject's words: «n'est pas favorable à» opposes, «no se opuso» only tells."""
    relation, words = hit.saying.relation, scene.line.words
    turned = _DENIED.get(relation)
    end = hit.at + 1 + (words[hit.at] in _BEING)  # «is not in favour»
    if turned is None or _NOT.isdisjoint(words[hit.first : end]):
        return relation
    near = words[hit.first : hit.at + _DENIES]
    denied = _PAS.isdisjoint(near) if scene.language == "fr" else not _ONLY.isdisjoint(near)
    return relation if denied else turned


_DENIED = {Relation.SUPPORT: Relation.OPPOSE, Relation.OPPOSE: Relation.REPORT, Relation.COMMIT: Relation.REPORT}
"""What a verb of each side means when it is denied."""
_PAS = frozenset("pas jamais aucun aucune aucunement nullement point".split())
_ONLY = frozenset("only solo solamente unicamente".split())
_BEING = frozenset("is are was were".split())
_DENIES = 3


def _dropped(scene: Scene, hit: VerbHit, spots: tuple[Spot, ...]) -> bool:
    """Spanish leaves the subject out: a verb of saying in the singular at the head of its clause."""
    if scene.language != "es" or hit.tense == IMPERFECT or (hit.plural and hit.first):
        return False
    if any(spot.end <= hit.first and not governed(scene, spot) for spot in spots):
        return False
    line, words = scene.line, scene.words
    if hit.first and line.words[hit.first - 1] in words.conjunctions and hit.first > 1:
        return False
    if line.words[hit.first] == "se" and hit.saying.takes == "clause" and hit.saying.lemma not in _REFLEXIVE:
        return False
    first = line.words[0]
    if hit.first == 1 and first in words.conjunctions:
        return True
    if hit.first == 0 or match_phrase(line.words, 0, words.phrases["continuers"]) >= hit.first:
        return True
    return hit.first <= 14 and "," in line.gap(hit.first) and (first in words.prepositions or first in words.of)


_REFLEXIVE = frozenset(
    "referir adherir sumar oponer mostrar comprometer pronunciar felicitar preguntar lamentar quejar".split()
)

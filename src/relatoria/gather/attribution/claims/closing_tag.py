"""A sentence that ends by saying who spoke: «The Government will not move, she added», «…, précise-t-elle», «…, dijo».

The words before are what was said, whoever acts in them.
"""

from __future__ import annotations

from relatoria.gather.attribution.claims.set_off import hung_pronoun
from relatoria.gather.attribution.mentions.claim import Claim
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.conjugation import IMPERFECT
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.verbs import VerbHit
from relatoria.model.intervention import How

_SHORTEST = 4
"""Words before the tag, at least: fewer are a subject or an opening («Por último, recordó»)."""

_LONGEST = 4
"""Words of the tag behind its verb, at most: «a fait valoir la directrice»."""

_PRONOUNS = frozenset("he she it they".split())
_CLITICS = frozenset("elle elles il ils".split())
_MORE = frozenset("ademas tambien asimismo igualmente finalmente also too further finally aussi encore".split())


def closing_tag(scene: Scene, spots: tuple[Spot, ...]) -> tuple[Claim, ...]:
    """The whole sentence to whom its last words name: a pronoun, nobody (Spanish), a role; () without such words."""
    hit = scene.verbs[-1] if scene.verbs else None
    if hit is None or not _may_close(scene, hit):
        return ()
    subject = _subject(scene, spots, hit)
    if subject is None:
        return ()
    size, verb = len(scene.line.sentence.text), scene.line.raw(hit.at)
    rule = "anaphor" if subject else "dropped"
    return (Claim(subject, How.ANAPHORIC, rule, 0, size, hit.saying.relation, verb, hit.tense, hit.plural),)


def _may_close(scene: Scene, hit: VerbHit) -> bool:
    """A verb of saying in the last words, behind something long enough to have been said."""
    behind = len(scene.line) - hit.at - 1
    fits = hit.saying.takes == "clause" and hit.tense != IMPERFECT and hit.first > _SHORTEST
    return (
        fits and behind <= _LONGEST and not any("," in scene.line.gap(at) for at in range(hit.at + 1, len(scene.line)))
    )


def _subject(scene: Scene, spots: tuple[Spot, ...], hit: VerbHit) -> tuple[Spot, ...] | None:
    """Whom the tag names: one spot, none where Spanish leaves it out; None where the verb closes nothing."""
    line = scene.line
    if scene.language == "en":
        pronoun = line.words[hit.first - 1] in _PRONOUNS and "," in line.gap(hit.first - 1)
        closes = pronoun and not _left(scene, hit.at + 1)
        return next(((spot,) for spot in spots if spot.first == hit.first - 1), None) if closes else None
    if "," not in line.gap(hit.first):
        return None
    if scene.language == "fr":
        return _hung(scene, hit)
    return () if not hit.plural and not _left(scene, hit.at + 1) and not _encloses(scene, spots, hit) else None


def _left(scene: Scene, first: int) -> bool:
    """Whether anything but «also» stands behind the tag."""
    return not _MORE.issuperset(scene.line.words[first:])


def _hung(scene: Scene, hit: VerbHit) -> tuple[Spot, ...] | None:
    """«précise-t-elle», «a-t-il dit»: the pronoun hung on the verb, with nothing behind the two."""
    pronoun = hung_pronoun(scene, hit)
    closes = pronoun is not None and pronoun.head in _CLITICS and not _left(scene, max(pronoun.first, hit.at) + 1)
    return (pronoun,) if pronoun is not None and closes else None


def _encloses(scene: Scene, spots: tuple[Spot, ...], hit: VerbHit) -> bool:
    """«El Perú, por su parte, discrepó»: commas in pairs stand between a subject and its verb, one never does."""
    if not spots or spots[0].first > 1 or len(scene.verbs) > 1:
        return False
    commas = [at for at in range(1, hit.first + 1) if "," in scene.line.gap(at)]
    near = spots[0].shape in (Shape.PERSON, Shape.SURNAME, Shape.BARE, Shape.ROLE, Shape.STATE)
    return len(commas) > 1 or (near and commas == [spots[0].end])

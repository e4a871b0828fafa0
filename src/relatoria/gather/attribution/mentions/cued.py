"""Where a text asks for a name: behind a verb of saying, «according to», «by», words that give the floor."""

from __future__ import annotations

from relatoria.gather.attribution.mentions.delegations import OF_NAMES
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.turns_of_phrase import ends_phrase
from relatoria.gather.attribution.words.voicing import asks_for

CORRELATIVE = frozenset({"tanto", "tant", "both", "neither", "ni"})
"""Words that join two names («tanto X como Y»)."""
_BY = frozenset({"by", "por", "par"})
_DEGREES = frozenset(
    "mas menos muy bastante algo igual more less most equally no plus moins tres aussi de du of next first last".split()
)
_COPULAS = frozenset(
    "es era fue son fueron estuvo mostro mostraba muestra is was were est etait fut montre montree".split()
)
_DATIVE = frozenset({"le", "les"})
_HEAD, _LONGEST = 8, 4


def after_cue(scene: Scene, at: int) -> bool:
    """Whether what stands right before a token asks for a speaker: a quotation, a verb of saying, «according to»."""
    words = scene.line.words
    if verb_of_quotation(scene, at):
        return True  # «…», lâche Ramatoulaye Diallo
    if not at or any(hit.at == at - 1 for hit in scene.verbs):
        return bool(at)
    if words[at - 1] in CORRELATIVE or (
        words[at - 1] in ("como", "nor", "que", "ni") and not CORRELATIVE.isdisjoint(words[:at])
    ):
        return True
    if at > 1 and words[at - 1] in OF_NAMES and words[at - 2] in scene.words.turns:
        return True
    return ends_phrase(words, at, scene.words.phrases["sources"])


def verb_of_quotation(scene: Scene, at: int) -> int:
    """How many words stand as a verb and its manner between a closed quotation and a token; 0 where they are none.

    «…», lâche X; «…», s'est amusée X; “…,” chimed in X; «…», zanjó entre risas X: whichever verb it is.
    """
    line, words = scene.line, scene.words
    first = next((i for i in range(at - 1, max(0, at - 1 - _MANNER), -1) if '"' in line.gap(i)), 0)
    if not first or line.gap(at):
        return 0
    begins = line.words[first] not in words.prepositions | words.conjunctions | words.relative | words.of
    if at - first == 1:
        return int(begins)
    closed = line.sentence.folded[:1] == '"' and sum(line.gap(i).count('"') for i in range(first + 1)) % 2 == 0
    between = range(first, at)
    plain = not any(line.capital(i) or (i > first and line.gap(i) not in ("", "'")) for i in between)
    ends = line.words[at - 1] not in words.little | words.articles or line.words[at - 1] in _PARTICLES
    return at - first if closed and plain and begins and ends else 0


_MANNER = 6
"""Words of a verb and its manner between a quotation and a name («a renglón seguido», “with a thin smile”)."""
_PARTICLES = frozenset("in out back on up off".split())
"""English particles of verbs: “chimed in”, “shot back”."""


def asked_for(scene: Scene, at: int, end: int) -> bool:
    """Whether a full name is asked for otherwise: by «by», words that give the floor, a dative, a colon, a copula."""
    line, words = scene.line, scene.words
    before = line.words[at - 1] if at else ""
    if before in _BY and at > 1 and line.words[at - 2] not in words.little and not line.gap(at):
        return True
    if at <= 1 and (speaks_itself(scene, at, end) or dative(scene, at, end)):
        return True
    if not at or line.gap(at):
        return False
    if ends_phrase(line.words, at, words.phrases["floor_to"]) or asks_for(scene, at):
        return True
    return told_by_degree(scene, at)


def speaks_itself(scene: Scene, at: int, end: int) -> bool:
    """«Luis Paz, en nombre de todos: «El muelle se hunde»»: a colon and a quotation behind what opens the sentence."""
    line = scene.line
    if at > 1 or ":" not in line.sentence.folded:
        return False
    colon = next((i for i in range(end, min(end + _ASIDE, len(line))) if ":" in line.gap(i) and '"' in line.gap(i)), 0)
    verbless = not any(hit.at < colon for hit in scene.verbs)
    return bool(colon) and verbless and (colon == end or line.gap(end) in (",", "("))


_ASIDE = 16


def dative(scene: Scene, at: int, end: int) -> bool:
    """«A Inés Carrasco, …, le preocupa»: Spanish, whom something seems, worries or pleases."""
    line = scene.line
    if scene.language != "es" or not _DATIVE.intersection(line.words):
        return False
    return line.words[0] in ("a", "al") and (line.words[end : end + 1] in (("le",), ("les",)) or line.gap(end) == ",")


def told_by_degree(scene: Scene, at: int) -> bool:
    """«Más prudente se mostró X», «De la misma opinión es X», «More cautious was X»: a copula behind a comparison."""
    line = scene.line
    return 1 < at <= _HEAD and line.words[at - 1] in _COPULAS and line.words[0] in _DEGREES and not line.gap(at)


def noun_before(scene: Scene, at: int, end: int) -> int | None:
    """Where a noun phrase in small letters begins that goes with the name at ``at``, itself asked for; None if none."""
    line, words = scene.line, scene.words
    if at and line.gap(at) == ",":
        return _apposed_to(scene, at)
    first = at
    while first > 0 and at - first < _LONGEST and not line.gap(first) and _plain(scene, first - 1):
        first -= 1
    if first == at or line.words[at - 1] in words.bodies:
        return None
    articled = first > 0 and line.gap(first) in ("", "'") and _determines(scene, first - 1)
    if not (articled or words.language == "en"):
        return None
    begins = first - articled
    return begins if after_cue(scene, begins) or asked_for(scene, begins, end) else None


def _apposed_to(scene: Scene, at: int) -> int | None:
    """«says the council's housing lead, Ann Toland»: a noun phrase behind a cue, whose bearer a comma sets off."""
    line = scene.line
    for first in range(at - 1, max(0, at - _PHRASE), -1):
        if line.gap(first + 1) not in ("", "'") and first + 1 != at:
            return None
        if first in scene.begins or line.words[first] in scene.words.relative:
            return None
        if _determines(scene, first) and after_cue(scene, first):
            return first
    return None


_PHRASE = 9
_OURS = frozenset("our my nuestro nuestra notre mi mon ma".split())


def _determines(scene: Scene, at: int) -> bool:
    word, words = scene.line.words[at], scene.words
    return word in words.articles or word in words.possessives or word in _OURS


def _plain(scene: Scene, at: int) -> bool:
    """Whether a token is a noun or an adjective in small letters, for all that is known."""
    line, words = scene.line, scene.words
    verb = any(hit.first <= at <= hit.at for hit in scene.verbs)
    return not line.capital(at) and line.words[at] not in words.little and not verb and not line.words[at].isdigit()


def is_body_acronym(raw: str) -> bool:
    """Whether capitals may name a body: three letters or more, and no thing or kind of body that is known so."""
    return len(raw) >= _ACRONYM and raw.isupper() and raw.lower() not in _NO_BODIES


_ACRONYM = 3
_NO_BODIES = frozenset(
    "pib iva dni nie vih sida adn arn irpf ods pdf tic ong gdp vat hiv dna rna sdg sdgs ict pin ceo gnp tva odd "
    "pme pmes smic rgpd gdpr cv tv dvd cd usb gps co2 covid pymes pyme sms eur usd".split()
)
"""Acronyms of things and of kinds of bodies, which say nothing."""

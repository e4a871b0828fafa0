"""How far an organisation's name runs: its field after «on», «sobre», «sur», and the members of a list within it.

«el Ministerio de Trabajo y Previsión Social», «the Ministry of Women, Children and Families», «le Forum sur la
migration et le développement» are one body each; «the Ministry of Health and the Red Cross», «el Foro y Kenia» are two.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from relatoria.gather.attribution.words.line import FUTURES
from relatoria.gather.attribution.words.scene import Scene
from relatoria.language.fold import fold
from relatoria.vocabulary.terms import terms

_FIELD = frozenset("sobre para contra on for against sur pour contre".split())
"""Prepositions after which a body names its field."""
_LONGEST = 5
_FRENCH = "fr"


def run_on(scene: Scene, head: int, end: int) -> int:
    """The token after the whole name that ``[head, end)`` begins. Linear in what is added."""
    line = scene.line
    ran = _field(scene, end)
    inside = line.words[head + 1 : ran]
    if _FIELD.union(scene.words.of).isdisjoint(inside):
        return end
    articled = any(a in _FIELD and b in scene.words.articles for a, b in pairwise(inside))
    last = ran
    listed = ran
    while (item := _item(scene, last, articled=articled)) > last:
        joined = _joins(scene, last)
        last = item
        if joined:
            listed = item
    return ran if _two_speak(scene, listed) else listed


def _field(scene: Scene, at: int) -> int:
    """The token after «on Trade», «sur la migration»; ``at`` where no field follows."""
    line = scene.line
    if at + 1 >= len(line) or line.gap(at) or line.words[at] not in _FIELD or at in scene.begins:
        return at
    end = _noun(scene, at + 1)
    return end if end > at + 1 else at


def _joins(scene: Scene, at: int) -> bool:
    line = scene.line
    return "&" in line.gap(at) or line.words[at] in scene.words.conjunctions or line.words[at] == "e"


def _item(scene: Scene, at: int, *, articled: bool) -> int:
    """The token after a further member of the list («, Children», «y Previsión Social»); ``at`` where none follows."""
    line, words = scene.line, scene.words
    if at + 1 >= len(line) or line.gap(at) not in ("", ",", "&"):
        return at
    start = at + (line.gap(at) == "" or line.words[at] in words.conjunctions)
    if line.gap(at) == "" and not _joins(scene, at):
        return at
    if line.gap(at) == "," and not _closes(scene, start):
        return at
    led = line.words[start] in words.of
    article = line.words[start] in words.articles
    plain = words.language != _FRENCH and not article
    if not (led or plain or (articled and article)):
        return at  # «y el Sindicato», «et la Fédération»: another body
    end = _noun(scene, start)
    return end if end > start else at


def _closes(scene: Scene, at: int) -> bool:
    """Whether a list that goes on here after a comma is closed by «and» before anything else breaks it."""
    line = scene.line
    for index in range(at, min(at + 2 * _LONGEST, len(line))):
        if index in scene.begins or line.gap(index) not in ("", ",", "'", "&"):
            return False
        if _joins(scene, index):
            return True
    return False


def _noun(scene: Scene, at: int) -> int:
    """The token after a noun phrase that may be a field: capitals, in French any; ``at`` where it names somebody."""
    line, words = scene.line, scene.words
    first = at
    while first < len(line) and (line.words[first] in words.of or line.words[first] in words.articles):
        first += 1
    if first >= len(line) or (_somebody(scene, first) and not _same_body(scene, at, first)):
        return at
    end = first
    while end < len(line) and end - first < _LONGEST and not (line.gap(end) and end > first):
        word = line.words[end]
        if end in scene.begins or word in words.conjunctions or word in words.relative or is_finite(scene, end):
            break
        linked = word in words.links and end > first
        if not (line.capital(end) or linked or words.language == _FRENCH):
            break
        end += 1
    while end > first and line.words[end - 1] in words.links:
        end -= 1
    return end if end > first else at


def _somebody(scene: Scene, at: int) -> bool:
    """Whether a token begins the name of a State, a body or a person, or a function: an actor of its own."""
    word, words = scene.line.words[at], scene.words
    known = at in scene.countries or at in scene.bodies or word in words.bodies
    return known or word in words.roles or word in words.honorifics or scene.line.acronym(at)


def _same_body(scene: Scene, at: int, first: int) -> bool:
    """«el Ministerio de Gobernación y Policía presentó»: a word for bodies, no article, and one of them acts."""
    line = scene.line
    known = first in scene.countries or first in scene.bodies or line.words[first] in scene.words.roles
    bare = at == first and line.words[first] in scene.words.bodies and not known and not line.acronym(first)
    return bare and any(hit.first == first + 1 and hit.plural is False for hit in scene.verbs)


def _two_speak(scene: Scene, end: int) -> bool:
    """Whether the verb that follows is in the plural, so that the name was two."""
    return any(hit.first == end and hit.plural for hit in scene.verbs)


_LONG = 6
_FINITE = frozenset(
    "es son era eran fue fueron esta estan estaba estaban ha han habia habian tiene tienen tenia tenian puede pueden "
    "podia podian debe deben sera seran dispone disponen est sont etait etaient fut furent ont avait avaient sera "
    "seront peut peuvent doit doivent dispose disposent tient tenait souhaite souhaitait ne n' se s' va vont".split()
)
"""Everyday verbs and clitics, with which no name goes on."""
_THAT = frozenset("que qui dont".split())
_OBJECTS = frozenset("un une le la les une avec el los las con ce cette cet ces ses".split())


def _governs(scene: Scene, at: int) -> bool:
    """«L'Agence étudie avec les consulats …», «le Fonds y mettrait …»: a verb in small letters behind a bare word."""
    line, words = scene.line, scene.words
    if line.capital(at) or at + 1 >= len(line) or words.language == "en" or line.words[at] in words.links:
        return line.words[at] == "y" and words.language == "fr"
    bare = line.words[at - 1] in words.bodies and line.capital(at - 1)
    return bare and not line.gap(at + 1) and line.words[at + 1] in _OBJECTS


_TOWARDS = frozenset({"to", "with", "from", "at"})
"""«paid by the Maritime Association to port chaplains»: English prepositions behind which no name goes on."""


def is_finite(scene: Scene, at: int) -> bool:
    """Whether a token in small letters can only be a finite verb or its clitic: «est», «aura», French «a» and «y»."""
    word = scene.line.words[at]
    if scene.line.capital(at):
        return False
    french = scene.language == _FRENCH and word in ("y", "a")
    future = scene.language != "en" and len(word) > _LONG and word.endswith(FUTURES)
    return french or future or word in _FINITE


def _to_do(scene: Scene, at: int) -> bool:
    """«l'Alliance des pêcheurs de voir les locataires …»: «of» before an infinitive with its object or a clause."""
    line, infinitives = scene.line, _INFINITIVES.get(scene.language)
    if infinitives is None or at + 2 >= len(line) or line.words[at] not in ("de", "d'") or line.capital(at + 1):
        return False
    objects = line.words[at + 2] in scene.words.articles or line.words[at + 2] in _OF_DEEDS
    return objects and not line.gap(at + 2) and line.words[at + 1].endswith(infinitives)


_INFINITIVES = {"es": ("ar", "er", "ir"), "fr": ("er", "ir", "re")}
_OF_DEEDS = frozenset("que qu' des un une los las ne pas a en".split())
_CLITICS = frozenset({"le", "les", "lo", "se", "no", "nos"})


def _joins_fields(scene: Scene, at: int) -> bool:
    """«le ministère des Pêches | et des Océans», «la Fédération d'Afrique centrale | et du bassin du Niger»: «of» on
    both sides of «and», and a name behind."""
    line, of = scene.line, scene.words.of
    before = at - 3 if _is_region(scene, at - 1) else at - 2
    if at + 2 >= len(line) or before < 0 or line.words[before] not in of or line.words[at + 1] not in of:
        return False
    held = at + 4 < len(line) and line.words[at + 3] in of and line.capital(at + 4) and not line.gap(at + 3)
    return line.capital(at + 2) or held


def _joins_region(scene: Scene, at: int) -> bool:
    """«Centroamérica | y el Caribe»: a region behind «and» is no speaker, so the name goes on."""
    line = scene.line
    first = at + 1 + (line.words[at + 1 : at + 2] != () and line.words[at + 1] in scene.words.articles)
    return first < len(line) and line.capital(first) and line.words[first] in _regions() and not line.gap(first)


def _is_region(scene: Scene, at: int) -> bool:
    """Whether a token in small letters ends the name of a region with the one before it: «Afrique centrale»."""
    line = scene.line
    if at < 1 or line.capital(at) or not line.capital(at - 1) or line.gap(at):
        return False
    return f"{line.words[at - 1]} {line.words[at]}" in _regions()


@cache
def _regions() -> frozenset[str]:
    """Regions of the world by names of one word or two, folded, in every language."""
    names = (fold(label) for term in terms("region") for label in term.labels.values())
    return frozenset(name for name in names if name.count(" ") < _WORDS)


_WORDS = 2


def ends_name(scene: Scene, at: int) -> bool:
    """Whether the name of a body ends before a token: a verb, a clitic, a relative, what is no adjective."""
    words = scene.words
    word = scene.line.words[at]
    if _to_do(scene, at):
        return True
    if word in words.conjunctions:
        return not (_joins_fields(scene, at) or _joins_region(scene, at))
    if word in words.articles and scene.line.words[at - 1] in words.conjunctions and _joins_region(scene, at - 1):
        return False
    if words.language == "es" and word in _CLITICS:
        return True
    if word in _THAT or word.startswith("qu'") or _governs(scene, at):
        return True  # «el laboratorio que la zona reclama», «le fonds qu'elle abonde»
    if at in scene.begins or word in words.relative or is_finite(scene, at):
        return True
    if words.language != "en":  # adjectives follow: «la federación de pescadoras artesanales»
        if _is_region(scene, at):
            return False
        small = not scene.line.capital(at) and word not in words.of and word not in words.articles
        far = not any(at < hit.first <= at + 2 for hit in scene.verbs)
        return small and far and scene.line.capital(at - 1) and scene.line.words[at - 1] not in words.bodies
    before = scene.line.words[at - 1]
    complement = (before in words.of and before not in _TOWARDS) or before in words.articles
    return not (scene.line.capital(at) or complement or word in words.links)

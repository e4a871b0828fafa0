"""Where the name of a body begins of which only the last part has a capital, or that joins two capitals.

«decana del colegio de enfermería de Valdunquillo» heads the college, not the town; «portavoz de Puentes del Sahel»
speaks for all of it, and «inspector with the Seafarers' Union of the Baltic» too.
"""

from __future__ import annotations

from relatoria.gather.attribution.words.line import HARD
from relatoria.gather.attribution.words.scene import Scene


def whole_body(scene: Scene, role_at: int, last: int, *, worded: bool = False) -> int:
    """The token where the body begins that ends with the name at ``last``; ``last`` itself where that is the whole.

    ``role_at`` is the word of the function; ``worded`` asks for a word of bodies, so that two capitals alone are none
    («director nacional de Aguas del Uruguay»). Linear in the tokens between.
    """
    line = scene.line
    first = last
    while first > role_at + 1 and not ("," in line.gap(first) or HARD & set(line.gap(first))):
        first -= 1
    first = max(first, role_at + 1)
    known = next((at for at in range(first, last) if _begins(scene, role_at, at, last)), last)
    if known < last or worded or line.capital(role_at):
        return known
    return next((at for at in range(first, last) if _joined(scene, role_at, at)), last)


def _governed(scene: Scene, role_at: int, at: int) -> bool:
    """Whether a preposition after the function governs a token, which is neither a link nor a function itself."""
    line, words = scene.line, scene.words
    before = at - 1
    while before > role_at and line.words[before] in words.articles - words.of:
        before -= 1
    free = line.words[at] not in words.links and line.words[at] not in words.roles
    return free and line.words[before] in words.of


def _joined(scene: Scene, role_at: int, at: int) -> bool:
    """«Puentes del Sahel»: a capital that «of the» joins to another."""
    line = scene.line
    return line.capital(at) and _governed(scene, role_at, at) and line.words[_after(scene, at)] in _JOINING


def _begins(scene: Scene, role_at: int, at: int, last: int) -> bool:
    """Whether a body's name begins at a token with its word: «jefe de misión» without an article is one function."""
    line, words = scene.line, scene.words
    if not _governed(scene, role_at, at):
        return False
    if words.language == "en":
        return line.capital(at) and (_is_body(scene, at) or any(_is_body(scene, i) for i in _capitals(scene, at, last)))
    return _is_body(scene, at) and (line.capital(at) or line.words[at - 1] in words.articles | _WITH_ARTICLE)


def _is_body(scene: Scene, at: int) -> bool:
    word = scene.line.words[at]
    return word in scene.words.bodies and word not in scene.words.units and word not in _NO_HEADS


_WITH_ARTICLE = frozenset("del al du au des aux".split())
_NO_HEADS = frozenset(
    "state etat estado delegation delegacion high red united national international european african global "
    "world".split()
)
"""Words that open the names of bodies and are none."""
_JOINING = frozenset({"del", "du", "of"})
"""«Puentes del Sahel», «Médecins du Rivage»: a preposition with its article inside a name."""


def _capitals(scene: Scene, at: int, last: int) -> range:
    """The further tokens of a run of capitals («Seafarers' Union»)."""
    return range(at + 1, _after(scene, at) if _after(scene, at) <= last else last)


def _after(scene: Scene, at: int) -> int:
    """The token after a run of capitals."""
    line = scene.line
    end = at + 1
    while end < len(line) - 1 and (line.capital(end) or line.words[end] == "'s") and line.gap(end) in ("", "'"):
        end += 1
    return end


def past_units(scene: Scene, split: int, end: int) -> int:
    """Where the organisation begins of which a function tells its unit first: «Director, Health Workforce Department,
    World Health Organization (WHO)»; ``split`` itself where no known body follows behind a comma."""
    if split in scene.bodies:
        return split
    behind = range(split + 1, end)
    return next((at for at in behind if at in scene.bodies and "," in scene.line.gap(at)), split)

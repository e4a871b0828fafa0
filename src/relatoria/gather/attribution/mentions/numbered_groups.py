"""Groups that report back under their numbers: «Premier groupe : …», «Group two», «la mesa 3»; «the group» is the last.

Only in a document that has two of them: elsewhere «the group» is somebody else's.
"""

from __future__ import annotations

import re

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.line import Line
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind

_ORDINALS = (
    "premier premiere primer primera first un uno one 1",
    "deuxieme second seconde segundo segunda deux dos two 2 ii",
    "troisieme tercer tercera tercero third trois tres three 3 iii",
    "quatrieme cuarto cuarta fourth quatre cuatro four 4 iv",
    "cinquieme quinto quinta fifth cinq cinco five 5",
    "sixieme sexto sexta sixth six seis 6 vi",
)
_NUMBERS = {word: number for number, words in enumerate(_ORDINALS, 1) for word in words.split()}
_NOUNS = "groupe|group|grupo|mesa|table|atelier"
_WORKING = r"(?: de travail| de trabajo)?"
_BEFORE = "|".join(word for word in _NUMBERS if len(word) > 4)
_BEHIND = "|".join(sorted((word for word in _NUMBERS if word not in ("un",)), key=len, reverse=True))
_NUMBERED = re.compile(
    rf"\b(?:(?P<before>{_BEFORE}) (?:working |breakout )?(?:{_NOUNS}){_WORKING}"
    rf"|(?:working |breakout )?(?:{_NOUNS}){_WORKING} (?:n[o°º]\.? ?)?(?P<behind>{_BEHIND}))\b(?!')"
)
_BARE = re.compile(
    rf"\b(?:le|the|el|la|ce|this|este|esta|son|ledit|dicho|dicha) (?:{_NOUNS})\b(?! (?:of|de|du|des|del|d')\b|'s)"
)
_WORDS = frozenset(_NOUNS.split("|"))
_ARTICLE = re.compile(r"(?:\b(?:le|the|el|la) |\bl')$")
_SEVERAL = 2


class NumberedGroups:
    """Reads the numbered groups of one document; remembers which was named last."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._names: dict[int, str] | None = None
        self._current = 0

    def heading(self, wording: str) -> None:
        """A heading that names a group gives it the floor."""
        match = _NUMBERED.search(fold(wording))
        self._current = _number(match) if match else 0

    def read(self, scene: Scene, spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
        """``spots`` with the groups that the sentence names by number, and «the group» as the last of them."""
        if _WORDS.isdisjoint(scene.line.words) or not self._several():
            return spots
        folded = scene.line.sentence.folded
        found = [self._named(match, scene) for match in _NUMBERED.finditer(folded)]
        if self._current and not found:
            found = [self._spot(scene, *match.span(), self._current) for match in _BARE.finditer(folded)]
        clear = [one for one in found if one and not any(_holds(other, one) for other in spots)]
        if not clear:
            return spots
        kept = [spot for spot in spots if not any(spot.first < one.end and one.first < spot.end for one in clear)]
        return tuple(sorted([*kept, *clear], key=lambda spot: spot.first))

    def _several(self) -> bool:
        if self._names is None:
            self._names = {}
            clean = self._text.clean.text
            for match in _NUMBERED.finditer(fold(clean)):
                said = " ".join(clean[match.start() : match.end()].split())
                self._names.setdefault(_number(match), said[:1].upper() + said[1:])
        return len(self._names) >= _SEVERAL

    def _named(self, match: re.Match[str], scene: Scene) -> Spot | None:
        self._current = _number(match)
        article = _ARTICLE.search(match.string, 0, match.start())
        return self._spot(scene, article.start() if article else match.start(), match.end(), self._current)

    def _spot(self, scene: Scene, start: int, end: int, number: int) -> Spot | None:
        first, stop = _token(scene.line, start), _token(scene.line, end)
        name = (self._names or {}).get(number)
        if name is None or first >= stop:
            return None
        mention = Mention(ActorKind.GROUP, name, surface=scene.line.text(first, stop))
        noun = next((word for word in scene.line.words[first:stop] if word in _WORDS), "")
        return Spot(first, stop, Shape.BODY, mention, head=noun)


def _number(match: re.Match[str]) -> int:
    return _NUMBERS[match.group("before") or match.group("behind")]


def _token(line: Line, offset: int) -> int:
    """The first token that begins at an offset or behind it."""
    return next((at for at, start in enumerate(line.starts) if start >= offset), len(line))


def _holds(other: Spot, one: Spot) -> bool:
    """Whether a person's mention holds the group («Rapporteuse du premier groupe, Afi Dzidzogbe»)."""
    return other.shape in (Shape.PERSON, Shape.ROLE) and other.first < one.end and one.first < other.end

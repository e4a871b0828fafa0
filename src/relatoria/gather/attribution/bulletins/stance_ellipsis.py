"""Clauses whose verb is not said again: «, no así Egipto», «; Francia, por el presupuesto», «Likewise, Zambia.»."""

from __future__ import annotations

import re

from relatoria.gather.attribution.bulletins.stance_frames import Frame
from relatoria.gather.attribution.words.stance_verbs import Verb
from relatoria.language.sentence import Sentence
from relatoria.model.intervention import Relation
from relatoria.vocabulary.stances import stance_forms

_THE = r"\s?(?:(?:the|el|la|los|las|le|les)\s+|l'\s?)?$"
_THAT_OF = re.compile(r",? (?:celles?|celui|ceux|las? de|el de|los de|that of|those of)\b")
"""«Le Népal a évoqué la situation des travailleuses, et le Portugal celle des enfants»."""
_NOT_SO = re.compile(
    r"[,;]\s(?:no asi|pero no|not so|but not|though not|mais pas|pas|non pas|y no|et non)(?: (?:la|el|las|los) de|"
    rf" (?:celle|celui|ceux) (?:de|du|des))?\b{_THE}"
)
"""«La delegación de Etiopía hizo suya la propuesta, no así la de Egipto»."""
_GAPPED = re.compile(rf";\s(?:(?:and|y|et)\b)?{_THE}")
"""«Noruega preguntó por los jueces; Francia, por el presupuesto»."""
_LISTED = re.compile(rf",\s(?:y|e|et|and)\b{_THE}")
"""«Respondieron Costa Rica, con tres máquinas, y la OIM, con un curso»."""
_LIKEWISE = re.compile(
    r"(?:likewise|similarly|so (?:did|was|had)|nor did|neither did|the same (?:went|goes) for|idem|lo mismo|"
    r"(?:lo mismo|otro tanto) (?:hizo|hicieron)|igual(?:mente)?|(?:de )?meme (?:chose )?(?:pour|du cote)?)"
    r",? ?(?:(?:el|la|los|las|de|the|du|de la|le|les) |l')*$"
)
"""«Likewise, Zambia.», «Lo mismo hizo Malí.»: the verb stands in the sentence before."""
_RELATIVE = re.compile(rf"\s[^,]{{9,}}, (?:que|which|lo que|ce que|ce qu'){_THE}")
"""«Irak lamentó esa reserva, que Siria tildó de inoportuna»."""
_HELD = (
    r"(?:the|la|el|l'|le)\s?(?:view|reading|opinion|position|stance|answer|lectura|opinion|postura|posicion|parecer|"
    r"respuesta|avis|lecture|reponse) (?:of|from|de la|del|de|du|des|d'|de l')\s?(?:the |la |el )?\S+(?: \S+){0,3}$"
)
_VIEW = re.compile(rf"^(?:\S+ ){{1,3}}(?:was|is|fue|es|era|est|etait|n'est pas|n'etait pas) {_HELD}")
_VIEW_OF = re.compile(rf"^{_HELD}")
_IS = re.compile(r"\s(?:was|is|fue|es|era|est|etait|n'est pas|n'etait pas)\b")
"""«Distinta fue la lectura de Cuba: …», «The view from Cuba was different»."""
_SHORT = 20
_OBJECT_WORDS = 2
_NEAR = 70
SAID_BEFORE = "the verb before"
"""The wording of a clause whose verb stands in the clause before."""
_ENDS = ("", ".", ",", ";", ")")


def elliptical_verb(sentence: Sentence, frame: Frame, earlier: list[tuple[Frame, Verb]], *, place: bool) -> Verb | None:
    """What a party does that has no verb of its own: the same as the clause before, or the contrary; None elsewhere.

    ``place`` says that a clause may begin there.
    """
    folded = sentence.folded
    near = max(0, frame.start - _NEAR)
    after = folded[frame.end : frame.end + 1]
    if earlier:
        relation = earlier[-1][1].relation
        contrast = _NOT_SO.search(folded, near, frame.main[0].start)
        if contrast:
            opposed = relation in (Relation.SUPPORT, Relation.PROPOSE)
            return _unsaid(frame, Relation.OPPOSE if opposed else Relation.REPORT, contrast.group().strip())
        gapped = after == "," and _GAPPED.search(folded, near, frame.main[0].start)
        if gapped or _listed_on(folded, frame, earlier[-1]) or (place and _THAT_OF.match(folded, frame.end)):
            return _unsaid(frame, relation, SAID_BEFORE)
    elif _VIEW.search(folded[: frame.end]) or (_VIEW_OF.search(folded[: frame.end]) and _IS.match(folded, frame.end)):
        return _unsaid(frame, Relation.REPORT, "the view")
    like = stance_forms().likewise.search(folded, near, frame.start)
    alone = None if earlier else _LIKEWISE.match(folded[: frame.start])
    if after in _ENDS and (alone or (like and (earlier or not folded[: like.start()].strip()))):
        return _unsaid(frame, _same(earlier), "likewise")
    if place and stance_forms().too.match(folded, frame.end) and (earlier or len(folded) - frame.end < _SHORT):
        return _unsaid(frame, _same(earlier), "too")
    return None


def is_relative(folded: str, frame: Frame, before: tuple[Frame, Verb]) -> bool:
    """Whether a party is the subject of a relative clause behind what was said («…, which SYRIA called untimely»)."""
    found = _RELATIVE.search(folded, before[1].end, frame.main[0].start)
    return found is not None and len(found.group().split()) > _OBJECT_WORDS


def _unsaid(frame: Frame, relation: Relation, wording: str) -> Verb:
    return Verb(frame.start, frame.end, relation, wording)


def _same(earlier: list[tuple[Frame, Verb]]) -> Relation:
    return earlier[-1][1].relation if earlier else Relation.REPORT


def _listed_on(folded: str, frame: Frame, before: tuple[Frame, Verb]) -> bool:
    listed = before[1].end == before[0].end and _LISTED.search(folded, before[0].end, frame.main[0].start)
    return bool(listed) and folded[frame.end : frame.end + 1] in _ENDS[1:4]

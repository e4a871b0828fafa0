"""What a sentence shows of whether somebody whom it names speaks in it: signs of form, the same in three languages."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from relatoria.gather.attribution.claims.leads import says_nothing
from relatoria.gather.attribution.claims.sources import in_its_text, is_author
from relatoria.gather.attribution.claims.subjects import governed, opens_clause
from relatoria.gather.attribution.discourse.frames import Frame
from relatoria.gather.attribution.mentions.spot import PERSONAL, Shape, Spot
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.tense import Stand, about_meeting, editorial, stand, word_stand
from relatoria.model.document import DocumentKind

_NEAR, _SHORT = 3, 9
_CONTRACTED = frozenset("del du al au aux des".split())


class Setting(Struct, frozen=True):
    """What stands around a sentence: the kind of document, who has the floor, and how the sentence would go on."""

    kind: DocumentKind
    frame: Frame | None
    opens_paragraph: bool
    goes_on: str  # the rule by which it goes on with whoever has the floor; "" where it does not
    dropped: bool  # whether a verb of saying without a subject goes on with them
    heard: bool  # whether anybody has spoken yet in the document

    @property
    def floor(self) -> str:
        """Whether somebody has the floor: «taken» or «free»."""
        return "free" if self.frame is None else "taken"


def signs_of_sentence(scene: Scene, spots: tuple[Spot, ...], setting: Setting) -> list[str]:
    """What a sentence shows, whoever it names."""
    line, sentence, language = scene.line, scene.line.sentence, scene.language
    found = [f"document_{setting.kind}", f"floor_{setting.floor}", f"goes_on_{setting.goes_on or 'not'}"]
    found.append(f"stands_{stand(sentence, language)}_{setting.floor}")
    tests = (
        ("opens_paragraph", setting.opens_paragraph),
        ("quotation", '"' in sentence.folded),
        ("editorial", editorial(sentence, language)),
        ("about_meeting", about_meeting(sentence, language)),
        ("points_back", any(spot.shape is Shape.ANAPHOR for spot in spots)),
        ("presides", not _PRESIDING.isdisjoint(line.words)),
        ("short", len(line) < _SHORT),
        ("dropped", setting.dropped),
        ("nobody_heard", not setting.heard),
        ("honours", not _HONOURS.isdisjoint(line.words)),
        ("floor_passed", not _FLOOR.isdisjoint(line.words)),
        ("asks", sentence.text.rstrip().endswith("?")),
    )
    return [*found, *(name for name, holds in tests if holds)]


_PRESIDING = frozenset(
    "chaired co-chaired moderated facilitated co-facilitated presided led convened hosted chairing moderating "
    "presidido presidida presidio presidieron preside copreside copresidio copresidieron moderado moderada modero "
    "moderaron modera copresidido copresidida facilitado facilitada facilito facilitaron cofacilito cofacilitaron "
    "conducido conducida condujo condujeron coordinado coordinada coordino presidee copresidee modere moderee anime "
    "animee dirige dirigee conduite conduit presidait moderait animait".split()
)
"""Forms of leading a meeting: who does that presides, and says nothing yet."""


_HONOURS = frozenset(
    "gracias agradecimiento homenaje reconocimiento felicito felicitaron thanks tribute congratulated gratitude homage "
    "remerciements hommage felicite felicitations reconnaissance".split()
)
"""Words of what is owed to somebody who need not speak for it."""
_FLOOR = frozenset(
    "turno palabra relevo tribuna atril abrir abrio abrieron cerrar cerro cerraron clausurar correspondio hablo "
    "hablaron dirigirse intervenir intervencion floor turn lectern podium rostrum open opened close closed fell spoke "
    "speak speaker parole tour tribune pupitre ouvrir ouvert clore clos cloture revenu revenait appartenu parle parler "
    "pris prise intervenir".split()
)
"""Words of how the floor passes on, to whom the sentence then names."""


def signs_of_spot(scene: Scene, spots: tuple[Spot, ...], spot: Spot, *, state: str, setting: Setting) -> list[str]:
    """What the place and the wording of one mention among the candidates ``spots`` show.

    ``state`` tells what is known of the actor: «new», «known», «spoke».
    """
    line, mention, shape = scene.line, spot.mention, spot.shape.value
    governs = governed(scene, spot) or (_joined(scene, spot) and _joins_governed(scene, spots, spot))
    opens = opens_clause(scene, spot) and not governs
    place = "governed" if governs else "opens" if opens else "within"
    floor = setting.floor
    own = setting.frame is not None and setting.frame.own.holds(mention.country, mention.name)
    tests = (
        ("first", spot.first == 0),
        ("near_first", 0 < spot.first <= _NEAR),
        ("late", spot.first > len(line) / 2),
        ("own", own),
        ("absent", says_nothing(scene, spot.end)),
        ("role", bool(mention.role)),
        ("organisation", bool(mention.organisation)),
        ("country", bool(mention.country) and spot.shape is not Shape.STATE),
        ("full_name", spot.shape in PERSONAL and " " in mention.name.strip()),
        ("more_than_name", bool(mention.name) and mention.surface != mention.name),
        ("small", mention.surface.islower()),
        ("meeting", not _MEETING.isdisjoint(line.words[spot.first : spot.end])),
        (f"joined_{floor}", _joins_next(scene, spot)),
        (f"short_body_{floor}", spot.shape is Shape.BODY and _is_short(scene, spot)),
        (f"goes_on_{setting.goes_on or 'not'}_{'person' if spot.shape in PERSONAL else 'body'}", True),
        ("alone", len(spots) == 1),
        ("first_of_several", len(spots) > 1 and spots[0] is spot),
        ("only_person", [one for one in spots if one.shape in PERSONAL] == [spot]),
        ("entrusted", _is_entrusted(scene, spot) or (governs and _supports(scene, spot))),
        ("told_back", state == "new" and _told_back(scene, spot, setting)),
        ("author", is_author(scene, spot) or (state != "spoke" and in_its_text(scene, spot))),
        ("contracted", line.words[spot.first] in _CONTRACTED),
    )
    found = [f"{shape}_{state}", f"{shape}_{place}", f"{shape}_{floor}"]
    found += [name for name, holds in tests if holds]
    return [*found, *_before(scene, spot), *_behind(scene, spot)]


def _told_back(scene: Scene, spot: Spot, setting: Setting) -> bool:
    """«El grupo de trabajo, creado en mayo, reunía ya …»: a body of which whoever has the floor tells, back-shifted."""
    opens = spot.shape is Shape.BODY and spot.first <= 1 and not governed(scene, spot)
    if not opens or setting.goes_on != "backshift" or "'s" in scene.line.words[spot.first : spot.end + 1]:
        return False
    return all(hit.first < spot.end for hit in scene.verbs)


_TO = frozenset("to a al à au aux".split())
_ENTRUSTED = (
    "entrusted", "assigned", "confie", "confiad", "encomendad", "encarg", "asignad", "attribue", "delegue", "delegad",
    "transmis", "remitid", "submitted", "soumis", "addressed", "adresse", "dirigid",
)  # fmt: skip
"""How participles begin of what is laid on somebody, who says nothing by it."""


def _is_entrusted(scene: Scene, spot: Spot) -> bool:
    """«Une étude sera confiée à la Banque»: to whom a task goes."""
    words = scene.line.words
    at = spot.first if words[spot.first] in _TO else spot.first - 1
    while at > 0 and words[at] in scene.words.articles and words[at] not in _TO:
        at -= 1
    return at > 0 and words[at] in _TO and words[at - 1].startswith(_ENTRUSTED)


_WITH = frozenset("with con avec under bajo sous grace gracias thanks".split())
_SUPPORT = frozenset(
    "support help assistance backing funding apoyo ayuda asistencia financiacion financiamiento auspicio appui aide "
    "soutien concours financement".split()
)


def _supports(scene: Scene, spot: Spot) -> bool:
    """«With the support of the Union and of Spain, 310 counters will be equipped»: who helps, and says nothing."""
    line = scene.line
    return (
        line.words[0] in _WITH
        and not _SUPPORT.isdisjoint(line.words[1:_SHORT])
        and not any("," in line.gap(at) for at in range(1, spot.first + 1))
    )


def _joins_next(scene: Scene, spot: Spot) -> bool:
    return spot.end < len(scene.line) and scene.line.words[spot.end] in scene.words.conjunctions


def _is_short(scene: Scene, spot: Spot) -> bool:
    """«The Organization», «el Instituto», «la Chambre»: a body by the word for its kind alone."""
    inside = range(spot.first, spot.end)
    return sum(scene.line.words[at] not in scene.words.articles for at in inside) == 1


_MEETING = frozenset(
    "committee council conference group commission assembly forum plenary secretariat session subcommittee board "
    "comite consejo conferencia grupo comision asamblea foro plenario plenaria secretaria sesion subcomite junta mesa "
    "conseil groupe assemblee pleniere secretariat seance sous-comite reunion meeting bureau dialogue dialogo "
    "congreso congres seminario seminaire taller atelier workshop cumbre sommet summit".split()
)
"""Bodies that are the meeting itself, of which the record tells what they did."""


def _joined(scene: Scene, spot: Spot) -> bool:
    return spot.first > 0 and scene.line.words[spot.first - 1] in scene.words.conjunctions


def _joins_governed(scene: Scene, spots: tuple[Spot, ...], spot: Spot) -> bool:
    """«the offices of Lesotho and Zimbabwe»: what a governed mention is joined to is governed as well."""
    before = [one for one in spots if one.end == spot.first - 1]
    return not before or governed(scene, before[0])


_WHOSE = frozenset("dont whose que qu' whom cuyo cuya".split())
_SENSES = {
    word: sense
    for sense, words in (
        ("of", "of de del du des d'"),
        ("by", "by por par"),
        ("to", "to a al à au aux hacia vers towards toward"),
        ("with", "with con avec junto beside alongside"),
        ("about", "about sobre sur on upon concerning acerca"),
        ("for", "for para pour"),
        ("in", "in en dans at inside within chez"),
        ("according", "segun selon according d'apres"),
        ("from", "from desde depuis"),
        ("like", "as como comme than like"),
        ("between", "between among entre parmi"),
    )
    for word in words.split()
}
"""Prepositions of three languages by what they say."""


def _before(scene: Scene, spot: Spot) -> Iterator[str]:
    line, words = scene.line, scene.words
    if not spot.first:
        return
    gap, before = line.gap(spot.first), line.words[spot.first - 1]
    yield "behind_comma" if "," in gap else "behind_word"
    if before in words.prepositions or before in words.of or before in _SENSES:
        yield f"behind_{_SENSES.get(before, 'preposition')}"
    elif before in words.relative or before in _WHOSE:
        yield "behind_relative"
    elif before in words.conjunctions:
        yield "behind_conjunction"
    elif before in words.possessives or before in words.articles:
        yield "behind_article"
    if "(" in gap:
        yield "in_brackets"
    if '"' in gap:
        yield "behind_quotation"
    if any(hit.at == spot.first - 1 for hit in scene.verbs):
        yield "behind_verb_of_saying"


def _behind(scene: Scene, spot: Spot) -> Iterator[str]:
    line, end = scene.line, spot.end
    if end >= len(line):
        yield "ends_sentence"
        return
    gap, after = line.gap(end), line.words[end]
    yield "before_comma" if "," in gap else "before_mark" if gap else "before_word"
    if after in scene.words.relative:
        yield "before_relative"
    if after == "'s":
        yield "possessive"
    if line.capital(end):
        yield "before_capital"
    if after in scene.words.conjunctions:
        yield "before_conjunction"
    if any(hit.first == end for hit in scene.verbs):
        yield "before_verb_of_saying"
    yield f"before_{_verb(scene, end)}"


def _verb(scene: Scene, at: int) -> Stand:
    """What the word behind a mention shows if it is a finite verb."""
    line = scene.line
    if line.gap(at) or line.capital(at):
        return Stand.UNKNOWN
    return word_stand(line.raw(at), scene.language)

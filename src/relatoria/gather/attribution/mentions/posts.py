"""What stands beside a name: role, organisation and country of a person, read from an apposition or a bracket."""

from __future__ import annotations

from msgspec import Struct

from relatoria.gather.attribution.actors.peoples import is_of_people
from relatoria.gather.attribution.mentions.foreign import foreign_end
from relatoria.gather.attribution.mentions.name_places import acts
from relatoria.gather.attribution.mentions.whole_body import past_units, whole_body
from relatoria.gather.attribution.words.fields import is_charge, is_field
from relatoria.gather.attribution.words.line import HARD
from relatoria.gather.attribution.words.scene import Scene, origins
from relatoria.language.fold import fold
from relatoria.vocabulary.bodies import bodies, find_body

_ACCREDITED = frozenset({"ante", "to", "aupres"})
_UN = {"es": "Naciones Unidas", "en": "United Nations", "fr": "Nations Unies"}
_HEAD_OF_UN = ("secretario general", "secretary-general", "secretaire general")
_STATES = frozenset({"estado", "estados", "etat", "etats"})  # «El delegado de Haití, Estado incluido en la lista»
_REPORTING = frozenset("rapporteur rapporteure rapporteuse relator relatora".split())
_FOR = frozenset({"for", "para", "pour"})
"""«Rapporteur for Lebanon» says whom she reports on, not where she is from."""
_CONSULS = frozenset("consul consula consule viceconsul vice-consul consuls".split())
_OWN = frozenset({"en", "in", "à", "au"})
_STATE_BODIES = frozenset("ministerio ministry ministere gobierno government gouvernement".split())
_FIELDS = frozenset("presidencia estado presidence etat state region justicia justice gobierno gouvernement".split())
_WITH = frozenset({"con", "with", "avec"})
_ACTING = frozenset({"funciones", "ejercicio", "interim"})  # «secretaria del Trabajo de México en funciones»
_LONGEST = 45
_CHOSEN = frozenset("elu elue elected elegido elegida designado designada nomme nommee".split())
_PREDICATES = {
    "es": frozenset(
        "le les se lo no tambien tampoco es son era eran fue fueron esta estan estaba ha han habia habian tiene "
        "hubiera hubieran hubiese hubiesen habria habrian haya hayan quisiera quisieran pudiera pudieran".split()
    ),
    "en": frozenset(
        "also is are was were has have had did does do would could should will can may might must shall drew".split()
    ),
    "fr": frozenset(
        "aussi egalement ne n' se s' est sont etait etaient fut a ont avait avaient aurait auraient eut eussent "
        "fera ferait aura va".split()
    ),
}
"""Clitics and everyday verbs, with which the sentence goes on and no function does."""


class Post(Struct, frozen=True):
    """The function of a person; ``end`` is the token after it. ``country`` is None for officials of a body."""

    end: int
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    gender: str | None = None
    head: str = ""  # the folded word of the role


def post_end(scene: Scene, at: int, *, bracket: bool = False) -> int:
    """Where an apposition that begins at token ``at`` ends: at a verb of saying, a relative, a hard stop."""
    line, words = scene.line, scene.words
    index = at
    while index < len(line) and index - at < _LONGEST:
        if index > at and _stops(scene, index, bracket=bracket):
            break
        index += 1
    while index > at + 1 and line.words[index - 1] in words.trailing:
        index -= 1
    return index


def _stops(scene: Scene, index: int, *, bracket: bool) -> bool:
    line, words = scene.line, scene.words
    gap, word = line.gap(index), line.words[index]
    if bracket or (gap == ")" and word not in words.links):
        return ")" in gap
    if not HARD.isdisjoint(gap) and not (gap.startswith(".") and len(line.words[index - 1]) <= 3):
        return True
    if any(hit.first <= index <= hit.at for hit in scene.verbs) and not line.capital(index):
        return True
    if not gap and word in _PREDICATES[words.language] and not line.capital(index):
        return True  # «la directora de Puertos no comparte …», «the head of unit is …»
    if not gap and _goes_on_after_state(scene, index):
        return True  # «the representative of Brazil sought clarification»
    if acts(scene, index) or _turned_to(scene, index):
        return True  # «la representante de Minera Alumbre acudió con …», «the Chair for its view, WHO replied»
    if word in ("que", "qu'") or word in words.relative or (word in ("whose", "dont", "which", "that") and "," in gap):
        return True
    if "," in gap or gap == "-":  # «Secrétaire générale du Ministère, élue Présidente par acclamation»
        return word in _CHOSEN or not _continues(scene, index)
    return word in words.conjunctions and _new_person(scene, index + 1)


def _goes_on_after_state(scene: Scene, index: int) -> bool:
    """Whether a word in small letters that joins nothing stands right behind the name of a State or a known body."""
    line, words = scene.line, scene.words
    if line.capital(index) or line.words[index] in words.links or line.words[index] in words.of:
        return False
    if line.words[index] == "not":
        return True  # «the Mayor of Kisumu not to close …»
    joins = line.words[index] in words.conjunctions or line.words[index] in words.roles or line.words[index] == "'s"
    if joins or any(name.end == index for name in scene.countries.values()):
        return not joins
    return line.words[index] in _BEYOND and any(name.end == index for name in scene.bodies.values())


_BEYOND = frozenset("about acerca contre contra sur sobre against regarding".split())
"""Words behind the name of a known body with which what its representative says begins."""


def _turned_to(scene: Scene, index: int) -> bool:
    """«for its view», «pour son avis»: what somebody is asked for, which is no part of a function."""
    line, words = scene.line, scene.words
    return line.words[index] in words.possessives and line.words[index - 1] in _FOR


def _continues(scene: Scene, index: int) -> bool:
    """Whether what follows a comma still belongs to the function: a capital, or «of …» with a name."""
    line, words = scene.line, scene.words
    word = line.words[index]
    if _new_person(scene, index) or word in words.honorifics:
        return False
    if line.capital(index):
        return word not in _STATES or line.capital(min(index + 1, len(line) - 1))
    after = index + 1
    while after < len(line) and line.words[after] in words.articles:
        after += 1
    named = after < len(line) and line.capital(after)
    return (word in words.of and named) or (word in words.roles and after < len(line)) or word in words.bodies


def _new_person(scene: Scene, index: int) -> bool:
    line, words = scene.line, scene.words
    if index < len(line) and line.words[index] in words.articles:
        index += 1
        return index < len(line) and (line.words[index] in words.honorifics or line.words[index] in words.roles)
    return index + 1 < len(line) and line.words[index] in words.honorifics and line.capital(index + 1)


def read_post(scene: Scene, at: int, end: int, *, named: bool = True) -> Post:
    """Split the apposition ``[at, end)`` into role, organisation and country.

    Of a person who is ``named`` the field that she heads is part of the function; an office without a name is told from
    others by it («the Director of Finance»).
    """
    line, words = scene.line, scene.words
    first = _after_state(scene, at)
    while first < end and first not in scene.countries and line.words[first] in (*words.articles, *words.former):
        first += 1  # not the article of «El Salvador»
    role_at = next((i for i in range(first, min(first + 4, end)) if line.words[i] in words.roles), None)
    body_first = words.language != "en" and line.words[first] in words.bodies and line.capital(first)
    if role_at is None or (role_at > first and body_first):  # «(Federación Campesina)»
        return _without_role(scene, first, end)
    accredited = next((i for i in range(role_at, end) if line.words[i] in _ACCREDITED and i > role_at), end)
    split = past_units(scene, _split(scene, role_at, min(accredited, end), named=named), min(accredited, end))
    organisation, organisation_end = _organisation(scene, split, accredited if split < accredited else end)
    country = _country(scene, at, accredited, split if organisation else end)
    role_end = _role_end(scene, role_at, split, accredited, end)
    role = line.text(first, role_end).rstrip(" ,")
    if line.words[role_at] in _REPORTING and not _FOR.isdisjoint(line.words[role_at:end]):
        return Post(end, line.text(first, end), None, None, words.roles[line.words[role_at]], line.words[role_at])
    if split < end and line.words[split] and split in scene.countries and accredited < end:
        role = f"{role} {line.text(accredited, end)}"
    gender = words.roles[line.words[role_at]]
    said = fold(role)
    if organisation is None and country is None and any(head in said for head in _HEAD_OF_UN):
        organisation = _of_head(scene, at, role_at, said, named=named)
    return Post(max(end, organisation_end), role or None, organisation, country, gender, line.words[role_at])


def _of_head(scene: Scene, at: int, role_at: int, said: str, *, named: bool) -> str | None:
    """Of what somebody is the secretary-general who is told without it: the United Nations, unless small letters or a
    possessive show that it is another body's; a meeting has one of its own."""
    line, words = scene.line, scene.words
    if gathering := next((word for word in said.split() if word in _GATHERINGS), ""):
        return None if named else gathering
    theirs = not words.possessives.isdisjoint(line.words[max(at - 1, 0) : role_at])
    if not words.bodies.isdisjoint(said.split()) or (named and (theirs or not line.capital(role_at))):
        return None
    return _UN[words.language]


_GATHERINGS = frozenset("meeting conference reunion conferencia congress congreso congres assembly".split())
"""«the Secretary-General of the Meeting» is not that of the United Nations."""


def _after_state(scene: Scene, at: int) -> int:
    """The token after «Kenya's» in «Kenya's energy secretary»: whose function it is, told as its country."""
    name = scene.countries.get(at)
    return name.end + 1 if name is not None and scene.line.words[name.end : name.end + 1] == ("'s",) else at


def _without_role(scene: Scene, first: int, end: int) -> Post:
    line, words = scene.line, scene.words
    while first < end and first not in scene.countries and line.words[first] in words.links:
        first += 1
    if first >= end:
        return Post(end)
    if first in scene.countries:
        name = scene.countries[first]
        return Post(end, organisation=line.text(first, name.end), country=name.code)
    organisation, stop = _organisation(scene, first, end)
    return Post(max(end, stop), organisation=organisation, country=_country(scene, first, end, first))


def _split(scene: Scene, role_at: int, end: int, *, named: bool) -> int:
    """The token where the organisation begins, or ``end``: strong signs first, a bare capital only failing those."""
    starts = [i for i in range(role_at + 1, end) if _may_start(scene, i)]
    starts = [i for i in starts if not (named and is_charge(scene, role_at, i, end)) or _is_known(scene, i)]
    strong = [i for i in starts if _is_strong(scene, i, role_at)]
    for position, index in enumerate(strong):
        later = strong[position + 1 :]
        if later and index not in scene.bodies and _belongs_to_role(scene, index, later[0]):
            continue
        return _named_with_article(scene, role_at, _body_of_state(scene, role_at, _town_before(scene, index, role_at)))
    if scene.line.words[role_at] in scene.words.portfolio - scene.words.seats:
        return end
    capitals = (i for i in starts if scene.line.capital(i) and scene.line.words[i] not in scene.words.roles)
    weak = [i for i in capitals if _governed_by_of(scene, i)]
    if not weak or (named and is_field(scene, weak[0])):
        return end
    last = weak[0] if len(weak) == 1 or scene.line.words[role_at] in scene.words.seats else weak[-1]
    return _named_with_article(scene, role_at, whole_body(scene, role_at, last))


def _named_with_article(scene: Scene, role_at: int, index: int) -> int:
    """«presidente de La Unión», «l'envoyé de La Haye»: an article in a capital belongs to the name."""
    line = scene.line
    before = index - 1
    article = before > role_at and line.words[before] in scene.words.articles - scene.words.of and not line.gap(index)
    shouted = line.raw(role_at).isupper()
    return before if article and line.capital(before) and not shouted and index not in scene.countries else index


_SECRETARIES = frozenset("secretary secretaria secretario secretaire".split())


def _body_of_state(scene: Scene, role_at: int, index: int) -> int:
    """For «secretary of the Migrant Workers' Union of Ireland» the union; for who stands for a State the State."""
    words, said = scene.words, scene.line.words[role_at]
    official = said in words.representing or (said in words.portfolio and said not in _SECRETARIES)
    if index not in scene.countries or official:
        return index
    return whole_body(scene, role_at, index, worded=True)


def _belongs_to_role(scene: Scene, index: int, later: int) -> bool:
    """A unit with a name of its own, or one without an article («Director de Programa del Centro …»)."""
    if scene.line.words[index] not in scene.words.units:
        return False
    bare = scene.line.words[index - 1] in ("de", "of", "d'") and "," not in scene.line.gap(index)
    return _governor(scene, later) - index > (0 if bare and scene.words.language != "en" else 2)


def _town_before(scene: Scene, index: int, role_at: int) -> int:
    """For «… de San Pablo, Brasil» the town, of which the State after the comma only says where it lies."""
    line = scene.line
    if index not in scene.countries or "," not in line.gap(index):
        return index
    town = index
    while town - 1 > role_at and line.capital(town - 1) and "," not in line.gap(town):
        town -= 1
    return town if town < index and line.words[_governor(scene, town)] in ("de", "of", "d'", "in") else index


def _may_start(scene: Scene, index: int) -> bool:
    """Whether a name may begin here: after a preposition (and article), or after a comma."""
    line, words = scene.line, scene.words
    if "," in line.gap(index) or "(" in line.gap(index):
        return True
    before = _governor(scene, index)
    return line.words[before] in words.of


def _governor(scene: Scene, index: int) -> int:
    before = index - 1
    while before > 0 and scene.line.words[before] in scene.words.articles - scene.words.of:
        before -= 1
    return before


def _governed_by_of(scene: Scene, index: int) -> bool:
    word = scene.line.words[_governor(scene, index)]
    return word in ("de", "del", "of", "at", "from", "d'", "du", "des") or "," in scene.line.gap(index)


def _is_known(scene: Scene, index: int) -> bool:
    return index in scene.countries or index in scene.bodies


def _is_strong(scene: Scene, index: int, role_at: int) -> bool:
    line, words = scene.line, scene.words
    if _is_known(scene, index) or line.acronym(index) or foreign_end(scene, index) > index:
        return True
    if line.words[index] in words.roles or (line.words[role_at] in words.portfolio and line.words[index] in _FIELDS):
        return False
    if line.words[index] in words.bodies and not _qualifies_a_field(scene, index):
        return line.capital(index) or not line.capital(role_at)
    if line.words[role_at] in words.seats and line.capital(index):
        return True
    if "," not in line.gap(index) or not line.capital(index) or line.words[role_at] in words.portfolio:
        return False
    return words.conjunctions.isdisjoint(line.words[index : index + 4])  # else an enumeration of fields


def _qualifies_a_field(scene: Scene, index: int) -> bool:
    """For «… for International Migration»: whether no body follows the adjective, so that it tells what, not where."""
    line, words = scene.line, scene.words
    while index < len(line) and line.words[index] in words.qualifiers:
        index += 1
        if index < len(line) and "," in line.gap(index):
            return True
    while index < len(line) and line.capital(index) and not HARD & set(line.gap(index)):
        if line.words[index] in words.bodies:
            return False
        index += 1
    return True


def _organisation(scene: Scene, split: int, end: int) -> tuple[str | None, int]:
    """The wording of the organisation from ``split`` on, and where it ends; a country alone after a comma is cut."""
    line, words = scene.line, scene.words
    if split >= end:
        return None, end
    stop = end
    for index in range(split + 1, end):
        if "," in line.gap(index) and (
            index in scene.countries or line.words[index] in words.bodies or line.words[index] in words.former
        ):
            stop = index
            break
        if line.words[index] in words.conjunctions and index + 1 < end and _tells_more(scene, index + 1):
            stop = index  # «Ministry of Labour and head of the delegation»
            break
        if line.words[index] in _WITH and index + 1 < end and not line.capital(index + 1):
            stop = index  # «operaria de Choloma con diecinueve años de oficio»
            break
    while stop > split + 1 and line.words[stop - 1] in words.trailing | _ACTING:
        stop -= 1
    return _tidy(line.text(split, stop)), end


def _tells_more(scene: Scene, at: int) -> bool:
    """Whether another function begins at a token: «and head of the delegation», «and first of the two reviewers»."""
    words, line = scene.words, scene.line
    ordinal = line.words[at] in words.modifiers and line.words[at + 1 : at + 2] == ("of",) and not line.capital(at)
    return line.words[at] in words.roles or ordinal


def _tidy(wording: str) -> str | None:
    """Without stray commas and brackets at the ends; a closed bracket («… del Trabajo (OIT)») stays."""
    plain = wording.strip(" ,").lstrip("(")
    return (plain if plain.count("(") == plain.count(")") else plain.strip("()")) or None


def _role_end(scene: Scene, role_at: int, split: int, accredited: int, end: int) -> int:
    if split >= min(end, accredited):
        return end
    stop = split
    line, words = scene.line, scene.words
    while stop > role_at + 1 and line.words[stop - 1] in words.links:
        stop -= 1
    return stop


def _country(scene: Scene, first: int, end: int, organisation: int) -> str | None:
    """The country of the State or place in the title; officials of an international body have none."""
    line = scene.line
    if any(word in _CONSULS for word in line.words[first:end]) and not _OWN.isdisjoint(line.words[first:end]):
        return None  # «el cónsul general en São Paulo»: where the post is, not whose
    named = [name for at, name in scene.countries.items() if first <= at < end]
    head = line.words[organisation] if organisation < len(line) else ""
    held = [name for at, name in scene.bodies.items() if organisation <= at < end]
    if held and head not in _STATE_BODIES and bodies()[held[0].code].kind != "group":
        return None
    if organisation < end and find_body(line.text(organisation, end)) is not None:
        return None
    if not named:
        named = [
            name
            for at, name in origins(scene).items()
            if first <= at < end and not (at >= organisation and is_of_people(scene, at, organisation, name.end))
        ]
    return named[-1].code if named else None

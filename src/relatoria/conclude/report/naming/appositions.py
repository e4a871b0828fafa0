"""What stands behind a person's name: the function as a document in the report's language tells it, else the State, the
body or the seat in brackets. Nothing of another language stands there but the names of bodies."""

from __future__ import annotations

import re
from functools import cache

from relatoria.conclude.report.naming.affiliations import place_of
from relatoria.conclude.report.naming.foreign import in_marks, is_foreign
from relatoria.conclude.report.naming.groups import is_generic, is_relational, points_back
from relatoria.conclude.report.phrases import catalogue, phrase
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.fold import fold
from relatoria.language.join import contract
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import Actor
from relatoria.vocabulary.definite import definite
from relatoria.vocabulary.places import countries, country_mentions, find_country, with_article
from relatoria.vocabulary.stakeholders import stakeholder_type_of

_PUBLIC = frozenset({"state", "local_government", "subnational_government"})


def apposition(actor: Actor, language: str, heard: str) -> str:
    """«, Mayor of Tripoli, Lebanon,» or « (Lebanon)» at the first mention; empty where nothing is known. ``heard`` is
    the language in which the function was said."""
    said = _function(actor, language, heard)
    if said:
        return f", {contract(said, language)},"
    place = bracket(actor, language, heard) or _in_marks(actor, language, heard)
    return f" ({place})" if place else ""


def _in_marks(actor: Actor, language: str, heard: str) -> str:
    """The function of another language between marks of quotation, of whom nothing else is known."""
    said = actor.role or ""
    alone = is_relational(said) or _leans(said) or is_rank(said) or _OF_MEETING.match(said)
    if alone or not is_foreign(heard, language) or not 1 < len(said.split()) <= _LONGEST:
        return ""
    return in_marks(said, language)


_LONGEST = 9


def _function(actor: Actor, language: str, heard: str) -> str:
    if said := _as_introduced(actor, language, heard):
        return _with_state(_in_small_letters(_lowered(said, language), actor, language), actor, language)
    said = actor.role or ""
    alone = (not actor.organisation and is_relational(said)) or _leans(said) or is_rank(said)
    alone = alone or fold(actor.organisation or "").startswith(f"{fold(said)},")  # the town of «Lomé, Golfe 1»
    if not said or alone or is_foreign(heard, language) or not heard:
        return ""
    if _OF_SITTING.match(said) or (_OF_MEETING.match(said) and find_country(place_of(actor, language, heard))):
        return ""
    return _with_state(_post(_lowered(said, language), actor.organisation or "", language), actor, language)


def _lowered(said: str, language: str) -> str:
    """«épidémiologiste à l’Institut …» of a French record that opened a sentence with it; offices of State, of meetings
    and names keep their capital."""
    word = re.match(r"[^\W\d_]+(?=$|[ ,-])", said)
    common = word is not None and word[0].istitle() and fold(word[0]) in words_of("fr").roles
    if language != "fr" or word is None or not common or _OF_STATE.match(fold(said)):
        return said
    return said[:1].lower() + said[1:]


_OF_STATE = re.compile(
    r"(?:vice-?|sous-?|co-?)?(?:ministre|premiere?|president|presidente|secretaire|ambassad|hau|delegue|commissaire|"
    r"representant|gouverneur|consul|chancelier|chef|rapporteu|directeur general|directrice generale|envoye|juge en)"
)


def bracket(actor: Actor, language: str, heard: str = "") -> str:
    """What stands in brackets behind a name: «mayor of Cobán», «Ghana», «OIM»."""
    seat = next((key for key, roles in _seats().items() if fold(actor.role or "") in roles), "")
    town = actor.organisation or ""
    if seat and town[:1].isupper() and find_country(town) is None and not _has_body(town):
        if own := _as_introduced(actor, language, heard) if is_foreign(heard, language) else "":
            return own
        return phrase("seat", f"{seat}_{actor.gender or 'n'}", language, town=place_of(actor, language, heard))
    return _ACRONYM.sub("", place_of(actor, language, heard))


_ACRONYM = re.compile(r"(?<=\w) \([A-Z][\w-]{1,11}\)$")
"""No brackets within brackets: «(Agence nationale de l’emploi (Anem))»."""


def _has_body(name: str) -> bool:
    words = fold(name).split()
    return any(not words_of(language).bodies.isdisjoint(words) for language in TONGUES)


@cache
def _seats() -> dict[str, frozenset[str]]:
    """Who governs a town or a province: how they are called in three languages, by the key of the phrase."""
    return {
        "mayor": frozenset("alcalde alcaldesa mayor maire mairesse bourgmestre".split()),
        "deputy": frozenset(("deputy mayor", "vice-mayor", "vicealcalde", "vicealcaldesa", "teniente de alcalde")),
        "governor": frozenset("gobernador gobernadora governor gouverneur gouverneure".split()),
        "prefect": frozenset("prefecto prefecta prefect prefet prefete".split()),
    }


def rank_of(actor: Actor, language: str) -> str:
    """«el coronel», «Colonel», «le général»: the rank with which the record names somebody; empty without one."""
    pattern = re.compile(rf"(?:(?:the|el|la|le) )?(?P<rank>\S+) (?:\S+ )*?{re.escape(fold(actor.name).split()[-1])}\b")
    said = (match["rank"] for alias in actor.aliases if (match := pattern.match(fold(alias))))
    rank = next((_ranks()[one] for one in (fold(actor.role or ""), *said) if one in _ranks()), "")
    return phrase("rank", f"{rank}_{'f' if actor.gender == 'f' else 'm'}", language) if rank else ""


def is_rank(role: str) -> bool:
    """Whether a function is a military rank, which stands before the name."""
    return fold(role) in _ranks()


@cache
def _ranks() -> dict[str, str]:
    """The ranks of three languages without their article, folded → their key."""
    said = ((key.rpartition("_")[0], wording) for key, row in catalogue()["rank"].items() for wording in row.values())
    return {fold(wording).split()[-1].removeprefix("l'").removeprefix("l’"): key for key, wording in said}


def _as_introduced(actor: Actor, language: str, heard: str) -> str:
    """The apposition with which a document in the report's language introduces somebody («Mayor of Tripoli, Lebanon»),
    where it is the whole; behind the name or before it («La Secrétaire générale de l’AEC, Mme Ferrán»)."""
    own, role = re.escape(actor.name), actor.role or ""
    foreign = is_foreign(heard, language) or not heard
    if foreign and actor.stakeholder_type not in _PUBLIC:
        return ""
    office = r"\S.*?" if foreign else rf"{re.escape(role or '?')}\b.+?"
    before = re.compile(rf"(?:(?:el|la|le|the) |l[’'])?({office}), (?:\S+ )?{own}$", re.IGNORECASE)
    for alias in sorted(actor.aliases, key=len, reverse=True):
        match = re.match(rf"(?:\S+ ){{0,4}}{own}, (.+)$", alias) or before.match(alias)
        if match is None or _leans(match.group(1)) or not _is_said_in(match.group(1), language, strictly=foreign):
            continue
        if foreign or not actor.organisation or fold(actor.organisation) in fold(match.group(1)):
            return _balanced(match.group(1))
    return ""


def _balanced(said: str) -> str:
    """Without the bracket that closes what a label opened before the name: «QUESTION (Ms. Lind, Youth Council)»."""
    return said.rstrip(")") if said.endswith(")") and "(" not in said else said


def _is_said_in(said: str, language: str, *, strictly: bool) -> bool:
    """Whether a function is told in a language: no little word is another's alone; ``strictly``, it opens with an
    office of that language, of that alone or with a little word of that alone."""
    small = [word for word in re.sub(r"(?<=\b[dl])['’]", "' ", said).split() if word[:1].islower()]
    words = [fold(said.split()[0]), *map(fold, small)]
    own = _LITTLE[language]
    others = frozenset().union(*(some for code, some in _LITTLE.items() if code != language))
    if not (others - own).isdisjoint(words):
        return False
    elsewhere, roles = _in_others(words[0], language), words_of(language).roles
    if not strictly:
        return not elsewhere or words[0] in roles
    known = not roles.keys().isdisjoint(fold(said).split()[:3])
    return known and (not (own - others).isdisjoint(words) or not elsewhere)


def _in_others(word: str, language: str) -> bool:
    return any(word in words_of(code).roles for code in TONGUES if code != language)


_LITTLE = {
    "es": frozenset("de del la las los el y e para por".split()),
    "en": frozenset("of the and for on at in to".split()),
    "fr": frozenset("de du des la le les l' d' et pour aux au en".split()),
}


def _with_state(said: str, actor: Actor, language: str) -> str:
    """The function of who speaks for a State that its words do not name: «Undersecretary, Department of Labour, the
    Philippines»."""
    state = countries().get(actor.country or "")
    if state is None or any(code == state.iso3 for _, _, code in country_mentions(fold(said), demonyms=True)):
        return said
    held = actor.organisation if actor.organisation and not find_country(actor.organisation) else None
    if stakeholder_type_of(actor.role, held, actor.country) != "state":
        return said
    return f"{said}, {state.running[language]}"


def _in_small_letters(said: str, actor: Actor, language: str) -> str:
    """«Directora de Asistencia Consular de HONDURAS» of a record that writes its States in capitals."""
    state, own = countries().get(actor.country or ""), actor.organisation or "?"
    return re.sub(rf"\b{re.escape(own)}$", state.running[language], said) if state and own.isupper() else said


def _post(role: str, organisation: str, language: str) -> str:
    """A function and the body where it is held: «directora del Instituto de la Vivienda», «Director, Ocean Watch»."""
    if not organisation or organisation in role:
        return role
    if _SEAT.match(f"{fold(role)} | {fold(organisation)}"):  # «alcaldesa de la alcaldía de Lota» is «de Lota»
        return f"{role} {organisation.partition(' ')[2]}"
    if language == "en" and is_generic(organisation):
        return f"{role} of {organisation}"
    state = find_country(organisation)
    if state is not None:
        name = with_article(state.iso3, language).replace("'", "’")
        return f"{role}, {name}" if language == "en" else f"{role} de {name}"
    return f"{role}, {organisation}" if language == "en" else f"{role} de {definite(organisation, language)}"


_SEAT = re.compile(
    r"(?P<seat>alcald|gober|inten|prefe|minist|consul|embaj|mair)\w*(?: \w+)? \| (?P=seat)\w* (?:del?|d'|of|du) ?\w"
)
"""A function and the office that its holder heads, of which one word is enough."""


def _leans(said: str) -> bool:
    return _POINTS_BACK.search(said) is not None or points_back(said)


_POINTS_BACK = re.compile(
    r"\b(?:est[ea] últim[oa]|dich[oa]s?|ce dernier|cette dernière|celui-ci|celle-ci|the latter|the same|its|their|his|"
    r"her|sus?|sa|son|ses|leurs?|es[ea]|aquel(?:la)?|that|cet(?:te)?|ce)\b",
    re.IGNORECASE,
)
"""«gerente comercial de esta última», «del Ministerio de ese país»: nobody knows any more of which."""
_OF_MEETING = re.compile(
    r"(?:co-?|vice-?)?(?:relator|rapporteu|chair|moderat|modérat|moderad|facilitad|facilitat)\w*$", re.IGNORECASE
)
"""An office of the meeting, which is not held in a State: «relatora (España)»."""
_OF_SITTING = re.compile(
    r"(?:\w+ )?\w+ (?:de (?:la )?(?:séance|session|sesión|mesa|réunion|reunión|table ronde)|"
    r"of the (?:session|meeting|panel))$|"
    r"session (?:chair|moderator)$",
    re.IGNORECASE,
)
"""The same, by its words: «présidente de séance» is nobody's function at the university that stands in brackets."""

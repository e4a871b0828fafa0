"""What stands in brackets after a person's name: the State, or the body that somebody is of."""

from __future__ import annotations

import re

from relatoria.conclude.report.naming.foreign import is_foreign, set_off
from relatoria.conclude.report.naming.groups import is_generic
from relatoria.conclude.report.phrases import phrase
from relatoria.gather.attribution.claims.byline import names_a_body
from relatoria.language.fold import fold
from relatoria.language.join import contract
from relatoria.model.actor import Actor
from relatoria.vocabulary.bodies import Body, find_body
from relatoria.vocabulary.fields import names_a_charge
from relatoria.vocabulary.places import countries, find_country, with_article


def place_of(actor: Actor, language: str, heard: str = "") -> str:
    """What stands in brackets after a name: the State for its delegates, else the organisation, else the country.

    An organisation that the vocabulary does not know keeps its name, in whatever language that is, set off where that
    is not the report's.
    """
    country = countries().get(actor.country or "")
    if country is not None and _sits(actor):
        return contract(
            phrase("affiliation", "parliament", language, state=with_article(country.iso3, language)), language
        )
    if country is not None and (actor.stakeholder_type == "state" or not actor.organisation):
        return country.running[language]
    if not actor.organisation:
        return ""
    if is_foreign(heard, language) and (names_a_charge(actor.organisation) or _points_back(actor.organisation)):
        return country.running[language] if country is not None else ""
    if is_generic(actor.organisation):
        return _whole_body(actor) or (country.running[language] if country is not None else "")
    state = find_country(actor.organisation)
    if state is None and is_foreign(heard, language):
        state = find_country(actor.organisation.rpartition(", ")[2])  # «Diaspora Affairs, the Gambia»
    if state is not None:
        return state.running[language]
    if of_state := _of_state(actor.organisation, language):
        return of_state
    body = body_called(actor.organisation) or _of_body(actor.organisation)
    town = _TOWN.fullmatch(actor.organisation)
    if body is None and town is not None and (state := find_country(town["state"])) is not None:
        return f"{town['town']}, {state.running[language]}"
    if body is None:
        own = called_in(actor, language) if is_foreign(heard, language) else ""
        return own or _as_called(actor.organisation, language, heard)
    acronyms = body.acronyms.get(language, ())
    return acronyms[0] if acronyms else body.names.get(language) or actor.organisation


def _sits(actor: Actor) -> bool:
    """Whether somebody of whom only the State is known beside is a member of its parliament, and has not been one."""
    alone = not actor.organisation or find_country(actor.organisation) is not None
    return actor.stakeholder_type == "parliament" and alone and not any(map(_NO_LONGER.search, actor.aliases))


_NO_LONGER = re.compile(r"\b(?:former|ex|anciene?|ancienne|antigu[oa]|observa\w+)\b", re.IGNORECASE)


def _points_back(name: str) -> bool:
    return _POINTING.search(name) is not None


_POINTING = re.compile(
    r" (?:de (?:es[ea]|est[ea]|dich[oa])|of (?:that|this|said|the same)|de (?:ce|cet|cette)) \S+$", re.IGNORECASE
)
"""«Ministerio de Trabajo de ese país»: only its document says of which."""


def _of_state(name: str, language: str) -> str:
    """A university or bank that is called by its State («université du Ghana») in the language of the report."""
    match = _CALLED.fullmatch(name)
    state = find_country(match["state"]) if match is not None else None
    if match is None or state is None or find_body(name) is not None:
        return ""
    head = "university" if fold(match["head"]).startswith("univ") else "bank"
    return contract(phrase("affiliation", head, language, state=with_article(state.iso3, language)), language)


_CALLED = re.compile(
    r"(?P<head>universidad|universit[éeà]|university|bank|banco|banque|banca) "
    r"(?:(?:of(?: the)?|del|de(?: la| los)?|du|des) |(?:de l|d)['’])(?P<state>\S.+)",
    re.IGNORECASE,
)


def body_called(name: str) -> Body | None:
    """The body that a name names, also with its acronym behind a comma: «International Labour Organization, ILO»."""
    return find_body(name) or find_body(_ACRONYM.sub("", name))


_ACRONYM = re.compile(r", [A-Z]{2,9}$")


def _of_body(name: str) -> Body | None:
    """The body of which a name tells the department first: «Financial Inclusion, World Bank»."""
    whole = name.rpartition(", ")[2]
    return find_body(whole) if whole != name and len(whole.split()) > 1 else None


def called_in(actor: Actor, language: str) -> str:
    """The name that a document in ``language`` gives to the body that another calls otherwise: «Tri-Regional Diaspora
    Network» for «Red Trirregional de Diásporas», where both introduce the same person; else nothing."""
    pieces = (piece for alias in actor.aliases for piece in reversed(_PARTS.split(alias.replace(actor.name, ""))))
    names = (piece[match.end() :] if (match := _HELD_AT.match(piece)) else piece for piece in pieces)
    known = _stems(actor.organisation or "")
    return next((one for one in names if _is_name_in(one, language) and not known.isdisjoint(_stems(one))), "")


def _is_name_in(name: str, language: str) -> bool:
    if len(name.split()) < 2 or not name[0].isupper() or not names_a_body(name, language):
        return False
    others = frozenset().union(*(words for code, words in _LITTLE.items() if code != language))
    return (others - _LITTLE[language]).isdisjoint(re.findall(r"\w+", name.lower()))


def _stems(name: str) -> frozenset[str]:
    """How the words of a name begin, which is much the same in three languages: «diáspo», «diaspo»."""
    words = re.findall(r"[^\W\d_]+", fold(name))
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM)


_STEM = 5
_PARTS = re.compile(r", | ?[()]")
_HELD_AT = re.compile(
    r".*?\b(?:of(?: the)?|at(?: the)?|for(?: the)?|del?(?: la| los| las)?|du|des|de la|de l['’]|d['’]) ?(?=[A-ZÀ-Þ])"
)
_LITTLE = {
    "es": frozenset("de del la los las el y e para por".split()),
    "en": frozenset("of the and for on in".split()),
    "fr": frozenset("de du des la le les l d et pour".split()),
}


def _as_called(name: str, language: str, heard: str) -> str:
    """A name of another language without what describes it there: «RemesaClara, a payment firm based in Quito»."""
    own = name[:1].islower() and names_a_body(name, language)  # «association Novissi», heard in another language too
    return set_off(_DESCRIBED.sub("", name), language) if is_foreign(heard, language) and not own else name


_DESCRIBED = re.compile(
    r"(?<=\w), (?:(?:an?|the|una?|el|la|une?|le) |l['’])?(?!(?:de|del|of|du|des|for|para|pour)\b)[a-zà-ÿ].*$"
)
"""An apposition in common nouns."""


_TOWN = re.compile(
    r"(?P<town>[^,]+), (?:(?:in|en(?: el| la)?|au|aux|del?(?: la| los)?|du|of(?: the)?) |de l['’]|d['’])"
    r"(?P<state>[^,]+)"
)
"""«Jalapa, en Guatemala», «Centro de Estudios del Desierto, de Chile»"""


def _whole_body(actor: Actor) -> str:
    """«ministère de l’Intérieur» where the function says it and only «Intérieur» was kept; else nothing."""
    said = f"{actor.role or ''} {' '.join(actor.aliases)}"
    match = re.search(rf"\b{_BODY_OF}[^,;()]{{0,20}}?\b{re.escape(actor.organisation or '')}\b", said, re.IGNORECASE)
    said = match.group() if match is not None else ""
    return said if " of " in said or said[1:2].isupper() else said[:1].lower() + said[1:]


_BODY_OF = (
    r"(?:minist(?:erio|ère|ry)|secretar[ií]a|department|departamento|département|dirección general|directorate|office|"
    r"direction) (?:of|de|du|des|del)"
)

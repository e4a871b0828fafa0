"""Who a clause is about in grammar: number, gender, and what «we» of a speaker stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.conclude.report.grammar.tokens import Subject
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.definite import head_noun
from relatoria.vocabulary.places import countries, find_country
from relatoria.vocabulary.signatories import signed_title

STATE = "state"
PARLIAMENT = "parliament"
_LOCAL = frozenset({"local_government", "subnational_government"})


def subject_of(actors: Sequence[Actor], language: str) -> Subject:
    """The subject that the actors of an intervention make; several are plural, of one gender only if all are."""
    genders = {gender_of(actor, language) for actor in actors}
    gender = genders.pop() if len(genders) == 1 else None
    if len(actors) != 1:
        return Subject("plural", gender)
    (actor,) = actors
    person = actor.kind is ActorKind.PERSON
    number = "plural" if actor.kind is ActorKind.COLLECTIVE or _plural_name(actor, language) else "singular"
    return Subject(number, gender, _body(actor) if person else "", person)


def _plural_name(actor: Actor, language: str) -> bool:
    """«les Fidji», «los Estados Unidos»: a State whose article is plural; a group told in the plural («Les Maires»)."""
    if actor.kind is ActorKind.GROUP:
        return signed_title(actor.name) != "" or _SEVERAL.match(fold(actor.name)) is not None
    country = countries().get(actor.country or "")
    return actor.kind is ActorKind.STATE and country is not None and country.articles[language] in ("les", "los", "las")


_SEVERAL = re.compile(r"(?:los|las|les) |(?:the )?\w*[^su\W]s (?:and|y|et|members of|miembros|membres)\b")


def _body(actor: Actor) -> str:
    """What «we» of a person stands for: the body that somebody is of, also where that is one of a State's; the State of
    a delegate. A member of a parliament says it of nobody that can be told."""
    if actor.stakeholder_type in _LOCAL:
        return "administration"
    if actor.stakeholder_type == PARLIAMENT:
        return ""
    own = actor.organisation or ""
    if actor.stakeholder_type == STATE:
        return "institution" if own and not _is_government(own) else STATE
    if not own:
        return STATE if actor.country and not actor.stakeholder_type else ""
    return "organisation"


def _is_government(name: str) -> bool:
    """Whether a name is that of a State, or of what speaks for the whole of it."""
    return find_country(name) is not None or _GOVERNMENT.search(fold(name)) is not None


_GOVERNMENT = re.compile(
    r"\b(?:gobierno|government|gouvernement|minist\w+|cancilleria|foreign|embajada|embassy|ambassade|mission|mision|"
    r"delega\w+|relaciones exteriores|presidencia|secretaria de)\b"
)


def gender_of(actor: Actor, language: str) -> str | None:
    """«f» or «m» in a language: that of a person where known, of a State or body by its noun."""
    if actor.kind is ActorKind.PERSON:
        return actor.gender
    country = countries().get(actor.country or "")
    if actor.kind is ActorKind.STATE and country is not None:
        article = country.articles[language] or country.articles["fr"]
        name = fold(country.names["fr"] if article == "l'" else "")
        if article == "les":
            return "f" if fold(country.names["fr"]).split()[0].endswith(("es", "fidji", "bahamas")) else "m"
        return {"la": "f", "las": "f", "el": "m", "los": "m", "le": "m"}.get(
            article, "f" if name.endswith("e") else "m"
        )
    body = find_body(actor.name)
    name = body.names[language] if body is not None else actor.name
    first = fold(name).split()[0] if name.strip() else ""
    return "f" if first.endswith(("cion", "dad", "tion", "ion", "e", "a")) else "m"


def without_own_name(clause: str, actors: Sequence[Actor], language: str) -> str:
    """«que la OIM reconocía» said by the OIM is «que reconocía», «that it recognized», «qu'elle reconnaît»."""
    if len(actors) != 1 or actors[0].kind is ActorKind.PERSON:
        return clause
    (actor,) = actors
    for name in sorted(forms_of(actor), key=lambda form: (-len(form), form)):
        match = after_name(clause, name, _GOES_ON)
        if match is not None:
            gender = gender_of(actor, language)
            pronoun = {"es": "", "en": "it ", "fr": "elle " if gender == "f" else "il "}[language]
            return pronoun + clause[match.end() :]
    return clause


def is_with_others(clause: str, actors: Sequence[Actor]) -> bool:
    """Whether a clause opens with the name of its only speaker and that of others: «the FAO and the Board ran …»."""
    return len(actors) == 1 and any(after_name(clause, name, _WITH) is not None for name in forms_of(actors[0]))


_ARTICLE = re.compile(r"(?:(?:el|la|los|the|le|les) |l['’])", re.IGNORECASE)
_AND = r"(?:and|or|y|e|o|u|et|ou|with|con|avec)\b"
_WITH = re.compile(f" {_AND}", re.IGNORECASE)
_GOES_ON = re.compile(rf" (?=[a-zà-ÿ])(?!{_AND})", re.IGNORECASE)


def after_name(text: str, name: str, following: re.Pattern[str]) -> re.Match[str] | None:
    """What follows a name with which a text opens, after an article or none, if it is what is looked for."""
    article = _ARTICLE.match(text)
    for start in (article.end(), 0) if article is not None else (0,):
        end = start + len(name)
        if text[start:end].lower() == name.lower() and (match := following.match(text, end)) is not None:
            return match
    return None


def forms_of(actor: Actor) -> set[str]:
    """All the names under which an actor may speak of itself."""
    found = {actor.name, *actor.aliases}
    country = countries().get(actor.country or "")
    if actor.kind is ActorKind.STATE and country is not None:
        found.update(country.running.values())
    body = find_body(actor.name)
    if body is not None:
        found.update(body.names.values())
        found.update(acronym for acronyms in body.acronyms.values() for acronym in acronyms)
    return {name for name in found if name}


def opens_with(text: str, actors: Sequence[Actor]) -> bool:
    """Whether a sentence opens with the name of one of ``actors``, with its article at most."""
    said = fold(text[:_OPENING]).replace("’", "'")
    opened = re.sub(r"^(?:the |el |la |los |las |le |les |l')", "", said)
    return any(opened.startswith(fold(form)[: len(opened)]) for actor in actors for form in forms_of(actor) if form)


_OPENING = 24


def head_at(actors: Sequence[Actor], text: str, language: str) -> int:
    """Where «La Conferencia» ends, with which a sentence opens that tells what a body of that name does; 0 for any
    other sentence."""
    match = _HEAD.match(text)
    body = find_body(actors[0].name) if len(actors) == 1 and match is not None else None
    name = body.names.get(language, "") if body is not None else ""
    if match is None or not name or head_noun(name, language) != fold(match["head"]) or opens_with(text, actors):
        return 0
    word = next(iter(fold(text[match.end() :]).split()), "")
    return 0 if word in _GOES_ON_WITH else match.end()  # «The Council of Elders» is no «Council of Europe»


_GOES_ON_WITH = frozenset("of for on de del du des sur sobre para pour contre contra".split())
_HEAD = re.compile(r"(?:(?:El|La|Le|The) |L['’])(?P<head>[A-ZÀ-Þ][\w-]+)(?= [a-zà-ÿ])")


def is_named(actor: Actor, folded: str) -> bool:
    """Whether a folded sentence names an actor: a family name, or any other form under which it is known."""
    said = list(forms_of(actor))
    if actor.kind is ActorKind.STATE:
        said = [form for form in said if not _ARTICLE.sub("", form)[:1].islower()]
    if actor.kind is ActorKind.PERSON:
        said.append(actor.name.split()[-1])
    if any(fold(name) in folded for name in said if len(name) > 2):
        return True
    short = [re.escape(fold(name)) for name in said if len(name) == _SHORT and name.isupper()]
    return any(re.search(rf"\b(?:the|la|el|l['’]) ?{name}\b", folded) is not None for name in short)


_ARTICLE = re.compile(r"^(?:(?:the|la|el|le|los|las|les) |l['’])", re.IGNORECASE)
"""Before «delegation», which names nobody."""
_SHORT = 2
"""«The EU», «l’UE»: so short an acronym is a name behind its article only."""

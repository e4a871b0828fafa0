"""A clause of a speaker without the words that name the speaker once more: «según la Red», «que el Fondo disponía»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.conclude.report.grammar.subjects import forms_of, gender_of, without_own_name
from relatoria.conclude.report.record.commas import circumstance
from relatoria.conclude.report.speech.tenses import is_finite
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.definite import head_noun

_ACCORDING = {
    "es": r"(?:según|de acuerdo con|a juicio|en opinión|a decir|al decir|a criterio|en palabras|"
    r"a entender)(?: de(?!l)| del)?"
    r"(?: (?:el|la|los|las|su))?",
    "en": r"(?:according to|in the (?:view|opinion|words) of)(?: the| its| their)?",
    "fr": r"(?:selon|d['’]après|de l['’]avis|aux yeux|au dire)(?: du| de| des)?(?: la| le| les| son| sa| leur)?"
    r"(?: ?[dl]['’])*",
}
_ASIDE = {
    language: re.compile(rf"(?:^|(?P<before>, )){opens} ?(?P<who>[^\W\d_][^,;:]{{1,60}}?)(?:, |$)", re.IGNORECASE)
    for language, opens in _ACCORDING.items()
}
_SPEAKER = {
    "es": re.compile(
        r"(?:representante|delegad[oa]|delegación|portavoz|oradora?|ponente|expositora?|funcionari[oa]|expert[oa])"
    ),
    "en": re.compile(r"(?:representative|delegate|delegation|spokes\w+|speaker|official|expert)"),
    "fr": re.compile(r"(?:représentante?|déléguée?|délégation|porte-parole|ora(?:teur|trice)|intervenante?|experte?)"),
}


def without_own(clause: str, actors: Sequence[Actor], language: str) -> str:
    """What is told after «que» or «that» of its only speaker («es», «en» or «fr») without an aside that says whose view
    it is, and with a pronoun, or in Spanish nothing, for the speaker's own name or its first noun. Linear."""
    if len(actors) != 1:
        return clause
    clause = _without_aside(clause, actors[0], language)
    found = without_own_name(clause, actors, language)
    if found != clause:
        verbal = language != "es" or _is_verb(found.split()[0].strip(","), language)
        return found if verbal else clause  # «la Red vecinal tenía»: another's name
    if actors[0].kind is ActorKind.PERSON:
        return found
    start = len(led) if (led := circumstance(clause, language)) else 0
    return clause[:start] + _without_noun(clause[start:], actors[0], language)


def _without_aside(clause: str, actor: Actor, language: str) -> str:
    def rest(match: re.Match[str]) -> str:
        if not _is_speaker(match["who"], actor, language):
            return match.group()
        if not match["before"]:
            return ""
        led = circumstance(clause[: match.start()] + ", x", language)
        return ", " if led and not match.group().rstrip().endswith(match["who"]) else " "

    return _ASIDE[language].sub(rest, clause).strip()


def _is_speaker(who: str, actor: Actor, language: str) -> bool:
    """Whether words are a speaker's name, its first noun, or what speakers are called."""
    said = fold(who).strip()
    post = (actor.role or "").lower().split()[:1] if actor.kind is ActorKind.PERSON else []
    if _SPEAKER[language].fullmatch(who.lower()) or who.lower() in post:
        return True
    body = actor.organisation if actor.kind is ActorKind.PERSON else actor.name
    names = {fold(name) for name in forms_of(actor)} | {fold(body or "")}
    if body and who[:1].isupper():
        names |= _heads(body, language)
    return said in names - {""}


def _heads(body: str, language: str) -> set[str]:
    """The first nouns of a body's name of several words, as it is called and as it officially is."""
    known = find_body(body)
    official = known.names.get(language, "") if known is not None else ""
    return {head_noun(name, language) for name in (body, official) if " " in name}


def _without_noun(clause: str, actor: Actor, language: str) -> str:
    """«el Fondo disponía» said by the Fund is «disponía», and «su organización disponía» too; not «el Fondo fiduciario»
    nor «el Fondo y la Red»."""
    match = _NOUN[language].match(clause)
    if match is None or fold(match["noun"]) not in _heads(actor.name, language):
        match = _OWN[language].match(clause) if actor.kind is ActorKind.ORGANISATION else None
    if match is None:
        return clause
    if not _is_verb(match["verb"].lower(), language):
        return clause
    pronoun = {"es": "", "en": "it ", "fr": "elle " if gender_of(actor, language) == "f" else "il "}[language]
    return pronoun + clause[match.start("verb") :]


def _is_verb(word: str, language: str) -> bool:
    return is_finite(word, language) or word in _LIGHT[language]


_NOUN = {
    "es": re.compile(r"(?:el|la) (?P<noun>[A-ZÀ-Þ]\w+) (?P<verb>[^\W\d_]+)"),
    "en": re.compile(r"the (?P<noun>[A-Z]\w+) (?P<verb>[^\W\d_]+)"),
    "fr": re.compile(r"(?:l[ea] |l['’])(?P<noun>[A-ZÀ-Þ]\w+) (?P<verb>[^\W\d_]+)"),
}
_OWN = {
    "es": re.compile(r"su organización (?P<verb>[^\W\d_]+)"),
    "en": re.compile(r"(?:his|her|its|their) organi[sz]ation (?P<verb>[^\W\d_]+)"),
    "fr": re.compile(r"son organisation (?P<verb>[^\W\d_]+)"),
}
_LIGHT = {
    "es": frozenset("no se ha han había habían lo la les le es era fue son eran también ya".split()),
    "en": frozenset("had was would could did has is will".split()),
    "fr": frozenset("ne se a avait est était".split()),
}

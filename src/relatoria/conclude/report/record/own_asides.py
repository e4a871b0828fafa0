"""Asides that give the floor to the speaker who has it: «money, the deputy governor reminded the room, is late»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.conclude.report.grammar.subjects import forms_of
from relatoria.conclude.report.record.asides import says
from relatoria.gather.attribution.words.capitals import capitals
from relatoria.language.fold import fold
from relatoria.model.actor import Actor
from relatoria.vocabulary.places import country_mentions

_NOUN = r"[^\s,.;:()]+"
_WHO = {
    "es": rf"(?P<who{{n}}>(?:el|la|su) (?:{_NOUN} ){{{{0,6}}}}{_NOUN})",
    "en": rf"(?P<who{{n}}>(?:the|its|their) (?:{_NOUN} ){{{{0,6}}}}{_NOUN})",
    "fr": rf"(?P<who{{n}}>(?:(?:le|la|son|sa) |l['’])(?:{_NOUN} ){{{{0,6}}}}{_NOUN})",
}
_SAID = {
    "es": r"(?P<verb1>(?:(?:ha|había) )?\w+) {one}",
    "en": r"{lazy} (?P<verb1>\w+(?: (?:out|on))?)(?: (?:the \w+|\w{{1,3}}|delegates|members|participants))?|"
    r"(?P<verb2>\w+) {two}",
    "fr": r"(?P<verb1>(?:(?:a|avait) )?\w+) {one}",
}
_IN_VIEW_OF = {
    "es": r"(?:según|de acuerdo con|a juicio de|en opinión de|en palabras de|a decir de) {three}",
    "en": r"(?:according to|in the (?:view|opinion|words) of) {three}",
    "fr": r"(?:selon|d['’]après|(?:de l['’]avis|aux yeux|aux dires) (?:de |d['’]|(?=du ))(?:du )?) ?{three}",
}
_DELEGATES = {
    "es": "representante delegado delegada delegacion portavoz vocero vocera",
    "en": "representative delegate delegation spokesperson spokeswoman spokesman speaker",
    "fr": "representant representante delegue deleguee delegation porte-parole",
}
_SMALL = frozenset(
    "the its their of for and on in el la los las su sus de del y para le les son sa leur du des et l d".split()
)


def _pattern(language: str) -> re.Pattern[str]:
    who = _WHO[language]
    one, two, three = (who.format(n=n) for n in (1, 2, 3))
    lazy = one.replace("{0,6}", "{0,6}?")
    said = _SAID[language].format(one=one, two=two, lazy=lazy)
    viewed = _IN_VIEW_OF[language].format(three=three)
    viewed = viewed.replace("(?:le|la|son|sa) ", "(?:(?:le|la|son|sa) )?") if language == "fr" else viewed
    return re.compile(rf", (?:{viewed}|{said})(?P<after>, |\.$)", re.IGNORECASE)


_ASIDES = {language: _pattern(language) for language in _WHO}


def without_own_asides(text: str, actors: Sequence[Actor], language: str) -> str:
    """A record's sentence without the words that say that its only speaker says it, called by a noun: «, the deputy
    governor reminded the room,»; as it is where the aside has the whole name, or is somebody else's. Linear."""
    if len(actors) != 1:
        return text
    known = _words(actors[0]) | {*_DELEGATES[language].split()}
    whole = {fold(form) for form in forms_of(actors[0]) if form not in actors[0].aliases}

    def rest(match: re.Match[str]) -> str:
        who = fold(match["who1"] or match["who3"] or (match["who2"] if language == "en" else "") or "")
        words = {word for word in re.findall(r"[\w-]+", who) if word not in _SMALL}
        verbs = [match["verb1"], match["verb2"] if language == "en" else None]
        said = match["who3"] is not None or any(says(verb, language) for verb in verbs if verb)
        named = any(who.endswith(form) for form in whole)
        before = fold(text[: match.start()])
        theirs = who.startswith(_THEIR) and _other_places(before, text[: match.start()], actors[0])
        if not said or not words or not words <= known or named or theirs:
            return match.group()
        if match["after"] == ".":
            return "."
        return ", " if match.start() < _FRONT and _FRONTED[language].match(text) else " "

    return _ASIDES[language].sub(rest, text)


def _other_places(folded: str, text: str, actor: Actor) -> bool:
    """Whether a State or its capital that is not the speaker's is named, whose «its delegate» may be."""
    named = {code for _, _, code in country_mentions(folded, text=text)}
    seats = {code for name, code in capitals().items() if re.search(rf"\b{re.escape(name)}\b", folded)}
    return bool((named | seats) - {actor.country})


_THEIR = ("its ", "their ", "su ", "son ", "sa ")
_FRONT = 60
_FRONTED = {
    "es": re.compile(r"(?:en|a|al|con|sin|para|por|desde|si|cuando|tras|según|ante|durante) [^,]+,", re.IGNORECASE),
    "en": re.compile(r"(?:in|on|at|for|with|without|from|by|since|if|when|while|after|before|under) [^,]+,", re.I),
    "fr": re.compile(r"(?:en|à|au|aux|avec|sans|pour|dans|sur|si|quand|depuis|après|avant) [^,]+,", re.IGNORECASE),
}


def _words(actor: Actor) -> set[str]:
    """The words by which somebody may be called: of their names, post and body."""
    said = " ".join(name or "" for name in (*forms_of(actor), actor.role, actor.organisation))
    return set(re.findall(r"[\w-]+", fold(said))) - _SMALL

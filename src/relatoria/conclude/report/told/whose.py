"""Whose spokesperson a sentence of a record opens with: «Le représentant des employeurs a répondu …» is no State's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.conclude.report.grammar.subjects import forms_of
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.vocabulary.places import countries, country_mentions

_OF = r"(?:de la|de los|de las|de l['’]|des|del|du|de|d['’]|of the|of|for the|for)"
_SPOKESPERSON = re.compile(
    r"(?:l[ae]s? |el |los |the |une? |a |an )?"
    r"(?:représentante?s?|délégu[ée]+s?|porte-parole|observat\w+|representantes?|delegad[oa]s?|delegates?|portavoz|"
    r"voceros?|representatives?|spokes\w+|observadora?|observers?|delegation|delegación|délégation)"
    rf" {_OF} ?(?P<whom>[\w’'-]+)",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:From|Del?|De la|De l['’]|Du|D['’]) ?(?:the |la |el )?(?:Sra?\. |Mr\. |Ms\. |M\. |Mme )?"
    r"(?P<whom>[A-ZÀ-Þ][\w’'-]+)"
    r"(?:, |[\w ]{0,30}? (?:llegó|llegaron|vino|partió|surgió|came|est venue?|sont venu\w*)\b)"
)
"""«From India, interest in …», «De la Sra. Lind llegó una advertencia»: whose words a sentence without a verb of saying
tells."""
_HEAD = 160
"""Among so many characters a sentence names whom its spokesperson speaks for."""


def speaks_for_another(text: str, actors: Sequence[Actor]) -> bool:
    """Whether a sentence opens with somebody's spokesperson, or with whom its words come from, and that somebody is
    none of ``actors``."""
    if _DELEGATION.match(text) and not any(_is_state(actor) for actor in actors):
        return True
    match = _SPOKESPERSON.match(text) or _FROM.match(text)
    if match is None:
        return False
    head = fold(text[:_HEAD])
    known = {fold(form) for actor in actors for form in forms_of(actor)}
    known |= {fold(name) for actor in actors for name in (actor.organisation, actor.role) if name}
    known |= {
        fold(name)
        for actor in actors
        if actor.country in countries()
        for name in countries()[actor.country].running.values()
    }
    whom = re.escape(fold(match["whom"]))
    return not any(form in head or re.search(rf"\b{whom}", form) for form in known)


_DELEGATION = re.compile(
    r"(?:the|la|su|its|sa|cette|esa|that) (?:\w+ )?(?:delegation|delegación|délégation)\b(?! (?:of|de|d))",
    re.IGNORECASE,
)
"""A delegation is a State's, and no body's."""


def _is_state(actor: Actor) -> bool:
    return actor.kind in (ActorKind.STATE, ActorKind.GROUP) or actor.stakeholder_type == "state"


def is_abroad(text: str, actors: Sequence[Actor]) -> bool:
    """Whether a sentence says «in the country» of a speaker who is of none, and names none."""
    if _IN_COUNTRY.search(text) is None or any(actor.country for actor in actors):
        return False
    return not country_mentions(fold(text), text=text, demonyms=True)


_IN_COUNTRY = re.compile(r"\b(?:en el|del|in the|of the|dans le|du) (?:país|country|pays)\b", re.IGNORECASE)


def calls_by_post(actors: Sequence[Actor], text: str) -> bool:
    """Whether a sentence has its only speaker's post behind its verb: «Cerró el acto el rector, que …»."""
    post = (actors[0].role or "").split()[:1] if len(actors) == 1 else []
    return bool(post) and re.match(rf"(?:\w+ ){{1,5}}(?:el|la) {re.escape(post[0])}\b", text, re.IGNORECASE) is not None


def is_told_of(actor: Actor, text: str) -> bool:
    """Whether a sentence opens with a person's title and name, or names the person in full behind a post: nobody calls
    himself «M. Lefort», or «la mairesse de Lens, Anne Roy»."""
    if actor.kind is not ActorKind.PERSON:
        return False
    if " " in actor.name and re.match(rf"[^:«“]{{3,70}}, {_TITLE}?{re.escape(actor.name)}, ", text):
        return True
    return re.match(rf"{_TITLE}(?:[\w-]+ ){{0,2}}{re.escape(actor.name.split()[-1])}\b", text) is not None


_TITLE = r"(?:(?:(?:[Ee]l |[Ll]a )?Sra?\.|Mrs?\.|Ms\.|M\.|Mme) )"

"""Groups of a meeting in the report's language, and names that do not say of which body they are."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from relatoria.conclude.report.phrases import phrase
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.vocabulary.fields import fields
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.places import find_country, with_article

_ARTICLE = re.compile(r"^(?:the|el|la|los|las|le|les) |^l[’']", re.IGNORECASE)
_TOPICAL = re.compile(
    r"(?P<head>grupo de trabajo|working group|groupe de travail) (?:sobre|on|for|sur|pour) ", re.IGNORECASE
)
"""A working group by its topic, which keeps the whole name in the language in which it was named."""
_NUMBERED = re.compile(r"(?P<head>[a-z ]+?) (?:n(?:o|\.)? ?)?(?P<n>\d{1,2}|[ivx]{1,4}|[a-h])$")

_OF_STATE = re.compile(r"(?P<group>[^()]+) \((?P<state>[^()]+)\)")
"""«Review team (Kenya)»: the team that examines that State, told as «review team on Kenya»: it is not of Kenya."""


def group_name(name: str, language: str) -> str:
    """What a group that documents call ``name`` is called in ``language``; empty for others."""
    plain = _plain(name)
    found = _names().get(plain)
    if found is not None:
        return str(found[language])
    if of_state := _OF_STATE.fullmatch(name):
        state, group = find_country(of_state["state"]), _names().get(_plain(of_state["group"]))
        if state is None or group is None:
            return ""
        return f"{group[language]} {_data()['reviewing'][language]} {with_article(state.iso3, language)}".rstrip()
    match = _NUMBERED.match(plain)
    if match is not None and match["head"] in _data()["numbered"]["heads"]:
        return str(_data()["numbered"][language]).format(n=match["n"].upper())
    bare = _ARTICLE.sub("", name.strip())
    topical = _TOPICAL.match(bare)
    own = str(_data()["numbered"][language]).format(n="").strip()
    if topical is not None and topical["head"].lower() != own:
        return phrase("group", "called", language, name=bare[:1].upper() + bare[1:])
    return ""


def is_generic(name: str) -> bool:
    """Whether a name is made of common words only («Committee», «la Secretaría Técnica»), of one word in small
    letters («la préfecture»), or is a field of work («Statistics»): its reader asks which."""
    plain = _plain(name)
    bare = _ARTICLE.sub("", name.strip())
    if bare[:1].islower() and " " not in bare:
        return True
    return plain in fields() or all(word in _generic() for word in plain.split())


def points_back(role: str) -> bool:
    """Whether a function is held in a body that only the document named before: «Deputy Director of the centre»."""
    match = _OF_THE.search(role)
    return match is not None and match["body"][:1].islower() and fold(match["body"]) in _of_bodies()


_OF_THE = re.compile(
    r"\b(?:(?:of|at|for|in) (?:the|this|that|said) |(?:del|de la|de est[ea]|de dich[oa]|en el|en la) |"
    r"(?:du|de la|de ce|de cette|au|à la) |(?:de|à) l[’'])(?P<body>[^\W\d]+)$"
)


def is_relational(role: str) -> bool:
    """Whether a function says nothing without that of which it is («porte-parole»)."""
    return fold(role) in _posts()


def _plain(name: str) -> str:
    return fold(_ARTICLE.sub("", name.strip())).replace("’", "'")


@cache
def _names() -> dict[str, Any]:
    return {fold(name): group for group in _data()["group"] for name in group["names"]}


@cache
def _generic() -> frozenset[str]:
    return frozenset(fold(_data()["generic"]["words"]).split())


@cache
def _of_bodies() -> frozenset[str]:
    nouns = frozenset().union(*(words_of(code).bodies for code in TONGUES))
    return (_generic() & nouns) - fields()


@cache
def _posts() -> frozenset[str]:
    return frozenset(fold(_data()["generic"]["posts"]).split())


@cache
def _data() -> dict[str, Any]:
    return read_table("group_names.toml")

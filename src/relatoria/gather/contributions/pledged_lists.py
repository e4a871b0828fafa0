"""Lines over a list of promises: «Por nuestra parte, nos comprometemos a lo siguiente:», “We undertake to:”."""

from __future__ import annotations

import re

_PLEDGES = {
    "es": re.compile(
        r"\b(?:nos|me|se) (?:comprometemos|comprometo|compromete[n]?|obligamos|obliga[n]?)\b[^:.]{0,60}:$"
        r"|\basum(?:imos|e|en) (?:los|el|estos|este) (?:siguientes? )?compromisos?\b[^:.]{0,40}:$"
    ),
    "en": re.compile(
        r"\b(?:commits?|binds?|undertakes?|pledges?|promises?)(?: (?:ourselves|myself|itself|themselves))?"
        r"(?: to| that we will| the following| as follows)?(?: do)?(?: the following)?\s*:$"
    ),
    "fr": re.compile(
        r"(?:\bnous nous engageons|\bje m'engage|\bs'engage(?:nt)?)\b[^:.]{0,60}:$"
        r"|\b(?:prenons|prend|prennent) (?:les |l')engagements?\b[^:.]{0,40}:$"
    ),
}


def opens_pledges(folded: str, language: str) -> bool:
    """Whether a folded sentence («es», «en» or «fr») opens a list of what its speaker promises. Linear."""
    folded = folded.rstrip()
    return folded.endswith(":") and language in _PLEDGES and _PLEDGES[language].search(folded) is not None


_HEADS = {
    "es": re.compile(
        r"(?:(?:nuevos |otros )?(?:compromisos|promesas)(?: financieros| voluntarios)?"
        r"(?: (?:anunciad|asumid|contraid|adquirid|formulad|hech)[oa]s)?)(?: [^:]{0,50})?"
    ),
    "en": re.compile(
        r"(?:(?:new |voluntary |financial )*(?:commitments|pledges|promises)(?: (?:announced|made|undertaken|taken))?)"
        r"(?: (?:in|at|by|during) [^:]{0,50})?"
    ),
    "fr": re.compile(
        r"(?:(?:nouveaux |autres )?(?:engagements|promesses)(?: financiers| volontaires)?"
        r"(?: (?:annonce|pri|souscrit|faite)e?s?)?)(?: (?:en|a|au|par|pendant|dans) [^:]{0,50})?"
    ),
}


def heads_pledges(folded: str, language: str) -> bool:
    """Whether a folded heading is that of a list of what each undertakes: «Compromisos anunciados en la sala»."""
    plain = re.sub(r"^[#*\s]*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[ivx]+[.)]|[a-z][.)])?\s*", "", folded).strip(" *_#:.")
    return language in _HEADS and _HEADS[language].fullmatch(plain) is not None


_ANNOUNCED = {
    "es": re.compile(r"\b(?:dos|tres|cuatro|cinco|seis|siete|los siguientes) (?:nuevos )?(?:compromisos|promesas)\b"),
    "en": re.compile(
        r"\b(?:two|three|four|five|six|seven|the following) (?:new )?(?:commitments|pledges|promises|undertakings)\b"
    ),
    "fr": re.compile(r"\b(?:deux|trois|quatre|cinq|six|sept) (?:nouveaux )?(?:engagements|promesses)\b"),
}


def announces_pledges(folded: str, language: str) -> bool:
    """Whether folded sentences («es», «en» or «fr») say that promises follow: «Senegal has made three pledges.»"""
    return language in _ANNOUNCED and _ANNOUNCED[language].search(folded) is not None


def goes_past(text: str, line: str) -> bool:
    """Whether a paragraph goes on with the count in which the line over a list stands, so that it is no item of that
    list: «21. …» behind «20. We recommend:», «(d) …» behind «(c) We urge the States:»."""
    here, above = _COUNTED.match(text), _COUNTED.match(line)
    if here is None or above is None:
        return False
    if here["n"] and above["n"]:
        return int(here["n"]) > int(above["n"])
    return bool(here["a"] and above["a"]) and ord(here["a"].lower()) == ord(above["a"].lower()) + 1


_COUNTED = re.compile(r"\s*\(?(?:(?P<n>[0-9]{1,3})|(?P<a>[a-zA-Z]))[.)]\s")

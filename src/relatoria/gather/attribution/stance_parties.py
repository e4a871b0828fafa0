"""Who may take a stance in a sentence: States, bodies, those who lead the talk, and collectives, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from relatoria.language.sentence import Sentence
from relatoria.vocabulary.bodies import bodies, body_mentions
from relatoria.vocabulary.places import country_mentions
from relatoria.vocabulary.stances import stance_forms

_CAPITALS = re.compile(
    r"\b[A-Z][A-Z&.'’\-]{2,}(?:[ /](?:(?:AND|OF|FOR|THE|ON|DE|LA|DU|ET|Y|TO|IN)\b[ /])*[A-Z][A-Z&.'’\-]+)*\b"
)
_ACRONYM = re.compile(r"\b[A-Z]{3,}(?:-[A-Z]{2,})?\b")
_SPOKEN_FOR = re.compile(
    r"(?:\bon behalf of|, for|\ben nombre de(?:l| la| los| las)?|\bau nom (?:des|du|de la|de|de l['’])) ?(?:the )?"
    r"((?:[A-ZÀ-Ý][\w\-]*)"
    r"(?: (?:(?:of|the|and|for|de|del|la|los|las|y|e|des|du|les|et|pour) ){0,3}[A-ZÀ-Ý][\w\-]*){0,6})(?=[,)]|$)"
)
_CHINA = re.compile(r"(?:/| and (?:the )?| y | et (?:la )?| \+ ?)$")


class PartyKind(StrEnum):
    """What a party is named by."""

    STATE = "state"
    BODY = "body"
    OFFICE = "office"
    COLLECTIVE = "collective"
    GROUP = "group"  # for whom somebody speaks, unknown to the vocabulary
    CAPITALS = "capitals"  # an organisation that no vocabulary knows, in a text that writes its actors in capitals


@dataclass(frozen=True, slots=True)
class Party:
    """One party at ``[start, end)`` of its sentence; ``code`` is an ISO code, a body code, or the wording."""

    start: int
    end: int
    kind: PartyKind
    code: str


def parties_of(sentence: Sentence, *, capitals: bool) -> list[Party]:
    """The parties of a sentence in order, not overlapping: bodies before States, both before the rest. Linear.

    ``capitals`` says that the text writes its actors in capitals: then an unknown run of capitals is one too.
    """
    text, folded = sentence.text, sentence.folded
    words = sentence.words
    forms = stance_forms()
    found = [Party(start, end, PartyKind.BODY, code) for start, end, code in body_mentions(text, folded)]
    found += [Party(start, end, PartyKind.STATE, code) for start, end, code in country_mentions(folded, text=text)]
    found = _joined(_apart(found), folded)
    rest = [
        Party(match.start(), match.end(), PartyKind.COLLECTIVE, text[match.start() : match.end()])
        for match in (() if forms.collective_words.isdisjoint(words) else forms.collectives.finditer(folded))
    ]
    rest += [
        Party(match.start(), match.end(), PartyKind.OFFICE, match.group())
        for match in (() if forms.office_words.isdisjoint(words) else forms.offices.finditer(text))
    ]
    rest += [
        Party(match.start(1), match.end(1), PartyKind.GROUP, match.group(1)) for match in _SPOKEN_FOR.finditer(text)
    ]
    shouted = _CAPITALS if capitals else _ACRONYM
    rest += [Party(match.start(), match.end(), PartyKind.CAPITALS, match.group()) for match in shouted.finditer(text)]
    order = (PartyKind.GROUP, PartyKind.OFFICE, PartyKind.COLLECTIVE, PartyKind.CAPITALS)
    for kind in order:
        found += [party for party in rest if party.kind is kind and not _overlaps(party, found)]
    return sorted(found, key=lambda party: party.start)


def _overlaps(party: Party, others: list[Party]) -> bool:
    return any(party.start < other.end and other.start < party.end for other in others)


def _apart(found: list[Party]) -> list[Party]:
    """Of overlapping names the longest; of equal ones the body."""
    kept: list[Party] = []
    for party in sorted(found, key=lambda party: (party.start - party.end, party.kind is PartyKind.STATE, party.start)):
        if not _overlaps(party, kept):
            kept.append(party)
    return sorted(kept, key=lambda party: party.start)


def _joined(found: list[Party], folded: str) -> list[Party]:
    """«the G-77/CHINA» is one group, not two parties."""
    result: list[Party] = []
    for party in found:
        if (
            result
            and party.code == "CHN"
            and result[-1].code == "G77"
            and _CHINA.match(folded[result[-1].end : party.start])
        ):
            result[-1] = Party(result[-1].start, party.end, PartyKind.BODY, "G77")
            continue
        result.append(party)
    return result


def is_organisation(code: str) -> bool:
    """Whether the body of this code is an organisation rather than a group of States."""
    return bodies()[code].kind == "organisation"

"""Who may take a stance in a sentence: States, bodies, those who lead the talk, and collectives, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from relatoria.gather.attribution.bulletins.stance_capitals import capital_mentions
from relatoria.gather.attribution.words.named import bodies_named, states_named
from relatoria.language.sentence import Sentence
from relatoria.vocabulary.places import countries, country_mentions
from relatoria.vocabulary.stances import stance_forms

_CAPITALS = re.compile(
    r"\b[A-ZÀ-Ý][A-ZÀ-Ý&.'’\-]{2,}"
    r"(?:[ /](?:(?:AND|OF|FOR|THE|ON|DE|LA|DU|ET|Y|TO|IN)\b[ /])*[A-ZÀ-Ý][A-ZÀ-Ý&.'’\-]+)*\b"
)
_ACRONYM = re.compile(r"\b[A-Z]{3,}(?:-[A-Z]{2,})?\b")
_SPOKEN_FOR = re.compile(
    r"(?:\bon behalf of|\brepresenting|, (?:also |speaking )?for|\ben nombre de(?:l| la| los| las)?"
    r"|\bau nom (?:des|du|de la|de|de l['’])) ?(?:the )?"
    r"((?:[A-ZÀ-Ý][\w\-]*)"
    r"(?: (?:(?:of|the|and|for|de|del|la|los|las|y|e|des|du|les|et|pour) ){0,3}[A-ZÀ-Ý][\w\-]*){0,6})(?=[,)]|$)"
)
_SMALL_GROUP = re.compile(
    r"(?:\b(?:on behalf of|speaking for|talking for|representing)|, for|(?:^|, )(?:hablando )?por|"
    r"\b(?:en nombre|en representacion) de|(?:^|, )pour|\bau nom) ?(?:the|los|las|les|des) "
    r"((?:[a-z-]+ ){0,2}?(?:countries|states|members|islands|employers|workers|unions|producers|exporters|importers|"
    r"paises|estados|miembros|islas|empleadores|trabajadores|sindicatos|productores|exportadores|importadores|pays|"
    r"etats|membres|iles|employeurs|travailleurs|syndicats|producteurs|exportateurs|importateurs)"
    r"(?: [a-z'-]+){0,4})(?=[,;)])"
)
"""A group that no vocabulary knows, in small letters («por los países sin litoral,»)."""
_TAIL = re.compile(
    r" (?:group|countries|members|member states|states|delegation|representative|delegate|minister|spokesperson)\b"
)
_SIDE = re.compile(
    r"(?:[Tt]he |[Ll]e |[Ee]l )?(?:[Gg]rou?pe?o? (?:des|de los|of) (?P<side>employeurs|travailleurs|empleadores|"
    r"trabajadores|employers|workers)|(?:Employers|Workers)['’] [Gg]roup)\b"
)
"""The two sides of industry, which sit as groups."""
_SIDES = frozenset("employeurs travailleurs empleadores trabajadores employers workers".split())
_VOICED = re.compile(
    r"\s*,? ?(?:par la voix|por boca|por voz|en la voz|a traves|par la bouche) (?:de la|del|de|du|des|d')\s?(?:la |l')?"
)
"""What makes the second of two names speak for the first."""
_FOR = frozenset("for behalf representing nombre nom por pour representacion".split())
_OWN = re.compile(r"'s? (?:delegat\w+|representative|minister|ambassador|government|spokes\w+|negotiator)\b")
_SMALL = (
    "of|the|for|and|on|with|without|against|con|sin|contra|avec|sans|contre|"
    "de|del|la|las|los|el|y|e|des|du|les|et|pour|para|in|à"
)
_CAPITAL = rf"\s(?:(?:{_SMALL})\s){{0,3}}(?:l['’]|d['’])?[A-ZÀ-Ý][\w&\-]+"
_ROMANCE = r"\s(?:(?:de|del|la|las|los|des|du|les|pour|para)\s){1,3}(?:l['’]|d['’])?\w+"
_NAMED = re.compile(
    r"(?:(?:(?:The|A|An|El|La|Los|Las|Le|Les|Un|Une)\s|L['’])(?P<first>[A-ZÀ-Ý][\w&\-]+)"
    rf"(?:\s[a-zà-ÿ]{{4,}}(?=\s(?:de|del|des|du|pour|para)\b))?(?:{_CAPITAL}|{_ROMANCE}){{1,7}}"
    rf"|(?P<second>[A-ZÀ-Ý][\w&\-]+)(?:{_CAPITAL}){{1,7}})"
)
_PERSON = re.compile(r"(?<=[A-ZÀ-Ý][A-ZÀ-Ý])(?:, (?!and\b)[A-ZÀ-Ý][a-zà-ÿ]+[ -]| \([A-ZÀ-Ý][a-zà-ÿ])")
"""What follows the name of a person in capitals: a post or a State («HELEN MARSTON (Australia)»)."""
_OWNERS = frozenset("her his its their our su sus son sa leur leurs notre nuestro nuestra".split())
_CHINA = re.compile(r"(?:/| and (?:the )?| y | et (?:la )?| \+ ?)$")


class PartyKind(StrEnum):
    """What a party is named by."""

    STATE = "state"
    BODY = "body"
    OFFICE = "office"
    COLLECTIVE = "collective"
    GROUP = "group"  # for whom somebody speaks, unknown to the vocabulary
    NAMED = "named"  # an organisation that no vocabulary knows, by its capitals
    CAPITALS = "capitals"  # an organisation that no vocabulary knows, in a text that writes its actors in capitals


_BODIES = frozenset({PartyKind.BODY, PartyKind.CAPITALS})


class Party(Struct, frozen=True):
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
    found = [Party(start, end, PartyKind.BODY, code) for start, end, code in bodies_named(sentence)]
    found += [Party(start, end, PartyKind.STATE, code) for start, end, code in states_named(sentence)]
    found = [_whole(party, folded) for party in _joined(_apart(found), folded)]
    found = _with_delegations(found, sentence)
    seats = [Party(start, end, _seated(code), code) for start, end, code in capital_mentions(sentence)]
    if seats:
        seats = [party for party in seats if not _overlaps(party, found)]
        found = sorted([*found, *seats], key=lambda party: party.start)
    rest = [
        Party(match.start(), match.end(), PartyKind.COLLECTIVE, text[match.start() : match.end()])
        for match in (() if forms.collective_words.isdisjoint(words) else forms.collectives.finditer(folded))
        if match.group() not in forms.singular
    ]
    rest += [
        Party(match.start(), match.end(), PartyKind.OFFICE, match.group())
        for match in (() if forms.office_words.isdisjoint(words) else forms.offices.finditer(text))
    ]
    groups = (
        []
        if _FOR.isdisjoint(words)
        else [
            Party(match.start(1), match.end(1), PartyKind.GROUP, match.group(1)) for match in _SPOKEN_FOR.finditer(text)
        ]
    )
    groups += [] if _FOR.isdisjoint(words) else _small_groups(sentence, found)
    found = _spoken_for(found, groups)
    if not _SIDES.isdisjoint(words):
        rest += [_side(match, text) for match in _SIDE.finditer(text)]
    rest += groups
    named = _named(sentence, found)
    shouted = _CAPITALS if capitals else _ACRONYM
    runs = [_run(match) for match in shouted.finditer(text) if not _PERSON.match(text, match.end())]
    rest = [one for one in rest if not (one.kind is PartyKind.COLLECTIVE and _inside_name(one, runs))]
    rest += [_whole(party, folded) for party in runs]
    if not rest and not named:
        return found
    order = (PartyKind.GROUP, PartyKind.OFFICE, PartyKind.COLLECTIVE, PartyKind.CAPITALS)
    for kind in order:
        found += [party for party in rest if party.kind is kind and not _overlaps(party, found)]
    named = [party for party in named if not _overlaps(party, found)]
    return sorted([*found, *named], key=lambda party: party.start)


def _seated(code: str) -> PartyKind:
    """Whether the State or the Union of a seat of government acts."""
    return PartyKind.STATE if code in countries() else PartyKind.BODY


def _small_groups(sentence: Sentence, found: list[Party]) -> Iterator[Party]:
    """Groups in small letters; where one opens the sentence, only if a State or body behind it speaks for it."""
    for match in _SMALL_GROUP.finditer(sentence.folded):
        start, end = match.span(1)
        if match.start() or any(0 < party.start - end <= _NEXT for party in found):
            yield Party(start, end, PartyKind.GROUP, sentence.text[start:end])


_NEXT = 7  # characters: a comma and an article


def _side(match: re.Match[str], text: str) -> Party:
    return Party(match.start(), match.end(), PartyKind.GROUP, text[match.start() : match.end()])


def voiced(gap: str) -> bool:
    """Whether what stands between two parties makes the second the voice of the first («par la voix du SÉNÉGAL»)."""
    return _VOICED.fullmatch(gap) is not None


def _run(match: re.Match[str]) -> Party:
    """A run of capitals: who leads the talk if it is a title («La PRESIDENTA»), else an organisation."""
    office = stance_forms().offices.fullmatch(match.group().capitalize()) is not None
    return Party(match.start(), match.end(), PartyKind.OFFICE if office else PartyKind.CAPITALS, match.group())


def _inside_name(crowd: Party, runs: list[Party]) -> bool:
    """«los PAÍSES AFINES»: a plural that is part of a name in capitals is no crowd."""
    return any(run.start < crowd.end < run.end for run in runs)


def _spoken_for(found: list[Party], groups: list[Party]) -> list[Party]:
    """«on behalf of the Pacific SIDS» is not all of SIDS: the longer name is a group of its own."""
    for longer in groups:
        inside = [party for party in found if longer.start <= party.start and party.end <= longer.end]
        if len(inside) == 1 and inside[0].kind is PartyKind.BODY and longer.start < inside[0].start:
            found = [longer if party is inside[0] else party for party in found]
    return found


def _whole(party: Party, folded: str) -> Party:
    """«the ACP Group», «the EU delegation»: a body with the noun that goes with it."""
    if folded[party.end : party.end + 1] == "-":  # «ITUC-AFRICA»
        rest = _HYPHENED.match(folded, party.end)
        party = replace(party, end=rest.end()) if rest else party
    tail = _OWN.match(folded, party.end) or (_TAIL.match(folded, party.end) if party.kind in _BODIES else None)
    return replace(party, end=tail.end()) if tail else party


_HYPHENED = re.compile(r"(?:-\w+)+")


def _with_delegations(found: list[Party], sentence: Sentence) -> list[Party]:
    """«the Danish delegation», «la delegación chilena»: the State of the adjective."""
    forms = stance_forms()
    if forms.delegation_words.isdisjoint(sentence.words):
        return found
    more = []
    for match in forms.delegation.finditer(sentence.folded):
        adjective = match.group("before") or match.group("behind")
        named = country_mentions(adjective, demonyms=True)
        if named and named[0][:2] == (0, len(adjective)):
            more.append(Party(match.start(), match.end(), PartyKind.STATE, named[0][2]))
    return sorted([*found, *(party for party in more if not _overlaps(party, found))], key=lambda party: party.start)


def _named(sentence: Sentence, found: list[Party]) -> list[Party]:
    """An organisation that no vocabulary knows, by the capitals of its name at the beginning of a sentence."""
    match = _NAMED.match(sentence.text)
    if match is None or _PERSON.match(sentence.text, match.end()):
        return []
    start, end = match.span("first") if match.group("first") else match.span("second")
    head = sentence.folded[start:end]
    party = Party(start, match.end(), PartyKind.NAMED, sentence.text[start : match.end()])
    if head in stance_forms().things or head in _OWNERS or _overlaps(party, found):
        return []
    return [party]


def _overlaps(party: Party, others: list[Party]) -> bool:
    return any(party.start < other.end and other.start < party.end for other in others)


def _apart(found: list[Party]) -> list[Party]:
    """Of overlapping names the longest; of equal ones the body."""
    if len(found) < 2:
        return found
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

"""Dates as they are said, as ISO 8601 values cut to the precision of the wording; the same in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from relatoria.language.tongue import TONGUES

NAME = "name"
"""The relation of a year that is part of a name («Agenda 2030»): it dates nothing."""

_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th|°|º)?(?!\d)"
_DAYS = rf"(?<![\d.,/]){_DAY}(?:(?: ?- ?|, | y | and | et | a | al | to | au )(?:el |le )?{_DAY})*"
_DAY_PART = re.compile(_DAY)
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMERIC = re.compile(
    rf"(?<![\d/.\-])(?:(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)"
    rf"|(?P<d>\d{{1,2}})(?P<s>[/.])(?P<m>\d{{1,2}})(?P=s)(?P<y>{_YEAR}))(?![\d/]|-\d)"
)
_YEARS = re.compile(
    rf"(?:decada de(?: los)? |decade of the |annees |anos )(?P<decade>(?:19|20)\d0)(?![\d/])"
    rf"|(?<![\w/.,])(?P<tens>(?:19|20)\d0)'?s\b"
    rf"|(?<![\w/.,\-])(?P<first>{_YEAR}) ?- ?(?P<last>{_YEAR}|\d\d)(?![\w/%])"
    rf"|(?<![\w/,$€£\-])(?<!\d\.)(?P<year>{_YEAR})(?![\w/%]|[.,]\d|-\d| \d{{3}}\b)"
)
_RELATIONS = {
    "by": r"antes de(?:l)?|a mas tardar(?: en| el| a)?|de aqui a(?:l)?|d'ici(?: a)?|avant|au plus tard(?: en| le| a)?|"
    r"a l'horizon(?: de)?|by|before|no later than|not later than|para(?: el)?|al horizonte|con miras a|pour",
    "from": r"desde|a partir de(?:l)?|depuis|a compter d[eu]|a partir d[eu]|since|from|starting(?: in| on)?|as of",
    "until": r"hasta|jusqu'(?:en|au|a)|until|till|through",
    "between": r"entre|between",
}
_ARTICLE = r"(?:los? |las? |el |the |le |la |les |l')?"
_PART = (
    rf"(?:{_ARTICLE}(?:fin(?:es|ales|al)?|principios|comienzos|mediados|inicios|end|late|early|mid|beginning|start|middle|"
    r"debut|milieu|(?:primera?|segund[ao]|tercer[ao]?|cuarto|ultim[ao]|first|second|third|fourth|last|premiere?|deuxieme|"
    r"troisieme|quatrieme|derniere?|seconde?) (?:semana|quincena|trimestre|semestre|mitad|week|quarter|half|semaine|"
    r"quinzaine|moitie))(?: del?| of| du| de| d')?[ -]?)?"
)
_LEAD = (
    rf"{_PART}{_PART}{_ARTICLE}(?:(?:ano|year|annee|mes de|month of|mois de|dias?|pasado|proximo|last|next) )*"
    r"(?:(?:jueves|lunes|martes|miercoles|viernes|sabado|domingo) )?"
)
_HEAD = re.compile(rf"\b(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _RELATIONS.items())}) {_LEAD}$")
_SCHEDULED = re.compile(r"\b(?:previst|programad|fijad|anunciad|convocad)[ao]s?(?: \w+)? $|\bprevue?s? $")
_NAMED_AFTER = re.compile(r" (?:sustainable development |development )?agenda\b")
_NAMED_BEFORE = re.compile(r"(?:\bagenda|programme de developpement durable a l'horizon)(?: de| para)? $")
_CAPITAL = re.compile(r"[^\W\d_]\w*(?= $)")
_PEOPLE = re.compile(
    r" (?:people|persons|migrants|refugees|workers|personas|migrantes|refugiados|personnes|travailleurs|millones|"
    r"millions?|milliards?)\b"
)
_VAGUE = re.compile(
    r"\b(?:than|some|nearly|almost|mas de|menos de|unos|unas|casi|cerca de|plus de|moins de|quelque|environ) $"
)
_RANGE = re.compile(r" ?(?:-|\bal?\b|\bto\b|\buntil\b|\bthrough\b|\bau\b|\bhasta\b|\bjusqu'au\b) ?(?:el |le |the )?$")
_LIST = re.compile(r",? ?(?:,|\by\b|\be\b|\band\b|\bet\b) ?(?:en |el |in |on |le |los dias |the |du |del |de )?$")
_LAST_BEFORE = re.compile(r"\b(?:pasado|ultimo|last|past)(?: mes de)? $")
_LAST_AFTER = re.compile(r" (?:pasado|ultimo|dernier)\b")
_BARE_BEFORE = re.compile(
    r"\b(?:in|en|last|past|next|pasado|proximo|mes de|mois de|since|desde|depuis|until|hasta|by|this|of|de) $"
)


class DateMention(Struct, frozen=True):
    """A date read from ``[start, end)``.

    ``value`` is ISO 8601 cut to what was said: «2018-03-26», «2018-12», «2030», a decade «199»; a week is cut to its
    month, a quarter and «finales de 2018» to the year; None where the year is not said and no anchor gives it.
    ``relation`` is «by», «in», «from», «until», «between», or `NAME`; ``lead`` is where the wording begins, with the
    words that relate it («para finales de»).
    """

    start: int
    end: int
    value: str | None
    relation: str
    lead: int


class _Atom(Struct, frozen=True):
    start: int
    end: int
    year: str
    month: int = 0
    day: int = 0
    relation: str = "in"
    lead: int = -1

    def value(self) -> str | None:
        if not self.year:
            return None
        month = f"-{self.month:02}" if self.month else ""
        return self.year + month + (f"-{self.day:02}" if self.day else "")


def dates(text: str, folded: str, language: str, anchor: str | None = None) -> list[DateMention]:
    """Return the dates of ``text`` in order, none overlapping.

    ``folded`` is `fold.fold` of ``text``; ``anchor`` is an ISO date from which a month without a year is dated («el
    pasado mes de noviembre»: the last one up to it). Without it such mentions have no value: never a guess.
    """
    atoms = list(_months(text, folded, language, anchor)) if has_month(folded, language) else []
    if _ANY_YEAR.search(folded):
        atoms += _numeric(folded, language)
        atoms += _years(text, folded, atoms)
    atoms.sort(key=lambda atom: atom.start)
    return [_mention(atom) for atom in _related(folded, atoms)]


def _mention(atom: _Atom) -> DateMention:
    return DateMention(atom.start, atom.end, atom.value(), atom.relation, atom.lead if atom.lead >= 0 else atom.start)


def has_month(folded: str, language: str) -> bool:
    """Whether the name of a month stands anywhere in the folded text; cheap, and no proof of a date."""
    return any(map(folded.__contains__, _month_names(language)))


@cache
def _month_names(language: str) -> tuple[str, ...]:
    return tuple(sorted(TONGUES[language].months)) if language in TONGUES else ()


@cache
def _month_pattern(language: str) -> re.Pattern[str]:
    months = "|".join(sorted(TONGUES[language].months, key=len, reverse=True))
    year = rf"(?P<year>{_YEAR})(?![\w/]|-\d)"
    if language == "en":
        late = rf"(?: (?P<late>{_DAYS})(?!\d| (?:per cent|percent|million|thousand)|[.,]\d|%))?"
        return re.compile(rf"(?:(?P<days>{_DAYS})(?: of)? )?\b(?P<month>{months})\b\.?{late}(?:,?(?: of)? {year})?")
    day = rf"(?:(?P<days>{_DAYS})(?: de| del)? )?"
    return re.compile(rf"{day}\b(?P<month>{months})\b(?P<late>)(?:(?: del?)?(?: ano)? {year})?")


def _months(text: str, folded: str, language: str, anchor: str | None) -> Iterable[_Atom]:
    tongue = TONGUES.get(language)
    if tongue is None:
        return
    for match in _month_pattern(language).finditer(folded):
        month, year = tongue.months[match["month"]], match["year"] or ""
        group = "days" if match["days"] else "late" if match["late"] else ""
        if not (year or group) and not _is_bare(folded, match):
            continue
        if language == "en" and text[match.start("month")].islower():
            continue
        year = year or _anchored(folded, match, month, anchor)
        if not group:
            yield _Atom(match.start(), match.end(), year, month)
            continue
        parts = [part.span() for part in _DAY_PART.finditer(folded, *match.span(group))]
        for at, (start, end) in enumerate(parts):
            opens = match.start() if at == 0 and group == "late" else start
            closes = match.end() if at == len(parts) - 1 else end
            yield _Atom(opens, closes, year, month, int(re.sub(r"\D", "", folded[start:end])))


def _is_bare(folded: str, match: re.Match[str]) -> bool:
    head = folded[max(0, match.start() - 12) : match.start()]
    return bool(_BARE_BEFORE.search(head) or _LAST_AFTER.match(folded, match.end()))


def _anchored(folded: str, match: re.Match[str], month: int, anchor: str | None) -> str:
    """The year of a month that is said to be past, counted back from the anchor."""
    if not anchor or len(anchor) < 7:
        return ""
    past = _LAST_BEFORE.search(folded, 0, match.start()) if match.start() else None
    if not (past or _LAST_AFTER.match(folded, match.end())):
        return ""
    year, anchor_month = int(anchor[:4]), int(anchor[5:7])
    return str(year if month < anchor_month else year - 1)


def _numeric(folded: str, language: str) -> Iterable[_Atom]:
    for match in _NUMERIC.finditer(folded):
        if match["iso"]:
            year, month, *day = match["iso"].split("-")
            yield _Atom(*match.span(), year, int(month), int(day[0]) if day else 0)
            continue
        day, month = int(match["d"]), int(match["m"])
        if language == "en" and day <= 12 and month <= 12 and day != month:
            day = month = 0  # 03/04/2018 is April in London and March in New York: only the year is sure
        elif month > 12 and day <= 12:
            day, month = month, day
        if month <= 12 and day <= 31:
            yield _Atom(*match.span(), match["y"], month, day)


def _years(text: str, folded: str, taken: Iterable[_Atom]) -> list[_Atom]:
    spans = [(atom.start, atom.end) for atom in taken]
    atoms: list[_Atom] = []
    for match in _YEARS.finditer(folded):
        if any(start < match.end() and match.start() < end for start, end in spans):
            continue
        ten = match["decade"] or match["tens"]
        if ten:
            atoms.append(_Atom(*match.span(), ten[:3]))
        elif match["first"]:
            first, last = match["first"], match["last"]
            last = last if len(last) == 4 else first[:2] + last
            if first < last:
                atoms.append(_Atom(*match.span("first"), first))
                atoms.append(_Atom(*match.span("last"), last))
        else:
            start, end = match.span("year")
            if _PEOPLE.match(folded, end) or (_VAGUE.search(folded[max(0, start - 14) : start])):
                continue
            named = _is_name(text, folded, start, end)
            atoms.append(_Atom(start, end, match["year"], relation=NAME if named else "in"))
    return atoms


def _is_name(text: str, folded: str, start: int, end: int) -> bool:
    if _NAMED_AFTER.match(folded, end) or _NAMED_BEFORE.search(folded[max(0, start - 60) : start]):
        return True
    low = max(0, start - 40)
    word = _CAPITAL.search(text, low, start)
    return bool(word and word.group()[0].isupper() and word.start() > 0 and text[word.start() - 1] == " ")


def _related(folded: str, atoms: list[_Atom]) -> list[_Atom]:
    """Give each date its relation; the parts of a range or a list share the year that the last one names."""
    result: list[_Atom] = []
    at = 0
    while at < len(atoms):
        stop = at + 1
        while stop < len(atoms) and _gap(folded, atoms[stop - 1], atoms[stop]):
            stop += 1
        result += _chain(folded, atoms[at:stop])
        at = stop
    return result


def _gap(folded: str, left: _Atom, right: _Atom) -> str:
    gap = folded[left.end : right.start] if 0 < right.start - left.end <= 18 else ""
    if not gap or NAME in (left.relation, right.relation):
        return ""
    return "range" if _RANGE.fullmatch(gap) else "list" if _LIST.fullmatch(gap) else ""


def _chain(folded: str, atoms: list[_Atom]) -> list[_Atom]:
    head, lead = _relation(folded, atoms[0]) if atoms[0].relation != NAME else (NAME, atoms[0].start)
    year = atoms[-1].year
    filled = [atom if atom.year else replace(atom, year=year) for atom in atoms]
    filled[0] = replace(filled[0], lead=lead)
    if head == "between" or len(filled) == 1:
        return [replace(atom, relation=head) for atom in filled]
    related: list[_Atom] = []
    for at, atom in enumerate(filled):
        if at and _gap(folded, filled[at - 1], atom) == "range":
            related[-1] = replace(related[-1], relation="from")
            related.append(replace(atom, relation="until"))
        else:
            related.append(replace(atom, relation=head))
    return related


def _relation(folded: str, atom: _Atom) -> tuple[str, int]:
    """The relation that the words before a date give it, and where these words begin."""
    low = max(0, atom.start - 60)
    window = folded[low : atom.start]
    match = _HEAD.search(window)
    if match is None or match.lastgroup is None:
        return "in", atom.start
    if match["by"] and match["by"].startswith(("para", "pour")) and _SCHEDULED.search(window[: match.start()]):
        return "in", low + match.start()
    return match.lastgroup, low + match.start()

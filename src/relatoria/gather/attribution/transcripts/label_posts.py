"""What follows the comma of a label («Mayor of X», «OIM», «Ministra de Salud de Chile»): function, body, country."""

from __future__ import annotations

import re
from dataclasses import dataclass

from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.fold import fold
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.fields import in_charge, names_a_charge
from relatoria.vocabulary.places import find_country
from relatoria.vocabulary.transcripts import TranscriptWords, transcript_words

_LONGEST_ROLE = 4
_MOST_WORDS = 22
_LINK = re.compile(
    r"(?:^|(?<=\s))(?:of|for|at|from|with|de|del|du|des|para|pour|en|in|d['’])(?:\s+|(?<=['’]))",
    re.IGNORECASE,
)
_SEAT = re.compile(r"at |\S+ (?:the |la |l['’])?(?:Universi|Institut|Univerzi)", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|la|las|los|el|le|les)\s+|^l['’]", re.IGNORECASE)
_WORD = re.compile(r"[ -]|(?:^|(?<= ))(?:vice|co|sub)")
_BODIES = words_of("es").bodies | words_of("fr").bodies
"""«ministère de la santé», «Collectif des femmes du port»: what opens the name of a body, in small letters too."""
_PORTFOLIO = ("minist", "canciller", "secretary of state", "secretari", "commission", "comisari", "commissaire")


@dataclass(frozen=True, slots=True)
class LabelPost:
    """A function with its organisation or country; false where nothing was read."""

    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    stakeholder_type: str | None = None
    gender: str | None = None

    def __bool__(self) -> bool:
        return bool(self.role or self.organisation or self.country)


def read_label_post(text: str) -> LabelPost:
    """Read a function, an organisation or a country, whole; an empty `LabelPost` where ``text`` is none of these."""
    text = text.strip(" .,;")
    tokens = text.split()
    if not tokens or len(tokens) > _MOST_WORDS:
        return LabelPost()
    named = _named(text)
    if named:
        return named
    size, _, gender = role_at(_without_articles(tokens), transcript_words())
    head, _, tail = text.partition(", ")
    if tail:
        first, second = read_label_post(head), read_label_post(tail)
        if first and second:
            return _joined(head, first, second)
    if size:
        return _with_role(" ".join(_without_articles(tokens)), size, gender)
    if len(tokens) > 1 and role_at(tokens[-1:], transcript_words())[0]:
        return LabelPost(role=text)  # English puts the function last: «Public Works Director»
    looks = text[:1].isupper() and sum(token[:1].isupper() for token in tokens) * 2 >= len(tokens)
    looks = looks or (len(tokens) > 1 and fold(tokens[0]) in _BODIES)
    return LabelPost(organisation=text) if looks and not text.endswith(":") else LabelPost()


def _joined(head: str, first: LabelPost, second: LabelPost) -> LabelPost:
    """«Director, Health Department, WHO», «Registrar, National Board for Pilots, Ireland»: post, body, country."""
    role, organisation = first.role, first.organisation
    if organisation == head and role is None and second.organisation:
        if " " not in head and find_body(head) is None:
            role, organisation = head, second.organisation  # a function that no list knows
        elif second.role is None:
            organisation = f"{organisation}, {second.organisation}"
    return LabelPost(
        role, organisation or second.organisation or second.role, first.country or second.country,
        first.stakeholder_type or second.stakeholder_type, first.gender,
    )  # fmt: skip


def role_at(tokens: list[str], words: TranscriptWords) -> tuple[int, str, str | None]:
    """The longest function at the front of ``tokens``: how many tokens (0: none), its class, its gender."""
    folded = [fold(token).strip(",.") for token in tokens[: _LONGEST_ROLE + 3]]
    start = 0
    while start < len(folded) and folded[start] in words.modifiers and not _role_size(folded, start, words):
        start += 1
    size = _role_size(folded, start, words)
    if not size:
        return 0, "", None
    kind, gender = words.roles[" ".join(folded[start : start + size])]
    end = start + size
    while end < len(folded) and folded[end] in words.modifiers and not tokens[end][:1].isupper():
        end += 1
    return end, kind, gender


def _role_size(folded: list[str], start: int, words: TranscriptWords) -> int:
    for size in range(min(_LONGEST_ROLE, len(folded) - start), 0, -1):
        if " ".join(folded[start : start + size]) in words.roles:
            return size
    return 0


def _without_articles(tokens: list[str]) -> list[str]:
    articles = transcript_words().articles
    at = 0
    while at < len(tokens) - 1 and fold(tokens[at]) in articles:
        at += 1
    return tokens[at:]


def _named(text: str) -> LabelPost:
    country = find_country(text)
    if country is not None:
        return LabelPost(country=country.iso3)
    body = find_body(text)
    if body is not None:
        return LabelPost(organisation=_ARTICLE.sub("", text), stakeholder_type=body.stakeholder_type)
    return LabelPost()


def _with_role(text: str, size: int, gender: str | None) -> LabelPost:
    """A function with what it is «of»: the last country wins, then the organisation after the first link."""
    role = " ".join(text.split()[:size]).rstrip(",")
    rest = " ".join(text.split()[size:])
    links = list(_LINK.finditer(text, len(role)))
    if not links:
        body = find_body(rest) if rest else None
        if body is not None:
            return LabelPost(role, rest, None, body.stakeholder_type, gender)
        return LabelPost(text, None, None, None, gender)
    for link in reversed(links):
        named = _named(text[link.end() :])
        if named:
            before = text[: link.start()].strip(" ,")
            return LabelPost(before, named.organisation, named.country, named.stakeholder_type, gender)
    if any(fold(role)[at:].startswith(_PORTFOLIO) for at in (0, *(m.end() for m in _WORD.finditer(fold(role))))):
        return LabelPost(text, None, None, None, gender)
    first = next((link for link in links if _SEAT.match(text[link.start() :])), links[0])
    organisation = _ARTICLE.sub("", text[first.end() :])
    if first is not links[0] and organisation[:1].isupper():
        return LabelPost(text[: first.start()].strip(" ,"), organisation, None, None, gender)
    charge = any(map(in_charge, fold(role).split())) and names_a_charge(organisation)
    if not organisation[:1].isupper() or first.start() > len(role) + 1 or charge:
        return LabelPost(text, None, None, None, gender)
    return LabelPost(role, organisation, None, None, gender)

"""Who is told by name and post in one line or one bracket: «Lagi Faleafa, Minister of Tourism, Samoa»,
«PÚBLICO (Nerea Goikoetxea, Ayuda en Acción)», and the list at the head that says who takes part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from relatoria.gather.attribution.transcripts.label_posts import LabelPost, read_label_post, role_at
from relatoria.gather.attribution.transcripts.labels import Label, Strength, parse_label
from relatoria.gather.attribution.words.names import name_tokens
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.places import countries
from relatoria.vocabulary.stakeholders import stakeholder_type_of
from relatoria.vocabulary.transcripts import transcript_words

_LONGEST = 170
_MOST_LINES = 60
_LEAST = 2
"""So many lines in a row at least make a list of those who take part."""
_BULLET = re.compile(r"^\s*(?:[-–—•*·◦]|\d{1,2}[.)])*\s*")
_DASH = re.compile(r"\s[-–—]\s")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{2,120})[)\]]")
_IN_ROOM = re.compile(
    r"(?P<head>[^(\[,–—:]{1,60}?)\s*(?:[(\[](?P<inside>.{2,150})[)\]]|(?:,|\s[-–—])\s+(?P<told>.{3,150}))$"
)


def speaker_label(surface: str) -> Label | None:
    """What a label says of its speaker; of a label of the floor, what it adds tells who of those in the room speaks."""
    match = _IN_ROOM.match(surface.strip(" *_"))
    head = parse_label(match["head"]) if match is not None else None
    told = head is not None and (head.dialogue or head.numbered) and match is not None and bool(match["inside"])
    if match is None or head is None or not (head.unnamed or told):
        return parse_label(surface)
    said = (match["inside"] or match["told"]).strip()
    if not transcript_words().notes.isdisjoint(re.findall(r"\w+", fold(said))):
        return parse_label(surface)
    known = introduced(said) or parse_label(said) or _of_unknown_body(said)
    if known is not None and known.role and not known.name:
        known = _sent(known)
    if (
        known is not None
        and not known.unnamed
        and not _is_sort(known)
        and (known.name or known.country or known.organisation)
    ):
        key = head.key if head.numbered else known.key  # «Speaker 2 (Ms. X, Union Y):», then «Speaker 2:»
        return replace(known, surface=surface, strength=Strength.STRONG, key=key, numbered=head.numbered)
    if not match["inside"]:
        return parse_label(surface)
    name = f"{match['head'].strip()}, {said}"
    return replace(
        head, surface=surface, name=name, key=fold(name), kind=ActorKind.COLLECTIVE, strength=Strength.STRONG,
        unnamed=True, dialogue=False,
    )  # fmt: skip


def _sent(label: Label) -> Label:
    """«QUESTION (delegate of Norway)», «PREGUNTA (representante del Banco Mundial)»: the State or body that asks."""
    if not any(fold(label.role or "").split()[0] in words_of(code).representing for code in TONGUES):
        return label
    if label.organisation:
        return replace(label, kind=ActorKind.ORGANISATION, name=label.organisation)
    state = countries().get(label.country or "")
    return label if state is None else replace(label, kind=ActorKind.STATE, name=state.names["en"])


def _is_sort(known: Label) -> bool:
    """«(Academia)», «(Sindicatos)»: one word for a sort of people is nobody's name."""
    alone = known.strength is Strength.WEAK and known.kind is ActorKind.PERSON
    return alone and stakeholder_type_of(None, known.name) is not None


def _of_unknown_body(said: str) -> Label | None:
    """«Rose Rivière, Recruteurs du port» in a bracket: a full name and, with a capital, what no list knows."""
    name, _, body = said.partition(", ")
    label = parse_label(name) if body[:1].isupper() and "," not in body else None
    if label is None or label.kind is not ActorKind.PERSON or " " not in label.name or label.unnamed:
        return None
    return replace(label, organisation=body, stakeholder_type=stakeholder_type_of(None, body))


def introduced(line: str) -> Label | None:
    """The person whom a line introduces by name and by what is told behind it; None where it does not."""
    plain = _BULLET.sub("", line).strip(" .;,*_")
    if not plain or len(plain) > _LONGEST or plain[-1] in "?!:" or ": " in plain:
        return None
    plain = _DASH.sub(", ", plain, count=1)
    inside = _BRACKETS.findall(plain)
    name, _, told = _BRACKETS.sub("", plain).partition(", ")
    label = parse_label(name)
    if label is None or label.kind is not ActorKind.PERSON or not label.name or label.unnamed or label.dialogue:
        return None
    if not (told or inside) or (" " not in label.name and not label.titled):
        return None
    post = _told(told) if told else LabelPost()
    for part in inside:
        post = _and(post, _told(part))
    if not post:
        return None
    chairs = any(role_at(part.split(), transcript_words())[1] == "chair" for part in inside)
    kind = post.stakeholder_type or stakeholder_type_of(post.role, post.organisation)
    if (
        kind is None
        and not post.organisation
        and role_at((post.role or "").split(), transcript_words())[1] == "chair"
        and not chairs
    ):
        kind = _OTHER  # «presidenta de la comunidad, Ecuador»
    return replace(
        label, role=label.role or post.role, organisation=post.organisation, country=post.country,
        stakeholder_type=kind, gender=label.gender or post.gender or _gender_of(post.role),
        chairs=label.chairs or chairs, strength=Strength.STRONG,
    )  # fmt: skip


def _gender_of(role: str | None) -> str | None:
    """The gender that a function shows («viceministro», «directora»); None where it shows none, or languages differ."""
    first = fold(role or "").partition(" ")[0]
    shown = {words_of(code).roles[first] for code in TONGUES if first in words_of(code).roles}
    return shown.pop() if len(shown) == 1 and shown <= {"f", "m"} else None


def _told(wording: str) -> LabelPost:
    """What stands behind a name, piece by piece where it is not one post: «alcaldía de Saint-Louis, Senegal»."""
    whole = read_label_post(wording)
    if ", " not in wording:
        return whole or _piece(wording)
    if whole and ", " not in (whole.role or ""):
        return whole
    post = LabelPost()
    for piece in wording.split(", "):
        post = _and(post, read_label_post(piece) or _piece(piece))
    return post


def _piece(wording: str) -> LabelPost:
    """A body by its first word, or a post that no list knows, in small letters: its holder speaks for no State."""
    words = fold(wording).split()
    if len(words) > 1 and any(words[0] in words_of(code).bodies for code in TONGUES):
        return LabelPost(organisation=wording, stakeholder_type=stakeholder_type_of(None, wording))
    if not words or len(words) > _LONGEST_POST or not wording[:1].islower():
        return LabelPost()
    return LabelPost(role=wording, stakeholder_type=stakeholder_type_of(None, wording) or _OTHER)


_LONGEST_POST = 8
_OTHER = "other"


def _and(post: LabelPost, other: LabelPost) -> LabelPost:
    return LabelPost(
        post.role or other.role,
        post.organisation or other.organisation,
        post.country or other.country,
        post.stakeholder_type or other.stakeholder_type,
        post.gender or other.gender,
    )


class Roster(Struct, frozen=True):
    """Those whom a list at the head of a transcript introduces; ``end`` is where it ends (clean offset)."""

    people: tuple[Label, ...] = ()
    casting: dict[str, Label] = {}
    end: int = 0

    def known(self, label: Label) -> Label:
        """A label with what the list tells of the one person of that name, or of that function."""
        if label.kind is not ActorKind.PERSON or label.unnamed or label.dialogue:
            return label
        found = [one for one in self.people if _is(label, one)]
        if len(found) != 1:
            return label
        one = found[0]
        role = one.role or label.role
        return replace(
            one, surface=label.surface, key=label.key, role=role, gender=label.gender or one.gender, mode=label.mode,
            chairs=label.chairs,
        )  # fmt: skip


def _is(label: Label, one: Label) -> bool:
    if label.name:
        tokens = name_tokens(label.name)
        clash = label.gender and one.gender and label.gender != one.gender
        return (
            not clash and set(tokens) <= set(name_tokens(one.name)) and not set(tokens[-1:]).isdisjoint(_surnames(one))
        )
    office = fold(label.role or "")
    held = fold(one.role or "").split()[:1] == office.split()[:1]
    return bool(office) and held and not (label.chairs or label.organisation or label.country)


def _surnames(one: Label) -> tuple[str, ...]:
    tokens = name_tokens(one.name)
    return tokens[1:] or tokens


def roster(text: Text, lines: Iterable[tuple[int, int]], turns: frozenset[int]) -> Roster:
    """The list of those who take part among the ``lines`` (clean ranges) before the first of ``turns``."""
    rows: list[tuple[int, str]] = []
    run: list[tuple[int, str]] = []
    for start, end in islice(lines, _MOST_LINES):
        wording = text.clean.text[start:end].strip()
        items = _items(wording)
        listed = [one for one in items if introduced(one) is not None]
        whole = listed and (len(items) == len(listed) > 1 or wording[-1:] not in ".!?…")
        if start in turns and not whole and not wording.endswith(":"):
            break
        if listed:
            run += [(end, one) for one in listed]
        elif wording.strip("*_"):
            rows += run if len(run) >= _LEAST else ()
            run = []
    rows += run if len(run) >= _LEAST else ()
    people = tuple([person for _, one in rows if (person := introduced(one)) is not None])
    casting = {key: person for (_, one), person in zip(rows, people, strict=True) for key in _functions(one)}
    return Roster(people, casting, max((end for end, _ in rows), default=0))


def _items(line: str) -> list[str]:
    """A line of a list, or the several that one line holds: «Panellists: A, Ministry; B, Union»."""
    parts = re.split(r"\s*;\s+", line)
    if len(parts) == 1:
        return parts
    _, colon, after = parts[0].partition(": ")
    return [after if colon else parts[0], *parts[1:]]


def _functions(line: str) -> Iterator[str]:
    """The functions at the meeting that brackets give: «(moderadora)»."""
    for inside in _BRACKETS.findall(line):
        size, kind, _ = role_at(inside.split(), transcript_words())
        if size and kind in ("chair", "staff"):
            yield fold(inside)

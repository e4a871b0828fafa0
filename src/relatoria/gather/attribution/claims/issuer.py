"""Whose a declaration is: the body of its masthead, those who sign it, those in whose name it is made.

«COALITION DES COMMUNAUTÉS DE L'EAU» over «DÉCLARATION»; «Nosotras, las organizaciones firmantes, …»; «This statement
is made on behalf of A and B»; «The Chamber and its 212 members …»; «Signed: A; B».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import STATE, Mention
from relatoria.gather.attribution.claims.byline import LONGEST, names_a_body
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.line import line_of
from relatoria.gather.attribution.words.names import quiet
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.gather.attribution.words.turns_of_phrase import find_phrase
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import ActorKind
from relatoria.model.document import Paragraph, ParagraphKind
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.bylines import bylines
from relatoria.vocabulary.capitals import in_small_letters
from relatoria.vocabulary.ourselves import ourselves, unquoted, we_at
from relatoria.vocabulary.places import find_country
from relatoria.vocabulary.signatories import is_declaration, opens_as_declaration, signatories_of, signed_title
from relatoria.vocabulary.stakeholders import stakeholder_type_of

_HEAD = 6
"""So many paragraphs hold masthead, genre, title and the first words."""
_OPENING = 12
"""So many sentences may say in whose name a text is made."""
_GOES_ON = 2
"""In so many sentences at least a declaration says «we»."""
_ACRONYM = re.compile(r"\s*\([A-Z][\w.-]{1,12}\)$")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_LIST = re.compile(r"(,? (?:and|et|y|e) |[,;] )")
_RELATIVE = re.compile(r",? (?:que|qui|dont|which|who|whose|cuy[oa]s?|[ae]l cual|l[ao] cual|los cuales|las cuales) .*$")
"""What is told of those whom a list names: «…, que agrupa a 63 organizaciones de África, Asia y el Pacífico»."""
_ARTICLE = re.compile(r"^(?:(?:the|la|el|le|les|los|las|de|du|des|del)\s+|[ld]['’]\s?)+", re.IGNORECASE)


class Issuer(Struct, frozen=True):
    """Who makes a declaration, and those who are its members: in whose name it is made, who sign it."""

    mentions: tuple[Mention, ...]
    members: tuple[Mention, ...] = ()
    lines: frozenset[str] = frozenset()  # the lines of the masthead, as they stand

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The issuer as if it were mentioned."""
        shapes = {ActorKind.COLLECTIVE: Shape.COLLECTIVE, ActorKind.STATE: Shape.STATE}
        return tuple(Spot(0, 1, shapes.get(one.kind, Shape.BODY), one, plural=True) for one in self.mentions)


def issuer_of(text: Text) -> Issuer | None:
    """Whose a declaration is that names no single speaker; None where that cannot be told."""
    mastheads = list(_mastheads(text))
    named = mastheads[0] if mastheads else _undersigned(text)
    bodies = _in_whose_name(text) or _signatories(text)
    if named is not None:
        if signed_title(named.name):
            bodies = bodies or _signatories(text, anywhere=True)
            kind = named.stakeholder_type
            bodies = tuple(replace(one, stakeholder_type=one.stakeholder_type or kind) for one in bodies)
        members = tuple(one for one in bodies if fold(one.name) != fold(named.name))
        group = replace(named, kind=ActorKind.GROUP) if members else named
        return Issuer((group,), members, frozenset(one.surface for one in mastheads))
    if bodies:
        return Issuer(bodies)
    named = _and_its_members(text)
    return Issuer((named,)) if named is not None else None


def called(issuer: Issuer) -> re.Pattern[str] | None:
    """How a declaration calls the one body that makes it, folded: «the Forum», «la Coalición»; None for several."""
    bodies = frozenset().union(*(words_of(code).bodies for code in TONGUES))
    heads = [word for word in re.findall(r"\w+", fold(issuer.mentions[0].name)) if word in bodies]
    if (
        len(issuer.mentions) != 1
        or signed_title(issuer.mentions[0].name)
        or issuer.mentions[0].kind is ActorKind.COLLECTIVE
        or not heads
    ):
        return None
    return re.compile(rf"(?:(?:the|la|el|le) |l')(?:{'|'.join(map(re.escape, heads))}) (?!of |for |de |del |du |d')\w")


def _mastheads(text: Text) -> Iterator[Mention]:
    for part in text.paragraphs[:_HEAD]:
        wording = text.clean.text[part.start : part.end].strip()
        if wording.endswith((".", ",")):
            return  # the words of the paper have begun
        if len(part.sentences) == 1 and is_masthead(wording, part):
            yield _party(wording)


def is_masthead(wording: str, part: TextParagraph) -> bool:
    """A line that is the name of a body and nothing else."""
    name = _ACRONYM.sub("", wording)
    if wording[-1:] in ".:;,?!" or any(char.isdigit() for char in wording) or len(name.split()) > LONGEST + 2:
        return False
    if (
        opens_as_declaration(name)
        or bylines().title.match(fold(name))
        or bylines().delivered.match(fold(name))
        or not _names(name)
    ):
        return False
    return not scene_of(part.sentences[0], part.language).verbs


def _names(name: str) -> bool:
    """Whether a wording is the name of a body in any language; an English one has capitals but for little words."""
    words = name.split()
    if len(words) < 2 or not name[0].isupper():
        return find_body(name) is not None
    little = words_of("en").little
    titled = all(not word[0].islower() or fold(word) in little for word in words)
    return any(names_a_body(name, code) for code in TONGUES if titled or code != "en") or find_body(name) is not None


def _body(wording: str) -> Mention:
    acronym = _ACRONYM.search(wording)
    name = _ARTICLE.sub("", wording[: acronym.start() if acronym else None], count=1)
    name = name if find_body(name) is not None else quiet(name)
    said = name[:1].upper() + name[1:] + (acronym[0] if acronym else "")
    return Mention(
        ActorKind.ORGANISATION, said, stakeholder_type=stakeholder_type_of(None, said), surface=wording.strip()
    )


def _opening(text: Text) -> Iterator[tuple[Sentence, str]]:
    """The first sentences of all."""
    found = ((one, part.language) for part in text.paragraphs for one in part.sentences)
    return islice(found, _OPENING)


def opens_as_we(text: Text) -> bool:
    """Whether the first words of a text are «We, the undersigned …» and it goes on so: it is their declaration."""
    return _undersigned(text) is not None and goes_on_as_we(text)


def goes_on_as_we(text: Text) -> bool:
    """Whether a text says «we» of itself in several sentences."""
    ours = (we_at(unquoted(one.folded), part.language) for part in text.paragraphs for one in part.sentences)
    return len(list(islice((at for at in ours if at is not None), _GOES_ON))) == _GOES_ON


def _undersigned(text: Text) -> Mention | None:
    for sentence, language in _opening(text):
        patterns = ourselves(language)
        preamble = sentence.text.rstrip().endswith((",", ":"))
        match = patterns.opens.match(sentence.folded) if preamble else patterns.who.match(sentence.folded)
        if match is not None:
            name = sentence.text[match.start(1) : match.end(1)]
            if name[0].isupper() and _names(name):
                return _body(name)
            title = _declaration(text)
            if title:
                kind = stakeholder_type_of(name, name)
                called = signatories_of(title, text.document.language)
                return Mention(
                    ActorKind.GROUP, called, stakeholder_type=kind if kind != STATE else None, surface=name
                )  # fmt: skip
            if not preamble:
                return Mention(ActorKind.COLLECTIVE, name[:1].upper() + name[1:], surface=name)
            said = sentence.text[: match.end(1)].partition(", ")[2]  # «Nosotros, | los Ministros y …»
            return Mention(ActorKind.GROUP, said[:1].upper() + said[1:], surface=name)
    return None


def _declaration(text: Text) -> str:
    """The title of the declaration that a text is, as a sentence has it; empty where it does not say which one."""
    heads = [text.clean.text[one.start : one.end] for one in text.paragraphs[:_HEAD] if len(one.sentences) <= 1]
    found = next((one.strip(" .:") for one in heads if is_declaration(one) and not one.rstrip().endswith(",")), "")
    loud = _CAPITALS.match(found)
    found = loud.group().strip() if loud is not None else found  # «APPEL DE COTONOU pour une école …»
    return in_small_letters(found, text.clean.text, text.document.language)


_CAPITALS = re.compile(r"(?:[^\s\da-zß-ÿ]+(?:\s+|$)){2,}")


def spoken_for_by_one(text: Text) -> tuple[Mention, ...]:
    """In whose name the first words of a speech say that its speaker has the floor: «I speak on behalf of …»."""
    for sentence, language in _opening(text):
        match = ourselves(language).spoken_for.search(sentence.folded)
        if match is not None:
            named = sentence.text[match.end() :].rstrip(" .")
            counted = ourselves(language).counted.match(fold(named))
            return (_crowd(named[: counted.end()]),) if counted else _listed(named)
    return ()


def _crowd(wording: str) -> Mention:
    """«thirty-six organizations, including …»: the whole is who is spoken for, not those of it that are named."""
    return Mention(ActorKind.GROUP, wording, surface=wording)


def _in_whose_name(text: Text) -> tuple[Mention, ...]:
    for sentence, language in _opening(text):
        match = ourselves(language).made_for.search(sentence.folded)
        if match is not None:
            return _listed(sentence.text[match.end() :].rstrip(" ."))
    return ()


def spoken_for(sentence: Sentence, language: str) -> tuple[Mention, ...]:
    """The States and bodies in whose name a line says that somebody speaks."""
    line = line_of(sentence)
    place = find_phrase(line.words, words_of(language).phrases["behalf"])
    return _listed(sentence.text[line.ends[sum(place) - 1] :].strip(" .")) if place is not None else ()


def _signatories(text: Text, *, anywhere: bool = False) -> tuple[Mention, ...]:
    """The bodies that a line names as those who sign, or that stand one by one below it; ``anywhere`` looks in the
    whole file, of which the text may be a part."""
    parts = text.clean.paragraphs if anywhere else text.paragraphs
    lines = [(text.clean.text[one.start : one.end].strip(), one.paragraph) for one in parts]
    for at in range(len(lines) - 1, -1, -1):
        wording = lines[at][0].rstrip(".")
        colon = wording if ":" in wording else f"{wording}:"
        match = ourselves(lines[at][1].language or text.document.language).signed.match(fold(colon))
        if match is None:
            continue
        listed = _LISTED.split(wording[match.end() :]) if match.end() < len(wording) else _below(lines[at + 1 :])
        names = [_LAST.sub("", _BRACKET.sub("", one)).strip(" *.") for one in listed]
        found = tuple([_body(name) for name in names if _ARTICLE.sub("", name, count=1)[:1].isupper()])
        if found:
            return found
    return ()


def _below(lines: Sequence[tuple[str, Paragraph]]) -> list[str]:
    """The lines of a list under its heading."""
    ended = (
        at
        for at, (wording, part) in enumerate(lines)
        if part.kind is ParagraphKind.HEADING or len(wording.split()) > LONGEST or wording.endswith((".", ":"))
    )
    return [name for wording, _ in lines[: next(ended, len(lines))] for name in _LISTED.split(wording)]


_LISTED = re.compile(r"\s*;\s*|\s*,\s+(?!.*;)")
_LAST = re.compile(r"^(?:ainsi que|as well as|as[ií] como|and|et|y|e) ")


def _listed(wording: str) -> tuple[Mention, ...]:
    """The States and bodies that a wording lists; () where it begins with neither."""
    found: list[str] = []
    pieces = _LIST.split(_RELATIVE.sub("", _BRACKET.sub("", wording)))
    for at in range(0, len(pieces), 2):
        name = _ARTICLE.sub("", pieces[at], count=1)
        if find_country(name) is not None or _names(name):
            found.append(name)
        elif not found:
            return ()
        else:  # «Ministry of Water | and | Soil»
            found[-1] += pieces[at - 1] + pieces[at]
    return tuple(map(_party, found))


def _party(name: str) -> Mention:
    country = find_country(name)
    if country is None:
        return _body(name)
    said = quiet(name) if " " in name else name
    return Mention(ActorKind.STATE, said, None, None, country.iso3, "state", None, name)


def _and_its_members(text: Text) -> Mention | None:
    for sentence, language in _opening(text):
        match = ourselves(language).members.search(sentence.folded)
        name = _ARTICLE.sub("", sentence.text[: match.start()], count=1) if match else ""
        if name and _names(name):
            return _body(name)
    return None

"""The grammar of a speaker's label: honorific, function, name, country, organisation, and notes in brackets."""

from __future__ import annotations

import re
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.transcripts.label_posts import LabelPost, read_label_post, role_at
from relatoria.gather.attribution.words.names import cased
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.model.intervention import Mode
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.places import find_country
from relatoria.vocabulary.transcripts import TranscriptWords, transcript_words

_BENCHES = re.compile(r" (?:du groupe|des groupes|del grupo|from the .*benches|on the .*benches)\b")
_SEAT = re.compile(r" of (?:[A-Z]\w+ ?){1,3}$")
_NESTED = re.compile(r"\(([^()]{2,90}) \([^()]{2,60}\)\)")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{1,120})[)\]]")
_TONGUE = re.compile(
    r"\s*[(\[](?:simultaneous |consecutive )?(?:interpret|interpr[eé]t|traduc|traduit|translat)[^()\[\]]{0,60}[)\]]",
    re.IGNORECASE,
)
"""«[interprétation de l'espagnol]»: how the words came into the record, nothing about who speaks."""
_SLASH = re.compile(r"^(?P<office>[^\W\d_]{2,20}\.?) ?/ ?(?P<name>[A-ZÀ-Ý][^/():]{2,60})$")
_SPACE = re.compile(r"\s+")
_INITIAL = re.compile(r"[^\W\d_](?:\.[^\W\d_])*\.?,?$")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’ʼ\-‐‑])*[.,]?$")
_NUMBERED = re.compile(r"(?P<word>[^\W\d_]+(?: [^\W\d_]+)*?)\s*(?:n[°.o]?\s*|#)?(?P<number>\d{1,3}|[a-z])$")
_SHORT = re.compile(r"(?P<letters>[^\W\d_]{2,6})\.")
_SAINTS = frozenset({"st", "ste", "sta", "sto"})
_MOST_WORDS = 16
_LONGEST_POST = 8
_RELATIVE = frozenset("which whose whoever quien cuyo cuya quienes lequel laquelle tiene tienen".split())
_LINKS = frozenset("of de del du des d' para pour for at".split())
_BEHALF = re.compile(
    r",?\s*(?:(?:speaking )?on behalf of|(?:hablando )?en nombre de(?:l| la| los| las)?|"
    r"au nom (?:de l['’]|de la|du|des|de|d['’]))\s*(?:the )?",
    re.IGNORECASE,
)


class Strength(IntEnum):
    """How much a label says by its form that it names a speaker."""

    WEAK = 1  # one capitalised word
    MEDIUM = 2  # a name of several words, capitals, «Q»
    STRONG = 3  # an honorific, a function, a country, a number


class Label(Struct, frozen=True):
    """What a label says of the speaker; ``key`` is one for all labels that are written alike.

    ``name`` is bare of honorifics, "" where only a function or nobody is named; ``chairs`` is true for functions
    that lead the talk; ``unnamed`` for labels like «Audience member»; ``dialogue`` for «Q» and «A».
    """

    surface: str
    key: str
    kind: ActorKind
    strength: Strength
    name: str = ""
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    stakeholder_type: str | None = None
    gender: str | None = None
    chairs: bool = False
    titled: bool = False
    unnamed: bool = False
    dialogue: bool = False
    numbered: bool = False
    mode: Mode = Mode.IN_PERSON
    behalf: str = ""


def parse_label(surface: str) -> Label | None:
    """Read what stands before a colon; None where by its form it can name no speaker. Linear in ``surface``."""
    words = transcript_words()
    plain = _TONGUE.sub("", _SPACE.sub(" ", surface.strip(" *_#\u00a0"))).strip()
    plain = _FROM.sub(_of_state, plain)
    plain = _NESTED.sub(r"(\1)", plain)  # «The Chair (Mr. X (Fundy, CPC))»
    shown, plain = plain, _parted(plain, words)
    inside = [part.strip() for part in _BRACKETS.findall(plain)]
    head = _BRACKETS.sub("", plain).strip(" ,;") if inside else plain
    behalf = ""
    for text in (head, *inside):
        if found := _BEHALF.search(text):
            behalf = text[found.end() :].strip(" .,")
    inside = [part for text in inside if (part := _BEHALF.split(text)[0].strip())]
    head = _BEHALF.split(head)[0].strip(" ,")
    if inside and ", " in head and _bears_name(head, inside, words):
        head = head.replace(",", "")  # «MINISTRO DE AGRICULTURA, PESCA Y ALIMENTACIÓN (X)»: the bracket is the name
    tokens = head.split(" ")
    if not head or len(tokens) > _MOST_WORDS or not head[0].isalpha():
        return None
    folded = fold(head)
    label = _unnamed(plain, folded, words)
    if label is None:
        first = folded.split(" ", 1)[0].strip(",.'")
        if first in words.false or words.begins.match(folded):
            return None
        label = _named(plain, tokens, words)
    if label is None:
        return None
    for part in inside:
        label = _with_bracket(label, part, words)
    if behalf or shown != plain:
        label = replace(label, behalf=behalf, surface=shown if not label.unnamed else label.surface)
    says = label.name or label.role or label.numbered or label.dialogue or label.kind is not ActorKind.PERSON
    return label if says else None


def mention_of(label: Label) -> Mention:
    """Whoever a label names, with all that it says."""
    return Mention(
        label.kind, label.name, label.role, label.organisation, label.country, label.stakeholder_type, label.gender,
        label.surface,
    )  # fmt: skip


_FROM = re.compile(
    r", (?:du |des |de la |de l['’] ?|de los |de las |del |de |d['’]|(?:of|from) (?:the )?)"
    r"(?P<state>[A-ZÀ-Þ][\w’' -]{2,40})$"
)


def _of_state(match: re.Match[str]) -> str:
    """«Mme Adjoa Mensah, du Ghana»: the State, and no part of a name."""
    return f", {match['state']}" if find_country(match["state"]) is not None else match[0]


def _parted(plain: str, words: TranscriptWords) -> str:
    """«Chair / Ms. X», «OIT/Ruiz» with what stands before the stroke in brackets; without it where it says nothing
    («MOD/Santos»)."""
    match = _SLASH.match(plain)
    if match is None:
        return plain
    office, name = match["office"], match["name"]
    told = role_at([office], words)[0] or find_body(office) or find_country(office)
    return f"{name} ({office})" if told else name


def _bears_name(head: str, inside: list[str], words: TranscriptWords) -> bool:
    """Whether a function is followed by its bearer in brackets."""
    tokens = head.split(" ")
    at, _, _ = _titles(tokens, words)
    bare = inside[0].split()
    known = find_country(inside[0]) or find_body(inside[0]) or role_at(bare, words)[0]
    return bool(role_at(tokens[at:], words)[0]) and not known and is_name(inside[0], words, titled=True)


def _unnamed(surface: str, folded: str, words: TranscriptWords) -> Label | None:
    bare = folded.removesuffix(".")
    for article in ("the ", "el ", "la ", "le "):
        bare = bare.removeprefix(article)
    bare = _BENCHES.split(bare)[0]  # «Plusieurs députés du groupe X»
    if folded in words.unnamed or bare in words.unnamed or words.from_floor.fullmatch(bare):
        return Label(surface, bare, ActorKind.COLLECTIVE, Strength.STRONG, name=surface, unnamed=True)
    numbered = _NUMBERED.fullmatch(folded)
    if numbered and (numbered["word"].split()[-1] in words.numbered or numbered["word"].strip() in words.unnamed):
        return Label(surface, folded, ActorKind.PERSON, Strength.STRONG, numbered=True)
    if bare in words.dialogue:
        return Label(surface, bare, ActorKind.PERSON, Strength.MEDIUM, dialogue=True)
    return None


def _named(surface: str, tokens: list[str], words: TranscriptWords) -> Label | None:
    at, gender, titled = _titles(tokens, words)
    rest = tokens[at:]
    if not rest:
        return None
    if titled and rest[0][:2] in ("l'", "l’") and role_at([rest[0][2:], *rest[1:]], words)[0]:
        rest = [rest[0][2:], *rest[1:]]  # «M. l'ambassadeur»
    office = next((token for token in tokens[:at] if fold(token) in words.roles), "")
    base = Label(
        surface, _key(rest), ActorKind.PERSON, Strength.STRONG, role=_lowered(office), gender=gender, titled=titled
    )
    size, kind, role_gender = role_at(rest, words)
    if size:
        return _with_role(replace(base, gender=gender or role_gender), rest, size, kind)
    text = " ".join(rest)
    if titled and "," not in text:
        text = _SEAT.sub("", text)  # «Mr. SMITH of New Jersey»
    if not titled:
        party = _party(base, text)
        if party is not None:
            return party
    name, _, post_text = text.partition(", ")
    if not is_name(name, words, titled=titled):
        return None
    post = read_label_post(post_text) if post_text else LabelPost()
    alone = post.organisation is not None and not (post.role or post.country or post.stakeholder_type)
    if post_text and (not post or (alone and " " not in name)):
        inverted = f"{post_text} {name}"  # «Smith, John»
        if is_name(inverted, words, titled=titled) and len(inverted.split()) <= 4:
            name, post = inverted, LabelPost()
        elif titled and post_text[:1].islower() and _is_short_post(post_text):
            post = LabelPost(role=post_text)  # «Mme X, apprentie charpentière»: a function that no list knows
        elif not post:
            return None
    strength = Strength.STRONG if titled or post else _name_strength(name)
    return replace(
        base, name=cased(name), key=_key(name.split()), strength=strength, role=post.role or base.role,
        organisation=post.organisation, country=post.country, stakeholder_type=post.stakeholder_type,
        gender=gender or post.gender,
    )  # fmt: skip


def _is_short_post(text: str) -> bool:
    words = text.split()
    return len(words) <= _LONGEST_POST and len(words[0]) > 4 and fold(words[0]) not in _LINKS | _RELATIVE


def _titles(tokens: list[str], words: TranscriptWords) -> tuple[int, str | None, bool]:
    """How many tokens at the front are articles and honorifics, the gender they show, and whether any honours."""
    at, gender, titled = 0, None, False
    while at < len(tokens):
        token = fold(tokens[at]).rstrip(",")
        if token in words.honorifics or (token.endswith(".") and token[:-1] in words.honorifics):
            follower = tokens[at + 1] if at + 1 < len(tokens) else "de"
            if role_at(tokens[at:], words)[0] and (fold(follower) in _LINKS or not follower[:1].isupper()):
                break  # «Ministro de …» is a function, «Ministro Pérez» a title
            gender = gender or words.honorifics.get(token, words.honorifics.get(token.rstrip(".")))
            titled = True
        elif at == 0 and _is_abbreviated(tokens):
            pass  # «AMB. LORNA USHER:», «Arq. Díaz:»: whatever it is short for, the name follows
        elif token not in words.articles:
            break
        elif at + 1 < len(tokens) and token in ("la", "las", "el", "los"):
            gender = gender or ("f" if token.startswith("la") else "m")
        at += 1
    if not titled and at and gender and at < len(tokens) and not role_at(tokens[at:], words)[0]:
        gender = None  # «La Paz»: an article of a name shows nothing
    return at, gender, titled


def _is_saint(token: str) -> bool:
    return token.endswith(".") and fold(token[:-1]) in _SAINTS


def _is_abbreviated(tokens: list[str]) -> bool:
    """Whether a label begins with a title in short that no list knows: letters, a stop, and a name behind."""
    short = _SHORT.fullmatch(tokens[0])
    return short is not None and not _is_saint(tokens[0]) and tokens[1:2] != [] and tokens[1][:1].isupper()


def _with_role(base: Label, rest: list[str], size: int, kind: str) -> Label | None:
    words = transcript_words()
    role, after = " ".join(rest[:size]), rest[size:]
    chairs = kind == "chair"
    if not after:
        if kind == "post" and not (base.titled or base.surface[:1].isupper()):
            return None
        return replace(base, role=_lowered(role.rstrip(",")), chairs=chairs)
    at, gender, _ = _titles(after, words)
    text = " ".join(after[at:])
    if not role.endswith(",") and fold(after[0]) not in _LINKS and is_name(text, words, titled=True):
        return replace(
            base, role=_lowered(role), name=cased(text), chairs=chairs, titled=True, gender=base.gender or gender
        )
    whole, _, tail = " ".join(rest).partition(", ")
    post = read_label_post(whole)
    if not post:
        return None
    name = ""
    if tail:
        at, gender, titled = _titles(tail.split(), words)
        name = " ".join(tail.split()[at:])
        if not is_name(name, words, titled=titled):
            return None
        base = replace(base, gender=gender or base.gender)
    return replace(
        base, role=_lowered(post.role or role), organisation=post.organisation, country=post.country, name=cased(name),
        stakeholder_type=post.stakeholder_type, chairs=chairs,
    )  # fmt: skip


def _party(base: Label, text: str) -> Label | None:
    """A State or an organisation that speaks as such («KENYA:», «La Unión Europea:»)."""
    country = find_country(text)
    if country is not None:
        return replace(base, kind=ActorKind.STATE, name=text, country=country.iso3)
    body = find_body(text)
    if body is None:
        return (
            replace(base, kind=ActorKind.ORGANISATION, name=text, strength=Strength.MEDIUM) if _is_body(text) else None
        )
    kind = ActorKind.GROUP if body.is_group else ActorKind.ORGANISATION
    return replace(base, kind=kind, name=text, stakeholder_type=body.stakeholder_type)


def _is_body(text: str) -> bool:
    """«Agence du bassin», «Workers Federation»: several words whose head is a word for organisations."""
    tokens = [fold(token).strip(",.") for token in text.split()]
    if len(tokens) < 2 or "," in text or not text[:1].isupper():
        return False
    head = tokens[tokens.index("of") - 1] if "of" in tokens[1:] else tokens[-1]
    return tokens[0] in words_of("es").bodies | words_of("fr").bodies or (
        head in words_of("en").bodies and text.split()[-1][:1].isupper()
    )


def _with_bracket(label: Label, part: str, words: TranscriptWords) -> Label:
    """What a bracket adds: a country, an organisation, a function, a name, or a note on language and way."""
    tokens = fold(part).replace(".", " ").replace(",", " ").split()
    if not words.notes.isdisjoint(tokens):
        remote = Mode.REMOTE if not words.remote.isdisjoint(tokens) else label.mode
        return replace(label, mode=Mode.VIDEO_MESSAGE if not words.video.isdisjoint(tokens) else remote)
    country = find_country(part)
    if country is not None:
        return replace(label, country=country.iso3, strength=Strength.STRONG)
    body = find_body(part)
    if body is not None:
        return replace(label, organisation=part, stakeholder_type=body.stakeholder_type, strength=Strength.STRONG)
    at, gender, titled = _titles(part.split(), words)
    bare = part.split()[at:]
    person, comma, told = " ".join(bare).partition(", ")
    if not label.name and titled and comma and is_name(person, words, titled=True):
        post = read_label_post(told)  # «MODERATOR (Ms. X, Director, Institute Y)»
        return replace(
            label, name=cased(person), gender=gender or label.gender, titled=True, organisation=post.organisation,
            country=label.country or post.country, stakeholder_type=post.stakeholder_type, strength=Strength.STRONG,
        )  # fmt: skip
    if not label.name and bare and not role_at(bare, words)[0] and is_name(" ".join(bare), words, titled=True):
        return replace(label, name=cased(" ".join(bare)), gender=gender or label.gender, titled=titled or label.titled)
    post = read_label_post(part)
    if post and (post.role or post.country):
        _, kind, role_gender = role_at(bare, words)
        return replace(
            label, role=label.role or post.role, organisation=label.organisation or post.organisation,
            country=label.country or post.country, chairs=label.chairs or (kind == "chair" and not post.organisation),
            stakeholder_type=label.stakeholder_type or post.stakeholder_type, gender=label.gender or role_gender,
            strength=Strength.STRONG,
        )  # fmt: skip
    if label.name and part[:1].isupper() and label.organisation is None:
        strength = Strength.STRONG if label.strength is Strength.MEDIUM and " " in label.name else label.strength
        return replace(label, organisation=part, strength=strength)
    return label


def is_name(text: str, words: TranscriptWords, *, titled: bool) -> bool:
    """Whether ``text`` has the form of a personal name: capitalised parts, initials and particles, six at most."""
    tokens = text.split()
    if not 0 < len(tokens) <= (7 if titled else 5):
        return False
    capitals = 0
    for token in tokens:
        if (fold(token).strip("'") in words.particles and not token.isupper()) or _is_saint(token):
            continue
        if not (token[:1].isupper() or token[:2] in ("d'", "d’", "l'", "l’")):
            return False
        if not (_INITIAL.match(token) or _NAME.match(token)) or (token[-1] == "." and not _INITIAL.match(token)):
            return False
        capitals += 1
    return capitals > 0


def _name_strength(name: str) -> Strength:
    return Strength.MEDIUM if " " in name or (name.isupper() and len(name) > 2) else Strength.WEAK


def _lowered(role: str) -> str | None:
    """A function in capitals with one initial capital («PRESIDENTE» → «Presidente»); None for an empty one."""
    return role.capitalize() if role.isupper() and len(role) > 3 else role or None


def _key(tokens: list[str]) -> str:
    return fold(" ".join(tokens)).strip(" .,")

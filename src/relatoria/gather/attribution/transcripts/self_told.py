"""Who says the own name first: «Ole Kjærgaard, Denmark. I am concerned …» under a label that names only a State, a
body, or nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from msgspec.structs import replace

from relatoria.gather.attribution.claims.byline import names_a_body
from relatoria.gather.attribution.transcripts.label_posts import LabelPost, read_label_post, role_at
from relatoria.gather.attribution.transcripts.labels import Label, Strength, is_name, parse_label
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.fold import fold
from relatoria.language.sentence import Sentence
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import ActorKind
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.places import find_country
from relatoria.vocabulary.stakeholders import stakeholder_type_of
from relatoria.vocabulary.transcripts import transcript_words

_OPENING = 3
_MOST_WORDS = 22
_HEAD = re.compile(r"([^(\[,–—:]{1,60}?)\s*(?:[(\[,:–—-].*)?$")
_GREETED = re.compile(
    r"(?:(?:thank you|thanks|good (?:morning|afternoon|evening|day)|hello|hi|yes|dear|many thanks|buen[oa]s (?:dias|"
    r"tardes|noches)|hola|si|(?:muchas |mil )?gracias|estimad\w+|bonjour|bonsoir|oui|merci(?: beaucoup)?|chers?)\b"
    r"[^.,!]{0,40}[,.!] )+"
)
_SAID = re.compile(
    r"(?:and )?(?:my name(?: is|'s|’s)|i am|i'm|i’m|this is|(?:yo )?(?:soy|me llamo)|mi nombre es|je m'appelle|"
    r"je m’appelle|je suis|mon nom est) "
)
_FROM = re.compile(
    r"(?:(?:i'm|i’m|i am|and i'm) )?(?:(?:from|of|with|at|vengo|soy|je suis|here|aqui)\b )*"
    r"(?:(?:the|de(?: la| l['’]|l| los| las)?|du|des|pour|por|para|for) ?(?:la |el |l['’]|les |los |las )?)?",
    re.IGNORECASE,
)


def self_told(label: Label, sentences: Sequence[Sentence]) -> Label:
    """The label of a turn from the floor with the name that its first sentences give; itself where they give none."""
    person = label.kind is ActorKind.PERSON and not label.unnamed and bool(label.name)
    if (person and " " in label.name) or not _of_floor(label.surface):
        return label
    for sentence in islice(sentences, _OPENING):
        if (found := _introduction(sentence)) is not None:
            name, told = found
            if person:  # «QUESTION (Ms. Halim, Youth Forum): Leila Halim.»
                return replace(label, name=name) if fold(name).endswith(f" {fold(label.name)}") else label
            return _with(label, name, told)
    return label


def _of_floor(surface: str) -> bool:
    match = _HEAD.match(surface.strip(" *_"))
    head = parse_label(match.group(1)) if match is not None else None
    return head is not None and (head.unnamed or head.dialogue)


def _introduction(sentence: Sentence) -> tuple[str, str] | None:
    """The name and what is told behind it: «Thank you, Chair. I'm Rosa Lind, from Lima», «Rosa Lind, Lima»."""
    text, folded = sentence.text.strip().rstrip("."), fold(sentence.text.strip().rstrip("."))
    greeted = _GREETED.match(folded)
    at = greeted.end() if greeted is not None else 0
    said = _SAID.match(folded, at)
    at = said.end() if said is not None else at
    name, _, told = text[at:].partition(", ")
    if said is not None and not told:
        name, told = _parted(name)
    if len(text.split()) > _MOST_WORDS or "?" in text or not _is_full_name(name):
        return None
    return name, told


def _parted(name: str) -> tuple[str, str]:
    """«Rosa Lind from the Union», «Rosa Lind de la Unión» behind «I am»."""
    match = re.match(r"((?:[A-ZÀ-Þ]\S+ ?){2,4}) (?=(?:from|of|with|de|du|des|d['’])\b)", name)
    return (match.group(1).strip(), name[match.end() :]) if match is not None else (name, "")


def _is_full_name(name: str) -> bool:
    words, tokens = transcript_words(), name.split()
    if not 2 <= len(tokens) <= 5 or not is_name(name, words, titled=False) or role_at(tokens, words)[0]:
        return False
    if any(fold(token).strip(".,") in words.honorifics for token in tokens[:1]):
        return False
    bodies = any(not words_of(code).bodies.isdisjoint(fold(name).split()) for code in TONGUES)
    return not bodies and find_country(name) is None and find_body(name) is None


def _body_told(name: str | None) -> str | None:
    """The body that somebody gives behind the own name; a town («Rosa Lind, Lima») is none."""
    known = name is not None and (find_body(name) or any(names_a_body(name, code) for code in TONGUES))
    return name if known else None


def _with(label: Label, name: str, told: str) -> Label:
    """The label as that of a person: of the State or the body that the label gives, else that what is told gives."""
    post = read_label_post(_FROM.sub("", told, count=1)) if told else LabelPost()
    state = label.country if label.kind is ActorKind.STATE or label.unnamed else None
    inside = re.search(r"[(\[]([^()\[\]]+)[)\]]", label.surface)
    body = label.name if label.kind in (ActorKind.ORGANISATION, ActorKind.GROUP) else None
    if body is None and inside is not None and state is None:
        body = inside.group(1)
    sort = stakeholder_type_of(None, body) if body is not None and " " not in body and find_body(body) is None else None
    body = body if sort is None else None  # «(Academia)»: a sort of people, of which nobody says «we»
    if state is None and body is None:
        state, body = post.country, _body_told(post.organisation)
    kind = sort or ("state" if state and not body else stakeholder_type_of(post.role, body, state))
    return replace(
        label, kind=ActorKind.PERSON, name=name, key=fold(name), unnamed=False, dialogue=False, country=state,
        organisation=body, stakeholder_type=label.stakeholder_type or kind, strength=Strength.STRONG, role=post.role,
    )  # fmt: skip

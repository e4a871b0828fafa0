"""Who is given the floor, and for whom somebody speaks: what the words of a turn say of speakers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from relatoria.gather.attribution.transcripts.label_posts import LabelPost, read_label_post
from relatoria.gather.attribution.transcripts.labels import Label, parse_label
from relatoria.gather.attribution.words.line import line_of
from relatoria.gather.attribution.words.names import name_tokens
from relatoria.gather.attribution.words.turns_of_phrase import find_phrase, match_phrase
from relatoria.gather.attribution.words.wordlists import words_of
from relatoria.language.sentence import Sentence
from relatoria.language.tongue import TONGUES
from relatoria.vocabulary.bodies import body_mentions
from relatoria.vocabulary.places import country_mentions
from relatoria.vocabulary.transcripts import transcript_words

_CUT = re.compile(
    r"[;!?]|(?<!\b[A-Z])(?<!\bM[rs])(?<!\b[DS]r)(?<!\bSra)(?<!\bDra)(?<!\bMrs)(?<!\bHon)\.(?:\s|$)"
    r"|,? (?:who|quien|qui|to make|para que|pour|and then) "
)
_PARTS = re.compile(r",\s+")


def announcements(sentence: Sentence) -> list[Label]:
    """Those to whom the sentence gives the floor («I now give the floor to Ms. X, Minister of Y»)."""
    words = transcript_words()
    if words.announce_words.isdisjoint(sentence.words):
        return []
    found = []
    for match in words.announce.finditer(sentence.folded):
        label = _announced(sentence.text[match.end() : match.end() + 220])
        if label is not None:
            found.append(label)
    return found


def _announced(after: str) -> Label | None:
    cut = _CUT.search(after)
    text = (after[: cut.start()] if cut else after).strip(" .,:")
    label = parse_label(text)
    if label is not None and not label.unnamed and (label.name or label.country or label.organisation):
        return label
    parts = _PARTS.split(text)
    for size in range(len(parts) - 1, 0, -1):
        label = parse_label(", ".join(parts[:size]))
        if label is not None and (label.name or label.country or label.organisation) and not label.unnamed:
            return label
    return _of_a_body(parts[0]) or _function_first(parts)


def _of_a_body(text: str) -> Label | None:
    """«Mr. Tane Walker of the Care Workers' Union»: a title and a name before the body."""
    match = _OF_BODY.match(text)
    label = parse_label(match["name"]) if match is not None else None
    if match is None or label is None or not (label.titled and label.name):
        return None
    post = read_label_post(match["body"])
    return with_post(label, post) if post.organisation or post.country else None


_OF_BODY = re.compile(
    r"(?P<name>\S.{3,50}?) (?:(?:of|from|for)(?: the)?|del?(?: la| los| las)?|du|des|de l['’]) ?(?P<body>[A-ZÀ-Þ].+)"
)


def _function_first(parts: list[str]) -> Label | None:
    """«la Ministra de Salud de Chile, Sra. Ana Pérez»: the function stands before the name."""
    for at in range(1, len(parts)):
        label = parse_label(parts[at])
        post = read_label_post(", ".join(parts[:at]))
        if label is not None and label.titled and label.name and post.role:
            return with_post(label, post)
    return None


def with_post(label: Label, post: LabelPost) -> Label:
    """The label with what a function adds; what it says itself stays."""
    return replace(
        label,
        role=label.role or post.role,
        organisation=label.organisation or post.organisation,
        country=label.country or post.country,
        stakeholder_type=label.stakeholder_type or post.stakeholder_type,
        gender=label.gender or post.gender,
    )


def announced_for(label: Label, announced: Iterable[Label]) -> Label | None:
    """The last announcement that means the speaker of ``label``: the same name, and nothing that disagrees."""
    tokens = name_tokens(label.name)
    chosen = None
    for other in announced:
        names = name_tokens(other.name) if other.name else ()
        same = bool(names) and (set(tokens) <= set(names) or set(names) <= set(tokens))
        clash = (label.gender and other.gender and label.gender != other.gender) or (
            label.country and other.country and label.country != other.country
        )
        if same and not clash:
            chosen = other
    return chosen


def behalf(sentences: Iterable[Sentence]) -> tuple[tuple[str, str], ...]:
    """For whom a turn is spoken by its own opening words: («country», ISO) or («body», code) each; () for nobody."""
    for sentence in sentences:
        for end in _behind_phrases(sentence):
            named = sorted(
                [(*one, "body") for one in body_mentions(sentence.text, sentence.folded, sentence.words)]
                + [
                    (*one, "country")
                    for one in country_mentions(sentence.folded, text=sentence.text, words=sentence.words)
                ]
            )
            found = tuple(_listed(sentence, end, named))
            if found:
                return found
    return ()


def _listed(sentence: Sentence, at: int, named: list[tuple[int, int, str, str]]) -> Iterator[tuple[str, str]]:
    """Those named right behind an offset, one after the other («Zambia, Mali and Uganda»)."""
    joint = ""
    for start, end, code, kind in named:
        between = sentence.folded[at:start] if start >= at else None
        if between is None:
            continue
        if (len(between) > _ARTICLE) if not joint else not _JOINT.fullmatch(between):
            return
        yield kind, code
        at, joint = end, "and"


_JOINT = re.compile(
    r"(?:\s*\([^()]*\))?(?:, | (?:and|y|e|et) |, (?:and|y|et) )"
    r"(?:(?:of |de |du |des |del |d')?(?:the |la |el |le |les |l')?)"
)
"""What joins those of a list."""


def _behind_phrases(sentence: Sentence) -> Iterator[int]:
    """Where «on behalf of» ends in a sentence, in whatever language; not of what others said while one speaks for
    oneself («in my national capacity, although … was said on behalf of the Group»)."""
    tables = [words_of(code).phrases["behalf"] for code in TONGUES]
    if all(table.firsts.isdisjoint(sentence.words) for table in tables):
        return
    line = line_of(sentence)
    owned = [find_phrase(line.words, words_of(code).phrases["own_name"]) for code in TONGUES]
    own = next((sum(place) for place in owned if place is not None), None)
    for at in range(len(line)):
        size = max(match_phrase(line.words, at, table) for table in tables)
        alone = own is not None and own <= at and line.words[at - 1] not in _AND
        if size and not alone:
            yield line.ends[at + size - 1]


_AND = frozenset({"and", "y", "e", "et", "but", "sino", "mais", "also", "tambien", "aussi"})
_ARTICLE = 5
"""So many letters «the» has between «on behalf of» and a name, spaces included."""

"""Who signs a paper at its foot: «Leela Kunjumon, Convenor» over the name of her network, place and date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.claims.issuer import is_masthead
from relatoria.gather.attribution.transcripts.introduced import introduced
from relatoria.gather.attribution.transcripts.label_posts import read_label_post
from relatoria.gather.attribution.transcripts.labels import Label, mention_of, parse_label
from relatoria.gather.text import Text, TextParagraph
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.vocabulary.bylines import bylines

DATED = re.compile(r"[^\d.;:]{2,40}, [^.;:]{0,30}\d{4}\.?")
"""«Guatemala, agosto de 2026»: where and when."""
_MOST = 5
"""So many lines at most stand at the foot."""
_LONGEST = 160
_LINES = frozenset({ParagraphKind.HEADING, ParagraphKind.TEXT})


def signature(text: Text, body: Sequence[TextParagraph]) -> tuple[int, Mention | None]:
    """How many paragraphs at the end of a paper sign it, and the one person who does; None for nobody or several."""
    people: list[Label] = []
    post = ""
    taken = signed = 0
    for part in reversed(body[-_MOST:]):
        wording = text.clean.text[part.start : part.end].strip()
        if part.paragraph.kind not in _LINES or not wording or len(wording) > _LONGEST:
            break
        found = _signer(wording, post)
        dated = DATED.fullmatch(wording) is not None
        if found is not None:
            people.append(found)
        elif not dated and not is_masthead(wording, part) and not _is_post(wording):
            break
        taken, post = taken + 1, "" if dated or found is not None else wording
        signed = taken if found is not None or dated else signed
    return signed, mention_of(people[0]) if len(people) == 1 else None


def _signer(wording: str, below: str) -> Label | None:
    """The person whom a line names with a post, in itself or on the line below."""
    folded = fold(wording)
    match = bylines().signing.match(folded)
    name = wording[match.end() :] if match is not None else wording
    person = introduced(name)
    if person is None and below:
        alone = parse_label(name)
        named = alone is not None and alone.kind is ActorKind.PERSON and " " in alone.name and not alone.unnamed
        person = introduced(f"{name}, {below}") if named else None
    return person


def _is_post(wording: str) -> bool:
    return bool(read_label_post(wording).role) and wording[:1].isupper() and not wording.endswith((".", "?", "!"))

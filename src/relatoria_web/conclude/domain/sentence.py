"""Writing: sentences saved without loss, added, split, moved, taken out and put back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _

from relatoria_web.conclude import actions
from relatoria_web.conclude.domain.point import RefusedError
from relatoria_web.conclude.domain.report import refuse_if_held
from relatoria_web.conclude.models import Comment, Expression, Section, Sentence
from relatoria_web.conclude.rules import WRITE_SENTENCE
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Standing
from relatoria_web.trace.domain.log import log

GAP = 16
BY_HAND = "person"


@dataclass(frozen=True, slots=True)
class Draft:
    """What an editor sends: the text, the text that they began from, and the revision that they saw."""

    text: str
    base: str
    revision: int


class ConflictError(Exception):
    """Two people changed the wording of one sentence. Both are kept: ``theirs`` stands, ``yours`` is a suggestion."""

    def __init__(self, sentence: Sentence, yours: str) -> None:
        self.sentence, self.yours = sentence, yours
        super().__init__(sentence.uid)


def save(who: Standing, *, sentence: Sentence, draft: Draft) -> Sentence:
    """Save the wording of a sentence.

    Somebody else's newer revision is no obstacle where only one of the two changed the wording: both changes stand.

    Raises:
        ConflictError: if both did; theirs stands, yours is kept as a suggestion beside it.
        RefusedError: if somebody else has locked the text.
    """
    if draft.text.strip() == draft.base.strip():  # opened and not changed: whatever stands, stands
        sentence.refresh_from_db()
        return sentence
    try:
        return _write(who, sentence, draft.text, draft.revision)
    except StaleError:
        held = Sentence.objects.select_related("expression__report").get(pk=sentence.pk)
    if " ".join(draft.text.split()) == held.text:
        return held
    if held.text == draft.base.strip():
        return save(who, sentence=held, draft=Draft(draft.text, held.text, held.revision))
    Comment.objects.create(sentence=held, suggestion=draft.text.strip(), by_id=who.account)
    raise ConflictError(held, draft.text.strip())


@transaction.atomic
def _write(who: Standing, sentence: Sentence, text: str, revision: int) -> Sentence:
    _demand(who, sentence)
    text = " ".join(text.split())
    sentence.revise(revision, text=text, phrased_by=BY_HAND, by_id=who.account)
    _log(who, actions.SAVE, sentence)
    return sentence


@transaction.atomic
def cite(who: Standing, *, sentence: Sentence, contributions: Sequence[str], revision: int | None = None) -> Sentence:
    """Have a sentence rest on other contributions; what it cites is no longer set aside."""
    _demand(who, sentence)
    cited = list(dict.fromkeys(contributions))
    kind = "attributed" if cited and not sentence.contributions and sentence.kind == "caveat" else sentence.kind
    sentence.revise(revision, contributions=cited, kind=kind, by_id=who.account)
    sentence.expression.set_aside.filter(contribution__in=cited).delete()
    _log(who, actions.SAVE, sentence)
    return sentence


@transaction.atomic
def add(who: Standing, *, after: Sentence, text: str = "", new_paragraph: bool = False) -> Sentence:
    """Add a sentence after another, in its paragraph or in one of its own."""
    _demand(who, after)
    paragraph, order = after.paragraph, after.order + 1
    if new_paragraph:
        paragraph, order = _open_paragraph(after.section, after.paragraph + 1), 0
    else:
        _make_room(after)
    return _made(who, actions.ADD, after, paragraph=paragraph, order=order, text=" ".join(text.split()))


@transaction.atomic
def split(who: Standing, *, sentence: Sentence, at: int) -> Sentence:
    """Cut a sentence in two at a place in its text; both rest on what it rested on. Returns the second.

    Raises:
        RefusedError: if a part would be empty.
    """
    _demand(who, sentence)
    first, second = sentence.text[:at].strip(), sentence.text[at:].strip()
    if not first or not second:
        raise RefusedError(_("Set the cursor where the sentence is to be cut: both parts need words."))
    _make_room(sentence)
    made = _made(who, actions.SPLIT, sentence, paragraph=sentence.paragraph, order=sentence.order + 1, text=second)
    copied = {name: getattr(sentence, name) for name in ("contributions", "kind", "count", "quantifier", "actors")}
    made.revise(None, point=sentence.point, passages=sentence.passages, **copied)
    sentence.revise(None, text=first, phrased_by=BY_HAND, by_id=who.account)
    return made


@transaction.atomic
def move(who: Standing, *, sentence: Sentence, up: bool) -> Sentence:
    """Move a sentence one place up or down among the sentences of its expression."""
    _demand(who, sentence)
    rows = list(sentence.expression.sentences.filter(live=True).select_related("section"))
    at = next((place for place, one in enumerate(rows) if one.pk == sentence.pk), None)
    other = rows[at + (-1 if up else 1)] if at is not None and 0 <= at + (-1 if up else 1) < len(rows) else None
    if other is None:
        return sentence
    mine = (sentence.section_id, sentence.paragraph, sentence.order)
    theirs = (other.section_id, other.paragraph, other.order)
    if mine[:2] == theirs[:2]:
        other.revise(None, order=mine[2])
        sentence.revise(None, order=theirs[2])
    else:
        order = (other.order + GAP) if up else max(other.order - 1, 0)
        if not up:
            _shift(other)
        sentence.revise(None, section_id=theirs[0], paragraph=theirs[1], order=order)
    _log(who, actions.MOVE, sentence)
    return sentence


@transaction.atomic
def take_out(who: Standing, *, sentence: Sentence) -> Sentence:
    """Take a sentence out of the text; it can be put back."""
    _demand(who, sentence)
    sentence.revise(None, live=False, by_id=who.account)
    _log(who, actions.DELETE, sentence)
    return sentence


@transaction.atomic
def put_back(who: Standing, *, sentence: Sentence) -> Sentence:
    """Put a sentence back where it was."""
    _demand(who, sentence)
    sentence.revise(None, live=True, by_id=who.account)
    _log(who, actions.RESTORE, sentence)
    return sentence


@transaction.atomic
def set_aside(who: Standing, *, expression: Expression, contribution: str, why: str) -> None:
    """Say why a contribution is not used.

    Raises:
        RefusedError: without a reason.
    """
    from relatoria_web.conclude.rules import WRITE

    WRITE.demand(who, expression)
    refuse_if_held(who, expression)
    if not why.strip():
        raise RefusedError(_("What is set aside needs a reason: it is shown to the reader."))
    values = {"why": why.strip(), "by_id": who.account}
    row, _new = expression.set_aside.update_or_create(contribution=contribution, defaults=values)
    log(who, actions.SET_ASIDE, row, meeting=expression.report.meeting_id, contribution=contribution)


def _demand(who: Standing, sentence: Sentence) -> None:
    WRITE_SENTENCE.demand(who, sentence)
    refuse_if_held(who, sentence.expression)


def _log(who: Standing, action: str, sentence: Sentence) -> None:
    log(who, action, sentence, meeting=sentence.expression.report.meeting_id, number=sentence.number)


def _made(who: Standing, action: str, near: Sentence, **fields: object) -> Sentence:
    """A new sentence of the expression, under a number that no other ever had."""
    expression = Expression.objects.select_for_update().get(pk=near.expression_id)
    number = max(expression.numbered, near.expression.sentences.aggregate(n=Max("number"))["n"] or 0) + 1
    expression.revise(None, numbered=number)
    made = Sentence(
        expression=near.expression, section=near.section, number=number, by_id=who.account, phrased_by=BY_HAND
    )
    for name, value in fields.items():
        setattr(made, name, value)
    made.save()
    _log(who, action, made)
    return made


def _make_room(sentence: Sentence) -> None:
    """Free the place after a sentence in its paragraph."""
    later = sentence.section.sentences.filter(paragraph=sentence.paragraph, order__gt=sentence.order)
    later.update(order=F("order") + GAP)


def _shift(sentence: Sentence) -> None:
    rows = sentence.section.sentences.filter(paragraph=sentence.paragraph, order__gte=sentence.order)
    rows.update(order=F("order") + GAP)


def _open_paragraph(section: Section, number: int) -> int:
    """Free a paragraph's number."""
    section.sentences.filter(paragraph__gte=number).update(paragraph=F("paragraph") + 1)
    return number

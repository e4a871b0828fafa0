"""Comments and suggestions."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from relatoria_web.conclude import actions
from relatoria_web.conclude.domain.point import RefusedError
from relatoria_web.conclude.domain.sentence import Draft, save
from relatoria_web.conclude.models import Comment, CommentState, Sentence
from relatoria_web.conclude.rules import CLOSE_COMMENT, COMMENT
from relatoria_web.site.standing import Standing
from relatoria_web.trace.domain.log import log


@transaction.atomic
def comment(who: Standing, *, sentence: Sentence, text: str = "", suggestion: str = "") -> Comment:
    """Comment on a sentence, or suggest another wording.

    Raises:
        RefusedError: if both are empty.
    """
    COMMENT.demand(who, sentence)
    if not text.strip() and not suggestion.strip():
        raise RefusedError(_("Write a comment or another wording."))
    made = Comment.objects.create(
        sentence=sentence, text=text.strip(), suggestion=" ".join(suggestion.split()), by_id=who.account
    )
    log(who, actions.COMMENT, made, meeting=sentence.expression.report.meeting_id, number=sentence.number)
    return made


@transaction.atomic
def close(who: Standing, *, held: Comment, accept: bool = False) -> Comment:
    """Resolve a comment; ``accept`` takes its wording over.

    Raises:
        RefusedError: if there is no wording to take over, or the text is locked.
    """
    CLOSE_COMMENT.demand(who, held)
    if accept:
        if not held.suggestion:
            raise RefusedError(_("This comment suggests no other wording."))
        sentence = held.sentence
        save(who, sentence=sentence, draft=Draft(held.suggestion, sentence.text, sentence.revision))
    state = CommentState.ACCEPTED if accept else CommentState.RESOLVED
    held.revise(None, state=state, closed_by_id=who.account)
    log(who, actions.CLOSE, held, meeting=held.sentence.expression.report.meeting_id, state=state.value)
    return held

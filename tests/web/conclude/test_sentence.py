"""Writing without loss: two people at one text."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from tests.factories import conclude, web

from relatoria_web.conclude.domain import comment, sentence
from relatoria_web.conclude.domain.assemble import assembled
from relatoria_web.conclude.domain.point import RefusedError
from relatoria_web.conclude.domain.report import lock, unlock
from relatoria_web.conclude.domain.sentence import ConflictError, Draft
from relatoria_web.conclude.models import Expression, Sentence
from relatoria_web.site.standing import Role

pytestmark = pytest.mark.django_db


def _text(expression: Expression) -> list[str]:
    sections = assembled(expression)["sections"]
    return [one["text"] for section in sections for paragraph in section["paragraphs"] for one in paragraph]


def _held(one: Sentence) -> Sentence:
    return Sentence.objects.select_related("expression__report__meeting", "section").get(pk=one.pk)


def test_save_of_two_sentences_by_two_people_keeps_both() -> None:
    meeting = web.meeting()
    first = conclude.sentence(meeting)
    second = conclude.sentence(meeting, expression=first.expression)
    ana, ben = conclude.secretary(meeting), web.standing(Role.RAPPORTEUR, meeting)
    sentence.save(ana, sentence=_held(first), draft=Draft("Ana's.", first.text, first.revision))
    sentence.save(ben, sentence=_held(second), draft=Draft("Ben's.", second.text, second.revision))
    assert _text(first.expression) == ["Ana's.", "Ben's."]


def test_save_of_one_sentence_by_two_people_shows_both_and_loses_neither() -> None:
    meeting = web.meeting()
    one = conclude.sentence(meeting)
    ana, ben = conclude.secretary(meeting), web.standing(Role.RAPPORTEUR, meeting)
    stale = _held(one)
    sentence.save(ana, sentence=_held(one), draft=Draft("Ana's.", one.text, one.revision))
    with pytest.raises(ConflictError) as conflict:
        sentence.save(ben, sentence=stale, draft=Draft("Ben's.", one.text, one.revision))
    assert (conflict.value.sentence.text, conflict.value.yours) == ("Ana's.", "Ben's.")
    assert list(one.comments.values_list("suggestion", "by")) == [("Ben's.", ben.account)]


def test_save_over_a_change_that_is_not_of_the_wording_keeps_both_changes() -> None:
    meeting = web.meeting()
    one = conclude.sentence(meeting)
    who, stale = conclude.secretary(meeting), _held(one)
    sentence.cite(who, sentence=_held(one), contributions=["c1"])
    sentence.save(who, sentence=stale, draft=Draft("New.", one.text, one.revision))
    held = _held(one)
    assert (held.text, held.contributions) == ("New.", ["c1"])


def test_save_of_the_same_wording_by_two_people_is_no_conflict() -> None:
    meeting = web.meeting()
    one = conclude.sentence(meeting)
    who, stale = conclude.secretary(meeting), _held(one)
    sentence.save(who, sentence=_held(one), draft=Draft("Same.", one.text, one.revision))
    assert sentence.save(who, sentence=stale, draft=Draft("Same.", one.text, one.revision)).text == "Same."


def test_save_by_one_who_only_opened_the_sentence_does_not_undo_another() -> None:
    meeting = web.meeting()
    one = conclude.sentence(meeting)
    who, stale = conclude.secretary(meeting), _held(one)
    sentence.save(who, sentence=_held(one), draft=Draft("New.", one.text, one.revision))
    assert sentence.save(who, sentence=stale, draft=Draft(one.text, one.text, one.revision)).text == "New."


def test_save_twice_of_one_form_changes_nothing_the_second_time() -> None:
    meeting = web.meeting()
    one = conclude.sentence(meeting)
    who, draft = conclude.secretary(meeting), Draft("New.", one.text, one.revision)
    sentence.save(who, sentence=_held(one), draft=draft)
    sentence.save(who, sentence=_held(one), draft=draft)
    assert (_held(one).revision, one.comments.count()) == (1, 0)


def test_lock_of_another_refuses_until_it_runs_out() -> None:
    meeting = web.meeting()
    one = conclude.sentence(meeting)
    ana, ben = conclude.secretary(meeting), web.standing(Role.RAPPORTEUR, meeting)
    lock(ana, expression=_held(one).expression)
    with pytest.raises(RefusedError):
        sentence.save(ben, sentence=_held(one), draft=Draft("Ben's.", one.text, one.revision))
    with pytest.raises(RefusedError):
        lock(ben, expression=_held(one).expression)
    Expression.objects.update(held_until=timezone.now() - timedelta(seconds=1))
    assert sentence.save(ben, sentence=_held(one), draft=Draft("Ben's.", one.text, one.revision)).text == "Ben's."


def test_unlock_of_another_is_for_who_may_clear() -> None:
    meeting = web.meeting()
    one = conclude.sentence(meeting)
    ben = web.standing(Role.RAPPORTEUR, meeting)
    lock(conclude.secretary(meeting), expression=_held(one).expression)
    with pytest.raises(PermissionDenied):
        unlock(ben, expression=_held(one).expression)
    assert unlock(conclude.secretary(meeting), expression=_held(one).expression).holder_id is None


def test_add_split_move_take_out_and_put_back() -> None:
    meeting = web.meeting()
    first = conclude.sentence(meeting, text="One and two.", contributions=["c1"])
    last = conclude.sentence(meeting, expression=first.expression, text="Four.")
    who = conclude.secretary(meeting)
    second = sentence.split(who, sentence=_held(first), at=8)
    assert (_text(first.expression), second.contributions) == (["One and", "two.", "Four."], ["c1"])
    third = sentence.add(who, after=_held(second), text="Three.")
    assert _text(first.expression) == ["One and", "two.", "Three.", "Four."]
    sentence.move(who, sentence=_held(last), up=True)
    assert _text(first.expression) == ["One and", "two.", "Four.", "Three."]
    sentence.move(who, sentence=_held(last), up=False)
    sentence.take_out(who, sentence=_held(third))
    assert _text(first.expression) == ["One and", "two.", "Four."]
    sentence.put_back(who, sentence=_held(third))
    assert _text(first.expression) == ["One and", "two.", "Three.", "Four."]
    assert sorted(one.number for one in first.expression.sentences.all()) == [1, 2, 3, 4]


def test_add_in_a_paragraph_of_its_own_and_move_between_paragraphs() -> None:
    meeting = web.meeting()
    first = conclude.sentence(meeting, text="One.")
    last = conclude.sentence(meeting, expression=first.expression, text="Three.", paragraph=1)
    who = conclude.secretary(meeting)
    made = sentence.add(who, after=_held(first), text="Two.", new_paragraph=True)
    paragraphs = assembled(first.expression)["sections"][0]["paragraphs"]
    assert [[one["text"] for one in part] for part in paragraphs] == [["One."], ["Two."], ["Three."]]
    sentence.move(who, sentence=_held(made), up=True)
    assert _text(first.expression) == ["One.", "Two.", "Three."]
    sentence.move(who, sentence=_held(made), up=False)
    sentence.move(who, sentence=_held(first), up=True)
    assert _text(first.expression) == ["One.", "Two.", "Three."]
    assert _held(last).paragraph == 2


@pytest.mark.parametrize("at", [0, 99])
def test_split_refuses_an_empty_part(at: int) -> None:
    meeting = web.meeting()
    with pytest.raises(RefusedError):
        sentence.split(conclude.secretary(meeting), sentence=_held(conclude.sentence(meeting)), at=at)


def test_set_aside_needs_a_reason_and_a_citation_takes_it_back() -> None:
    meeting = web.meeting()
    one = conclude.sentence(meeting)
    who, expression = conclude.secretary(meeting), _held(one).expression
    with pytest.raises(RefusedError):
        sentence.set_aside(who, expression=expression, contribution="c1", why=" ")
    sentence.set_aside(who, expression=expression, contribution="c1", why="Told by another.")
    assert assembled(expression)["set_aside"] == [{"contribution": "c1", "why": "Told by another."}]
    sentence.cite(who, sentence=_held(one), contributions=["c1", "c1"])
    assert (assembled(expression)["set_aside"], _held(one).contributions) == ([], ["c1"])


def test_comment_is_resolved_or_its_wording_taken_over() -> None:
    meeting = web.meeting()
    one = conclude.sentence(meeting)
    who = conclude.secretary(meeting)
    with pytest.raises(RefusedError):
        comment.comment(who, sentence=_held(one))
    plain = comment.comment(who, sentence=_held(one), text="Is it so?")
    better = comment.comment(who, sentence=_held(one), suggestion="Better.")
    with pytest.raises(RefusedError):
        comment.close(who, held=plain, accept=True)
    assert comment.close(who, held=plain).state == "resolved"
    assert comment.close(who, held=better, accept=True).state == "accepted"
    assert _held(one).text == "Better."

"""The stages of work products."""

import pytest

from relatoria.prepare.workflow import is_out, next_stages


@pytest.mark.parametrize(
    ("kind", "stage", "then"),
    [
        ("concept_note_session", "requested", ("draft",)),
        ("concept_note_session", "draft", ("review",)),
        ("concept_note_session", "review", ("cleared", "draft")),
        ("concept_note_session", "published", ()),
        ("talking_points", "cleared", ("delivered", "draft")),
        ("commissioned_paper", "review", ("final", "draft")),
    ],
)
def test_next_stages(kind, stage, then):
    assert next_stages(kind, stage) == then


def test_next_stages_of_a_stage_that_the_kind_does_not_pass():
    with pytest.raises(ValueError, match="talking_points has no stage published"):
        next_stages("talking_points", "published")


def test_is_out():
    assert (is_out("session_guide", "translated"), is_out("session_guide", "published")) == (False, True)

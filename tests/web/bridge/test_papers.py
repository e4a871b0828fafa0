"""The text of a work product in other shapes."""

from __future__ import annotations

import pytest
from tests.factories import prepare, web

from relatoria_web.bridge.papers import as_markdown, as_words

pytestmark = pytest.mark.django_db


def test_as_words_has_none_of_the_marks_of_markdown() -> None:
    paper = prepare.version(prepare.product(web.meeting())).paper
    marks = ("# ", "**", "\n- ")
    assert any(one in as_markdown(paper) for one in marks)
    assert [one for one in marks if one in as_words(paper)] == []

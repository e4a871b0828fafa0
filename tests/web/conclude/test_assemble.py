"""What the report is that the live sentences of an expression make."""

from __future__ import annotations

from typing import Any

import pytest
from tests.factories import conclude

from relatoria_web.conclude.domain.assemble import assembled

pytestmark = pytest.mark.django_db


def _headings(made: dict[str, Any]) -> list[tuple[str, int]]:
    return [(one["id"], one["level"]) for one in made["sections"]]


def test_assembled_keeps_a_chapter_that_only_opens_deeper_sections() -> None:
    expression = conclude.drafted(conclude.recorded())
    whole = _headings(assembled(expression))
    at = [key for key, _ in whole].index("conclusions")
    assert (whole[at], whole[at + 1][1]) == (("conclusions", 2), 3)


def test_assembled_leaves_out_what_has_no_sentence_left() -> None:
    expression = conclude.drafted(conclude.recorded())
    expression.sentences.filter(section__level=3).update(live=False)
    assert [key for key, level in _headings(assembled(expression)) if level == 3 or key == "conclusions"] == []

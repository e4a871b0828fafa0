"""What a record says of its own meeting."""

from __future__ import annotations

import pytest
from tests.gather.attribution.test_reported import said, text_of

from relatoria.gather.attribution.reported import reported

CASES = [
    ("Los evaluadores constataron que la entrevista se celebra tarde.", ["Los evaluadores|collective"]),
    ("La reunión se celebra en Lima y tomó nota del informe.", ["-"]),
]


@pytest.mark.parametrize(("wording", "who"), CASES)
def test_not_of_the_record_keeps_what_is_said(wording: str, who: list[str]) -> None:
    text = text_of(wording, "es")
    assert said(text, reported(text)) == who

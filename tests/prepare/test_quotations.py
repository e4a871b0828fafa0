"""Whether a quotation stands in its source."""

import pytest

from relatoria.prepare.quotations import is_verbatim

SOURCE = "Nobody can govern migration alone: countries\nneed each other, and they need “their” cities."


@pytest.mark.parametrize(
    ("quoted", "stands"),
    [
        ("countries need each other", True),
        ('they need "their" cities', True),
        ("Nobody can govern […] they need", True),
        ("they need […] Nobody can govern", False),
        ("countries need nobody", False),
        ("", False),
    ],
)
def test_is_verbatim(quoted, stands):
    assert is_verbatim(quoted, SOURCE) is stands

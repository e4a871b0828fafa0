"""What the tests of a report's wording share."""

import pytest

from relatoria.conclude.report import runs, telling


@pytest.fixture(autouse=True, scope="module")
def _all_is_clear():
    """Their sentences are short, and few of a kind: how one is told is asked, not whether (`test_alone` asks that)."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(telling, "ALONE", 0.0)
        patch.setattr(telling, "PLEDGED", 0.0)
        patch.setattr(runs, "ALONE", 2.0)
        yield

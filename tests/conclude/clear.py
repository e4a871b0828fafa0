"""For tests that ask how something is told, and not whether it is understood alone (`test_alone` asks that)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from relatoria.conclude.report.told import runs, telling


@contextmanager
def all_is_clear() -> Iterator[None]:
    """Every sentence is taken to be understood without those before it: those of tests are short, and few of a kind."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(telling, "ALONE", 0.0)
        patch.setattr(telling, "PLEDGED", 0.0)
        patch.setattr(telling, "ASKED", 0.0)
        patch.setattr(runs, "ALONE", 2.0)
        yield

import gc
from collections.abc import Iterator

import pytest

from relatoria.gather.seldom import seldom_collected


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


def test_seldom_collected_within_another_restores_when_all_have_left() -> None:
    with seldom_collected:
        with seldom_collected:
            assert gc.get_threshold() == (50_000, 10, 10)
        assert gc.get_threshold() == (50_000, 10, 10)
    assert gc.get_threshold() == (700, 10, 10)


def test_seldom_collected_failure_restores() -> None:
    with pytest.raises(KeyError), seldom_collected:
        raise KeyError
    assert gc.get_threshold() == (700, 10, 10)


@pytest.mark.parametrize("threshold", [0, 90_000])
def test_seldom_collected_leaves_who_wants_less(threshold: int) -> None:
    gc.set_threshold(threshold, 10, 10)
    with seldom_collected:
        assert gc.get_threshold() == (threshold, 10, 10)

"""Modules that are loaded at their first use."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from relatoria_web.site.later import later

NAME = "loaded_later_in_a_test"
_SOURCE = """
import time
time.sleep(0.05)
LOADED = []
LOADED.append(1)
"""


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A module that nobody has loaded."""
    monkeypatch.syspath_prepend(str(tmp_path))
    path = tmp_path / f"{NAME}.py"
    path.write_text(_SOURCE)
    yield path
    sys.modules.pop(NAME, None)


def test_later_loads_a_module_once_when_it_is_asked_for_something(module: Path) -> None:
    later(NAME)
    stand_in = __import__(NAME)
    assert (hasattr(stand_in, "__file__"), sys.modules[NAME] is stand_in) == (False, True)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: stand_in.LOADED, range(8)))
    assert (found, {id(one) for one in found}) == ([[1]] * 8, {id(sys.modules[NAME].LOADED)})


def test_later_changes_nothing_for_a_module_that_is_loaded(module: Path) -> None:
    loaded = __import__(NAME)
    later(NAME)
    assert sys.modules[NAME] is loaded


def test_later_tries_again_when_loading_failed(module: Path) -> None:
    module.write_text("raise RuntimeError")
    later(NAME)
    stand_in = __import__(NAME)
    with pytest.raises(RuntimeError):
        _ = stand_in.LOADED
    module.write_text("LOADED = [1]  # a longer one, so that nobody takes it for the same")
    assert stand_in.LOADED == [1]

"""Modules of libraries that are loaded when somebody first asks them for something, not when they are imported."""

from __future__ import annotations

import importlib
import sys
import threading
from types import ModuleType
from typing import Any

_LOCK = threading.RLock()


class _Later(ModuleType):
    """Stands for a module until it is asked for a name; whoever imported it keeps this, and it passes names on."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # asked by those who look at every module there is
            raise AttributeError(name)
        return getattr(_loaded(self.__name__), name)


def later(name: str) -> None:
    """Have a module loaded at its first use; nothing changes if it is loaded already."""
    sys.modules.setdefault(name, _Later(name))


def _loaded(name: str) -> ModuleType:
    with _LOCK:  # of two threads that ask at once, the second waits for the first
        if isinstance(sys.modules[name], _Later):
            stand_in = sys.modules.pop(name)
            try:
                importlib.import_module(name)
            except BaseException:
                sys.modules[name] = stand_in
                raise
        return sys.modules[name]

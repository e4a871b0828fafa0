"""What a process that answers requests does with memory that it does not need any more."""

from __future__ import annotations

import ctypes
import gc
import itertools
from collections.abc import Callable
from typing import Any

from django.core.signals import request_finished

EVERY = 100
"""So many requests lie between two times that free memory goes back to the system; each takes about a millisecond."""


def settle() -> None:
    """Once everything is loaded: collections need not walk it again, and free memory goes back from time to time.

    Little is left for collections to walk, so they come soon, and what a request leaves behind does not pile up.
    """
    gc.collect()
    gc.freeze()
    gc.collect()
    if trim := _trim():
        turns = itertools.count(1)

        def finished(**_: Any) -> None:
            if next(turns) % EVERY == 0:
                trim(0)

        request_finished.connect(finished, weak=False, dispatch_uid="relatoria.memory")


def _trim() -> Callable[[int], int] | None:
    """The C library's own way (glibc keeps what threads freed); None where it has none."""
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return None
    return found

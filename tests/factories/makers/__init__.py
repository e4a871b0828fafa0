"""A row of every kind of object within a meeting: what tests of all rights are run against; a module an app."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable

from django.db.models import Model

from relatoria_web.convene.models import Meeting

Makers = dict[type[Model], Callable[[Meeting], Model]]


def makers() -> Makers:
    """Model → a function that makes one of it in a meeting: the `MAKERS` of every module here."""
    found: Makers = {}
    for module in pkgutil.iter_modules(__path__):
        found |= importlib.import_module(f"{__name__}.{module.name}").MAKERS
    return found

"""Registries by name, which the apps fill when the platform starts: a name is given once."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)
One = TypeVar("One")


def enter(held: dict[Name, One], name: Name, one: One, what: str) -> One:
    """Put ``one`` under its name into a registry; ``what`` are its like, in words («kinds of message»).

    Raises:
        ValueError: if the name is taken.
    """
    if name in held:
        raise ValueError(f"two {what} are called {name}")
    held[name] = one
    return one

"""Registries by name, which the apps fill when the platform starts: a name is given once."""

from __future__ import annotations

from typing import TypeVar

One = TypeVar("One")


def enter(held: dict[str, One], name: str, one: One, what: str) -> One:
    """Put ``one`` under its name into a registry; ``what`` are its like, in words («kinds of message»).

    Raises:
        ValueError: if the name is taken.
    """
    if name in held:
        raise ValueError(f"two {what} are called {name}")
    held[name] = one
    return one

"""What the sender of a document said of who speaks in it goes before what reading found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from relatoria_web.bridge.reading import Gathered


def spoken_by(found: Gathered, source: dict[str, Any]) -> Gathered:
    """The extract with the speaker that ``source`` names; itself where it names none."""
    return found

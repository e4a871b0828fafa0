"""Where the texts of an object are edited. An app registers its own in a module ``editors``, loaded at the start::

edited_at("convene.session", lambda meeting, uid: reverse("convene:edit", args=[meeting.slug, "session", uid]))
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Editor = Callable[[Any, str], str]
"""The meeting and the public identifier of the object → the address of the page."""
EDITORS: dict[str, Editor] = {}
"""Label of a model → where it is edited."""


def edited_at(label: str, editor: Editor) -> None:
    """Register where objects of a model («convene.session») are edited.

    Raises:
        ValueError: if that is registered already.
    """
    if label in EDITORS:
        raise ValueError(f"{label} has two editors")
    EDITORS[label] = editor

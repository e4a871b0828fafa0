"""A line of a PDF page, where it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line or, on a page with columns, the part of it in one column; in points, ``top`` above ``bottom``."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    row: int  # the line of the page that it is part of
    cells: bool = False  # a row of a table, whole

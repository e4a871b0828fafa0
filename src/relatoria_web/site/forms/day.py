"""Boxes for a day and for a moment, as browsers offer them.

Browsers take and give ISO dates alone: a box written in the reader's format would stand empty in Spanish and French,
and the date would be lost when the form is saved.
"""

from __future__ import annotations

from django import forms


class Day(forms.DateInput):
    """A box for a day."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class Moment(forms.DateTimeInput):
    """A box for a day and a time."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")

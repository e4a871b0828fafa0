"""What working groups say, as their report: kinds with their names, and the text that goes into the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import Agreement, GroupNote, WorkingGroup

KINDS = {
    "good_practice": _("good practice"),
    "innovative_solution": _("innovative solution"),
    "common_principle": _("common principle"),
    "recommendation": _("recommendation"),
    "gap": _("gap"),
    "partnership": _("partnership"),
    "commitment": _("commitment"),
    "means_of_implementation": _("means of implementation"),
    "position": _("position"),
}
"""Kinds of contribution that a group notes; the codes are the library's."""


def report_of(group: WorkingGroup, notes: Sequence[GroupNote], language: str) -> tuple[str, tuple[str, ...]]:
    """The notes of a group in one language as Markdown, what it agrees on before what divides it, and the kind of each
    paragraph: a note brings what it is, word for word; a reservation stands below its note and brings nothing.
    """
    with override(language):
        name = group.name.said(language).text
        title = gettext("Report of the working group: %(name)s") % {"name": name}
        lines, kinds = [f"# {title}", ""], []
        for title, states in (
            (gettext("Agreed"), (Agreement.AGREED, Agreement.RESERVED)),
            (gettext("Not agreed"), (Agreement.DIVIDED, Agreement.OPEN)),
        ):
            held = [one for one in notes if one.agreement in states]
            lines += [f"## {title}", ""] if held else []
            for text, kind in _told(held):
                lines += [text, ""]
                kinds.append(kind)
        return "\n".join(lines), tuple(kinds)


def _told(notes: Sequence[GroupNote]) -> Iterator[tuple[str, str]]:
    for note in notes:
        said = " ".join(note.text.split())
        yield said if said.endswith((".", "!", "?")) else f"{said}.", note.kind
        for line in filter(None, map(str.strip, note.reservations.splitlines())):
            told = gettext("Reservation: %(line)s") % {"line": line}
            yield told if told.endswith((".", "!", "?")) else f"{told}.", ""

"""What working groups say, put so that it is read as their contribution: kinds with their names and their sentences."""

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
_SAID = {
    "good_practice": _("%(group)s described a good practice: %(text)s"),
    "innovative_solution": _("%(group)s presented an innovative solution: %(text)s"),
    "common_principle": _("%(group)s affirmed a common principle: %(text)s"),
    "recommendation": _("%(group)s recommended the following: %(text)s"),
    "gap": _("%(group)s pointed to a gap: %(text)s"),
    "partnership": _("%(group)s proposed a partnership: %(text)s"),
    "commitment": _("%(group)s undertook the following: %(text)s"),
    "means_of_implementation": _("%(group)s named a means of implementation: %(text)s"),
    "position": _("%(group)s took the following position: %(text)s"),
}


def report_of(group: WorkingGroup, notes: Sequence[GroupNote], language: str) -> str:
    """The notes of a group in one language as Markdown: what it agrees on, with reservations, and what divides it."""
    with override(language):
        name = group.name.said(language).text
        lines = [f"# {gettext('Report of the working group')}: {name}", ""]
        for title, states in (
            (gettext("Agreed"), (Agreement.AGREED, Agreement.RESERVED)),
            (gettext("Not agreed"), (Agreement.DIVIDED, Agreement.OPEN)),
        ):
            held = [one for one in notes if one.agreement in states]
            if held:
                lines += [f"## {title}", "", *_told(name, held)]
        return "\n".join(lines)


def _told(group: str, notes: Sequence[GroupNote]) -> Iterator[str]:
    for note in notes:
        said = str(_SAID.get(note.kind, _SAID["position"])) % {"group": group, "text": note.text.strip()}
        yield said if said.endswith((".", "!", "?")) else f"{said}."
        for line in filter(None, map(str.strip, note.reservations.splitlines())):
            yield f"{gettext('Reservation')}: {line}"
        yield ""

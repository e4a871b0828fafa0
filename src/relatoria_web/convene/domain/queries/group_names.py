"""Working groups as each language calls them: records and points know a group by one name only."""

from __future__ import annotations

from relatoria_web.convene.models import WorkingGroup


def group_names(meeting: int, language: str) -> dict[str, str]:
    """Every name of a meeting's working groups in some language → the name in ``language``. One query."""
    names = WorkingGroup.objects.filter(meeting=meeting).values_list("name", flat=True)
    return {said: one.said(language).text for one in names for said, _ in one.texts.values()}

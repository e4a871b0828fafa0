"""Working groups as each language calls them: records and points know a group by one name only."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.db.models import Subquery

from relatoria_web.convene.models import WorkingGroup
from relatoria_web.site.json_rows import rows_of
from relatoria_web.site.translated import Translated, translated


def group_names(meeting: int, language: str) -> dict[str, str]:
    """Every name of a meeting's working groups in some language → the name in ``language``. One query."""
    return _in(language, WorkingGroup.objects.filter(meeting=meeting).values_list("name", flat=True))


def groups_of(meeting: str) -> Subquery:
    """For ``annotate``: the working groups of the meeting that a row names in ``meeting``; `names_in` reads them."""
    return rows_of(WorkingGroup.objects.all(), "meeting", "name", of=meeting)


def names_in(language: str, found: Iterable[dict[str, Any]] | None) -> dict[str, str]:
    """As `group_names`, of what `groups_of` found; no query."""
    stored = [one["name"] for one in found or ()]
    return _in(language, (translated(json.loads(name) if isinstance(name, str) else name) for name in stored))


def _in(language: str, names: Iterable[Translated]) -> dict[str, str]:
    return {said: one.said(language).text for one in names for said, _ in one.texts.values()}

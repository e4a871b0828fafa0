"""What the matters of a kind come to together, above their list: by topic, by element, by mechanism and phase."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from relatoria_web.prepare.domain.queries import compiled
from relatoria_web.prepare.domain.queries.answered import answered
from relatoria_web.prepare.domain.queries.matter import Place
from relatoria_web.prepare.domain.queries.origin import origins
from relatoria_web.prepare.models import Matter
from relatoria_web.site.standing import Standing

Summary = Callable[[Standing, Place, QuerySet[Matter], list[Matter]], dict[str, Any]]
SUMMARIES: dict[str, Summary] = {
    "call": lambda who, place, rows, shown: {"supporters": compiled.supporters(rows)},
    "reading": lambda who, place, rows, shown: {"topics": compiled.reading_list(rows), "owing": compiled.owing(rows)},
    "message": lambda who, place, rows, shown: {"elsewhere": compiled.of_edition(who, place)},
    "paper": lambda who, place, rows, shown: {"elements": compiled.papers_by_element(rows)},
    "role": lambda who, place, rows, shown: {"table": compiled.roles(rows)},
    "debate": lambda who, place, rows, shown: {"table": compiled.debates(rows)},
    "issue": lambda who, place, rows, shown: {"answers": answered(who, place.meeting, shown)},
    "check": lambda who, place, rows, shown: {"answers": answered(who, place.meeting, shown)},
    "carried": lambda who, place, rows, shown: {"origins": origins(who, list(rows[: compiled.MOST]))},
    "comment": lambda who, place, rows, shown: {"dispositions": compiled.dispositions(rows)},
}
"""Kind → what stands above its list."""

"""Which matters of a meeting enter the texts that are drafted for it."""

from __future__ import annotations

from relatoria_web.bridge.enriched import Held
from relatoria_web.prepare.models import Matter
from relatoria_web.site.translated import Translated

LEFT_OUT = {"reading": ("dropped",), "message": ("proposed", "withdrawn"), "organiser": ("proposed",)}
"""Kind → states in which a matter enters no text."""


def matters_for(meeting: int) -> list[Held]:
    """The matters of a meeting as drafts use them, in order."""
    rows = Matter.objects.filter(meeting=meeting).order_by("kind", "order", "pk")
    return [
        Held(one.kind, _words(one.title), _words(one.text), one.details)
        for one in rows
        if one.state not in LEFT_OUT.get(one.kind, ())
    ]


def _words(text: Translated) -> dict[str, str]:
    return {language: words for language, (words, _status) in text.texts.items()}

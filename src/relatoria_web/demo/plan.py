"""The demonstration's work plan: what had to be ready before which milestone, in two published versions."""

from __future__ import annotations

from typing import Any

from relatoria_web.prepare.domain.plan import publish_plan, write_task
from relatoria_web.prepare.models import PlanVersion, Process
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import translated

Words = dict[str, str]
_TASKS: tuple[tuple[str, int, str, str, Words], ...] = (
    (
        "stocktaking",
        -55,
        "session_guide",
        "stocktaking",
        {
            "en": "Send the guide of the sessions to chairs and secretariats",
            "es": "Enviar la guía de las sesiones a presidencias y secretarías",
            "fr": "Envoyer le guide des séances aux présidences et aux secrétariats",
        },
    ),
    (
        "stocktaking",
        -14,
        "report",
        "stocktaking",
        {
            "en": "Hand over the summary of the global meeting",
            "es": "Entregar el resumen de la reunión mundial",
            "fr": "Remettre le résumé de la réunion mondiale",
        },
    ),
    (
        "negotiations_start",
        -5,
        "concept_note_session",
        "negotiations_end",
        {
            "en": "Publish the concept note of the first session of 2018",
            "es": "Publicar la nota conceptual de la primera reunión de 2018",
            "fr": "Publier la note conceptuelle de la première session de 2018",
        },
    ),
    (
        "negotiations_end",
        -60,
        "report",
        "negotiations_end",
        {
            "en": "Transmit the conclusions to the co-facilitators",
            "es": "Transmitir las conclusiones a los cofacilitadores",
            "fr": "Transmettre les conclusions aux cofacilitateurs",
        },
    ),
)
_SECOND: Words = {
    "en": "Plan the second session",
    "es": "Planificar la segunda reunión",
    "fr": "Planifier la deuxième session",
}


def seed_plan(who: Standing, process: Process) -> None:
    """Write and publish the plan, if none was."""
    if PlanVersion.objects.filter(plan__process=process).exists():
        return
    for anchor, offset, product, feeds, words in _TASKS:
        _task(who, process, words, anchor=anchor, offset=offset, product=product, feeds=feeds, status="done")
    publish_plan(who, process=process)
    _task(who, process, _SECOND, anchor="negotiations_end", offset=10, internal=True)
    publish_plan(who, process=process)


def _task(who: Standing, process: Process, words: Words, **details: Any) -> None:
    plain = {"owner": "", "anchor": "", "offset": 0, "due": "", "product": "", "feeds": "", "status": "planned"}
    held = plain | {"internal": False} | details
    write_task(who, process=process, words=translated(**words), details=held)

"""Sentences that a report writes about somebody: what reviewers or a secretariat found, and nobody stated."""

from __future__ import annotations

import re

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.earlier import is_reviewed
from relatoria.conclude.report.record.retell import has_saying
from relatoria.language.fold import fold
from relatoria.model.contribution import Contribution
from relatoria.model.document import DocumentKind

_FOUND = re.compile(
    r"\b(?:findings?|assessments?|follow-?up|shortcomings|state of play|progress made|implementation|"
    r"constataciones|hallazgos|evaluacion|seguimiento|aplicacion|cumplimiento|diagnostico|"
    r"constatations?|constats?|suivi|mise en oeuvre|etat des lieux|bilan)\b"
)
"""Headings under which a report says what is so."""
_HEARD = re.compile(
    r"\b(?:repl(?:y|ies)|response|statements?|dialogue|discussion|debate|presentation|closing|opening|pledges|"
    r"respuestas?|replicas?|intervencion\w*|exposicion|dialogo|debate|presentacion|clausura|apertura|"
    r"reponses?|repliques?|interventions?|expose|seance|cloture|ouverture|declarations?|declaracion\w*)\b"
)
"""Headings under which people speak."""


def is_finding(context: Context, contribution: Contribution) -> bool:
    """Whether a report says something of somebody, who states nothing there: it stands under findings, or in a review
    and under no heading where people speak, and no verb of saying takes a clause in it; so is what was promised before,
    in a review of such promises."""
    said = context.intervention_of(contribution)
    document = context.documents[said.document]
    heading = fold(said.session or "")
    found = _FOUND.search(heading) is not None
    review = document.kind is DocumentKind.REVIEW_REPORT and _HEARD.search(heading) is None
    words = context.wording(contribution)
    if is_reviewed(context, contribution, words):
        return True
    return (found or review) and not has_saying(words, context.language_of(contribution), clauses=True)

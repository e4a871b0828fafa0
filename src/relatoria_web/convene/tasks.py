"""What `convene` does in the background: composing panels, placing delegations, printing badges."""

from __future__ import annotations

from django_tasks import task

from relatoria.errors import RelatoriaError
from relatoria_web.convene.domain import composing
from relatoria_web.convene.models import ComposingState, Composition


@task()
def compose(composition: int) -> None:
    """Compose panels; what makes no sense is written down for the people who asked."""
    try:
        composing.run(composition)
    except (RelatoriaError, ValueError) as error:
        Composition.objects.get(pk=composition).revise(None, state=ComposingState.FAILED, failure=str(error))

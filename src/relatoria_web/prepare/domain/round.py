"""What a state brings about: an open round of comments lets participants read the text; clearances hold it back."""

from __future__ import annotations

from django.utils import timezone

from relatoria_web.prepare.models import Matter, ProductVersion, WorkProduct
from relatoria_web.site.models.base import Audience


def on_state(matter: Matter) -> None:
    """Do what the new state of a matter asks for."""
    if matter.kind == "round" and matter.product is not None:
        _share(matter.product, open_=matter.state == "open")


def _share(product: WorkProduct, *, open_: bool) -> None:
    """Let participants read the newest text of each language while a round is open; published texts stay open."""
    versions = ProductVersion.objects.filter(product=product)
    if not open_:
        versions.filter(shared=True).update(shared=False)
        if not versions.filter(published__isnull=False).exists():
            product.revise(None, audience=Audience.TEAM)
        return
    for language in versions.values_list("language", flat=True).distinct():
        newest = versions.filter(language=language).order_by("-number").first()
        if newest is not None:
            newest.revise(None, kept=True, shared=True, shared_on=timezone.now())
    if product.audience == Audience.TEAM:
        product.revise(None, audience=Audience.PARTICIPANTS)


def uncleared(product: WorkProduct) -> list[Matter]:
    """The clearances of agencies that a product still waits for."""
    return list(Matter.objects.filter(product=product, kind="clearance").exclude(state="cleared"))

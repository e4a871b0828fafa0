"""Work for the task worker: files of work products."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from django_tasks import task

from relatoria_web.bridge import addresses, drafts
from relatoria_web.prepare.domain.template import template_of
from relatoria_web.prepare.models import Matter, ProductFile


@task()
def make_file(pk: int) -> None:
    """Write a version as a file; a failure is told where the file would stand."""
    held = ProductFile.objects.select_related("version__product").get(pk=pk)
    try:
        body = drafts.as_file(held.version.paper, held.format, template_of(held.version.product.process_id))
    except Exception:
        ProductFile.objects.filter(pk=pk).update(failed=True)
        raise
    place = f"products/{held.version.uid}-{held.version.revision}.{held.format}"
    if not default_storage.exists(place):
        place = default_storage.save(place, ContentFile(body))
    ProductFile.objects.filter(pk=pk).update(path=place, failed=False)


@task()
def check_link(pk: int) -> None:
    """Ask whether the address of a matter answers, and note it with the day."""
    held = Matter.objects.get(pk=pk)
    asked = {"answer": addresses.answers(held.details.get("url", "")), "on": timezone.localdate().isoformat()}
    held.refresh_from_db()  # asking took a while
    held.revise(None, details=held.details | {"asked": asked})

"""Images of the pages of a PDF: drawn in the worker when somebody looks, and kept under the hash of the file."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from relatoria_web.bridge import reading as library
from relatoria_web.gather.domain.files import content_of
from relatoria_web.gather.models import Document


def _place(document: Document, number: int) -> str:
    return f"pages/{document.sha256[:2]}/{document.sha256}/{number}.png"


def image_place(document: Document, number: int) -> str | None:
    """Where the image of a page lies, or None if it was not drawn yet."""
    place = _place(document, number)
    return place if default_storage.exists(place) else None


def want_image(document: Document, number: int) -> None:
    """Ask the worker for the image of a page."""
    from relatoria_web.gather.tasks import draw  # tasks call the domain, which asks for tasks

    draw.enqueue(document.pk, number)


def draw_page(document: int, number: int) -> None:
    """Draw a page, unless it is there already.

    Raises:
        RelatoriaError: if the page cannot be drawn.
    """
    held = Document.objects.only("file", "name", "sha256").get(pk=document)
    if image_place(held, number) is not None:
        return
    with library.reading_means() as means:
        image = library.page_image(content_of(held.file), number, held.name, means)
    default_storage.save(_place(held, number), ContentFile(image))

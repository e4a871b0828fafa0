"""What people are told of documents."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.gather.models import Document
from relatoria_web.gather.rules import CHANGE_DOCUMENT_RIGHT
from relatoria_web.people.models import Pace
from relatoria_web.people.notices import Notice, notice


def _page(document: Document) -> str:
    return reverse("gather:record", args=[document.meeting.slug, document.uid])


NOT_READ = notice(
    Notice(
        name="gather.document.failed",
        right=CHANGE_DOCUMENT_RIGHT.name,
        words=_("A document could not be read: %(what)s"),
        address=_page,
        pace=Pace.NOW,
    )
).name

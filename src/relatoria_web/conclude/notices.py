"""What people are told of conclusions."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from relatoria_web.conclude.models import Publication
from relatoria_web.conclude.rules import SEE_PUBLICATION
from relatoria_web.people.notices import Notice, notice


def _page(publication: Publication) -> str:
    return reverse("conclude:report", args=[publication.meeting.slug, publication.report.slug, publication.language])


PUBLISHED = notice(
    Notice(
        name="conclude.publication.published",
        right=SEE_PUBLICATION.name,
        words=_("A report was published: %(what)s"),
        address=_page,
        what=lambda publication: str(publication.title),
    )
).name

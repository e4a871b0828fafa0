"""What `convene` does in the background: composing panels, placing delegations, printing badges."""

from __future__ import annotations

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import translation
from django_tasks import task

from relatoria.errors import RelatoriaError
from relatoria_web.bridge.badges import Badge, badges_pdf
from relatoria_web.convene.domain import composing
from relatoria_web.convene.models import Attendance, ComposingState, Composition, Meeting, Participation
from relatoria_web.prepare.domain.template import template_of


@task()
def compose(composition: int) -> None:
    """Compose panels; what makes no sense is written down for the people who asked."""
    try:
        composing.run(composition)
    except (RelatoriaError, ValueError) as error:
        Composition.objects.get(pk=composition).revise(None, state=ComposingState.FAILED, failure=str(error))


@task()
def group(meeting: int, titles: list[str], language: str) -> None:
    """Place the delegations of a meeting in working groups: by region, or evenly in as many groups as titles."""
    from relatoria_web.convene.domain.grouping import place

    place(meeting, titles, language)


def badges_place(meeting: Meeting) -> str:
    """Where the badges of a meeting lie once they are printed."""
    return f"badges/{meeting.uid}.pdf"


@task()
def print_badges(meeting: int, language: str) -> None:
    """Print a badge for everybody who is confirmed or present; printing again replaces the file."""
    from relatoria_web.bridge.programme import roles

    held = Meeting.objects.get(pk=meeting)
    coming = (Attendance.CONFIRMED, Attendance.PRESENT)
    rows = Participation.objects.filter(meeting=meeting, attendance__in=coming)
    with translation.override(language):
        names = dict(roles(language))
        badges = [
            Badge(one.person.name, str(one.organisation or ""), names.get(one.role, ""), one.uid)
            for one in rows.select_related("person", "organisation").order_by("person__name", "pk")
        ]
        content = badges_pdf(badges, str(held.title), language, template_of(held.process_id))
    default_storage.delete(badges_place(held))
    default_storage.save(badges_place(held), ContentFile(content))

"""A meeting with something in every stage, for those who walk through all of its pages."""

from __future__ import annotations

from django.urls import reverse
from tests.factories import conclude, convene, floor, web

from relatoria_web.conclude.models import PointSet
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.domain.reconcile import reconcile
from relatoria_web.site.translated import translated


def meeting() -> Meeting:
    """The meeting; all of it that may be open is."""
    made = conclude.recorded(slug="swept", title=translated(es="Reunión", en="Meeting", fr="Réunion"))
    held = floor.floor(session=web.session(meeting=made, title=translated(es="Uno", en="One", fr="Un")))
    floor.turn(held)
    convene.group(made)
    convene.delegation(made)
    reconcile(made.pk)  # a new session may bring a rule: until the record is masked anew it is closed
    conclude.counted(made)  # last: what is open closes where the sessions' rules change
    PointSet.objects.update(audience="public")
    conclude.published(conclude.drafted(made))
    return made


def starts(meeting: Meeting) -> list[str]:
    """The addresses from which links lead to everything of a meeting."""
    stages = [f"{stage}:{page}" for stage, page in (("prepare", "home"), ("convene", "meeting"), ("conclude", "home"))]
    own = [reverse(name, args=[meeting.slug]) for name in (*stages, "gather:documents")]
    return ["/", *own, "/me/", "/search/?q=data", "/help/"]

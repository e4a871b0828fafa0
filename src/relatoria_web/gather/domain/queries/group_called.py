"""What the group is called that a rule lets be told in a voice's place."""

from __future__ import annotations

from django.db.models import prefetch_related_objects

from relatoria_web.bridge.labels import label
from relatoria_web.convene.models import Meeting


def group_called(code: str, meeting: Meeting, language: str) -> str:
    """A UN regional group, or a working group of the meeting under any of its names, in a language; else as it stands.

    One query for each meeting object, none where the code is that of a regional group.
    """
    known = label("un_group", code, language)
    if known != code:
        return known
    prefetch_related_objects([meeting], "groups")
    every = (one.name for one in meeting.groups.all())
    return next((n.said(language).text for n in every if code in (said for said, _ in n.texts.values())), code)

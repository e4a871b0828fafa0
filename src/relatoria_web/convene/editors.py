"""Where what belongs to a meeting is edited."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.urls import reverse

from relatoria_web.convene.kinds import KINDS
from relatoria_web.trace.editing import edited_at


def _page(name: str, meeting: Any, uid: str) -> str:
    return reverse("convene:edit", args=[meeting.slug, name, meeting.slug if name == "meeting" else uid])


for _name, _kind in KINDS.items():
    edited_at(_kind.model._meta.label_lower, partial(_page, _name))

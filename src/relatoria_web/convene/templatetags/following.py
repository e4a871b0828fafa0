"""The button by which somebody who is signed in follows a thing."""

from __future__ import annotations

from typing import Any

from django import template

from relatoria_web.convene.domain.queries.follow import is_followed
from relatoria_web.people.middleware import standing_on

register = template.Library()


@register.inclusion_tag("convene/follow.html", takes_context=True)
def follow(context: dict[str, Any], kind: str, thing: Any) -> dict[str, Any]:
    """The button for a thing of a kind of `convene.followable`. One query; nothing for a visitor."""
    request = context["request"]
    who = standing_on(request)
    if who.account is None:
        return {}
    followed = is_followed(who, kind, thing.uid)
    back = request.get_full_path()
    return {"kind": kind, "uid": thing.uid, "followed": followed, "back": back, "csrf_token": context["csrf_token"]}

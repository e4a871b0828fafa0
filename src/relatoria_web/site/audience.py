"""The rule of who sees a guarded object: written once, used by every stage."""

from __future__ import annotations

from relatoria_web.site.models.base import Audience
from relatoria_web.site.rights import Rule, administrators, in_role, where
from relatoria_web.site.standing import MEMBERS, TEAM


def embargo_over() -> Rule:
    """The embargo is over, or there is none."""
    return where("there is no embargo", "embargo__isnull", True) | where(
        "the embargo is over", "embargo__lte", lambda who: who.now
    )


def may_see(meeting: str) -> Rule:
    """Who sees a `Guarded` object of the meeting at the path ``meeting``.

    The team and the administrators always; participants and the public if it is meant for them, the meeting is theirs
    to see, and no embargo stands.
    """
    at = f"{meeting}__" if meeting else ""
    participants = in_role(meeting, *MEMBERS) & where(
        "it is for participants", "audience__in", (Audience.PARTICIPANTS, Audience.PUBLIC)
    )
    public = where("the meeting is public", f"{at}audience", Audience.PUBLIC) & where(
        "it is public", "audience", Audience.PUBLIC
    )
    return administrators() | in_role(meeting, *TEAM) | ((participants | public) & embargo_over())

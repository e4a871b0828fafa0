"""The rule of who sees a guarded object: written once, used by every stage."""

from __future__ import annotations

from relatoria_web.site.models.base import Audience
from relatoria_web.site.rights import Rule, administrators, in_role, where
from relatoria_web.site.standing import MEMBERS, TEAM


def embargo_over(path: str = "") -> Rule:
    """The embargo of the object at the path is over, or there is none."""
    at = f"{path}__" if path else ""
    return where("there is no embargo", f"{at}embargo__isnull", True) | where(
        "the embargo is over", f"{at}embargo__lte", lambda who: who.now
    )


def may_see(meeting: str, path: str = "") -> Rule:
    """Who sees the `Guarded` object at ``path`` (empty: the row itself), which is of the meeting at ``meeting``.

    The team and the administrators always; participants and the public if it is meant for them, the meeting is theirs
    to see, and no embargo stands.
    """
    at, own = (f"{one}__" if one else "" for one in (meeting, path))
    participants = in_role(meeting, *MEMBERS) & where(
        "it is for participants", f"{own}audience__in", (Audience.PARTICIPANTS, Audience.PUBLIC)
    )
    public = where("the meeting is public", f"{at}audience", Audience.PUBLIC) & where(
        "it is public", f"{own}audience", Audience.PUBLIC
    )
    return administrators() | in_role(meeting, *TEAM) | ((participants | public) & embargo_over(path))

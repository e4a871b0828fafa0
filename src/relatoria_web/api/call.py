"""One call of the API: who asks, of which meeting, and in which language they want texts."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from relatoria_web.api.auth import who_calls
from relatoria_web.api.models import Scope
from relatoria_web.api.translated import Texts, texts
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.convene.models import Meeting
from relatoria_web.gather.rules import REVIEW
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import Translated


@dataclass(frozen=True, slots=True)
class Call:
    """What a resource needs to know. ``insider`` says that the caller reviews the record of ``held``, the meeting."""

    request: HttpRequest
    who: Standing
    held: Meeting | None = None
    insider: bool = False

    @property
    def meeting(self) -> Meeting:
        """The meeting in the address.

        Raises:
            LookupError: if the address names none.
        """
        if self.held is None:
            raise LookupError("the address names no meeting")
        return self.held

    def texts(self, text: Translated) -> Texts:
        """A text as the caller wants it."""
        return texts(self.request, text)


def call_of(request: HttpRequest, scope: Scope, slug: str | None = None) -> Call:
    """The call, of the meeting at ``slug`` if the address names one.

    Raises:
        ProblemError: if the token does not reach as far as ``scope``.
        Http404: if there is no such meeting for the caller.
    """
    who = who_calls(request, scope)
    if slug is None:
        return Call(request, who)
    meeting = meeting_at(who, slug)
    return Call(request, who, meeting, REVIEW.allows(who, meeting))

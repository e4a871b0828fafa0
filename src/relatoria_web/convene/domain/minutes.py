"""Minutes: written by several at once, kept edition by edition, locked, published, given to the record."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from relatoria_web.convene.actions import LOCK_MINUTES, PUBLISH_MINUTES
from relatoria_web.convene.actions import WRITE_MINUTES as WROTE
from relatoria_web.convene.arrivals import Text, deliver
from relatoria_web.convene.domain.merge import merged
from relatoria_web.convene.models import AttributionRule, Minutes, MinutesEdition, Session
from relatoria_web.convene.rules import WRITE_MINUTES
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log

MOST = 500_000
"""Characters of minutes."""


class MinutesError(Exception):
    """It cannot be; ``code`` says why: «locked», «too_long», «published», «names» (with ``names``)."""

    def __init__(self, code: str, names: tuple[str, ...] = ()) -> None:
        self.code, self.names = code, names
        super().__init__(code)


@dataclass(frozen=True, slots=True)
class Saved:
    """The minutes after saving: whether others' text was merged in, and whether both touched one paragraph."""

    minutes: Minutes
    merged: bool
    clashed: bool


def minutes_of(session: Session) -> Minutes:
    """The minutes of a session, empty at first."""
    return Minutes.objects.get_or_create(session=session)[0]


@transaction.atomic
def save(who: Standing, *, minutes: Minutes, base: int, text: str) -> Saved:
    """Save what somebody wrote from edition ``base``; what others wrote meanwhile is merged in, never overwritten.

    Raises:
        MinutesError: «locked» by somebody else, «too_long», «published».
    """
    WRITE_MINUTES.demand(who, minutes)
    held = Minutes.objects.select_for_update().get(pk=minutes.pk)
    _expect_open(who, held, text)
    text = text.replace("\r\n", "\n")
    together, clashed = text, False
    if base != held.revision:
        begun = held.editions.filter(number=base).values_list("text", flat=True).first() or ""
        together, clashed = merged(begun, text, held.text)
    if together != held.text:
        held.revise(None, text=together)
        MinutesEdition.objects.create(
            minutes=held, number=held.revision, account_id=who.account, text=together, merged=together != text
        )
        log(who, WROTE, held, meeting=held.session.meeting_id, edition=held.revision)
    return Saved(held, together != text, clashed)


def _expect_open(who: Standing, held: Minutes, text: str) -> None:
    if held.published:
        raise MinutesError("published")
    if held.locked_by_id not in (None, who.account):
        raise MinutesError("locked")
    if len(text) > MOST:
        raise MinutesError("too_long")


@transaction.atomic
def lock(who: Standing, *, minutes: Minutes, locked: bool) -> Minutes:
    """Let only oneself write, or everybody of the team again."""
    WRITE_MINUTES.demand(who, minutes)
    columns = {"locked_by_id": who.account if locked else None}
    Minutes.objects.filter(pk=minutes.pk).update(**columns)
    minutes.refresh_from_db()
    log(who, LOCK_MINUTES, minutes, meeting=minutes.session.meeting_id, locked=locked)
    return minutes


@transaction.atomic
def publish(who: Standing, *, minutes: Minutes, audience: str, language: str = "en") -> Minutes:
    """Publish the minutes to an audience, and give them to the record.

    Raises:
        MinutesError: «names» where outsiders would read names of participants that the attribution rule withholds.
    """
    WRITE_MINUTES.demand(who, minutes)
    session = minutes.session
    rule = session.rule or session.meeting.rule
    if audience == Audience.PUBLIC and rule != AttributionRule.ATTRIBUTED:
        names = session.meeting.participations.values_list("person__name", flat=True)
        if told := tuple(sorted({name for name in names if name in minutes.text})):
            raise MinutesError("names", told)
    Minutes.objects.filter(pk=minutes.pk).update(
        audience=Audience(audience), published=timezone.now(), language=language
    )
    minutes.refresh_from_db()
    title = _("Minutes: %s") % session.title
    deliver(session.meeting, Text(f"minutes/{session.uid}.md", minutes.text, language, session, title=title))
    log(who, PUBLISH_MINUTES, minutes, meeting=session.meeting_id, audience=audience)
    return minutes


@transaction.atomic
def reopen(who: Standing, *, minutes: Minutes) -> Minutes:
    """Take published minutes back to the team, to be corrected."""
    WRITE_MINUTES.demand(who, minutes)
    Minutes.objects.filter(pk=minutes.pk).update(audience=Audience.TEAM, published=None)
    minutes.refresh_from_db()
    log(who, PUBLISH_MINUTES, minutes, meeting=minutes.session.meeting_id, audience=Audience.TEAM.value)
    return minutes

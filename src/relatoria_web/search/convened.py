"""What of a meeting can be found: sessions, working groups, those who speak. They stand below search on the ladder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from relatoria_web.convene.models import Meeting, Part, Session, WorkingGroup
from relatoria_web.convene.rules import SEE_GROUP, SEE_PART, SEE_SESSION
from relatoria_web.search.models import Item
from relatoria_web.search.registry import Found, Shown, in_language, stem
from relatoria_web.site.models.base import Audience
from relatoria_web.site.rights import Right
from relatoria_web.site.standing import Standing

Words = Mapping[str, Shown]
"""Language → heading and text."""


@dataclass(frozen=True, slots=True)
class Held:
    """Objects of a meeting that its members find, and everybody where ``is_open`` says so."""

    kind: str
    name: str | Promise
    rows: QuerySet[Any]
    right: Right
    words: Callable[[Any], Words]
    address: Callable[[Meeting, Any], str]
    meeting: str = "meeting"
    is_open: Callable[[Meeting], bool] = lambda meeting: True

    def of_meeting(self, meeting: Meeting) -> Iterator[Found]:
        """All of a meeting, in each language in which they are worded."""
        is_public = meeting.audience == Audience.PUBLIC and self.is_open(meeting)
        audience = Audience.PUBLIC if is_public else Audience.PARTICIPANTS
        for row in self.rows.filter(**{self.meeting: meeting}):
            for language, shown in self.words(row).items():
                target, address = in_language(row.uid, language), self.address(meeting, row)
                yield Found(target, address, shown.heading, shown.text, language, audience)

    def now(self, who: Standing, items: Sequence[Item]) -> dict[int, Shown]:
        """Those of ``items`` that somebody may see at this moment, in the words that stand now."""
        rows = self.rows.filter(**{f"{self.meeting}__in": {item.meeting_id for item in items}})
        held = {stem(row.uid): self.words(row) for row in self.right.among(who, rows)}
        found = ((item.pk, held.get(stem(item.target), {}).get(item.language)) for item in items)
        return {key: shown for key, shown in found if shown is not None}


def _session(row: Session) -> Words:
    def of(language: str) -> str:
        texts = (row.title, row.objectives, row.output)
        return "\n".join(one.texts[language][0] for one in texts if language in one.texts)

    return {language: Shown(words, of(language)) for language, (words, _status) in row.title.texts.items()}


def _group(row: WorkingGroup) -> Words:
    return {language: Shown(words, words) for language, (words, _status) in row.name.texts.items()}


def _speaker(row: Part) -> Words:
    """Somebody's name with the session, in each language of the session's title."""
    name, titles = row.participation.person.name, row.session.title.texts
    return {language: Shown(name, f"{name}\n{words}") for language, (words, _status) in titles.items()}


def _at_session(meeting: Meeting, row: Session) -> str:
    return reverse("convene:session", args=[meeting.slug, row.uid])


HELD = (
    Held("session", _("sessions"), Session.objects.all(), SEE_SESSION, _session, _at_session),
    Held(
        "group",
        _("working groups"),
        WorkingGroup.objects.all(),
        SEE_GROUP,
        _group,
        lambda meeting, row: reverse("convene:groups", args=[meeting.slug]),
    ),
    Held(
        "speaker",
        _("those who speak"),
        Part.objects.select_related("session", "participation__person"),
        SEE_PART,
        _speaker,
        lambda meeting, row: _at_session(meeting, row.session),
        meeting="session__meeting",
        is_open=lambda meeting: meeting.shows_people,
    ),
)
"""What is registered as findable."""

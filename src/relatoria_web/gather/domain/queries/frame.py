"""The frame of a meeting's record: titles, dates, groups, and who may be named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relatoria.model.dialogue import AttributionRule, Dialogue, GroupMembership, RuleFor, Wording
from relatoria.model.intervention import Intervention
from relatoria_web.convene.models import Meeting, Session, WorkingGroup
from relatoria_web.gather.models import Document
from relatoria_web.gather.models import Intervention as Row
from relatoria_web.site.translated import LANGUAGES, Translated


def dialogue_of(meeting: Meeting, documents: Sequence[Document], said: Sequence[Intervention]) -> Dialogue:
    """The library's frame of a meeting. Rules are those of documents and sessions that occur in the record."""
    groups = list(WorkingGroup.objects.filter(meeting=meeting).order_by("order", "pk"))
    return Dialogue(
        title=_original(meeting.title),
        theme=_original(meeting.theme),
        organiser=_original(meeting.organiser),
        place=_original(meeting.place),
        start=meeting.start.isoformat() if meeting.start else "",
        end=meeting.end.isoformat() if meeting.end else "",
        donors=tuple(next(iter(meeting.donors.values()), ())),
        rule=AttributionRule(meeting.rule),
        rules=tuple(rules_of(meeting, documents, said)),
        groups=tuple(GroupMembership(group.voice, tuple(group.members)) for group in groups),
        wordings={language: _wording(meeting, groups, language) for language in LANGUAGES},
    )


def rules_of(meeting: Meeting, documents: Sequence[Document], said: Sequence[Intervention]) -> Iterable[RuleFor]:
    """The exceptions to the meeting's rule: of documents, and of the headings whose session has a rule of its own."""
    rules = dict(Session.objects.filter(meeting=meeting).exclude(rule="").values_list("pk", "rule"))
    for document in documents:
        rule = document.rule or rules.get(document.session_id or 0, "")
        if rule:
            yield RuleFor(f"d{document.pk}", AttributionRule(rule))
    bound = Row.objects.filter(meeting=meeting, session__in=rules).values_list("pk", "session")
    of_session = {f"i{pk}": session for pk, session in bound}
    headings = {(one.session, of_session[one.id]) for one in said if one.session and one.id in of_session}
    for heading, session in sorted(headings):
        yield RuleFor(heading, AttributionRule(rules[session]))


def _original(text: Translated) -> str:
    """The original wording: «xx» is no language, so the original is what stands in for it."""
    return text.said("xx").text


def _wording(meeting: Meeting, groups: Sequence[WorkingGroup], language: str) -> Wording:
    def of(text: Translated) -> str:
        return text.texts[language][0] if language in text.texts else ""

    return Wording(
        title=of(meeting.title),
        theme=of(meeting.theme),
        organiser=of(meeting.organiser),
        place=of(meeting.place),
        donors=tuple(meeting.donors.get(language, ())),
        groups=tuple(group.name.said(language).text for group in groups),
    )

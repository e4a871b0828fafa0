"""The channels by which input comes."""

from __future__ import annotations

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from relatoria_web.bridge.lists import groups_of_countries
from relatoria_web.convene.domain.queries.meeting import meeting_at
from relatoria_web.gather.channels import CHANNELS, dominant
from relatoria_web.gather.models import Consultation, Statement
from relatoria_web.gather.rules import REVIEW, SEE_CONSULTATION, SEE_STATEMENT, SUBMIT
from relatoria_web.gather.templatetags.gather import reader_language
from relatoria_web.people.middleware import standing_on
from relatoria_web.people.models import Assignment, Organisation
from relatoria_web.people.rules import CHANGE_ASSIGNMENT, CIVIL
from relatoria_web.site.standing import Role


@require_safe
def channels(request: HttpRequest, slug: str) -> HttpResponse:
    """Each channel with its guidance, and what came by it as far as the reader may see it."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    held = Consultation.objects.filter(meeting=meeting)
    consulted = Counter(SEE_CONSULTATION.among(who, held).order_by().values_list("kind", flat=True))
    sent = Statement.objects.filter(meeting=meeting).exclude(state__in=("draft", "withdrawn"))
    came = list(SEE_STATEMENT.among(who, sent).values_list("channel", "country"))
    regions = groups_of_countries(reader_language())
    listed = [
        {
            "channel": one,
            "statements": sum(code == one.code for code, _ in came),
            "consultations": consulted[one.consultation] if one.consultation else 0,
            "dominant": dominant(regions.get(country, "") for code, country in came if code == one.code)
            if one.diverse
            else "",
        }
        for one in CHANNELS.values()
    ]
    words = {"meeting": meeting, "channels": listed, "insider": REVIEW.allows(who, meeting)}
    civil = Organisation.objects.filter(stakeholder_type__in=CIVIL, merged_into=None).first()
    candidate = Assignment(role=Role.DELEGATE, meeting=meeting, organisation=civil)
    words["registers"] = civil is not None and CHANGE_ASSIGNMENT.allows(who, candidate)
    return render(request, "gather/channels.html", words | {"may_submit": SUBMIT.allows(who, meeting)})

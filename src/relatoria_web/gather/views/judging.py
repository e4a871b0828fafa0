"""What each verb does, and where one goes afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms as django_forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from relatoria_web.gather.domain import review
from relatoria_web.gather.domain.corrections import corrected_actor, corrected_contribution, corrected_intervention
from relatoria_web.gather.domain.judge import judge
from relatoria_web.gather.domain.queries.items import sibling
from relatoria_web.gather.forms import judge as forms
from relatoria_web.gather.models import Actor, Contribution, Intervention
from relatoria_web.site.standing import Standing
from relatoria_web.trace.models import Verdict


@dataclass(frozen=True, slots=True)
class Act:
    """A verb: the form of what it needs, and what it does with it."""

    form: type[django_forms.Form]
    run: Callable[[Standing, Any, Mapping[str, Any]], object]


def _simple(verdict: Verdict) -> Act:
    def run(who: Standing, item: Any, data: Mapping[str, Any]) -> object:
        return judge(who, item=item, verdict=verdict, revision=data["revision"], reason=data["reason"])

    return Act(forms.JudgeForm, run)


def _correct(who: Standing, item: Any, data: Mapping[str, Any]) -> object:
    if isinstance(item, Intervention):
        fields = corrected_intervention(who, item, data)
    elif isinstance(item, Contribution):
        fields = corrected_contribution(item, data, forms.THEMES)
    else:
        fields = corrected_actor(item, data)
    verdict = Verdict.CORRECT if fields else Verdict.ACCEPT  # what stands as it was is thereby accepted
    change = {"fields": fields} if fields else {}
    return judge(who, item=item, verdict=verdict, revision=data["revision"], reason=data["reason"], change=change)


def _merge(who: Standing, item: Any, data: Mapping[str, Any]) -> object:
    into = sibling(item, data["into"])
    return review.merge(who, item=item, into=into, revision=data["revision"], reason=data["reason"])


def _split_intervention(who: Standing, item: Any, data: Mapping[str, Any]) -> object:
    return review.split_intervention(who, item=item, **data)


def _split_contribution(who: Standing, item: Any, data: Mapping[str, Any]) -> object:
    return review.split_contribution(who, item=item, **data)


ACTS: dict[tuple[str, str], Act] = {
    ("", "accept"): _simple(Verdict.ACCEPT),
    ("", "reject"): _simple(Verdict.REJECT),
    ("", "correct"): Act(forms.JudgeForm, _correct),
    ("", "merge"): Act(forms.MergeForm, _merge),
    ("intervention", "split"): Act(forms.SplitInterventionForm, _split_intervention),
    ("contribution", "split"): Act(forms.SplitContributionForm, _split_contribution),
}
"""(kind of item, or empty for every kind; verb) → what it does."""


def back_to(request: HttpRequest, item: Any) -> HttpResponse:
    """Back to where one judged, at the item; a script is answered with a header that says so."""
    asked = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(asked, allowed_hosts={request.get_host()}):
        asked = _page_of(item)
    place = f"{asked.partition('#')[0]}#u-{item.uid}"
    return redirect(place)


def _page_of(item: Any) -> str:
    if isinstance(item, Actor):
        return reverse("gather:actor", args=[item.meeting.slug, item.uid])
    return reverse("gather:record", args=[item.meeting.slug, item.document.uid])

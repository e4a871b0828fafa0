"""What is known of a meeting as TOML, for machines and for whoever prefers it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from relatoria_web.bridge.drafts import BadFactsError
from relatoria_web.people.middleware import standing_on
from relatoria_web.prepare.domain.facts import facts_of, write_facts
from relatoria_web.prepare.domain.queries.meeting import meeting_at
from relatoria_web.prepare.forms.product import FactsForm
from relatoria_web.site.models.base import StaleError
from relatoria_web.site.standing import Standing


@require_http_methods(["GET", "POST"])
def toml(request: HttpRequest, slug: str) -> HttpResponse:
    """What is known of the meeting: read and written as TOML; what cannot be read is said, and nothing is lost."""
    who = standing_on(request)
    meeting = meeting_at(who, slug)
    held = facts_of(who, meeting)
    form = FactsForm(request.POST or None, initial={"text": held.text, "revision": held.revision})
    context: dict[str, object] = {"meeting": meeting, "here": "facts", "form": form}
    if form.is_valid() and _written(who, meeting, form, context):
        messages.success(request, _("The facts are written down. Texts drafted from now on use them."))
        return redirect("prepare:facts_toml", slug)
    return render(request, "prepare/facts_toml.html", context, status=_status(context, form))


def _written(who: Standing, meeting: object, form: FactsForm, context: dict[str, object]) -> bool:
    try:
        write_facts(who, meeting=meeting, text=form.cleaned_data["text"], revision=form.cleaned_data["revision"])
    except BadFactsError as error:
        form.add_error("text", str(error))
    except StaleError as stale:
        context["theirs"] = stale.held
    else:
        return True
    return False


def _status(context: dict[str, object], form: FactsForm) -> int:
    if "theirs" in context:
        return 409
    return 422 if form.errors else 200

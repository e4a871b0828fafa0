"""Messages in the application, and the letters that one wants."""

from __future__ import annotations

from django.contrib import messages as notices
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relatoria_web.people.domain.notification import mark_read, set_pace
from relatoria_web.people.domain.queries.notification import messages, notifications, paces
from relatoria_web.people.domain.queries.notification import unread as count_unread
from relatoria_web.people.forms.letters import LettersForm
from relatoria_web.people.mail import ALL, read_stop_token
from relatoria_web.people.middleware import standing_on
from relatoria_web.people.models import Account, Pace
from relatoria_web.people.notices import NOTICES
from relatoria_web.people.views.me import account_on

PAGE = 50


@login_required
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """One's messages, newest first."""
    who = standing_on(request)
    page = Paginator(notifications(who), PAGE).get_page(request.GET.get("page"))
    return render(request, "people/inbox.html", {"page": page, "told": messages(who, page.object_list)})


@login_required
@require_safe
def unread(request: HttpRequest) -> HttpResponse:
    """The number of unread messages, for the head of every page."""
    return render(request, "people/unread.html", {"unread": count_unread(standing_on(request))})


@login_required
@require_POST
def mark(request: HttpRequest) -> HttpResponse:
    """Mark all as read, or one and go to its page."""
    who, uid = standing_on(request), request.POST.get("uid")
    mark_read(who, uid=uid)
    found = messages(who, notifications(who).filter(uid=uid)) if uid else []
    return redirect(found[0].address if found else "inbox")


@login_required
@require_http_methods(["GET", "POST"])
def letters(request: HttpRequest) -> HttpResponse:
    """Which messages one wants by e-mail, and how soon."""
    account = account_on(request)
    form = LettersForm(request.POST or None, paces=paces(account))
    if form.is_valid():
        set_pace(account, paces=form.chosen())
        notices.success(request, _("Saved."))
        return redirect("letters")
    return render(request, "people/letters.html", {"form": form})


@csrf_exempt  # mail programs send it without a session; the token is signed and does nothing else
@require_http_methods(["GET", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Stop letters of one kind, or all: by the link at the end of a letter."""
    try:
        uid, kind = read_stop_token(token)
    except BadSignature as error:
        raise Http404 from error
    account = get_object_or_404(Account, uid=uid)
    if request.method == "POST":
        set_pace(account, paces=dict.fromkeys(NOTICES if kind == ALL else [kind], Pace.NEVER.value))
    return render(request, "people/unsubscribe.html", {"done": request.method == "POST"})

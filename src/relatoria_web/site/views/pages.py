"""Help, and what is shown when something went wrong."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from relatoria_web.site.rights import LockedError
from relatoria_web.site.standing import Role
from relatoria_web.site.typed import typed

GUIDED: tuple[tuple[str, str | Promise], ...] = (
    ("visitor", gettext_lazy("reader")),
    *((role.value, role.label) for role in Role if role is not Role.PARTICIPANT),
)
"""Whose work the help tells, by the part of the page; a participant does what a delegate does, for nobody else."""

CLOSED = gettext_lazy(
    "Its record, lists of speakers, minutes and programme stay as they were when it was closed. Nothing was changed."
)
REOPENED = gettext_lazy("Its secretariat can reopen it, with a reason, on the page of the meeting under “Closing”.")


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """What each role does, step by step in the reader's language; the one gesture; the keys."""
    language = (get_language() or settings.LANGUAGE_CODE)[:2]
    return render(request, "site/help.html", {"guide": f"site/help/{language}.html", "roles": GUIDED})


def problem(
    request: HttpRequest, status: int, heading: str, what: str | Promise, following: str | Promise, back: str = ""
) -> HttpResponse:
    """A page that says what happened, what was kept and what to do; where signing in may help, to come ``back``."""
    words = {"heading": heading, "what": what, "next": following, "back": back}
    return render(request, "site/problem.html", words, status=status)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Nothing here, or nothing that this reader may see: the same words for both."""
    what = _("Nothing stands at this address, or it is not open to you.")
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        following = _("Check the address, or ask the secretariat of the meeting whether it is open to you.")
        return problem(request, 404, _("Not found"), what, following)
    following = _("Check the address, or sign in with the account that was invited.")
    return problem(request, 404, _("Not found"), what, following, request.get_full_path())


def form_only(request: HttpRequest, allowed: str) -> HttpResponse:
    """An address that takes only what a form sends, opened by itself."""
    what = _("This address takes what a form sends; there is nothing to read at it. Nothing was changed.")
    page = problem(request, 405, _("Not a page"), what, _("Go back to the page with the form, or to the meetings."))
    page.headers["Allow"] = allowed
    return page


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Seen, but not theirs to change; or theirs, but of a meeting that is closed."""
    if isinstance(exception, LockedError):
        return problem(request, 403, _("The meeting is closed"), CLOSED, REOPENED)
    what = _("You may see this, but not do what you asked for. Nothing was changed.")
    return problem(request, 403, _("Not allowed"), what, _("The secretariat of the meeting gives and takes roles."))


def failed(request: HttpRequest) -> HttpResponse:
    """A fault of ours."""
    what = _("Something of ours failed. What you had saved is kept.")
    return problem(
        request,
        500,
        _("An error"),
        what,
        _("Go back and try again; if it stays, tell the administrator when it happened."),
    )


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token: the session ended, or the form came from elsewhere."""
    what = _("The form is older than your session. Nothing was changed.")
    kept = typed(request)
    following = (
        _("Copy what you wrote from below, go back, reload the page and send it again.")
        if kept
        else _("Go back, reload the page and send it again.")
    )
    words = {"heading": _("Please send it again"), "what": what, "next": following, "typed": kept}
    return render(request, "site/kept.html", words, status=403)


def _came_from(request: HttpRequest) -> str:
    """The page of ours from which a form came; the first page if it is not known."""
    came = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(came, {request.get_host()}, require_https=request.is_secure())
    return urlsplit(came).path if ours and came else "/"


def signed_out(request: HttpRequest) -> HttpResponse:
    """A form that was sent after the session ended: what was typed is on the page."""
    words = {
        "heading": _("You are signed out"),
        "what": _("Your session ended before this was sent. Nothing was changed, and what you wrote is below."),
        "next": _("Sign in, open the page again, and put your text back."),
        "typed": typed(request),
        "signs_in": True,
        "back": _came_from(request),
    }
    return render(request, "site/kept.html", words, status=403)

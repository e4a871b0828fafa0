"""Minutes of a session, and the appraisal of what it shows."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from relatoria_web.convene.domain import minutes as acts
from relatoria_web.convene.domain.appraisal import appraise as keep_appraisal
from relatoria_web.convene.domain.appraisal import totals_of
from relatoria_web.convene.domain.queries.floor import session_at
from relatoria_web.convene.forms.base import language
from relatoria_web.convene.models import Appraisal, Criterion, Showcase
from relatoria_web.convene.rules import APPRAISE, SEE_APPRAISAL, SEE_MINUTES, SEE_SHOWCASE, WRITE_MINUTES
from relatoria_web.people.middleware import standing_on
from relatoria_web.site.models.base import Audience

WORDS = {
    "locked": gettext_lazy("Somebody else has locked the minutes. Your text is below, not saved."),
    "too_long": gettext_lazy("The minutes are too long. Your text is below, not saved."),
    "published": gettext_lazy("The minutes are published. Your text is below, not saved."),
}


@require_http_methods(["GET", "HEAD", "POST"])
def minutes(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Read the minutes, or write on; others' paragraphs are merged in, and nothing is lost."""
    who = standing_on(request)
    session = session_at(who, slug, uid)
    held = acts.minutes_of(session)
    writes = WRITE_MINUTES.allows(who, held)
    if not writes and not (held.published and SEE_MINUTES.allows(who, held)):
        raise Http404
    words = {"meeting": session.meeting, "session": session, "minutes": held, "writes": writes, "text": held.text}
    if request.method != "POST":
        return render(request, "convene/minutes.html", words)
    base, text = request.POST.get("base", ""), request.POST.get("text", "")
    try:
        saved = acts.save(who, minutes=held, base=int(base) if base.isdecimal() else -1, text=text)
    except acts.MinutesError as error:
        words |= {"fault": WORDS[error.code], "text": text}
    else:
        words |= {"minutes": saved.minutes, "text": saved.minutes.text, "saved": saved}
    part = request.headers.get("HX-Request")
    return render(request, "convene/minutes_part.html" if part else "convene/minutes.html", words)


@require_POST
def act(request: HttpRequest, slug: str, uid: str, name: str) -> HttpResponse:
    """Lock, unlock, publish or reopen the minutes."""
    who = standing_on(request)
    held = acts.minutes_of(session_at(who, slug, uid))
    if name in ("lock", "unlock"):
        acts.lock(who, minutes=held, locked=name == "lock")
    elif name == "reopen":
        acts.reopen(who, minutes=held)
    elif name in Audience.values:
        try:
            acts.publish(who, minutes=held, audience=name, language=language())
        except acts.MinutesError as error:
            said = _("These names must not be published in this session: %(names)s. Nothing was published.")
            messages.error(request, said % {"names": ", ".join(error.names)})
    else:
        raise Http404
    return redirect("convene:minutes", slug, uid)


@require_http_methods(["GET", "HEAD", "POST"])
def showcase(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """A practice on show with its review sheet; a POST keeps one's appraisal."""
    who = standing_on(request)
    rows = Showcase.objects.select_related("session__meeting__process", "presented_by__person")
    row = get_object_or_404(SEE_SHOWCASE.among(who, rows), session__meeting__slug=slug, uid=uid)
    if request.method == "POST":
        scores = {name: request.POST.get(name, "") for name in Criterion.values}
        given = {name: int(score) for name, score in scores.items() if score.isdecimal()}
        keep_appraisal(who, showcase=row, scores=given, comment=request.POST.get("comment", ""))
        messages.success(request, _("Thank you. You can change it while the session lasts."))
        return redirect("convene:showcase", slug, uid)
    own = Appraisal.objects.filter(showcase=row, account=who.account or 0).first()
    comments = SEE_APPRAISAL.among(who, row.appraisals.exclude(comment=""))
    words = {"meeting": row.session.meeting, "row": row, "totals": totals_of(row), "own": own, "comments": comments}
    return render(request, "convene/showcase.html", {**words, "appraises": APPRAISE.allows(who, row)})

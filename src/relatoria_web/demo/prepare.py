"""The demonstration's preparation: calendar, facts of both meetings, and the documents that announced them."""

from __future__ import annotations

from relatoria_web.bridge import calendar
from relatoria_web.convene.models import Meeting
from relatoria_web.demo.gather import FOLDERS, demo_folder
from relatoria_web.demo.matters import seed_carried, seed_matters
from relatoria_web.demo.plan import seed_plan
from relatoria_web.people.domain.demo import DEMO_DOMAIN
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account
from relatoria_web.prepare.domain.facts import write_facts
from relatoria_web.prepare.domain.file import wanted_files
from relatoria_web.prepare.domain.product import advance, begin, draft
from relatoria_web.prepare.models import Calendar, Facts, Process, ProductVersion, WorkProduct
from relatoria_web.prepare.tasks import make_file
from relatoria_web.site.standing import Standing
from relatoria_web.site.translated import LANGUAGES

PUBLISHED = {"grcp-2017": ("session_guide",), "idm-2018-1": ("concept_note_session",)}
AT_WORK = {"grcp-2017": ("engagement_brief",), "idm-2018-1": ("concept_note_edition", "talking_points")}
FEEDS = {"grcp-2017": "stocktaking", "idm-2018-1": "negotiations_end"}
REGISTERED = {"global-compact": "gcm"}
"""Process of the demonstration → its code in the library's registry."""


def seed_prepare() -> None:
    """Write down, draft and publish what is not there yet."""
    who = standing_of(Account.objects.get(email=f"secretariat@{DEMO_DOMAIN}"))
    for slug, code in REGISTERED.items():
        process = Process.objects.get(slug=slug)
        body = calendar.registered(code) or {}
        met = sorted(calendar.criterion_keys(body)) if body else []  # it is all over
        Calendar.objects.get_or_create(process=process, defaults={"body": body, "met": met})
        seed_plan(who, Process.objects.select_related("calendar").get(slug=slug))
    for slug, folder in FOLDERS.items():
        meeting = Meeting.objects.select_related("process").get(slug=slug)
        if not Facts.objects.filter(meeting=meeting).exclude(text="").exists():
            text = (demo_folder() / folder / "facts.toml").read_text(encoding="utf-8")
            write_facts(who, meeting=meeting, text=text, revision=None)
        for kind in PUBLISHED[slug] + AT_WORK[slug]:
            _product(who, meeting, kind, out=kind in PUBLISHED[slug])
    seed_matters(who)


def seed_after() -> None:
    """What the preparation takes from meetings once they are concluded."""
    seed_carried(standing_of(Account.objects.get(email=f"secretariat@{DEMO_DOMAIN}")))


def _product(who: Standing, meeting: Meeting, kind: str, *, out: bool) -> None:
    if WorkProduct.objects.filter(meeting=meeting, kind=kind).exists():
        return
    product = begin(who, meeting=meeting, kind=kind, feeds=FEEDS[meeting.slug])
    for language in LANGUAGES:
        draft(who, product=product, language=language)
    for stage in ("review", "cleared", "translated", "published") if out else ():
        product = advance(who, product=product, stage=stage)
    for version in ProductVersion.objects.filter(product=product, published__isnull=False):
        for one in wanted_files(who, version=version):
            make_file.call(one.pk)

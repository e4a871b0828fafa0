"""Work products: begun, drafted from the facts, written section by section, taken through their workflow."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from relatoria_web.bridge import drafts, papers
from relatoria_web.prepare import actions
from relatoria_web.prepare.domain.in_drafts import matters_for
from relatoria_web.prepare.domain.refused import RefusedError
from relatoria_web.prepare.domain.round import uncleared
from relatoria_web.prepare.domain.template import template_of
from relatoria_web.prepare.models import Facts, ProductVersion, WorkProduct
from relatoria_web.prepare.rules import CHANGE_PRODUCT, CLEAR_PRODUCT
from relatoria_web.site.models.base import Audience
from relatoria_web.site.standing import Standing
from relatoria_web.site.trail import log
from relatoria_web.site.translated import LANGUAGES, Translated, Translation, translated

BY_SECRETARIAT = ("cleared", "published", "delivered")
"""The stages to which only the secretariat takes a product."""


class ChangedMeanwhileError(Exception):
    """Somebody else changed the section; nothing was overwritten. ``held`` is what stands there now."""

    def __init__(self, held: papers.Passage) -> None:
        self.held = held
        super().__init__(held.id)


@transaction.atomic
def begin(
    who: Standing, *, meeting: Any, kind: str, title: Translated | None = None, due: date | None = None, feeds: str = ""
) -> WorkProduct:
    """Begin a product of a kind for a meeting; it is for the team until it is published.

    Raises:
        RefusedError: if there is no such kind.
    """
    try:
        names = drafts.names_of(kind)
    except KeyError as error:
        raise RefusedError(_("There is no such kind of work product.")) from error
    product = WorkProduct(process_id=meeting.process_id, meeting=meeting, kind=kind, due=due, feeds=feeds)
    product.title, product.stage, product.owner_id = title or translated(**names), drafts.first_stage(kind), who.account
    CHANGE_PRODUCT.demand(who, product)
    product.save()
    log(who, actions.BEGIN_PRODUCT, product, meeting=meeting.pk, kind=kind)
    return product


@transaction.atomic
def draft(who: Standing, *, product: WorkProduct, language: str, written: str = "") -> ProductVersion:
    """Draft the text of a product from the facts of its meeting; the text that stood there is kept as a version.

    Raises:
        BadFactsError: if the facts cannot be read.
        RefusedError: if there are no facts yet, or the product is out.
    """
    held = _at_desk(who, product)
    facts = Facts.objects.filter(meeting=product.meeting_id).first()
    if facts is None or not facts.text.strip():
        raise RefusedError(_("Nothing is known of the meeting yet: write its facts down first."))
    matters, head = matters_for(product.meeting_id), template_of(product.process_id)
    paper = drafts.draft(product.kind, facts.text, written, language, matters, head=head)
    version = _new(who, held, language, paper)
    log(who, actions.DRAFT_PRODUCT, product, meeting=product.meeting_id, language=language, number=version.number)
    return version


@transaction.atomic
def write_section(
    who: Standing, *, product: WorkProduct, language: str, section: str, mark: str, words: tuple[str, str]
) -> papers.Passage:
    """Write a section's heading and text over what had ``mark``; gives the section as it stands.

    Raises:
        ChangedMeanwhileError: if somebody changed the same section; both texts are then with the caller.
        RefusedError: if there is no such section, or the product is out.
    """
    heading, text = words
    held = _at_desk(who, product)
    newest = _newest(held, language)
    try:
        before = papers.passage_in(newest.paper, section)
    except KeyError as error:
        raise RefusedError(_("There is no such section any more. Your words stand below.")) from error
    paper = papers.rewritten(newest.paper, section, heading.strip(), text)
    after = papers.passage_in(paper, section)
    if before.mark not in (mark, after.mark):
        raise ChangedMeanwhileError(before)
    if after.mark != before.mark:
        _write(who, newest, paper)
    return after


@transaction.atomic
def write_head(who: Standing, *, product: WorkProduct, language: str, title: str, subtitle: str, status: str) -> None:
    """Write the title of the text, the line below it, and what the text is to the original.

    Raises:
        RefusedError: if the title is empty or the product is out.
    """
    if not title.strip() or status not in Translation.values:
        raise RefusedError(_("A text has a title."))
    newest = _newest(_at_desk(who, product), language)
    version = _write(who, newest, papers.headed(newest.paper, title.strip(), subtitle.strip()))
    version.revise(None, translation=status)


@transaction.atomic
def keep(who: Standing, *, product: WorkProduct, language: str, note: str = "") -> ProductVersion:
    """Keep the text as it stands as a version; whoever writes on begins the next."""
    newest = _newest(_at_desk(who, product), language)
    return newest.revise(None, kept=True, note=note.strip())


@transaction.atomic
def advance(who: Standing, *, product: WorkProduct, stage: str, audience: str = Audience.PUBLIC) -> WorkProduct:
    """Take a product to another stage of its kind's workflow; at the last the texts go out to ``audience``.

    Raises:
        RefusedError: if that stage does not follow, or an agency has not cleared it.
    """
    (CLEAR_PRODUCT if stage in BY_SECRETARIAT else CHANGE_PRODUCT).demand(who, product)
    held = WorkProduct.objects.select_for_update().get(pk=product.pk)
    if stage not in stages_after(held):
        raise RefusedError(_("That stage does not follow from where the product stands."))
    if stage in BY_SECRETARIAT and (waits := uncleared(held)):
        names = ", ".join(one.details.get("agency", "") for one in waits)
        raise RefusedError(_("It still waits for the clearance of: %s.") % names)
    newest = [_newest(held, code) for code in LANGUAGES if held.versions.filter(language=code).exists()]
    if drafts.is_out(held.kind, stage) and not newest:
        raise RefusedError(_("There is no text yet: draft it first."))
    for one in newest:
        one.revise(None, kept=True)
    changes: dict[str, Any] = {"stage": stage}
    if stage == "published":
        changes["audience"] = _audience(held, audience)
        for one in newest:
            one.revise(None, published=one.published or timezone.now())
    log(who, actions.ADVANCE_PRODUCT, held, meeting=held.meeting_id, stage=stage)
    return held.revise(None, **changes)


def stages_after(product: WorkProduct) -> tuple[str, ...]:
    """Where a product may go; what is out goes back to the desk, and its published texts stay."""
    return drafts.following(product.kind, product.stage) or (drafts.BACK_TO,)


def _audience(product: WorkProduct, audience: str) -> str:
    if audience not in Audience.values:
        raise RefusedError(_("There is no such audience."))
    return Audience.TEAM if drafts.kind_at(product.kind, "en").confidential else audience


def _at_desk(who: Standing, product: WorkProduct) -> WorkProduct:
    CHANGE_PRODUCT.demand(who, product)
    held = WorkProduct.objects.select_for_update().get(pk=product.pk)
    if drafts.is_out(held.kind, held.stage):
        raise RefusedError(_("The product is out: take it back to the desk to write a new version."))
    return held


def _newest(product: WorkProduct, language: str) -> ProductVersion:
    found = ProductVersion.objects.filter(product=product, language=language).order_by("-number").first()
    if found is None:
        raise RefusedError(_("There is no text in this language yet: draft it first."))
    return found


def _write(who: Standing, newest: ProductVersion, paper: papers.Body) -> ProductVersion:
    """Write on in the newest version, or in the next where that is kept or somebody else's."""
    if newest.kept or newest.author_id != who.account:
        return _new(who, newest.product, newest.language, paper, status=newest.translation)
    return newest.revise(None, paper=paper)


def _new(
    who: Standing, product: WorkProduct, language: str, paper: papers.Body, *, status: str = Translation.ORIGINAL
) -> ProductVersion:
    rows = ProductVersion.objects.filter(product=product, language=language)
    rows.filter(kept=False).update(kept=True)
    number = (rows.order_by("-number").values_list("number", flat=True).first() or 0) + 1
    version = rows.create(
        product=product, language=language, number=number, paper=paper, author_id=who.account, translation=status
    )
    log(who, actions.WRITE_PRODUCT, product, meeting=product.meeting_id, language=language, number=number)
    return version

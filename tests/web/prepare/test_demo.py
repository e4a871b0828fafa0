"""What the demonstration prepares, whole: facts, drafts in three languages, a plan in two versions."""

from __future__ import annotations

import pytest
from tests.factories import web

from relatoria_web.demo.accounts import seed_accounts
from relatoria_web.demo.prepare import AT_WORK, PUBLISHED, seed_prepare
from relatoria_web.prepare.models import PlanVersion, ProductVersion, WorkProduct


@pytest.mark.django_db
def test_seed_prepare_publishes_in_three_languages_and_changes_nothing_when_run_again() -> None:
    process = web.process(slug="global-compact")
    meetings = [web.public_meeting(slug=slug, process=process) for slug in PUBLISHED]
    seed_accounts(process, meetings)
    for _ in range(2):
        seed_prepare()
        out = ProductVersion.objects.filter(published__isnull=False).values_list("product__kind", "language")
        assert sorted(out) == sorted((kinds[0], code) for kinds in PUBLISHED.values() for code in ("en", "es", "fr"))
        assert WorkProduct.objects.count() == sum(len(kinds) for kinds in (*PUBLISHED.values(), *AT_WORK.values()))
        assert list(PlanVersion.objects.values_list("number", flat=True)) == [2, 1]

"""What the demonstration gathers besides its documents."""

from __future__ import annotations

import pytest
from tests.factories import web

from relatoria_web.demo.accounts import seed_accounts
from relatoria_web.demo.consultations import seed_consultations
from relatoria_web.demo.gather import FOLDERS
from relatoria_web.demo.inputs import seed_inputs
from relatoria_web.gather.models import Consultation


@pytest.mark.django_db
def test_seed_consultations_declares_the_seven_of_civil_society_once_with_the_networks_of_each_region() -> None:
    process = web.process(slug="global-compact")
    seed_accounts(process, [web.public_meeting(slug=slug, process=process) for slug in FOLDERS])
    for _ in range(2):
        seed_consultations()
        found = list(Consultation.objects.all())
        assert (len(found), {one.kind for one in found}) == (7, {"civil_society"})
        assert len({one.region for one in found}) == 7
        assert all(one.partners and one.convener for one in found)


@pytest.mark.django_db
def test_seed_inputs_declares_its_consultations_beside_the_seven_once() -> None:
    process = web.process(slug="global-compact")
    seed_accounts(process, [web.public_meeting(slug=slug, process=process) for slug in FOLDERS])
    seed_consultations()
    for _ in range(2):
        seed_inputs()
        assert (Consultation.objects.count(), Consultation.objects.filter(kind="national", state="held").count()) == (
            9,
            1,
        )

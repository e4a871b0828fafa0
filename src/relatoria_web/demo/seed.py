"""Fills the database with the demonstration; running it again changes nothing."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from relatoria_web.convene.models import AttributionRule, Meeting, Stage
from relatoria_web.demo.accounts import seed_accounts
from relatoria_web.demo.conclude import seed_conclude
from relatoria_web.demo.consultations import seed_consultations
from relatoria_web.demo.convene import seed_people, seed_programmes
from relatoria_web.demo.gather import seed_gather
from relatoria_web.demo.inputs import seed_inputs
from relatoria_web.demo.prepare import seed_after, seed_prepare
from relatoria_web.demo.steward import seed_steward
from relatoria_web.prepare.models import Edition, Mechanism, Process
from relatoria_web.search.domain.index import index_meeting
from relatoria_web.site.models.base import Audience
from relatoria_web.site.translated import translated


@transaction.atomic
def seed() -> None:
    """Make what is not there yet."""
    process, _ = Process.objects.get_or_create(
        slug="global-compact",
        defaults={
            "title": translated(
                en="Global Compact for Safe, Orderly and Regular Migration",
                es="Pacto Mundial para la Migración Segura, Ordenada y Regular",
                fr="Pacte mondial pour des migrations sûres, ordonnées et régulières",
            ),
            "start": date(2016, 9, 19),
            "end": date(2018, 12, 11),
            "audience": Audience.PUBLIC,
        },
    )
    meetings = [_grcp(process), _idm(process)]
    seed_accounts(process, meetings)
    seed_prepare()
    seed_programmes()
    seed_gather()
    seed_people()
    seed_consultations()
    seed_inputs()
    seed_conclude()
    seed_after()
    seed_steward()
    for meeting in meetings:
        index_meeting(meeting)


def _grcp(process: Process) -> Meeting:
    mechanism, _ = Mechanism.objects.get_or_create(
        slug="grcp",
        defaults={
            "name": translated(
                en="Global meeting of chairs and secretariats of consultative processes on migration",
                es="Reunión mundial de presidencias y secretarías de procesos consultivos sobre migración",
                fr="Réunion mondiale des présidences et secrétariats des processus consultatifs sur la migration",
            ),
            "acronym": "GRCP",
            "founded": 2005,
        },
    )
    edition, _ = Edition.objects.get_or_create(mechanism=mechanism, label="2017", defaults={"process": process})
    meeting, _ = Meeting.objects.get_or_create(
        slug="grcp-2017",
        defaults={
            "process": process,
            "edition": edition,
            "title": translated(
                en="Seventh global meeting of consultative processes",
                es="Séptima reunión mundial de procesos consultivos",
                fr="Septième réunion mondiale des processus consultatifs",
            ),
            "place": translated(en="Geneva", es="Ginebra", fr="Genève"),
            "start": date(2017, 10, 10),
            "end": date(2017, 10, 11),
            "stage": Stage.HELD,
            "audience": Audience.PUBLIC,
            "rule": AttributionRule.ATTRIBUTED,
        },
    )
    return meeting


def _idm(process: Process) -> Meeting:
    mechanism, _ = Mechanism.objects.get_or_create(
        slug="idm",
        defaults={
            "name": translated(
                en="International Dialogue on Migration",
                es="Diálogo Internacional sobre la Migración",
                fr="Dialogue international sur la migration",
            ),
            "acronym": "IDM",
            "founded": 2001,
        },
    )
    edition, _ = Edition.objects.get_or_create(mechanism=mechanism, label="2018", defaults={"process": process})
    meeting, _ = Meeting.objects.get_or_create(
        slug="idm-2018-1",
        defaults={
            "process": process,
            "edition": edition,
            "title": translated(
                en="International Dialogue on Migration 2018, first session",
                es="Diálogo Internacional sobre la Migración 2018, primera reunión",
                fr="Dialogue international sur la migration 2018, première session",
            ),
            "theme": translated(
                en="Inclusive and innovative partnerships for effective governance of migration",
                es="Asociaciones inclusivas e innovadoras para una gobernanza eficaz de la migración",
                fr="Des partenariats inclusifs et novateurs pour une gouvernance efficace des migrations",
            ),
            "place": translated(en="New York", es="Nueva York", fr="New York"),
            "start": date(2018, 3, 26),
            "end": date(2018, 3, 27),
            "time_zone": "America/New_York",
            "stage": Stage.HELD,
            "audience": Audience.PUBLIC,
            "rule": AttributionRule.ATTRIBUTED,
            "donors": {"en": ["Australia"], "es": ["Australia"], "fr": ["Australie"]},
        },
    )
    return meeting

"""A small record with hostile names and wordings, its report, and what every writer makes of them."""

from dataclasses import replace

import pytest
from tests.conclude.clear import all_is_clear

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.context import Context
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.dialogue import Dialogue, GroupMembership
from relatoria.model.report import Profile
from relatoria.testing.build import Said, build_record

SCRIPT = "<script>alert(1)</script>"
HOSTILE = r"O'Hara ]]> \footnote{x} #eval[1] & «quoted»"
GROUPS = (GroupMembership("North", ("KEN", "UGA")), GroupMembership(SCRIPT, ("DZA", "FJI")))


def state(ident, name, country):
    return Actor(ident, ActorKind.STATE, name, country=country, stakeholder_type="state")


KENYA, UGANDA = state("a1", "Kenya", "KEN"), state("a2", "Uganda", "UGA")
ALGERIA, FIJI = state("a3", "Algeria", "DZA"), state("a4", "Fiji", "FJI")
MASON = Actor("a5", ActorKind.PERSON, f"Lee {SCRIPT}", organisation=HOSTILE, role="Chair of [things](x)", gender="f")


def hostile_record(dialogue=True):
    def share(actor, words="that we share data with safeguards", **more):
        return Said(actor, f"We recommend {words}.", Kind.RECOMMENDATION, "gcm:1", **more)

    return build_record(
        [
            share(KENYA),
            share(UGANDA),
            share(ALGERIA),
            share(FIJI),
            share(MASON, "that States train 300 nurses"),
            Said(KENYA, "Kenya will open 12 offices by 2019.", Kind.COMMITMENT, "gcm:3"),
            Said(UGANDA, "Nous proposons un registre <b>commun</b>.", Kind.RECOMMENDATION, "gcm:15", "fr"),
            Said(FIJI, "Los puertos ]]> carecen de médicos.", Kind.GAP, "gcm:15", "es"),
        ],
        Dialogue(
            f"Dialogue *all* {SCRIPT}",
            "Data ]]>",
            r"Ports & \Docks",
            "Nadi",
            "2018-03-26",
            "2018-03-27",
            ("Fiji",),
            groups=GROUPS,
        )
        if dialogue
        else None,
    )


def context_of(record, language="en"):
    return Context(record, find_points(record), Profile.SYNTHESIS, language)


def report_of(context):
    with all_is_clear():
        return write_report(context.record, context.points, context.profile, context.language)


@pytest.fixture(scope="session", params=["es", "en", "fr"])
def made(request):
    """(report, context) in each language."""
    context = context_of(hostile_record(), request.param)
    return report_of(context), context


@pytest.fixture(scope="session")
def formal():
    """(report, context) in English of the same record as a UN report."""
    record = hostile_record()
    context = Context(record, find_points(record), Profile.UN_REPORT, "en")
    return report_of(context), context


@pytest.fixture(scope="session")
def grouped():
    """(report, context) in English, with groups."""
    context = context_of(hostile_record())
    return report_of(context), context


@pytest.fixture(scope="session")
def bare():
    """(report, context) in English of a record without dialogue or groups."""
    context = context_of(hostile_record(dialogue=False))
    return report_of(context), context


@pytest.fixture(scope="session")
def wide(made):
    """The same report with ten groups, for which a page is narrow."""
    report, context = made
    held = context.points
    names = (*held.groups, *(f"Group {n}" for n in range(8)))
    points = tuple(
        replace(one, counts=tuple(replace(one.counts[0], group=name) for name in names)) for one in held.points
    )
    ten = replace(held, groups=names, points=points)
    return report, Context(context.record, ten, context.profile, context.language)

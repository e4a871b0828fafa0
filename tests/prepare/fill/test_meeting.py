"""The meeting and its mechanism."""

from dataclasses import replace

import pytest

from relatoria.model.citation import Call
from relatoria.model.facts import Edition, Facts
from relatoria.prepare.fill.meeting import focus, mechanism, previous, work

NOTHING = Facts("2018-06-15")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"edition": Edition(2018)}, "The second meeting of the 2018 International Dialogue on Migration (IDM) "
         "will concentrate on capacity."),
        ({"edition": None}, "The second meeting will concentrate on capacity."),
    ],
)  # fmt: skip
def test_focus_without_a_theme(write, second, change, said):
    meeting = replace(second.meetings[1], focus={"en": "capacity"})
    facts = replace(second, meetings=(second.meetings[0], meeting), calls=(), **change)
    assert write(focus, facts)[0] == [said]


@pytest.mark.parametrize(
    ("supporters", "again", "said"),
    [
        ({"state": 1}, {}, "Support is recorded from one State."),
        ({}, {"en": "the closing"}, "The request was repeated at the closing."),
        ({"ngo": 2, "state": 12}, {"en": "the closing"}, "The request was repeated at the closing; support is recorded "
         "from two non-governmental organizations and 12 States."),
    ],
)  # fmt: skip
def test_focus_counts_who_joined_a_call(write, second, supporters, again, said):
    call = Call({"en": "more data"}, {"en": "the hearing"}, supporters, again)
    told = write(focus, replace(second, calls=(call,)))[0]
    assert told[1:] == ["The proposal answers a call: at the hearing, participants asked for more data.", said]


def test_previous_that_is_still_to_come(write, second):
    early = replace(second, written="2018-02-01", quotations=(), conclusions=())
    assert write(previous, early, "es")[0] == [
        "La segunda reunión dará continuidad a la primera reunión del Diálogo Internacional sobre la "
        "Migración 2018 (DIM), que "
        "se celebrará en Nueva York los días 26 y 27 de marzo de 2018."
    ]


def test_work_that_is_done(write, second):
    assert (
        write(work, replace(second, written="2018-11-05"), "fr")[0][0]
        == "La rencontre a eu lieu à Genève en octobre 2018."
    )


def test_mechanism_that_nobody_described(write, second):
    assert write(mechanism, replace(second, mechanism="RCM")) == (
        ["The exchange is informal: no text is negotiated and no decision is taken."], ["summary", "purpose"],
    )  # fmt: skip


@pytest.mark.parametrize(("filler", "missed"), [(focus, "meeting"), (work, "meeting"), (mechanism, "mechanism")])
def test_without_a_meeting_or_a_mechanism(write, filler, missed):
    assert write(filler, NOTHING) == ([], [missed])

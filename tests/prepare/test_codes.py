"""Codes that no registry has."""

from dataclasses import replace
from pathlib import Path

import pytest

from relatoria.model.citation import Call, Citation, Statement
from relatoria.model.facts import Cooperation, Facts, Stream, Theme
from relatoria.model.meeting_plan import MeetingPlan, Organiser, SessionPlan
from relatoria.model.objective import GuidingQuestion, QuestionScope
from relatoria.prepare.codes import unknown_codes
from relatoria.prepare.facts_file import read_facts

DEMO = Path(__file__).resolve().parents[2] / "demo"
NOTHING = Facts("2018")
ASKED = GuidingQuestion("q", {}, addressees=("martians",), scopes=(QuestionScope("iv", {}),))


@pytest.mark.parametrize("name", ["idm-2018", "grcp-2017"])
def test_unknown_codes_of_the_demo(name):
    assert unknown_codes(read_facts(DEMO / name / "facts.toml")) == []


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (replace(NOTHING, mechanism="MDI"), ["mechanism: MDI"]),
        (replace(NOTHING, process="gmc"), ["process: gmc"]),
        (replace(NOTHING, meeting="first"), ["meeting: first"]),
        (replace(NOTHING, platforms=("IDM", "X")), ["platforms: X"]),
        (replace(NOTHING, streams=(Stream("juggling"),)), ["streams: juggling"]),
        (replace(NOTHING, calls=(Call({}, {}, {"kings": 2}),)), ["calls, supporters: kings"]),
        (replace(NOTHING, frame=(Statement({}, (Citation("magna_carta"),)),)), ["instrument: magna_carta"]),
        (replace(NOTHING, themes=(Theme({}, ("z",)),)), ["themes, elements: z"]),
        (replace(NOTHING, cooperation=Cooperation(levels=("galactic",))), ["cooperation, levels: galactic"]),
        (replace(NOTHING, meetings=(MeetingPlan("m", ""),)), ["meetings m, format: —"]),
        (
            replace(NOTHING, meetings=(MeetingPlan("m", "session", organisers=(Organiser("IOM", "cook"),)),)),
            ["meetings m, organisers: cook"],
        ),
        (
            replace(NOTHING, meetings=(MeetingPlan("m", "session", sessions=(SessionPlan("s", {}, "duel"),)),)),
            ["sessions s, format: duel"],
        ),
        (
            replace(NOTHING, meetings=(MeetingPlan("m", "session", questions=(ASKED,)),)),
            ["meetings m, addressees: martians", "meetings m, scopes: iv"],
        ),
    ],
)
def test_unknown_codes(facts, found):
    assert unknown_codes(facts) == found

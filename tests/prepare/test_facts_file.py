"""Facts as people write them down."""

import pytest

from relatoria.errors import BadRecordError
from relatoria.prepare.facts_file import read_facts

MEETING = '[[meetings]]\nid = "{0}"\nformat = "session"\n'


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("written = ", "Invalid value"),
        ('conveyner = "IOM"\nwritten = "2018-01-01"', "conveyner"),
        ('written = "2018-01-01"\n[[meetings]]\nid = "a"\nformat = "session"\nplace = "Lima"', "meetings.place"),
        ('written = "2018-01-01"\nconvener = 7', "convener"),
        ('convener = "IOM"', "written"),
        ('written = "2018-01-01"\nmechanism = "MDI"', "mechanism: MDI"),
        ('written = "soon"', "written"),
    ],
)
def test_read_facts_refuses_what_no_facts_have(tmp_path, text, detail):
    (tmp_path / "facts.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadRecordError) as caught:
        read_facts(tmp_path / "facts.toml")
    assert detail in caught.value.parameters["detail"]


def test_read_facts_about_another_meeting(tmp_path):
    (tmp_path / "facts.toml").write_text(
        'written = "2018"\nmeeting = "a"\n' + MEETING.format("a") + MEETING.format("b")
    )
    facts = read_facts(tmp_path / "facts.toml", "b")
    assert (facts.meeting, facts.previous) == ("b", "a")


def test_read_facts_about_no_such_meeting(tmp_path):
    (tmp_path / "facts.toml").write_text('written = "2018"\n' + MEETING.format("a"))
    with pytest.raises(BadRecordError, match="meeting = c: a"):
        read_facts(tmp_path / "facts.toml", "c")

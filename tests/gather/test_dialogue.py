"""`dialogue.toml`: every key is one that a dialogue has, or the file is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from relatoria.errors import BadRecordError
from relatoria.gather.dialogue import find_dialogue, read_dialogue
from relatoria.model.dialogue import AttributionRule, Dialogue, GroupMembership, RuleFor

WHOLE = """
title = "Talks on ports"
rule = "by_group"
[[rules]]
scope = "panel.md"
rule = "not_attributed"
[[groups]]
name = "North"
members = ["NOR"]
"""


def test_read_dialogue_takes_frame_rules_and_groups(tmp_path: Path) -> None:
    (tmp_path / "dialogue.toml").write_text(WHOLE, encoding="utf-8")
    assert read_dialogue(tmp_path / "dialogue.toml") == Dialogue(
        title="Talks on ports",
        rule=AttributionRule.BY_GROUP,
        rules=(RuleFor("panel.md", AttributionRule.NOT_ATTRIBUTED),),
        groups=(GroupMembership("North", ("NOR",)),),
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('rul = "by_group"', id="a misspelt rule would name those who must not be named"),
        pytest.param('[[rules]]\nscope = "a"\nrule = "by_group"\nfrom = "b"', id="a key that a rule has not"),
        pytest.param('[[groups]]\nname = "a"\nmembers = []\nmember = ["b"]', id="a key that a group has not"),
        pytest.param('rule = "secret"', id="a rule that there is not"),
        pytest.param("title = 5", id="a number for a text"),
        pytest.param("title = ", id="not TOML"),
    ],
)
def test_read_dialogue_refuses_what_it_does_not_know(tmp_path: Path, text: str) -> None:
    (tmp_path / "dialogue.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadRecordError) as caught:
        read_dialogue(tmp_path / "dialogue.toml")
    assert (caught.value.code, caught.value.parameters["name"]) == ("bad_dialogue", "dialogue.toml")


def test_read_dialogue_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "dialogue.toml").write_bytes(b'title = "\xff"')
    with pytest.raises(BadRecordError):
        read_dialogue(tmp_path / "dialogue.toml")


def test_find_dialogue_only_in_folders(tmp_path: Path) -> None:
    inside = tmp_path / "dialogue.toml"
    assert find_dialogue([tmp_path]) is None
    inside.write_text("", encoding="utf-8")
    assert find_dialogue([inside, tmp_path]) == inside

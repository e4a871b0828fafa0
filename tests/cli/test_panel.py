"""`relatoria panel` as a secretariat calls it."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

from tests.cli.conftest import Command

from relatoria.cli.demo import DEMO

NOMINEES, RULES = DEMO / "idm-2018" / "nominees.csv", DEMO / "idm-2018" / "panels.toml"
IMPOSSIBLE = """
[[panels]]
id = "p"
title = "Data"
seats = 2
[[rules]]
id = "women"
kind = "count"
trait = "gender"
values = ["f"]
share_at_least = 1.0
"""


def test_panel_composes_the_demo_with_every_seat_filled(relatoria: Command) -> None:
    ran = relatoria("panel", NOMINEES, "--rules", RULES, "--json")
    made = json.loads(ran.out)
    assert (ran.code, made["proof"], len(made["seats"]), made["gap"]) == (0, "optimal", 30, 0.0)
    assert [one for one in made["unmet"] if one["must"]] == []
    assert made["balance"]["gender"]["f"] >= 12
    assert [one["name"] for one in made["seats"] if not one["reasons"]] == []


def test_panel_writes_a_page_and_a_chart(relatoria: Command, tmp_path: Path) -> None:
    page, chart = tmp_path / "page.md", tmp_path / "balance.svg"
    ran = relatoria("panel", NOMINEES, "--rules", RULES, "-o", page, "--chart", chart)
    text = page.read_text("utf-8")
    assert (ran.code, ran.out) == (0, "")
    assert text.count("\n## Panel ") == 6
    assert "| Speaker | Luis Miguel Hincapié | The seat was chosen by hand." in text
    root = ET.parse(chart).getroot()
    title, alternative = root[0], root[1]
    assert (root.get("role"), title.text) == ("img", "International Dialogue on Migration 2018, first session")
    assert "gender (Men: " in (alternative.text or "")


def test_panel_says_which_rules_conflict(relatoria: Command, tmp_path: Path) -> None:
    (tmp_path / "n.csv").write_text("name,gender,phone\nAna,f,1\nBen,m,2\nChris,,3\n", encoding="utf-8")
    (tmp_path / "r.toml").write_text(IMPOSSIBLE, encoding="utf-8")
    ran = relatoria("panel", tmp_path / "n.csv", "--rules", tmp_path / "r.toml")
    assert (ran.code, ran.err) == (4, "Columns that were not used: phone\n")
    assert ran.out == (
        "# Programme of panels\n\n"
        "No programme keeps all the rules. These exclude one another: “all seats are filled” and “women: at least 100 "
        "per cent (in the whole programme)”. Changing one of them is enough to end this conflict.\n\n"
        "## What there is\n\n- Women, the whole programme: candidates who could sit: 1 of 3\n\n"
        "## Ways out\n\n"
        "- It would be possible if “all seats are filled” gave way by these people or seats: “Data” (1)\n"
        "- It would be possible if “women: at least 100 per cent (in the whole programme)” gave way by these people or "
        "seats: the whole programme (1)\n"
    )


def test_panel_tells_a_missing_file(relatoria: Command) -> None:
    ran = relatoria("panel", "none.csv", "--rules", RULES)
    assert (ran.code, ran.err) == (3, "There is no “none.csv”. Check the path.\n")

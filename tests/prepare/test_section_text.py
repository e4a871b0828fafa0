"""Sections as text that people edit: nothing of what the library drafted is lost on the way and back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.prepare.test_golden import PRODUCTS

from relatoria.model.paper import Block, BlockKind, Item, PaperSection, Run
from relatoria.prepare.section_text import read_section, section_text
from relatoria.prepare.skeleton import fill_skeleton
from relatoria.vocabulary.places import LANGUAGES

EMPTY = PaperSection("a", "A")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PRODUCTS)
def test_read_section_of_the_demo_unchanged_gives_the_same_blocks(name: str, language: str) -> None:
    kind, facts = PRODUCTS[name]
    for section in fill_skeleton(kind, facts, language).sections:
        assert read_section(section_text(section), section, language) == section.blocks


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PRODUCTS)
def test_read_section_of_the_demo_read_afresh_says_the_same(name: str, language: str) -> None:
    kind, facts = PRODUCTS[name]
    for section in fill_skeleton(kind, facts, language).sections:
        text = section_text(section)
        afresh = read_section(text, replace(section, blocks=()), language)
        assert section_text(replace(section, blocks=afresh)) == text


def test_read_section_keeps_notes_where_they_are_called_and_drops_those_that_nobody_calls() -> None:
    text = "One.[^1] Two[^b].\n\n[^1]: First.\n[^b]: Second.\n[^c]: Third."
    one, two = Item((Run("One.", "First."),)), Item((Run("Two", "Second."), Run(".")))
    assert read_section(text, EMPTY, "en") == (Block(BlockKind.PARAGRAPH, (one, two)),)


def test_read_section_call_without_a_note_stays_in_the_text() -> None:
    assert section_text(replace(EMPTY, blocks=read_section("So it is[^9].", EMPTY, "en"))) == "So it is[^9]."


def test_read_section_list_after_the_line_that_leads_into_it() -> None:
    blocks = read_section("They are:\n- one\n  - below\n- two\n  goes on", EMPTY, "en")
    assert blocks == (
        Block(BlockKind.PARAGRAPH, (Item((Run("They are:"),)),)),
        Block(
            BlockKind.BULLETS,
            (Item((Run("one"),), "", (Item((Run("below"),)),)), Item((Run("two goes on"),))),
        ),
    )


def test_read_section_links_lead_to_addresses_of_the_web_only() -> None:
    text = "[here](https://example.org) and [there](javascript:x)"
    (block,) = read_section(text, EMPTY, "en")
    assert block.items[0].runs == (
        Run("here", link="https://example.org"),
        Run(" and [there](javascript:x)"),
    )


def test_read_section_quotation_heading_and_numbers() -> None:
    text = "> They said so.\n\n## Below\n\n1) one\n2) two"
    kinds = [block.kind for block in read_section(text, EMPTY, "es")]
    assert kinds == [BlockKind.QUOTATION, BlockKind.LABEL, BlockKind.NUMBERED]

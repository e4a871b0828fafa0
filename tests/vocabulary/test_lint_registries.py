"""Faults of the registries are seen; the registries as shipped have none."""

import pytest

from relatoria.vocabulary.files import read_data
from relatoria.vocabulary.lint_registries import lint_registries


def broken(name, before, after):
    text = read_data(name)
    assert before in text
    return lambda asked: text.replace(before, after, 1) if asked == name else read_data(asked)


def test_registries_as_shipped_have_no_fault():
    assert list(lint_registries(read_data)) == []


@pytest.mark.parametrize(
    ("name", "before", "after", "fault"),
    [
        (
            "instruments.toml",
            'symbol = "A/RES/71/280"',
            'symbol = "A/RES/71/1"',
            "instruments.toml: A/RES/71/1 stands 2 times",
        ),
        (
            "instruments.toml",
            'adopted = "2016-09-19"',
            'adopted = "19 September"',
            "instruments.toml [nyd]: no date: 19 September",
        ),
        ("mechanisms.toml", 'kind = "global"', 'kind = "cosmic"', "mechanisms.toml [IDM]: unknown kind cosmic"),
        ("mechanisms.toml", 'secretariat = "IOM"', 'secretariat = "MOI"', "mechanisms.toml [IDM]: unknown body MOI"),
        (
            "mechanisms.toml",
            "[SACM]",
            "[SCAM]",
            "mechanisms.toml [SCAM]: names stand in bodies.csv or here, in one place",
        ),
        (
            "mechanisms.toml",
            "founded = 2007",
            "founded = 2008",
            "mechanisms.toml [GFMD]: founded in 2008 without a source",
        ),
        (
            "mechanisms.toml",
            'theme = "governance"',
            'theme = "gardens"',
            "mechanisms.toml [IDM]: unknown theme gardens",
        ),
        (
            "mechanisms.toml",
            'function = "review", process = "gcm", on = "2018-12-19"',
            'function = "review", process = "gcm", on = ""',
            "mechanisms.toml [IMRF]: a role without a day, or of an unknown process",
        ),
        (
            "meetings.toml",
            'gender = { es = "f"',
            'gender = { es = "x"',
            "meetings.toml [format.session]: no gender in «es»",
        ),
        (
            "meetings.toml",
            'rooms = "plenary"',
            'rooms = "garden"',
            "meetings.toml [segment.opening]: unknown rooms garden",
        ),
        (
            "processes.toml",
            'opens = "negotiations_start"',
            'opens = "dawn"',
            "processes.toml [gcm] negotiations: unknown milestone dawn",
        ),
        ("processes.toml", 'code = "stocktaking"', 'code = "siesta"', "processes.toml [gcm]: unknown phase siesta"),
        (
            "processes.toml",
            'on = "2018-02-01"',
            'on = "2016-02-01"',
            "processes.toml [gcm] negotiations_end: the plans are not in order",
        ),
        (
            "work_products.toml",
            'workflow = "standard"',
            'workflow = "magic"',
            "work_products.toml [concept_note_edition]: unknown workflow magic",
        ),
        (
            "work_products.toml",
            'id = "earlier"',
            'id = "frame"',
            "work_products.toml [concept_note_edition]: section frame stands 2 times",
        ),
        (
            "work_phrases.toml",
            'en = "in {city}"',
            'en = "in {town}"',
            "work_phrases.toml [meeting] in_city: the languages have different fields",
        ),
    ],
)
def test_lint_registries_sees(name, before, after, fault):
    assert list(lint_registries(broken(name, before, after))) == [fault]

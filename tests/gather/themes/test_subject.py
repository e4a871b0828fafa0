"""A vocabulary of one subject is silent on a document that never names it."""

import pytest

from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.gather.themes.subject import silent_vocabularies

GLOBAL_COMPACT = frozenset({"gcm", "nyd"})


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("The river knows no border.", GLOBAL_COMPACT),
        ("L'eau n'a pas de frontière.", GLOBAL_COMPACT),
        ("El mercado abrirá los sábados.", GLOBAL_COMPACT),
        ("La protección consular no alcanza.", frozenset()),
        ("Seasonal migrants cross the border.", frozenset()),
        ("Les réfugiés attendent à la frontière.", frozenset()),
        ("Les consultations reprendront.", GLOBAL_COMPACT),
    ],
)
def test_silent_vocabularies(text: str, silent: frozenset[str]) -> None:
    assert silent_vocabularies(text) == silent


@pytest.mark.parametrize(("who", "codes"), [("Drivers", set()), ("Migrants", {"11"})])
def test_gather_gives_no_objective_on_migration_to_a_meeting_on_something_else(who: str, codes: set[str]) -> None:
    said = f"Ms. Ana Ruiz, Minister of Transport, said that waits at border crossing points should fall. {who} wait."
    record = gather([read_file(said.encode(), "note.txt")])
    assert {theme.code for one in record.contributions for theme in one.themes if theme.vocabulary == "gcm"} == codes

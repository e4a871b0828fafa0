"""Names of States and bodies in capitals, as a sentence has them."""

import pytest

from relatoria.gather.attribution.words.names import abbreviates, quiet
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("WOMEN AND GENDER", "Women and Gender"),
        ("PUEBLOS INDÍGENAS", "Pueblos Indígenas"),
        ("CÔTE D'IVOIRE", "Côte d'Ivoire"),
        ("GROUPE DES AMIS DE L'EAU", "Groupe des Amis de l'Eau"),
        ("Kenya", "Kenya"),
        ("WOMEN'S MAJOR GROUP", "Women's Major Group"),
    ],
)
def test_quiet(name: str, said: str) -> None:
    assert quiet(name) == said


def test_record_names_nobody_in_capitals() -> None:
    said = (
        "KENYA proposed a fund. INDIGENOUS PEOPLES supported it. AOSIS and BÉNIN asked for time, and the EU agreed. "
        "NORWAY opposed it, and PERU asked why."
    )
    record = gather([read_file(f"Summary of the negotiations\n\n{said}".encode(), "bulletin.txt")])
    named = [actor.name for actor in record.actors]
    assert (len(named) >= 6, [name for name in named if name.isupper()]) == (True, [])


@pytest.mark.parametrize(
    ("acronym", "name", "expected"),
    [
        ("ICPM", "Ports Mobility", True),
        ("ICPM", "Compact on Ports Mobility", True),
        ("FTN", "Ferry Towns Network", True),
        ("ICSM", "Skills Mobility", True),
        ("PIMC", "Movilidad de las Competencias", True),
        ("OMC", "Ana", False),
        ("Kenya", "Ken Young Atieno", False),
    ],
)
def test_abbreviates(acronym, name, expected):
    assert abbreviates(acronym, name) is expected

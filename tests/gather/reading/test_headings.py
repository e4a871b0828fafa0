"""Which short paragraphs are headings."""

import pytest

from relatoria.gather.reading.headings import close_set
from relatoria.gather.reading.read import read_file


def test_a_part_right_above_its_first_section_is_a_heading() -> None:
    document = read_file(
        "INFORME DE LOS PROCESOS\n\nI. Antecedentes\n\nLa secretaría invitó a los procesos a transmitir sus "
        "contribuciones antes de mayo.\n\nII. Aportaciones por proceso\n\nA. Foro de los Puertos (FP)\n\nEl Foro "
        "propone abrir doce oficinas en los puertos antes del mes de junio.\n\nB. Proceso de las Islas\n\nEl proceso "
        "propone abrir cuatro oficinas en las islas antes del mes de julio.\n".encode(),
        "a.txt",
    )
    heads = [document.text[one.start : one.end] for one in document.paragraphs if one.kind.value == "heading"]
    assert heads[2:4] == ["II. Aportaciones por proceso", "A. Foro de los Puertos (FP)"]


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("C I T Y   D I A L O G U E S", "CITY DIALOGUES"),
        ("R E S U M E N", "RESUMEN"),
        ("A door, a key", ""),
        ("P L A N", "PLAN"),
        ("a b", ""),
    ],
)
def test_letters_set_apart_are_closed(line: str, closed: str) -> None:
    assert close_set(line) == closed

"""Who speaks for a body is of that body."""

from pathlib import Path

import pytest

from relatoria import gather_record, read_documents


@pytest.mark.parametrize(
    ("sentence", "name", "home"),
    [
        ("El Fondo Andino, por voz de Pilar Ruiz, recordó que faltan casas.", "Pilar Ruiz", "Fondo Andino"),
        ("The Harbour Guild, through its convener Ann Moss, asked for more time.", "Ann Moss", "Harbour Guild"),
        ("La secretaria del Trabajo del Perú en funciones, Ana Lobo, dijo que urge un fondo.", "Ana Lobo", "Perú"),
    ],
)
def test_who_speaks_for_a_body_is_of_it(tmp_path: Path, sentence: str, name: str, home: str) -> None:
    path = tmp_path / "report.txt"
    path.write_text(f"{sentence}\n", "utf-8")

    record = gather_record(read_documents([path]).documents)

    assert [one.organisation for one in record.actors if one.name == name] == [home]

"""A folder of documents of our own, and the command line as a user calls it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from relatoria.cli import main

SUMMARY = """Resumen de la sesión

La Sra. Ana Pérez, Viceministra de Trabajo de Chile, dijo que los Estados debían facilitar el acceso de los migrantes a
la salud. Su país había aprobado una ley en 2017.

El Sr. Omar Diallo, Director de Migración de Senegal, recomendó que se redujera el costo de las remesas al 3 %. Añadió
que faltaban datos desglosados.

Otros oradores subrayaron que la cooperación regional era esencial.
"""
STATEMENT = """# Statement by Kenya

Thank you, Mr. Chair. Kenya believes that the cost of remittances should be reduced to 3 per cent by 2030.
Kenya will train 500 officers of its border police in the rights of migrants by 2025.
"""
NOTE = """# Déclaration du Sénégal

Le Sénégal estime que le coût des envois de fonds doit être réduit. Nous manquons de données fiables.
"""
DAMAGED = b"%PDF-1.4 and nothing more"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind: its exit code, and what it wrote."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]


@pytest.fixture
def relatoria(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run `relatoria` with the arguments given, in English unless a test says otherwise."""

    def run(*arguments: object) -> Ran:
        capsys.readouterr()
        code = 0
        try:
            main([str(one) for one in arguments])
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 0
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RELATORIA_LANGUAGE", "en")


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """A folder with a summary record, a statement and a note: one in each language."""
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "a-summary.txt").write_text(SUMMARY, encoding="utf-8")
    (folder / "b-statement.md").write_text(STATEMENT, encoding="utf-8")
    (folder / "c-note.txt").write_text(NOTE, encoding="utf-8")
    return folder


@pytest.fixture
def record(relatoria: Command, documents: Path) -> Path:
    """The record of the folder."""
    place = documents.parent / "record.json"
    assert relatoria("gather", documents, "-o", place).code == 0
    return place

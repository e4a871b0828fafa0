"""Ruled tables of a PDF: rows as they are seen, in whatever order the file has their lines."""

import typst

from relatoria.gather.reading.read import read_file
from relatoria.model.document import Document, ParagraphKind

ROWS = (
    "[N.º], [Acuerdo], [Responsable], [Plazo], "
    "[1], [Pintar el muelle y la caseta de la sal, por dentro y por fuera, en mayo], [Perú], [Mayo de 2027], "
    "[2], [Comprar dos romanas], [Ministerio de Pesca y Desarrollo Costero de la República], [], "
    "[3], [Medir los pozos], [Chile], [2028]"
)


def document(table: str) -> Document:
    source = f"= Acta de la segunda reunión\nEl comité se reunió el 3 de mayo.\n\n{table}\n\nSe levantó la sesión."
    return read_file(bytes(typst.compile(source.encode())), "acta.pdf")


def rows(found: Document) -> list[dict[int, str]]:
    cells: dict[int, dict[int, str]] = {}
    for part in found.paragraphs:
        if part.kind is ParagraphKind.TABLE_CELL:
            assert part.row is not None
            assert part.column is not None
            cells.setdefault(part.row, {})[part.column] = found.text[part.start : part.end]
    return list(cells.values())


def test_rows_of_a_ruled_table_are_whole() -> None:
    found = rows(document(f"#table(columns: (auto, 1fr, 1fr, auto), {ROWS})"))
    assert found[0] == {1: "N.º", 2: "Acuerdo", 3: "Responsable", 4: "Plazo"}
    assert found[1][2] == "Pintar el muelle y la caseta de la sal, por dentro y por fuera, en mayo"
    assert found[2] == {
        1: "2", 2: "Comprar dos romanas", 3: "Ministerio de Pesca y Desarrollo Costero de la República",
    }  # fmt: skip
    assert found[3] == {1: "3", 2: "Medir los pozos", 3: "Chile", 4: "2028"}


def test_what_stands_around_the_table_is_text() -> None:
    found = document(f"#table(columns: (auto, 1fr, 1fr, auto), {ROWS})")
    text = [found.text[one.start : one.end] for one in found.paragraphs if one.kind is not ParagraphKind.TABLE_CELL]
    assert text[-1] == "Se levantó la sesión."


def test_a_table_without_rules_or_of_other_things_is_left_as_the_file_has_it() -> None:
    assert rows(document(f"#table(stroke: none, columns: (auto, 1fr, 1fr, auto), {ROWS})")) == []
    other = document("#table(columns: 2, [Region], [Groups], [West], [15], [East], [12])")
    assert "| West |" not in other.text

"""Tables of which the columns are aligned by blanks."""

from relatoria.gather.reading.read import read_file
from relatoria.model.document import ParagraphKind

MINUTES = """ACTA N.º 3

Se levanta la sesión a las doce.

N.º   Acuerdo                                  Responsable               Plazo

1     Pintar el muelle y la caseta de la       Ayuntamiento de Lota      30/06/2027
      sal, por dentro                          y Talcahuano
2     Comprar dos romanas                      Chile
3     Medir los pozos                          Perú                      Mayo de 2027

Firman los presentes el mismo día.
"""


def cells(wording: str) -> dict[tuple[int, int], list[str]]:
    document = read_file(wording.encode(), "acta.txt")
    found: dict[tuple[int, int], list[str]] = {}
    for part in document.paragraphs:
        if part.kind is ParagraphKind.TABLE_CELL:
            assert part.row is not None
            assert part.column is not None
            found.setdefault((part.row, part.column), []).append(document.text[part.start : part.end])
    return found


def test_aligned_tables_have_rows_and_columns_though_cells_go_on_below() -> None:
    found = cells(MINUTES)
    assert found[1, 3] == ["Responsable"]
    assert found[2, 3] == ["Ayuntamiento de Lota", "y Talcahuano"]
    assert found[2, 2][0].startswith("Pintar el muelle")
    assert found[2, 2][0].endswith("sal, por dentro")
    assert (3, 4) not in found
    assert [found[4, at] for at in (1, 2, 3, 4)] == [["3"], ["Medir los pozos"], ["Perú"], ["Mayo de 2027"]]
    assert all(at[0] <= 4 for at in found)


def test_what_only_looks_like_columns_is_none() -> None:
    assert cells("Acuerdo  y  responsable  de todo\n\nLugar:   Lota\nFecha:   3 de mayo\n") == {}
    assert cells("Acuerdo      Responsable\n\nEsta línea no guarda las columnas de arriba.\n") == {}


def test_the_end_of_a_table_is_where_lines_leave_its_columns() -> None:
    wording = "Action              Owner\nPaint the quay      Fiji\nThe meeting rose at noon and nobody spoke.\n"
    assert sorted(cells(wording)) == [(1, 1), (1, 2), (2, 1), (2, 2)]

"""Cells of an HTML table that stretch over rows and columns leave the others where they are seen."""

from lxml import etree

from relatoria.gather.reading.spans import placed_cells


def places(table: str) -> dict[str, tuple[int, int]]:
    return {cell.text: at for cell, at in placed_cells(etree.fromstring(table, etree.HTMLParser()).find(".//table"))}


def test_placed_cells_count_rows_of_all_groups_and_empty_cells() -> None:
    table = "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td></td><td>c</td></tr></tbody></table>"
    assert places(table) == {"a": (1, 1), "b": (1, 2), None: (2, 1), "c": (2, 2)}


def test_a_cell_over_several_rows_and_columns_moves_those_beside_it() -> None:
    table = (
        '<table><tr><td rowspan="2">a</td><td colspan="2">b</td><td>c</td></tr>'
        '<tr><td>d</td><td>e</td></tr><tr><td>f</td><td rowspan="x">g</td></tr></table>'
    )
    assert places(table) == {
        "a": (1, 1), "b": (1, 2), "c": (1, 4), "d": (2, 2), "e": (2, 3), "f": (3, 1), "g": (3, 2),
    }  # fmt: skip


def test_a_table_within_a_cell_is_left_to_itself_and_a_hostile_span_to_its_limit() -> None:
    table = '<table><tr><td colspan="999999">a<table><tr><td>in</td></tr></table></td><td>b</td></tr></table>'
    assert places(table) == {"a": (1, 1), "b": (1, 1001)}

"""Charts: bars with their text alternative, and the matrix with counts before labels."""

import pytest
from lxml import etree

from relatoria.conclude.report.context import Context
from relatoria.conclude.writers.charts import Cell, charts, composition, matrix, themes
from relatoria.model.point import Points
from relatoria.model.record import Record
from relatoria.model.report import Profile

CELLS = (
    (Cell(0, 0, 0), "–", 0, "nobody spoke: a dash, no dot"),
    (Cell(0, 0, 3), "0/3", 0, "silent on the point: a count, no dot"),
    (Cell(2, 0, 3), "2/3", 12, "in favour"),
    (Cell(0, 2, 4), "0/4 −2", 12, "against: the minus says how many"),
    (Cell(90, 0, 90), "90/90", 24, "dots do not outgrow the cell"),
)


@pytest.mark.parametrize(("cell", "count", "dot", "why"), CELLS)
def test_cell_counts_first(cell, count, dot, why):
    assert (cell.count, cell.dot) == (count, dot), why


def test_matrix_has_a_row_for_each_shared_point(made):
    drawn = matrix(made[1])
    assert drawn is not None
    assert len(drawn.head) == 4
    assert drawn.lines[0][1:-1] == ("2/2", "2/2")
    assert drawn.rows[0].status == "concurrent"


def test_matrix_is_left_out_without_groups(bare):
    assert matrix(bare[1]) is None or len(bare[1].points.groups) > 1


def test_charts_of_an_empty_record_are_none():
    empty = Context(Record((), (), (), ()), Points("", "stakeholder", (), (), (), ()), Profile.SYNTHESIS, "en")
    assert charts(empty) == ()


def test_composition_says_in_words_what_the_bars_show(made):
    chart = composition(made[1])
    assert chart is not None
    assert all(bar.label in chart.alt and f"({bar.n})" in chart.alt for bar in chart.bars)
    assert max(bar.share for bar in chart.bars) == 100


def test_themes_draws_svg_and_png(made):
    chart = themes(made[1])
    assert chart is not None
    assert etree.fromstring(chart.svg.encode()).tag == "{http://www.w3.org/2000/svg}svg"
    assert chart.png().startswith(b"\x89PNG")
    assert chart.svg == chart.svg

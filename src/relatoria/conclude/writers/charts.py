"""Charts of a report: bars, and the matrix of points and groups; each is a table before it is a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import vl_convert as vlc

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.names import area_name
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.sections.opening import stakeholder_counts
from relatoria.conclude.report.selection.plan import clearness, headed
from relatoria.drawing import ACCENT, INK, Spec, layers
from relatoria.language.join import enumerate_words
from relatoria.model.point import Point, PointStatus
from relatoria.vocabulary.labels import label

POINTS = 14
THEMES = 12
LABEL = 88  # characters of a label before it is cut
WIDEST_DOT = 24


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its label, its number, and its length in per cent of the longest."""

    label: str
    n: int
    share: int


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart: its section, title, text alternative, the heads of its two columns, and its bars."""

    id: str
    section: str
    title: str
    alt: str
    head: tuple[str, str]
    bars: tuple[Bar, ...]

    @property
    def svg(self) -> str:
        """The drawing as SVG, for paper; its labels are escaped by the renderer."""
        return str(vlc.vegalite_to_svg(self._spec()))

    def png(self, scale: float = 2.0) -> bytes:
        """The drawing as PNG, for word processors."""
        return bytes(vlc.vegalite_to_png(self._spec(), scale=scale))

    def _spec(self) -> Spec:
        data = [{"label": bar.label, "n": bar.n} for bar in self.bars]
        order = [bar.label for bar in self.bars]
        places = {
            "y": {"field": "label", "title": None, "sort": order, "axis": {"labelLimit": 260}},
            "x": {"field": "n", "type": "quantitative", "title": None, "axis": None},
        }
        return layers(
            data,
            places,
            ({"type": "bar", "color": ACCENT, "height": 14}, {}),
            ({"type": "text", "align": "left", "dx": 5, "color": INK}, {"text": {"field": "n"}}),
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """Actors of one group on one point; nobody of the group spoke on the theme where ``exposed`` is 0."""

    in_favour: int
    against: int
    exposed: int

    @property
    def count(self) -> str:
        """«4/6», «0/4 −2», or a dash for silence."""
        if not self.exposed:
            return "–"
        return f"{self.in_favour}/{self.exposed}" + (f" −{self.against}" if self.against else "")

    @property
    def dot(self) -> int:
        """The width of the cell's dot in pixels; none for none."""
        heard = max(self.in_favour, self.against)
        return min(8 + 2 * heard, WIDEST_DOT) if heard else 0


SIDE_BY_SIDE = 5
"""So many groups have room for their names beside one another on a page."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A point: its id, a short wording in its own language, a cell for each group, and its status (code and words)."""

    id: str
    label: str
    language: str
    cells: tuple[Cell, ...]
    status: str
    status_label: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """The matrix of support; ``groups`` are the heads of the columns between ``point`` and ``status``."""

    title: str
    alt: str
    point: str
    groups: tuple[str, ...]
    status: str
    rows: tuple[MatrixRow, ...]
    section: str = "conclusions"

    @property
    def head(self) -> tuple[str, ...]:
        """All heads of columns."""
        return (self.point, *self.groups, self.status)

    @property
    def upright(self) -> bool:
        """Whether the columns of groups are so narrow on paper that their heads are written upwards."""
        return len(self.groups) > SIDE_BY_SIDE

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The rows as words, for paper."""
        return tuple((row.label, *(cell.count for cell in row.cells), row.status_label) for row in self.rows)


def charts(context: Context) -> tuple[Chart, ...]:
    """The bar charts that the record can fill: composition, themes covered."""
    return tuple(chart for chart in (composition(context), themes(context)) if chart is not None)


def composition(context: Context) -> Chart | None:
    """Voices by stakeholder type."""
    counted = stakeholder_counts(context)
    labelled = [(label("stakeholder", code, context.language), n) for code, n in counted]
    return _bars(context, "composition", "participation", ("category", "voices"), labelled)


def themes(context: Context) -> Chart | None:
    """Voices by theme, the most first."""
    counted = [(area_name(context, area.theme), len(area.actors)) for area in headed(context)]
    return _bars(context, "themes", "conclusions", ("theme", "at_least"), [(name, n) for name, n in counted if name])


def matrix(context: Context) -> Matrix | None:
    """Actors in favour of and against each shared point, by group."""
    points = _shown(context, context.points.points)
    groups = context.points.groups
    if not points or len(groups) < 2:
        return None
    language = context.language
    return Matrix(
        phrase("chart", "matrix", language),
        phrase("chart", "matrix_alt", language, n=len(points), groups=len(groups)),
        phrase("chart", "point", language),
        tuple(_group(group, language) for group in groups),
        phrase("chart", "status", language),
        tuple(_row(point, context) for point in points),
    )


def _shown(context: Context, points: Sequence[Point]) -> list[Point]:
    """The points of most voices that are understood alone, in their order; where voices diverge the point is shown even
    if few spoke."""
    shared = [point for point in points if len(point.actors) >= 2 and _is_understood(context, point)]
    divergent = [point.id for point in shared if point.status is PointStatus.DIVERGENT][:POINTS]
    others = [point.id for point in shared if point.id not in divergent][: POINTS - len(divergent)]
    kept = {*divergent, *others}
    return [point for point in shared if point.id in kept]


def _is_understood(context: Context, point: Point) -> bool:
    """Whether a point says by itself what it is about: «France and Italy were against» does not."""
    return clearness(context, context.contributions[point.statement]) > 0


def _row(point: Point, context: Context) -> MatrixRow:
    return MatrixRow(
        point.id,
        _point_label(point, context),
        context.language_of(context.contributions[point.statement]),
        tuple(Cell(count.in_favour, count.against, count.exposed) for count in point.counts),
        point.status.value,
        phrase("status", point.status.value, context.language),
    )


def _bars(
    context: Context, name: str, section: str, columns: tuple[str, str], counted: Sequence[tuple[str, int]]
) -> Chart | None:
    if not counted:
        return None
    language = context.language
    most = max(n for _, n in counted)
    listed = enumerate_words([f"{label} ({n})" for label, n in counted], language)
    return Chart(
        name,
        section,
        phrase("chart", name, language),
        phrase("chart", f"{name}_alt", language, list=listed),
        (phrase("chart", columns[0], language), phrase("chart", columns[1], language)),
        tuple(Bar(label, n, round(100 * n / most)) for label, n in counted),
    )


def _point_label(point: Point, context: Context) -> str:
    wording = " ".join(context.wording(context.contributions[point.statement]).split())
    return wording if len(wording) <= LABEL else f"{wording[:LABEL].rsplit(' ', 1)[0]}…"


def _group(group: str, language: str) -> str:
    """The label of a group that has a code in a vocabulary; a working group by its own name."""
    labels = (label(vocabulary, group, language) for vocabulary in ("stakeholder", "un_group", "region"))
    return next((found for found in labels if found), group)

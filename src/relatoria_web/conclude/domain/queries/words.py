"""Codes of points in the reader's words."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from relatoria_web.bridge import wording
from relatoria_web.conclude.models import Point, PointSet
from relatoria_web.conclude.models.point import Grouping
from relatoria_web.convene.domain.queries.group_names import names_in
from relatoria_web.gather.names import named

STATUSES = ("concurrent", "broad", "particular", "divergent", "shared", "minority")
TONES = {"concurrent": "agree", "broad": "agree", "particular": "partial", "divergent": "diverge"}
"""Status → the class of its colour; the sign and the word stand beside it always."""
KINDS: dict[str, Promise] = {
    "good_practice": gettext_lazy("good practice"),
    "innovative_solution": gettext_lazy("innovative solution"),
    "common_principle": gettext_lazy("common principle"),
    "recommendation": gettext_lazy("recommendation"),
    "gap": gettext_lazy("gap"),
    "partnership": gettext_lazy("partnership"),
    "commitment": gettext_lazy("commitment"),
    "means_of_implementation": gettext_lazy("means of implementation"),
    "position": gettext_lazy("position"),
    "call": gettext_lazy("call"),
    "figure": gettext_lazy("figure"),
}
CHANCE = (
    (0.001, gettext_lazy("less than once in a thousand")),
    (0.01, gettext_lazy("less than once in a hundred")),
    (0.05, gettext_lazy("less than once in twenty")),
    (1.0, gettext_lazy("less than once in ten, all comparisons counted")),
)
"""How often chance alone would give so much: in words, for p-values up to each bound."""


def language() -> str:
    """The reader's language."""
    return (get_language() or "en")[:2]


def theme(code: str) -> str:
    """The label of a theme."""
    return wording.theme_words(code, language()) or _("no theme found")


def status(code: str) -> str:
    """The sign and the word of a status."""
    return wording.status_words(code, language())


def group(code: str) -> str:
    """The label of a group."""
    return wording.group_words(code, language())


def groups(points: PointSet) -> dict[str, str]:
    """The label of each group of a count; working groups by their names in the reader's language."""
    named = names_in(language(), points.working) if points.grouping == Grouping.WORKING_GROUP else {}
    return {code: named.get(code) or group(code) for code in points.groups}


def gap(subtype: str) -> str:
    """What a gap lies in."""
    return named("subtype", subtype)


def kind(code: str) -> str:
    """A kind of contribution."""
    return str(KINDS.get(code, code))


def chance(p_value: float | None) -> str:
    """A p-value in words; empty for none."""
    if p_value is None:
        return ""
    return str(next((words for bound, words in CHANCE if p_value <= bound), ""))


def counted(point: Point) -> str:
    """«9 of 14 who spoke on the theme, in 4 groups; 1 against»: counts before labels."""
    counts = {"for": point.in_favour, "exposed": point.exposed}
    said = _("%(for)s in favour of %(exposed)s who spoke on the theme") % counts
    groups = ngettext("in %(n)s group", "in %(n)s groups", point.groups_for) % {"n": point.groups_for}
    against = ngettext("%(n)s against", "%(n)s against", point.against) % {"n": point.against}
    parts = {"said": said, "groups": groups, "against": against}
    return _("%(said)s, %(groups)s; %(against)s") % parts


def cell(group_label: str, in_favour: int, exposed: int, against: int) -> str:
    """A cell of the matrix in words, for those who do not see it."""
    if not exposed:
        return _("%(group)s: nobody spoke on the theme") % {"group": group_label}
    values = {"group": group_label, "for": in_favour, "exposed": exposed, "against": against}
    return _("%(group)s: %(for)s in favour and %(against)s against, of %(exposed)s who spoke on the theme") % values


REASONS: dict[str, Promise] = {
    "not among the strongest contributions of its theme; it stands in the record": gettext_lazy(
        "not among the strongest contributions of its theme; it stands in the record"
    ),
    "only an unnamed collective is said to have said it": gettext_lazy(
        "only an unnamed collective is said to have said it"
    ),
    "a bare figure: it stands in the register of figures": gettext_lazy(
        "a bare figure: it stands in the register of figures"
    ),
}
"""The library's reasons for setting something aside, in the reader's words."""


def reason(why: str) -> str:
    """A reason of the library in the reader's language; one that a person gave as it stands."""
    return str(REASONS.get(why, why))

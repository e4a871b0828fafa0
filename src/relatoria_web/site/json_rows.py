"""Rows that hang on a row, told in the same question: a list of objects in one column."""

from __future__ import annotations

from typing import Any

from django.db.models import JSONField, OuterRef, QuerySet, Subquery
from django.db.models.aggregates import Aggregate
from django.db.models.functions import JSONObject


class _AsList(Aggregate):
    """The rows of a group as a list in JSON, in no order; SQLite and PostgreSQL name it differently."""

    function = "JSON_GROUP_ARRAY"
    output_field = JSONField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, function="JSONB_AGG", **context)


def rows_of(rows: QuerySet[Any], parent: str, *fields: str, of: str = "pk") -> Subquery:
    """For ``annotate``: the ``fields`` of those ``rows`` whose ``parent`` is what the row names in ``of``.

    A list of objects, None for none. A field that is JSON itself comes as its text on SQLite.
    """
    own = rows.filter(**{parent: OuterRef(of)}).order_by().values(parent)
    listed = own.annotate(listed=_AsList(JSONObject(**{name: name for name in fields}))).values("listed")
    return Subquery(listed, output_field=JSONField())

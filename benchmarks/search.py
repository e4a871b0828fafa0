"""Searching a million passages on SQLite, as a visitor and as a member: `python benchmarks/search.py [ROWS]`.

The rival is the database's own way without an index of words: `LIKE '%word%'` over the same rows.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from benchmarks.line import Line

if TYPE_CHECKING:
    from relatoria_web.search.models import Item
    from relatoria_web.site.standing import Standing

ROWS, BATCH, TIMES = 1_000_000, 5_000, 40
QUERIES = ("remesas diáspora", "migrant workers recruitment", '"protección consular"', "enfants -écoles", "datos")
_WORDS = (
    "remesas diáspora migración protección consular datos escuelas niños trabajadores contratación acuerdo gobierno "
    "países regiones ciudades salud vivienda financiación apoyo cooperación organización derechos humanos"
).split()


def _texts(rows: int) -> Iterator[str]:
    """Passages of twelve words: common ones by Zipf, and one in ten words that is hardly ever said again."""
    chance = random.Random(7)
    weights = [1 / rank for rank in range(1, len(_WORDS) + 1)]
    for _ in range(rows):
        said = chance.choices(_WORDS, weights, k=11)
        yield " ".join([*said, f"palabra{chance.randrange(200_000)}"])


def measure(rows: int = ROWS) -> Iterator[Line]:
    """Fill a database of its own, then ask."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"RELATORIA_HOME": folder, "DATABASE_URL": f"sqlite:///{folder}/b.sqlite3"}
        from relatoria_web.command import start

        start()
        yield from _measured(rows)


def _measured(rows: int) -> Iterator[Line]:
    from django.db import connection

    from relatoria_web.command.migrate import prepare_database
    from relatoria_web.search.domain.queries.search import search
    from relatoria_web.site.standing import Standing

    prepare_database()
    _shown_as_they_stand()
    began = time.perf_counter()
    _fill(rows)
    yield Line("fill the index", rows, "passages", time.perf_counter() - began)
    for query in QUERIES:
        seconds = _p95(partial(_anew, partial(search, Standing(), query)))
        yield Line(f"search {query}, p95 of {TIMES}", rows, "passages", seconds, f"{1000 * seconds:.0f} ms")

    def like() -> None:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT id FROM search_item WHERE text LIKE '%remesas%' AND text LIKE '%consular%' LIMIT 1000"
            )
            cursor.fetchall()
            cursor.execute("SELECT count(*) FROM search_item WHERE text LIKE '%palabra77777%'")
            cursor.fetchall()

    yield Line("rival: LIKE, two words, then a rare one", rows, "passages", _p95(like, 3))


def _shown_as_they_stand() -> None:
    """The kind of the passages: what was indexed is what a reader may read, so that hits are cut out and marked."""
    from relatoria_web.search.registry import Findable, Shown, findable

    def now(who: Standing, items: Sequence[Item]) -> dict[int, Shown]:
        return {item.pk: Shown(item.heading, item.text) for item in items}

    findable(Findable("passage", "passage", lambda meeting: iter(()), now))


def _fill(rows: int) -> None:
    from datetime import date

    from relatoria_web.convene.models import Meeting
    from relatoria_web.prepare.models import Process
    from relatoria_web.search.domain.index import _item
    from relatoria_web.search.models import Item
    from relatoria_web.search.registry import Found
    from relatoria_web.site.models.base import Audience
    from relatoria_web.site.translated import translated

    process = Process.objects.create(slug="p", title=translated(es="p"), audience=Audience.PUBLIC)
    meeting = Meeting.objects.create(
        slug="m", process=process, title=translated(es="m"), audience=Audience.PUBLIC, start=date(2018, 3, 26)
    )
    batch: list[Item] = []
    for number, text in enumerate(_texts(rows)):
        found = Found(f"{number:012d}", "/", "Una voz", text, "es", Audience.PUBLIC)
        batch.append(_item(meeting, "passage", found))
        if len(batch) == BATCH:
            Item.objects.bulk_create(batch)
            batch.clear()
    Item.objects.bulk_create(batch)


def _anew(call: Callable[[], object]) -> None:
    """Ask within a transaction: nothing is kept there, so that every time is a search and none a memory of the last."""
    from django.db import transaction

    with transaction.atomic():
        call()


def _p95(call: Callable[[], object], times: int = TIMES) -> float:
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        call()
        taken.append(time.perf_counter() - began)
    return statistics.quantiles(taken, n=20)[-1] if times > 1 else taken[0]


if __name__ == "__main__":
    for line in measure(int(sys.argv[1]) if sys.argv[1:] else ROWS):
        print(line, flush=True)

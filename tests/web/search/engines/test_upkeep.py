"""The full-text index follows its items after a migration that makes their table anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import connection, models
from tests.factories import prepare, web

from relatoria_web.search.domain.index import index_meeting
from relatoria_web.search.domain.queries.search import search
from relatoria_web.search.engines.upkeep import mend
from relatoria_web.search.models import Item
from relatoria_web.site.standing import VISITOR
from relatoria_web.site.translated import translated

pytestmark = pytest.mark.django_db(transaction=True)


def _alter(before: int, after: int) -> None:
    """What a migration does that makes the headings longer, or shorter."""
    old, new = models.CharField(max_length=before), models.CharField(max_length=after)
    for field in (old, new):
        field.set_attributes_from_name("heading")
        field.model = Item
    with connection.schema_editor() as editor:
        editor.alter_field(Item, old, new, strict=True)


@pytest.fixture
def altered() -> Iterator[None]:
    """The table of the items has a column altered, before and after a migration; put back in the end."""
    _alter(300, 400)
    call_command("migrate", verbosity=0)
    yield
    _alter(400, 300)
    call_command("migrate", verbosity=0)


def _found(text: str) -> list[str]:
    return [hit.heading for hit in search(VISITOR, text).hits]


def test_items_are_found_and_forgotten_after_their_table_was_made_anew(altered: None) -> None:
    meeting = web.public_meeting()
    prepare.matter(meeting, kind="message", title=translated(en="Remittances cost too much"))
    index_meeting(meeting)
    assert _found("remittances") == ["Remittances cost too much"]
    Item.objects.update(words="other")
    assert _found("remittances") == []


def test_items_added_while_a_trigger_was_missing_are_found_once_it_is_mended() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL keeps its index without triggers")
    meeting = web.public_meeting()
    prepare.matter(meeting, kind="message", title=translated(en="Remittances cost too much"))
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER search_item_added")
    index_meeting(meeting)
    assert (mend(connection), _found("remittances")) == (["search_item_added"], ["Remittances cost too much"])
    assert mend(connection) == []

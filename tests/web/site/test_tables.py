"""Many tables in one step of a migration."""

import pytest
from django.db import connection, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.models import CreateModel
from django.db.migrations.state import ProjectState

from relatoria_web.site.tables import CreateModels

TABLES = {"site_chapter", "site_chapter_read_after", "site_verse"}


def _key() -> tuple[str, models.Field]:
    return "id", models.BigAutoField(primary_key=True)


def _chapters_and_verses() -> CreateModels:
    """Two tables that lead to each other, and to themselves."""
    first = ("first", models.ForeignKey("site.verse", models.SET_NULL, null=True, related_name="+"))
    after = ("read_after", models.ManyToManyField("site.chapter"))
    chapter = ("chapter", models.ForeignKey("site.chapter", models.CASCADE))
    return CreateModels([CreateModel("Chapter", [_key(), first, after]), CreateModel("Verse", [_key(), chapter])])


def _made() -> set[str]:
    return TABLES & set(connection.introspection.table_names())


@pytest.mark.django_db(transaction=True)
def test_create_models_makes_tables_that_hold_rows_and_takes_them_away() -> None:
    step, before = _chapters_and_verses(), MigrationLoader(connection).project_state()
    assert before.apps.is_installed("site")  # drawn up, as in the midst of migrating
    after = before.clone()
    step.state_forwards("site", after)
    with connection.schema_editor() as editor:
        step.database_forwards("site", editor, before, after)
    assert _made() == TABLES
    chapter = after.apps.get_model("site", "Chapter").objects.create()
    chapter.first = chapter.verse_set.create()
    chapter.save()
    assert chapter.verse_set.count() == 1
    with connection.schema_editor() as editor:
        step.database_backwards("site", editor, after, before)
    assert _made() == set()


def test_create_models_draws_nothing_up_before_it_is_asked_for() -> None:
    state = ProjectState()
    assert not list(state.apps.get_models())
    _chapters_and_verses().state_forwards("site", state)
    assert "apps" not in state.__dict__
    assert {one._meta.db_table for one in state.apps.get_models(include_auto_created=True)} == TABLES


def test_create_models_says_what_it_creates() -> None:
    assert _chapters_and_verses().describe() == "Create Chapter, Verse"

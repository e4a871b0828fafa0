"""What the pages of a record call things."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils.translation import override
from tests.factories import web

from relatoria_web.convene.models import Meeting, WorkingGroup
from relatoria_web.gather.models import Actor
from relatoria_web.gather.templatetags.gather import beside, called, group_of, quantity
from relatoria_web.site.translated import translated


@pytest.mark.parametrize(("language", "name"), [("es", "Ecuador"), ("en", "Ecuador"), ("fr", "Équateur")])
def test_called_names_a_state_in_the_readers_language(language: str, name: str) -> None:
    with override(language):
        assert called(Actor(kind="state", country="ECU", name="l'Équateur")) == name


def test_called_leaves_others_as_the_documents_name_them() -> None:
    with override("es"):
        assert called(Actor(kind="person", country="FRA", name="Mme Anne Roux")) == "Mme Anne Roux"
        assert called(Actor(kind="state", country="", name="Le Royaume")) == "Le Royaume"
        assert called(Actor(kind="organisation", name="City of New York")) == "City of New York"


@pytest.mark.parametrize(
    ("language", "name"), [("es", "Unión Africana"), ("en", "African Union"), ("fr", "Union africaine")]
)
def test_called_names_a_known_body_in_the_readers_language(language: str, name: str) -> None:
    with override(language):
        assert called(Actor(kind="group", name="African Union")) == name


@pytest.mark.django_db
def test_group_of_names_working_groups_and_regional_groups_in_the_readers_language(
    django_assert_num_queries: Any,
) -> None:
    meeting = web.meeting()
    names = translated(es="América y el Caribe", en="Americas and the Caribbean", fr="Amériques et Caraïbes")
    WorkingGroup.objects.create(meeting=meeting, name=names)
    with override("fr"), django_assert_num_queries(1):
        assert [group_of("Americas and the Caribbean", meeting) for _ in range(3)] == ["Amériques et Caraïbes"] * 3
        assert group_of("some other", meeting) == "some other"
    with override("es"), django_assert_num_queries(0):
        assert group_of("african", Meeting()) == "Estados de África"


@pytest.mark.parametrize(("language", "shown"), [("en", ["50,000", "0.5", "two"]), ("fr", ["50\xa0000", "0,5", "two"])])
def test_quantity_is_written_as_the_language_writes_numbers(language: str, shown: list[str]) -> None:
    with override(language):
        assert [quantity(one) for one in ("50000", "0.5", "two")] == shown


def test_beside_tells_no_function_that_is_the_name() -> None:
    mayor = Actor(kind="person", name="La alcaldesa de Upala", role="alcaldesa", organisation_name="Upala")
    dean = Actor(kind="person", name="Ana Ruiz", role="decana", organisation_name="Facultad de Ciencias")
    assert beside(mayor) == ""
    assert beside(dean) == "decana, Facultad de Ciencias"

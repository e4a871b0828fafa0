"""What the pages of a record call things."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from relatoria_web.gather.models import Actor
from relatoria_web.gather.templatetags.gather import called, quantity


@pytest.mark.parametrize(("language", "name"), [("es", "Ecuador"), ("en", "Ecuador"), ("fr", "Équateur")])
def test_called_names_a_state_in_the_readers_language(language: str, name: str) -> None:
    with override(language):
        assert called(Actor(kind="state", country="ECU", name="l'Équateur")) == name


def test_called_leaves_others_as_the_documents_name_them() -> None:
    with override("es"):
        assert called(Actor(kind="person", country="FRA", name="Mme Anne Roux")) == "Mme Anne Roux"
        assert called(Actor(kind="state", country="", name="Le Royaume")) == "Le Royaume"


@pytest.mark.parametrize(("language", "shown"), [("en", ["50,000", "0.5", "two"]), ("fr", ["50\xa0000", "0,5", "two"])])
def test_quantity_is_written_as_the_language_writes_numbers(language: str, shown: list[str]) -> None:
    with override(language):
        assert [quantity(one) for one in ("50000", "0.5", "two")] == shown

"""Every table that names a person has words that the person reads."""

from __future__ import annotations

from relatoria_web.people.domain.data import rows_on
from relatoria_web.people.models import Account, Person
from relatoria_web.steward.domain.queries.withheld import guarded
from relatoria_web.steward.templatetags.stewarding import KINDS
from relatoria_web.steward.words import WORDS


def test_words_of_every_table_that_names_a_person() -> None:
    person = Person(pk=1, name="Ana")
    account = Account(pk=1, person=person)
    labels = {name.rpartition(".")[0] for name, _rows in rows_on(person, account)}
    assert labels | {"account", "person", "trail"} == set(WORDS)


def test_kinds_of_every_guarded_object() -> None:
    assert {model._meta.label_lower for model, _path in guarded()} == set(KINDS)

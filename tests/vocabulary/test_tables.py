"""What columns are called decides what a table lists."""

import pytest

from relatoria.vocabulary.tables import Columns, Listing, columns_of, is_done


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("n.º|acuerdo|responsable|plazo", Columns(Listing.TASK, 2, 3, 4, None)),
        ("action|owner|due date|status", Columns(Listing.TASK, 1, 2, 3, 4)),
        ("qui|quoi|quand", Columns(Listing.TASK, 2, 1, 3, None)),
        ("auteur|engagement|echeance", Columns(Listing.PLEDGE, 2, 1, 3, None)),
        ("undertaking|by|date", Columns(Listing.PLEDGE, 1, 2, 3, None)),
        ("no|recommendation|proposed by|response of fiji", Columns(Listing.RECOMMENDATION, 2, 3, None, None)),
        ("postura|defendida por", Columns(Listing.POSITION, 1, 2, None, None)),
        ("orador|intervencion", Columns(Listing.SPEECH, 2, 1, None, None)),
        ("intervenant|propos", Columns(Listing.SPEECH, 2, 1, None, None)),
        ("region|groups|participants", None),
        ("time|speaker|remarks", None),
        ("recommandation de 2022|etat|observations de l'equipe", None),
        ("heure|activite|responsable", None),
        ("jour|session|animation|salle", None),
        ("accion|estado", None),
    ],
)
def test_columns_of_tells_lists_of_who_does_what_from_other_tables(header: str, expected: Columns | None) -> None:
    assert columns_of(dict(enumerate(header.split("|"), 1))) == expected


@pytest.mark.parametrize(("status", "done"), [("cumplido", True), ("done in may", True), ("realisee", True)])
def test_is_done(status: str, done: bool) -> None:
    assert is_done(status) is done
    assert not is_done(f"not {status}")

"""Towns whose country is beyond doubt."""

from relatoria.vocabulary.towns import called_towns, find_town, towns


def test_find_town() -> None:
    assert find_town("Osaka")
    assert not find_town("Atlantis")


def test_towns_tell_their_country() -> None:
    assert [code for _, _, code in towns().find("a mayor of medellin")] == ["COL"]


def test_called_towns() -> None:
    assert {"ciudad", "town", "mairie"} <= called_towns()

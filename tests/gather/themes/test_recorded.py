"""The themes of a contribution, as the record keeps them."""

from relatoria.gather.themes.recorded import recorded_themes

_SAID = "According to the census, the cholera vaccine reached every village of the delta."


def _vocabularies(silent: frozenset[str]) -> set[str]:
    return {one.vocabulary for one in recorded_themes(_SAID, "en", silent)}


def test_recorded_themes_has_what_the_wording_states() -> None:
    assert "basis" in _vocabularies(frozenset())


def test_recorded_themes_leaves_out_what_the_document_never_speaks_of() -> None:
    everything = _vocabularies(frozenset())
    assert "sdg" in everything
    assert _vocabularies(frozenset({"sdg"})) == everything - {"sdg"}

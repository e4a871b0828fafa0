"""What a wording only sets itself against is no denial of it."""

import pytest

from relatoria.conclude.likeness import contradicts
from relatoria.conclude.likeness_polarity import affirmed


@pytest.mark.parametrize(
    ("text", "language", "kept"),
    [
        ("We need grants, not loans.", "en", "We need grants."),
        ("Queremos subvenciones, no préstamos.", "es", "Queremos subvenciones."),
        ("Il faut des dons, et non des prêts.", "fr", "Il faut des dons."),
        ("We do not need loans.", "en", "We do not need loans."),
    ],
)
def test_affirmed_leaves_out_the_contrast(text, language, kept):
    assert affirmed(text, language) == kept


def test_contradicts_is_not_misled_by_a_contrast():
    assert contradicts("Grants come before loans.", "We need grants, not loans.", ("en", "en")) is None
    assert contradicts("We need loans.", "We do not need loans.", ("en", "en")) is not None

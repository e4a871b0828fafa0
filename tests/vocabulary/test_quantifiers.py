"""The honest quantifiers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.language.fold import fold
from relatoria.vocabulary.quantifiers import allowed, quantifier_in, quantifiers, strongest


@pytest.mark.parametrize(
    ("in_favour", "exposed", "key"),
    [
        (3, 3, "all"),
        (2, 2, "some"),  # two are never «all»
        (4, 5, "most"),
        (3, 4, "several"),  # more than half, but three
        (4, 8, "many"),  # a half is not most
        (4, 12, "many"),  # exactly a third
        (4, 13, "several"),
        (1, 9, "one"),
        (1, 1, "one"),
        (0, 4, "none"),
        (0, 0, "none"),
    ],
)
def test_strongest_of_counts(in_favour, exposed, key):
    assert strongest(in_favour, exposed) == key


@given(st.integers(0, 200), st.integers(0, 200))
def test_strongest_is_allowed_and_nothing_stronger_is(in_favour, exposed):
    if in_favour > exposed:
        assert not any(allowed(key, in_favour, exposed) for key in quantifiers())
        with pytest.raises(ValueError, match="in favour"):
            strongest(in_favour, exposed)
        return
    key = strongest(in_favour, exposed)
    keys = list(quantifiers())
    assert next(k for k in keys if allowed(k, in_favour, exposed)) == key


@pytest.mark.parametrize(
    ("text", "language", "keys"),
    [
        ("Todos los participantes reiteraron", "es", ["all"]),
        ("La mayoría de las delegaciones y varios oradores", "es", ["most", "several"]),
        ("Hubo consenso en que numerosos países", "es", ["all", "many"]),
        ("A number of delegations, many of them new", "en", ["several", "many"]),
        ("L’ensemble des participants, plusieurs intervenants, certains", "fr", ["all", "several", "some"]),
        ("Un orador dijo", "es", ["one"]),
        ("Le représentant a parlé", "fr", []),
    ],
)
def test_quantifier_in_a_sentence(text, language, keys):
    assert [key for _, _, key in quantifier_in(fold(text), language)] == keys


def test_quantifiers_explain_themselves():
    reasons = [why for row in quantifiers().values() for why in row.why.values()]
    assert len(reasons) == len(set(reasons)) == 21

import pytest

from relatoria.conclude.likeness_polarity import Cue, axis_reason, modals, opposite, side

CASES = [
    pytest.param("we support it", "en", [("approval", 1, "support")], id="plain"),
    pytest.param("it should not be abolished", "en", [("approval", 1, "not be abolished")], id="negation turns it"),
    pytest.param("il ne faut pas supprimer les visas", "fr", [("approval", 1, "pas supprimer")], id="ne … pas"),
    pytest.param("nos oponemos", "es", [("approval", -1, "oponemos")], id="Spanish"),
    pytest.param("not the big red tall house opposed", "en", [("approval", -1, "opposed")], id="negation too far"),
    pytest.param("hay que poner fin", "es", [("approval", -1, "poner fin")], id="several words"),
]


@pytest.mark.parametrize(("words", "language", "expected"), CASES)
def test_side_cues(words: str, language: str, expected: list[tuple[str, int, str]]) -> None:
    assert list(side(words.split(), language).cues) == [Cue(*cue) for cue in expected]


def test_side_tells_what_is_denied_and_what_is_content() -> None:
    found = side("migrants do not pay more".split(), "xx")
    assert (found.negated, found.negations, [found.neutral[0], found.neutral[-1]]) == (frozenset({"pay"}), 1, [0, 3])


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param("we oppose reducing it", "increase it", None, id="who opposes less stands with more"),
        pytest.param("we oppose reducing it", "reduce it", ("amount", "oppose … reducing", "reduce"), id="turned"),
        pytest.param("increase and reduce it", "reduce it", None, id="both ends say nothing"),
        pytest.param("open it", "it works", None, id="no axis in common"),
    ],
)
def test_opposite(a: str, b: str, expected: tuple[str, str, str] | None) -> None:
    assert opposite(side(a.split(), "en"), side(b.split(), "en")) == expected


def test_axis_reason_of_each_axis_is_its_own() -> None:
    names = ["approval", "amount", "duty", "permission", "success", "access"]
    assert len({axis_reason(name) for name in names}) == len(names)


def test_modals_are_folded() -> None:
    assert "etre" in modals("fr")

"""What tells two statements apart: phrases of every language, each of one end."""

import pytest

from relatoria.vocabulary.apart import apart_words, axes, lint_apart


@pytest.mark.parametrize(
    ("language", "folded", "ends"),
    [
        ("en", "if they pay, and not only if they work", ["condition:if", "condition:if"]),
        ("es", "salvo que paguen antes de salir", ["condition:unless", "order:before"]),
        ("fr", "les pays d'accueil et les pays d'origine", ["side:destination", "side:origin"]),
    ],
)
def test_ends_are_found_as_whole_phrases(language: str, folded: str, ends: list[str]) -> None:
    assert [found for *_, found in apart_words(language).ends.find(folded)] == ends


def test_axes_have_their_reasons() -> None:
    assert all(axis.reason for axis in axes())


def test_lint_names_a_missing_language_and_a_phrase_of_two_ends() -> None:
    table = '[order]\nalways = true\nreason = "x"\nbefore = { es = "antes", en = "once" }\nafter = { es = "antes" }\n'
    found = list(lint_apart(lambda _: table))
    assert "apart.toml: «antes» in es is order.before and order.after" in found
    assert "apart.toml: no «order.after» in en" in found
    assert "apart.toml: no «praises» in fr" in found

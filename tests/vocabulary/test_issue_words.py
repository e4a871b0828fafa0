"""The words that tell the name of an issue: every list in every language, folded."""

import pytest

from relatoria.vocabulary.issue_words import issue_words, lint_issue_words


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_each_language_has_its_words(language: str) -> None:
    words = issue_words(language)
    assert all((words.before, words.links, words.articles, words.who, words.outside))


def test_lint_names_a_missing_list_and_a_word_with_an_accent() -> None:
    found = list(lint_issue_words(lambda _: '[es]\nlinks = "de según"\n'))
    assert "issue_words.toml: «según» in es is not folded" in found
    assert "issue_words.toml: no «who» in es" in found

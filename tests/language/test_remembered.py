import pytest

from relatoria.language.remembered import Remembered, forget_sentences, lately


def test_remembered_word_seen_twice_finds_once() -> None:
    asked: list[str] = []

    def find(word: str) -> int:
        asked.append(word)
        return len(word)

    table = Remembered(find)

    assert [table[word] for word in ("aid", "visas", "aid")] == [3, 5, 3]
    assert asked == ["aid", "visas"]


def test_remembered_full_table_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("relatoria.language.remembered.LIMIT", 2)
    table = Remembered(str.upper)

    assert [table[word] for word in ("a", "b", "c")] == ["A", "B", "C"]
    assert table == {"c": "C"}


def test_lately_finds_once_until_the_sentences_are_forgotten():
    asked = []
    found = lately(lambda sentence: asked.append(sentence) or len(sentence))
    assert (found("Peru spoke."), found("Peru spoke."), asked) == (11, 11, ["Peru spoke."])
    forget_sentences()
    assert (found("Peru spoke."), asked) == (11, ["Peru spoke.", "Peru spoke."])

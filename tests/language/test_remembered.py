import pytest

from relatoria.language.remembered import Remembered


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

"""A bar on a terminal, nothing in a pipe."""

from __future__ import annotations

import io

import pytest

from relatoria.cli.progress import bar


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def drawn(stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, *steps: tuple[int, int, str]) -> str:
    monkeypatch.setattr("sys.stderr", stream)
    with bar("read") as progress:
        for step in steps:
            progress.step(*step)
    return stream.getvalue()


def test_bar_on_a_terminal_is_redrawn_in_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    said = drawn(Terminal(), monkeypatch, (1, 2, "a.txt"), (2, 2, "b.txt"))
    assert [line.rstrip() for line in said.rstrip("\n").split("\r")] == [
        "",
        f"read       [{'█' * 12}{'·' * 12}] 1/2  a.txt",
        f"read       [{'█' * 24}] 2/2  b.txt",
    ]
    assert said.endswith("\n")


def test_bar_in_a_pipe_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(io.StringIO(), monkeypatch, (1, 2, "a.txt")) == ""


def test_bar_without_work_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(Terminal(), monkeypatch, (0, 0, "")) == ""


def test_bar_more_than_all_stays_within_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "█" * 24 + "]" in drawn(Terminal(), monkeypatch, (5, 2, "a"))


def test_bar_long_names_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(Terminal(), monkeypatch, (1, 1, "x" * 90)).count("x") == 40

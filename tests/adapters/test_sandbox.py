"""The sandbox: answers, errors, and children that are too slow, too big or dead."""

from __future__ import annotations

import importlib
import pickle
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from relatoria.adapters.sandbox import JOBS_PER_CHILD, Sandbox, answer_to
from relatoria.errors import RelatoriaError, UnreadableFileError
from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.docx import read_docx
from relatoria.gather.reading.html import read_html
from relatoria.gather.reading.limits import Limits

PAGE = "<html><h1>Título</h1><p>Texto".encode()
HOSTILE = """
import os, signal, sys

def die(data):
    os.kill(os.getpid(), signal.SIGSEGV)

def never_end(data):
    while True:
        pass

def eat(data):
    return data * 10**9

def write(data, path):
    with open(path, "wb", buffering=0) as stream:
        return stream.write(data)

def chatter(data):
    os.write(1, b"noise between the answers")
    return data

def lie(data):
    return "not bytes"

def babble(data):
    from relatoria.errors import RelatoriaError
    error = RelatoriaError("empty_file", name="f")
    error.code = "no_such_message"
    raise error
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """Functions that do harm, in a module that the child finds too."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "hostile_functions.py").write_text(HOSTILE, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        patch.setenv("PYTHONPATH", str(folder))
        yield importlib.import_module("hostile_functions")


@pytest.fixture(scope="module")
def sandbox(hostile: ModuleType) -> Iterator[Sandbox]:
    with Sandbox(Limits(seconds=20, max_memory=600_000_000)) as made:
        yield made


def failure(sandbox: Sandbox, hostile: ModuleType, function: str, *arguments: object) -> tuple[str, object]:
    """The code and the detail of the error that ``function`` ends in."""
    with pytest.raises(RelatoriaError) as error:
        sandbox.run(getattr(hostile, function), b"x", *arguments, name="f", returns=bytes)
    return error.value.code, error.value.parameters.get("detail")


def test_run_gives_what_the_function_gives(sandbox: Sandbox) -> None:
    arguments = ("f.html", Limits())
    assert sandbox.run(read_html, PAGE, *arguments, name="f.html", returns=Source) == read_html(PAGE, *arguments)


def test_run_raises_what_the_function_raises(sandbox: Sandbox) -> None:
    with pytest.raises(UnreadableFileError) as error:
        sandbox.run(read_docx, b"x", "f.docx", Limits(), name="f.docx", returns=Source)
    assert (error.value.code, error.value.parameters["name"]) == ("broken_file", "f.docx")


def test_run_survives_the_death_of_the_child(sandbox: Sandbox, hostile: ModuleType) -> None:
    assert failure(sandbox, hostile, "die") == ("reading_crashed", "exit -11")
    assert sandbox.run(read_html, PAGE, "f", Limits(), name="f", returns=Source).text == "Título\n\nTexto"


def test_run_stops_a_slow_child(hostile: ModuleType) -> None:
    with Sandbox(Limits(seconds=1)) as hasty:
        assert failure(hasty, hostile, "never_end") == ("reading_too_slow", None)


def test_run_stops_a_child_that_takes_too_much(sandbox: Sandbox, hostile: ModuleType) -> None:
    assert failure(sandbox, hostile, "eat") == ("reading_too_big", None)


def test_run_lets_no_child_write_files(sandbox: Sandbox, hostile: ModuleType, tmp_path: Path) -> None:
    assert failure(sandbox, hostile, "write", str(tmp_path / "made")) == ("reading_crashed", "OSError")


def test_run_hears_no_noise(sandbox: Sandbox, hostile: ModuleType) -> None:
    assert sandbox.run(hostile.chatter, b"x", name="f", returns=bytes) == b"x"


@pytest.mark.parametrize("function", ["lie", "babble"])
def test_run_refuses_an_answer_that_it_does_not_know(sandbox: Sandbox, hostile: ModuleType, function: str) -> None:
    assert failure(sandbox, hostile, function) == ("reading_crashed", "bad answer")


def test_run_starts_a_fresh_child_now_and_then(sandbox: Sandbox, hostile: ModuleType) -> None:
    results = {sandbox.run(hostile.chatter, b"x", name="f", returns=bytes) for _ in range(JOBS_PER_CHILD + 1)}
    assert results == {b"x"}


def test_close_twice_does_nothing() -> None:
    made = Sandbox()
    made.close()
    made.close()


def test_answer_to_gives_the_value_encoded() -> None:
    answer = answer_to(pickle.dumps(("builtins", "len", b"abc", ())))
    assert (answer.kind, answer.body) == ("value", b"\x03")


def test_answer_to_carries_an_error() -> None:
    answer = answer_to(pickle.dumps((read_docx.__module__, "read_docx", b"x", ("f.docx", Limits()))))
    assert (answer.kind, answer.error, answer.code) == ("error", "UnreadableFileError", "broken_file")


def test_answer_to_names_an_unforeseen_exception() -> None:
    answer = answer_to(pickle.dumps(("no_such_module", "f", b"", ())))
    assert (answer.kind, answer.code) == ("failure", "ModuleNotFoundError")

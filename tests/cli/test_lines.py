from pathlib import Path

import pytest

from relatoria.cli.lines import Line, read_lines
from relatoria.errors import RelatoriaError


def test_read_lines_objects_and_strings(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('\ufeff{"id": "x", "text": "uno", "language": "es"}\n\n"two"\n', encoding="utf-8")
    assert list(read_lines(file)) == [Line("x", "uno", "es"), Line(3, "two")]


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"{bad", id="not JSON"),
        pytest.param(b'{"id": 1}', id="no text"),
        pytest.param(b"7", id="a number"),
        pytest.param(b'{"id": [1], "text": "a"}', id="an id that is a list"),
        pytest.param(b'{"text": "a", "language": 5}', id="a language that is a number"),
        pytest.param(b'"\xff"', id="not UTF-8"),
    ],
)
def test_read_lines_bad_line_names_its_number(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'"good"\n' + raw + b"\n")
    with pytest.raises(RelatoriaError) as caught:
        list(read_lines(file))
    assert (caught.value.code, caught.value.parameters["line"], caught.value.parameters["name"]) == (
        "bad_line",
        2,
        "a.jsonl",
    )


def test_read_lines_missing_file(tmp_path: Path) -> None:
    with pytest.raises(RelatoriaError) as caught:
        list(read_lines(tmp_path / "none.jsonl"))
    assert caught.value.code == "not_found"

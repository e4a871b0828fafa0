"""HTML: what a reader sees, with its structure; nothing run, nothing fetched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.errors import RelatoriaError, UnreadableFileError
from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.html import read_html
from relatoria.gather.reading.limits import Limits


def read(page: str | bytes) -> Source:
    return read_html(page if isinstance(page, bytes) else page.encode(), "f.html", Limits())


def blocks(source: Source) -> list[tuple[str, str, int | None, str | None]]:
    return [(str(b.kind), source.text[b.start : b.end], b.level, b.marker) for b in source.blocks or ()]


STRUCTURE = [
    ("<h2>T&iacute;tulo</h2>cola", [("heading", "Título", 2, None), ("text", "cola", None, None)], "entities"),
    ("<p>a <b>b</b>\n c</p>", [("text", "a b c", None, None)], "line ends are blanks"),
    ("<p>a<br>b</p>", [("text", "a\nb", None, None)], "a break is a line end"),
    ("<pre>a\n b</pre>", [("text", "a\nb", None, None)], "line ends of preformatted text"),
    ("<div>a<p>b</p>c</div>", [("text", x, None, None) for x in "abc"], "text around a paragraph"),
    (
        "<ul><li>a<ol type=a start=2><li>b<li>c</ol><li><p>d<p>e</ul>",
        [
            ("list_item", "a", 1, "•"), ("list_item", "b", 2, "b."), ("list_item", "c", 2, "c."),
            ("list_item", "d", 1, "•"), ("list_item", "e", 1, "•"),
        ],
        "nested lists",
    ),
    ("<table><tr><th>a<td>b<tr><td>c</table>", [("table_cell", x, None, None) for x in "abc"], "cells"),
    ("<script>no</script><nav>no</nav><style>no</style><p>sí", [("text", "sí", None, None)], "not the text"),
    ("<p hidden>no<p style='display: none'>no<p aria-hidden=true>no<p>sí", [("text", "sí", None, None)], "hidden"),
    ("<div>no</div><main><p>sí</main>", [("text", "sí", None, None)], "the main part, where there is one"),
    ("<!-- no --><p>😀 تحية", [("text", "😀 تحية", None, None)], "emoji and right-to-left text"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "found", "why"), STRUCTURE)
def test_read_html_structure(page: str, found: list[tuple[str, str, int | None, str | None]], why: str) -> None:
    assert blocks(read("<!doctype html><body>" + page)) == found, why


def test_read_html_ties_notes_to_their_paragraphs() -> None:
    page = (
        "<title>El\ntítulo</title><p>Uno.<sup><a href='#fn1' id='ref1'>1</a></sup></p>"
        "<p>Dos, véase <a href='#p3'>3</a>.</p>"
        "<ol><li id='fn1'>La <i>nota</i>. <a href='#ref1'>↩</a></li></ol><p id='p3'>Tres.</p>"
    )
    source = read(page)
    assert source.text == "Uno.\n\nDos, véase 3.\n\nTres.\n\nLa nota."
    note = (source.blocks or ())[-1]
    assert (source.title, str(note.kind), note.marker, note.note_of_index) == ("El título", "footnote", "1", 0)


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("<meta charset=iso-8859-1><p>año “x”".encode("cp1252"), "Latin-1 of the web is Windows-1252"),
        ("<meta charset=utf-8><p>año “x”".encode("cp1252"), "a wrong declaration"),
        ("<meta charset=nonsense><p>año “x”".encode(), "an unknown declaration"),
        ("<html><p>año “x”".encode("utf-16"), "by its mark"),
        ("<html><p>año “x”".encode("utf-8-sig"), "by its mark"),
    ],
)
def test_read_html_decodes(page: bytes, why: str) -> None:
    assert read(page).text == "año “x”", why


def test_read_html_does_not_expand_entities() -> None:
    assert read('<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>x &a;').text.endswith("x &a;")


@pytest.mark.parametrize("page", ["<html></html>", "<html><script>x</script>", "<html>" + "<div>" * 5])
def test_read_html_refuses_a_page_without_text(page: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read(page)
    assert error.value.code == "no_text_found"


@pytest.mark.parametrize("page", ["<p>x" + "<div>" * 300 + "x", "<p>x" + "</b>" * 200 + "<div>" * 50_000 + "x"])
def test_read_html_refuses_nesting_that_would_lose_text(page: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read("<html>" + page)
    assert error.value.code == "broken_file"


def test_read_html_bears_nesting_within_the_limit() -> None:
    assert read("<html>" + "<div>" * 250 + "x").text == "x"


@given(st.text("<>/ap=\"'#1ñ \n", max_size=60))
def test_read_html_blocks_are_sorted(page: str) -> None:
    try:
        source = read("<html>" + page)
    except RelatoriaError:
        return
    end = 0
    for block in source.blocks or ():
        assert end <= block.start < block.end <= len(source.text)
        end = block.end

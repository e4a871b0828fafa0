"""Rows of tables, whatever the format that states them."""

import io

import pytest
from docx import Document as Docx

from relatoria.gather.listings import listed_items
from relatoria.gather.reading.read import read_file
from relatoria.gather.tables import tables
from relatoria.model.document import Document
from relatoria.vocabulary.tables import Listing

ROWS = [
    ["No.", "Action", "Owner", "Deadline"],
    ["1", "Paint the quay", "Fiji", "May 2027"],
    ["2", "Mend the crane", "", "June 2027"],
]


def docx() -> Document:
    out = Docx()
    out.add_paragraph("Minutes of the harbour board")
    table = out.add_table(len(ROWS), len(ROWS[0]))
    for row, words in zip(table.rows, ROWS, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    buffer = io.BytesIO()
    out.save(buffer)
    return read_file(buffer.getvalue(), "minutes.docx")


def html() -> Document:
    rows = "".join("<tr>" + "".join(f"<td>{word}</td>" for word in row) + "</tr>" for row in ROWS)
    return read_file(f"<p>Minutes of the harbour board</p><table>{rows}</table>".encode(), "minutes.html")


def bars() -> Document:
    rows = "\n".join("| " + " | ".join(row) + " |" for row in (ROWS[0], ["---"] * 4, *ROWS[1:]))
    return read_file(f"Minutes of the harbour board\n\n{rows}\n".encode(), "minutes.md")


@pytest.mark.parametrize("read", [docx, html, bars])
def test_an_empty_cell_leaves_the_others_in_their_columns(read: object) -> None:
    assert callable(read)
    document = read()
    (table,) = tables(document.paragraphs)
    words = [{at: document.text[c[0].start : c[0].end] for at, c in row.items()} for row in table if row]
    assert words == [{at: word for at, word in enumerate(row, 1) if word} for row in ROWS]


def test_listed_items_say_what_who_and_when() -> None:
    document = html()
    first, second = listed_items(document)
    assert first.listing is Listing.TASK
    assert document.text[first.start : first.end].split("\t") == ["Paint the quay", "Fiji", "May 2027"]
    assert second.who == ()
    assert second.when is not None


def test_a_row_that_is_done_is_left_out() -> None:
    wording = (
        "| Action | Owner | Status |\n|---|---|---|\n| Paint the quay | Fiji | Done |\n| Mend it | Fiji | open |\n"
    )
    document = read_file(wording.encode(), "list.md")
    assert [document.text[one.what.start : one.what.end] for one in listed_items(document)] == ["Mend it"]


def test_two_tables_are_two() -> None:
    wording = "| a | b |\n|---|---|\n| c | d |\n\nA line.\n\n| e | f |\n|---|---|\n| g | h |\n"
    assert len(list(tables(read_file(wording.encode(), "two.md").paragraphs))) == 2

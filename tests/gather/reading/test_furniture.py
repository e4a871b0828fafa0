"""Furniture of the page, and what only looks like it."""

from relatoria.gather.reading.read import read_file


def test_furniture_leaves_the_only_line_of_each_page():
    pages = [f"Page {n}. The representative of Kenya welcomed report {n} and asked for more time." for n in range(1, 9)]
    assert _paragraphs(pages) == pages


def test_furniture_takes_heads_from_around_a_text():
    said = ["wells", "dams", "taps", "rivers", "lakes", "rain", "springs", "pumps"]
    pages = [f"Annual report of the Board\nThe delegate of Peru spoke of {one}.\n{n}" for n, one in enumerate(said, 1)]
    assert _paragraphs(pages) == [f"The delegate of Peru spoke of {one}." for one in said]


def _paragraphs(pages):
    document = read_file("\f".join(pages).encode(), "minutes.txt")
    return [document.text[one.start : one.end].strip() for one in document.paragraphs]

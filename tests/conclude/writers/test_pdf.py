"""PDF: tagged, with the words of the report, and never code out of the data."""

import pypdfium2
import pypdfium2.raw as pdfium

from relatoria.conclude.writers.pdf import to_pdf


def words(data):
    pages = pypdfium2.PdfDocument(data)
    return " ".join(pages[at].get_textpage().get_text_range() for at in range(len(pages)))


def test_to_pdf_gives_the_same_bytes_twice(made):
    assert to_pdf(*made) == to_pdf(*made)


def test_to_pdf_is_tagged_and_titled(made):
    document = pypdfium2.PdfDocument(to_pdf(*made))
    assert pdfium.FPDFCatalog_IsTagged(document.raw)
    assert document.get_metadata_value("Title") == made[0].title
    assert document.get_metadata_value("CreationDate") == ""


def test_to_pdf_has_an_outline(made):
    outline = [one.get_title() for one in pypdfium2.PdfDocument(to_pdf(*made)).get_toc()]
    assert [one for one in outline if one] == [section.heading for section in made[0].sections if section.heading]


def test_to_pdf_sets_hostile_names_as_words(made):
    text = words(to_pdf(*made))
    assert "#eval[1]" in text or "\\footnote" in text or "script" in text


def test_to_pdf_without_a_dialogue(bare):
    assert bare[0].title in words(to_pdf(*bare))


def test_to_pdf_writes_the_names_of_many_groups_upwards(wide):
    assert "Group 7" in words(to_pdf(*wide))

"""DOCX: styles, footnotes tied to sentences, metadata that says nothing of who made it."""

import io
import zipfile

import docx
from docx.oxml.ns import qn
from lxml import etree

from relatoria.conclude.writers.citations import citation
from relatoria.conclude.writers.docx import to_docx
from relatoria.conclude.writers.tongues import parts
from relatoria.printing.word import EPOCH


def part(data, name):
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def test_to_docx_gives_the_same_bytes_twice(made):
    assert to_docx(*made) == to_docx(*made)


def test_to_docx_has_the_headings_of_the_report(made):
    document = docx.Document(io.BytesIO(to_docx(*made)))
    written = [one.text for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert written == [section.heading for section in made[0].sections if section.heading]


def test_to_docx_ties_each_footnote_to_its_sentence(made):
    report, context = made
    data = to_docx(report, context)
    notes = [note for one in report.sentences if (note := citation(one, context))]
    marks = [one.get(qn("w:id")) for one in part(data, "word/document.xml").iter(qn("w:footnoteReference"))]
    found = {
        one.get(qn("w:id")): "".join(one.itertext()).strip()
        for one in part(data, "word/footnotes.xml").iter(qn("w:footnote"))
    }
    assert [found[mark] for mark in marks] == notes


def test_to_docx_marks_what_is_quoted_in_another_language(made):
    quoted = [part for one in made[0].sentences for part in parts(one) if part.language]
    runs = [
        run
        for run in part(to_docx(*made), "word/document.xml").iter(qn("w:r"))
        if run.find(f".//{qn('w:lang')}") is not None
    ]
    assert ["".join(run.itertext()) for run in runs] == [one.text for one in quoted]


def test_to_docx_describes_pictures_and_tables(made):
    root = part(to_docx(*made), "word/document.xml")
    assert all(
        one.get("descr")
        for one in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    )
    assert len(list(root.iter(qn("w:tblDescription")))) == len(list(root.iter(qn("w:tbl")))) == 1
    assert len(list(root.iter(qn("w:tblHeader")))) == 1


def test_to_docx_tells_no_time_and_no_maker(made):
    properties = docx.Document(io.BytesIO(to_docx(*made))).core_properties
    assert properties.created.replace(tzinfo=EPOCH.tzinfo) == EPOCH
    assert properties.author == properties.last_modified_by == made[1].record.dialogue.organiser
    assert properties.title == made[0].title


def test_to_docx_without_a_dialogue_is_by_relatoria(bare):
    assert docx.Document(io.BytesIO(to_docx(*bare))).core_properties.author == "Relatoría"


def test_to_docx_writes_the_names_of_many_groups_upwards(made, wide):
    turned = [part(to_docx(*one), "word/document.xml").iter(qn("w:textDirection")) for one in (made, wide)]
    assert [len(list(one)) for one in turned] == [0, len(wide[1].points.groups)]

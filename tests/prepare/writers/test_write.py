"""Products as files: the same text in every format, structure that machines can follow, nothing unescaped."""

import io
import zipfile
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from relatoria.model.paper import Block, BlockKind, Item, Paper, PaperSection, Run
from relatoria.prepare.facts_file import read_facts
from relatoria.prepare.skeleton import fill_skeleton
from relatoria.prepare.writers.docx import to_docx
from relatoria.prepare.writers.html import to_fragment, to_html
from relatoria.prepare.writers.markdown import to_markdown
from relatoria.prepare.writers.pdf import to_pdf
from relatoria.prepare.writers.printed import notes_of, printed
from relatoria.prepare.writers.write import FORMATS, write_paper

DEMO = Path(__file__).resolve().parents[3] / "demo"
GUIDE = fill_skeleton("session_guide", read_facts(DEMO / "grcp-2017" / "facts.toml"), "es")
EDITION = fill_skeleton("concept_note_edition", read_facts(DEMO / "idm-2018" / "facts.toml"), "fr")


def part(data, name):
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def product(text, note="", link=""):
    item = Item((Run(text, note, link),))
    section = PaperSection("s", text, blocks=(Block(BlockKind.PARAGRAPH, (item,)), Block(BlockKind.BULLETS, (item,))))
    return Paper("report", "es", text, text, text, (section,), text)


@pytest.mark.parametrize("file_format", FORMATS)
def test_write_paper_gives_the_same_bytes_twice(file_format):
    assert write_paper(file_format, GUIDE) == write_paper(file_format, GUIDE)


def test_write_paper_of_no_such_format():
    with pytest.raises(KeyError):
        write_paper("odt", GUIDE)


def test_to_docx_has_the_headings_of_the_product_as_an_outline():
    document = docx.Document(io.BytesIO(to_docx(GUIDE)))
    written = [(one.style.name, one.text) for one in document.paragraphs if one.style.name.startswith("Heading")]
    assert written == [(f"Heading {one.level - 1}", one.heading) for one in GUIDE.sections]


def test_to_docx_has_real_footnotes_in_order():
    root = part(to_docx(GUIDE), "word/footnotes.xml")
    notes = ["".join(one.itertext()).strip() for one in root.iter(qn("w:footnote")) if one.get(qn("w:type")) is None]
    assert tuple(notes) == notes_of(GUIDE)


def test_to_docx_leaves_out_the_headings_of_a_note_without_headings():
    document = docx.Document(io.BytesIO(to_docx(EDITION)))
    assert [one.text for one in document.paragraphs if one.style.name.startswith("Heading")] == []


def test_to_docx_links_lead_somewhere():
    data = to_docx(EDITION)
    links = [one.get(qn("r:id")) for one in part(data, "word/document.xml").iter(qn("w:hyperlink"))]
    targets = {one.get("Id"): one.get("Target") for one in part(data, "word/_rels/document.xml.rels")}
    assert [targets[one] for one in links] == [
        "https://dtm.iom.int", "https://www.migrationdataportal.org", "https://www.ctdatacollaborative.org",
    ]  # fmt: skip


def test_to_pdf_is_tagged_and_holds_the_text():
    data = to_pdf(GUIDE)
    document = pypdfium2.PdfDocument(data)
    text = " ".join("".join(page.get_textpage().get_text_range() for page in document).split())
    assert b"/StructTreeRoot" in data or b"/MarkInfo" in data
    assert all(one.heading.split(".")[0] in text for one in GUIDE.sections)


def test_to_fragment_calls_each_note_once_and_leads_back():
    root = html.fromstring(f"<div>{to_fragment(GUIDE)}</div>")
    calls = [one.get("href") for one in root.iter("a") if (one.get("id") or "").startswith("call-")]
    backs = [one.get("href") for one in root.iter("a") if one.text == "↩"]
    assert calls == [f"#note-{n}" for n in range(1, len(notes_of(GUIDE)) + 1)]
    assert backs == [f"#call-{n}" for n in range(1, len(notes_of(GUIDE)) + 1)]


def test_to_html_is_one_page_in_the_language_of_the_product():
    root = html.document_fromstring(to_html(EDITION))
    assert (root.get("lang"), [one.text for one in root.iter("h1")]) == ("fr", [EDITION.title])


NASTY = '<script>alert("x")</script> & *b* [c](d) `e` #f'


def test_writers_escape_what_they_are_given():
    paper = product(NASTY, NASTY)
    page = to_html(paper)
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    escaped = r'\<script\>alert("x")\</script\> & \*b\* \[c\](d) \`e\` \#f'
    assert escaped in to_markdown(paper)
    assert NASTY in "".join(one.text for one in docx.Document(io.BytesIO(to_docx(paper))).paragraphs)


@settings(deadline=None, max_examples=30)
@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Co", "Cn")), min_size=1, max_size=40))
def test_docx_and_html_keep_any_text(text):
    paper = product(text)
    assert docx.Document(io.BytesIO(to_docx(paper))).paragraphs[1].text == text
    assert "".join(html.fromstring(f"<div>{to_fragment(paper)}</div>").find(".//p").itertext()) == text


def test_printed_leaves_out_prompts_and_what_stands_over_nothing():
    prompt = PaperSection("a", "Analysis", prompt="Write.")
    over = PaperSection("b", "Sessions")
    below = PaperSection("c", "First", 3, (Block(BlockKind.PARAGRAPH, (Item((Run("Text."),)),)),))
    paper = Paper("report", "en", "Report", sections=(prompt, over, below))
    assert [one.id for one in printed(paper)] == ["b", "c"]
    assert "Write." not in to_markdown(paper)

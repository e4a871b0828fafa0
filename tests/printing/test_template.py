"""Templates: read from a file, checked, and printed in every format that is a page."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest
from lxml import html
from tests.factories.logo import png

from relatoria.errors import RelatoriaError
from relatoria.model.paper import Block, BlockKind, Item, Paper, PaperSection, Run
from relatoria.model.template import PLAIN, Letterhead, Template
from relatoria.prepare.writers.write import write_paper
from relatoria.printing.headings import headed_by
from relatoria.printing.template import checked_template, contrast_with_white, fixed_headings, read_template

HEAD = Letterhead(
    "Ministère <du> Travail", "Dakar · a@b.invalid", "Sans valeur officielle.", "#7a1f2b", png(), "Baobab"
)
PAPER = Paper(
    "report",
    "fr",
    "Titre",
    "",
    "",
    (PaperSection("s", "Participation", blocks=(Block(BlockKind.PARAGRAPH, (Item((Run("Texte."),)),)),)),),
    "",
)


def test_read_template_takes_the_logo_beside_it(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    (tmp_path / "t.toml").write_text(
        'colour = "#7A1F2B"\nlogo = "logo.png"\n[name]\nes = "Casa"\nfr = "Maison"\n[headings.es]\n'
        '"Participación" = "Quiénes vinieron"\n',
        encoding="utf-8",
    )
    made = read_template(tmp_path / "t.toml")
    assert made.said("fr") == Letterhead("Maison", colour="#7a1f2b", logo=png(), alt="Maison")
    assert made.said("en").name == "Casa"
    assert made.headings == {"es": {"Participación": "Quiénes vinieron"}}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('color = "#000000"', "bad_template"),
        ("name = 3", "bad_template"),
        ("=", "bad_template"),
        ('logo = "../logo.png"', "not_found"),
        ('colour = "red"', "template_colour"),
        ('colour = "#ffee00"', "template_contrast"),
        ('[name]\nde = "Haus"', "template_language"),
        ('[headings.en]\n"No such" = "x"', "template_heading"),
        ('[headings.en]\n"Participation" = " "', "template_heading_empty"),
        (f'[name]\nen = "{"x" * 700}"', "template_long"),
    ],
)
def test_read_template_refuses(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "t.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RelatoriaError) as refused:
        read_template(tmp_path / "t.toml")
    assert refused.value.code == code


def test_contrast_with_white_is_that_of_the_guidelines() -> None:
    assert [round(contrast_with_white(one), 2) for one in ("#000000", "#ffffff", "#767676")] == [21.0, 1.0, 4.54]


def test_checked_template_keeps_the_neutral_one() -> None:
    assert (checked_template(Template()), Template().said("es")) == (Template(), PLAIN)


def test_fixed_headings_are_those_of_reports_and_products() -> None:
    assert {"Participación", "Compromisos"} < set(fixed_headings("es"))


def test_headed_by_changes_only_its_language() -> None:
    own = Template(headings={"fr": {"Participation": "Qui est venu"}, "en": {"Participation": "Who came"}})
    assert [one.heading for one in headed_by(own, PAPER).sections] == ["Qui est venu"]


def test_write_paper_in_html_bears_the_letterhead_escaped() -> None:
    page = html.fromstring(write_paper("html", PAPER, HEAD).decode())
    (logo,) = page.iterfind(".//img")
    assert (logo.get("alt"), logo.get("src", "")[:22]) == ("Baobab", "data:image/png;base64,")
    assert page.findtext(".//strong") == "Ministère <du> Travail"
    assert [one.text for one in page.iterfind(".//p[@class='meta']")] == [HEAD.disclaimer, HEAD.footer]
    assert "--accent: #7a1f2b" in page.findtext(".//style")


def test_write_paper_in_docx_bears_the_letterhead_in_header_and_footer() -> None:
    document = docx.Document(io.BytesIO(write_paper("docx", PAPER, HEAD)))
    page = document.sections[0]
    assert page.first_page_header.paragraphs[0].text.strip() == HEAD.name
    assert 'descr="Baobab"' in page.first_page_header._element.xml
    assert page.header.paragraphs[0].text == f"{HEAD.name} · Titre"
    assert [one.paragraphs[0].text for one in (page.footer, page.first_page_footer)] == [HEAD.footer] * 2
    assert document.paragraphs[-1].text == HEAD.disclaimer
    assert str(document.styles["Heading 1"].font.color.rgb) == "7A1F2B"


def test_write_paper_in_pdf_bears_the_letterhead() -> None:
    body = write_paper("pdf", PAPER, HEAD)
    text = pypdfium2.PdfDocument(body)[0].get_textpage().get_text_range()
    assert [one for one in (HEAD.name, HEAD.footer, HEAD.disclaimer) if one not in text] == []
    assert body != write_paper("pdf", PAPER)


def _first_page(file_format: str, body: bytes) -> str:
    if file_format == "pdf":
        return pypdfium2.PdfDocument(body)[0].get_textpage().get_text_range()
    if file_format == "html":
        return html.fromstring(body.decode()).findtext(".//p[@class='symbol meta']") or ""
    return docx.Document(io.BytesIO(body)).sections[0].first_page_header.paragraphs[0].text


@pytest.mark.parametrize("file_format", ["html", "docx", "pdf"])
def test_write_paper_bears_the_symbol_of_the_document_on_its_first_page(file_format: str) -> None:
    symbol = "REL/X/R.1 · 29 novembre 2026"
    first = _first_page(file_format, write_paper(file_format, PAPER, replace(HEAD, symbol=symbol)))
    assert symbol in first.replace("\xa0", " ")


@pytest.mark.parametrize("file_format", ["html", "docx", "pdf"])
def test_write_paper_without_a_letterhead_has_none(file_format: str) -> None:
    assert write_paper(file_format, PAPER, Template().said("fr")) == write_paper(file_format, PAPER)

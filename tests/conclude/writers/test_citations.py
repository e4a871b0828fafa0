"""Numbers of paragraphs: printed in a UN report, in every format, and no part of what the check reads."""

import io
import re

import docx
import pypdfium2
import pytest
from lxml import etree
from tests.conclude.writers.conftest import context_of, report_of, state

from relatoria.conclude.check.claims import claims_of
from relatoria.conclude.check.markdown import markdown_claims
from relatoria.conclude.check.word import word_claims
from relatoria.conclude.report.sections.opening import stakeholder_counts
from relatoria.conclude.writers.akoma_ntoso import NAMESPACE, to_akoma_ntoso
from relatoria.conclude.writers.citations import numbers, tally
from relatoria.conclude.writers.docx import to_docx
from relatoria.conclude.writers.html import to_html
from relatoria.conclude.writers.markdown import to_markdown
from relatoria.conclude.writers.pdf import to_pdf
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.dialogue import Dialogue
from relatoria.testing.build import Said, build_record

CODES = ("KEN", "UGA", "DZA", "FJI", "GHA", "MAR", "EGY", "BRA", "CHL", "PER", "ECU", "ESP", "PRT")
STATE = {"stakeholder_type": "state"}


def words(claims):
    return " ".join(" ".join(one.text.replace("*", "") for one in claims.claims).split())


def count(formal):
    return sum(len(section.paragraphs) for section in formal[0].sections)


def test_numbers_run_through_a_un_report(formal):
    assert list(numbers(formal[0])) == [f"{at}." for at in range(1, count(formal) + 1)]


def test_numbers_of_a_synthesis_are_those_of_its_recommendations(made):
    told = sum(section.numbered for section in made[0].sections)
    assert [mark for mark in numbers(made[0]) if mark] == [f"{at}." for at in range(1, told + 1)]
    assert told == 3


def test_numbers_stand_in_markdown_and_the_check_does_not_read_them(formal):
    text = to_markdown(*formal)
    assert sum(line.split(" ")[0] in set(numbers(formal[0])) for line in text.split("\n")) == count(formal)
    assert words(markdown_claims(text)) == words(claims_of(formal[0]))


def test_numbers_stand_in_docx_and_the_check_does_not_read_them(formal):
    data = to_docx(*formal)
    printed = [part.text.split("\t")[0] for part in docx.Document(io.BytesIO(data)).paragraphs if "\t" in part.text]
    assert printed == list(numbers(formal[0]))
    assert words(word_claims(data, "x.docx")) == words(claims_of(formal[0]))


def test_numbers_stand_in_html(formal):
    page = to_html(*formal)
    assert [part.split("<")[0] for part in page.split('<span class="number">')[1:]] == list(numbers(formal[0]))


def test_numbers_stand_in_pdf(formal):
    pages = pypdfium2.PdfDocument(to_pdf(*formal))
    text = " ".join(pages[at].get_textpage().get_text_range() for at in range(len(pages)))
    assert [number for number in numbers(formal[0]) if number not in text] == []


def test_numbers_stand_in_akoma_ntoso(formal):
    root = etree.fromstring(to_akoma_ntoso(*formal))
    assert [one.text for one in root.iter(f"{{{NAMESPACE}}}num")] == list(numbers(formal[0]))


def delegations():
    """Thirteen States of which all speak twice: by their own name and by a delegate."""
    states = [
        (state(f"a{at}", code.title(), code), Actor(f"b{at}", ActorKind.PERSON, f"Dr {code}", country=code, **STATE))
        for at, code in enumerate(CODES, 1)
    ]
    words = "We recommend that we share data with safeguards."
    said = [Said(actor, words, Kind.RECOMMENDATION, "gcm:1") for pair in states for actor in pair]
    return build_record(said, Dialogue("Dialogue on data", place="Nadi", start="2018-03-26", end="2018-03-27"))


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_tally_and_text_say_one_number_of_voices_in_every_format(language):
    context = context_of(delegations(), language)
    report = report_of(context)
    pages = pypdfium2.PdfDocument(to_pdf(report, context))
    told = {
        "html": to_html(report, context),
        "docx": "\n".join(part.text for part in docx.Document(io.BytesIO(to_docx(report, context))).paragraphs),
        "pdf": "\n".join(pages[at].get_textpage().get_text_range() for at in range(len(pages))),
        "markdown": to_markdown(report, context),
        "xml": to_akoma_ntoso(report, context).decode(),
    }
    counted = {
        name: re.findall(r"(\d+)\s+(?:voces|voices|voix)\b", text.replace("\xad", "")) for name, text in told.items()
    }
    assert {name: set(found) for name, found in counted.items()} == {name: {"13"} for name in told}
    assert [name for name, found in counted.items() if len(found) < 2] == []
    assert stakeholder_counts(context) == [("state", 13)]


@pytest.mark.parametrize(
    ("language", "said"),
    [("es", "1 voz · 1 documento · "), ("en", "1 voice · 1 document · "), ("fr", "1 voix · 1 document · ")],
)
def test_tally_of_one_voice_in_one_document(language, said):
    record = build_record([Said(state("a1", "Kenya", "KEN"), "We recommend safe data.", Kind.RECOMMENDATION, "gcm:1")])
    context = context_of(record, language)
    assert tally(report_of(context), context).startswith(said)

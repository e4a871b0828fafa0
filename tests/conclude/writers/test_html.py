"""The page: self-contained, escaped, each sentence tied to its evidence."""

import re

from lxml import html

from relatoria.conclude.writers.html import to_html
from relatoria.conclude.writers.tongues import parts


def tree(made):
    return html.fromstring(to_html(*made))


def test_to_html_gives_the_same_page_twice(made):
    assert to_html(*made) == to_html(*made)


def test_to_html_shows_each_sentence_once_with_its_evidence(made):
    page = tree(made)
    links = page.xpath("//a[@class='s']")
    assert [link.get("id") for link in links] == [one.id for one in made[0].sentences]
    assert [link.get("href") for link in links] == [
        f"#{note.get('id')}" for note in page.xpath("//section[@class='notes']/ol/li")
    ]


def test_to_html_marks_what_is_quoted_in_another_language(made):
    quoted = [part for one in made[0].sentences for part in parts(one) if part.language]
    found = tree(made).xpath("//a[@class='s']/span[@lang]")
    assert [(one.get("lang"), one.text) for one in found] == [(part.language, part.text) for part in quoted]
    assert quoted


def test_to_html_runs_no_script_but_its_own(made):
    page = tree(made)
    assert len(page.xpath("//script")) == 1
    assert "alert(1)" not in page.xpath("//script")[0].text
    assert page.xpath("//b[text()='commun']") == []


def test_to_html_asks_nothing_of_the_network(made):
    written = to_html(*made)
    assert re.findall(r'(?:src|href)="(?:https?:)?//', written) == []
    assert set(re.findall(r"url\(([^;)]*)", written)) == {"data:font/woff2"}


def test_to_html_says_its_language_and_title(made):
    page = tree(made)
    assert page.get("lang") == made[0].language
    assert page.xpath("//title")[0].text.startswith(made[0].title)
    assert [one.get("hreflang") for one in page.xpath("//header//a[@aria-current='page']")] == [made[0].language]


def test_to_html_marks_each_voice_in_the_language_it_was_said_in(made):
    quoted = {one.get("lang") for one in tree(made).xpath("//div[@class='voice']/blockquote")}
    assert quoted == {"en", "es", "fr"}


def test_to_html_gives_every_table_a_caption_and_heads(made):
    tables = tree(made).xpath("//table")
    assert [bool(table.xpath("./caption") and table.xpath("./thead//th[@scope='col']")) for table in tables] == [
        True
    ] * 3
    assert all(row.xpath("./th[@scope='row']") for table in tables for row in table.xpath("./tbody/tr"))


def test_to_html_leaves_out_the_matrix_where_there_is_one_group(bare):
    page = tree(bare)
    assert page.xpath("//table[@class='matrix']") == []
    assert page.xpath("//p[@class='eyebrow']") == []

"""Markdown: what is written is read back by the check, sentence for sentence."""

from dataclasses import replace

from markdown_it import MarkdownIt

from relatoria.conclude.check.claims import claims_of
from relatoria.conclude.check.markdown import markdown_claims
from relatoria.conclude.writers.citations import citation
from relatoria.conclude.writers.markdown import to_markdown


def cited(claims):
    return [(" ".join(one.text.split()), one.contributions) for one in claims.claims if one.contributions]


def test_to_markdown_is_read_back_by_the_check(made):
    written = [pair for pair in cited(claims_of(made[0])) if citation_ids(made, pair[1])]
    assert cited(markdown_claims(to_markdown(*made))) == written


def test_to_markdown_says_nothing_that_the_report_does_not(made):
    read = " ".join(one.text for one in markdown_claims(to_markdown(*made)).claims)
    written = " ".join(one.text for one in claims_of(made[0]).claims)
    plain = [" ".join(text.replace("*", "").split()) for text in (read, written)]  # the check reads stars as marks
    assert plain[0] == plain[1]


def citation_ids(made, contributions):
    """What stands in a footnote: statistics cite the record as a whole, so they have none."""
    notes = {one.contributions: citation(one, made[1]) for one in made[0].sentences}
    return notes[contributions]


def test_to_markdown_makes_no_markup_of_names(made):
    rendered = MarkdownIt("commonmark", {"html": True}).render(to_markdown(*made))
    body = rendered.split("[^", 1)[0]
    assert "<script>" not in body
    assert "<em>all</em>" not in body


def test_to_markdown_without_a_dialogue_begins_with_its_title(bare):
    assert to_markdown(*bare).splitlines()[2].startswith("## ")


def test_to_markdown_bears_its_symbol_and_the_check_reads_the_same(made):
    report, context = made
    written = to_markdown(replace(report, symbol="REL/X-1/R.1"), context)
    assert written.splitlines()[2] == "<small>REL/X-1/R.1</small>"
    plain = to_markdown(report, context)
    assert [one.text for one in markdown_claims(written).claims] == [one.text for one in markdown_claims(plain).claims]

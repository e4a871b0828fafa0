"""What a sentence is about, told from what only uses a word of it."""

import pytest

from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file

PORTS = """# Workshop on dockers' safety

The representative of Kenya recommended that the hall of the teachers be kept open for the crews. She recommended that \
every berth be lit at night. The union's delegate, Mr. Paul Odhiambo, proposed that cranes be inspected each month.
"""
SCHOOLS = """# Dialogue on quality education

## Teachers

The representative of Kenya recommended that the hall of the teachers be kept open for the crews. She recommended that \
every teacher be trained anew. Mr. Paul Odhiambo, of the union, proposed that schools be given books.
"""


def score(text, theme, words):
    record = gather([read_file(text.encode(), "x.md")])
    document = record.documents[0].text
    return next(
        one.score
        for contribution in record.contributions
        if words in document[contribution.start : contribution.end]
        for one in contribution.themes
        if f"{one.vocabulary}:{one.code}" == theme
    )


def test_a_word_in_passing_is_less_likely_a_theme_than_where_the_document_is_about_it():
    passing, about = (score(text, "sdg:4", "kept open") for text in (PORTS, SCHOOLS))
    assert passing < 0.6 < about


def test_scores_are_probabilities_the_likeliest_of_a_vocabulary_first():
    record = gather([read_file(SCHOOLS.encode(), "x.md")])
    for contribution in record.contributions:
        for vocabulary in ("gcm", "sdg"):
            scores = [one.score for one in contribution.themes if one.vocabulary == vocabulary]
            assert scores == sorted(scores, reverse=True)
            assert all(0 < one < 1 for one in scores)


@pytest.mark.parametrize("text", [PORTS, SCHOOLS])
def test_the_words_that_earned_a_theme_are_kept(text):
    record = gather([read_file(text.encode(), "x.md")])
    assert all("“" in one.why for contribution in record.contributions for one in contribution.themes)

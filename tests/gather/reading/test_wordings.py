import re

import pytest

from relatoria.gather.reading.wordings import count, heads, word_starts

FORM = r"\b(?:se propone|will (?:offer|be held)|(?:a|ont) (?:declare|note)|nuestr[oa] pais|indicador(?:es)?)\b"


def test_heads_alternatives_and_groups():
    assert heads(FORM) == {"se ", "wil", "a d", "a n", "ont", "nue", "ind"}


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        (r"\b(?:[a-z]+ urged|se propone)\b", "any word may open it"),
        (r"\b(?:s.est felicite)\b", "any sign may follow the first letter"),
        (r"\b(?:the? chair)\b", "a letter that may lack"),
        (r"\b(?:(?:la )?sesion)\b", "a group that may lack"),
        (r"https?://|\bwww\.", "no group of wordings"),
        (r"\b(?:agenda|tema) \d+", "more behind the group"),
    ],
)
def test_heads_unsure(pattern: str, reason: str):
    assert heads(pattern) is None, reason


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nuestro pais propone; se propone que nuestra pais mida indicadores, indicador por indicador",
        "the event will offer and will be held; ont declare, il a note; se proponen, xse propone",
    ],
)
def test_count_as_findall(text: str):
    form, known = re.compile(FORM), heads(FORM)
    assert known is not None
    assert count(form, known, text, word_starts(text, known), 99) == len(form.findall(text))


def test_count_up_to_most():
    form, known = re.compile(r"\b(?:indicador)\b"), frozenset({"ind"})
    text = "indicador indicador indicador"
    assert count(form, known, text, word_starts(text, known), 2) == 2

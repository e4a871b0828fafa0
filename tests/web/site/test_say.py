"""Signs of punctuation in the reader's language."""

from __future__ import annotations

import pytest
from django.template import Context, Template
from django.utils.translation import override


@pytest.mark.parametrize(
    ("language", "set_as"),
    [("es", "a: b; c"), ("en", "a: b; c"), ("fr", "a\N{NO-BREAK SPACE}: b\N{NARROW NO-BREAK SPACE}; c")],
)
def test_colon_and_semicolon_are_set_as_the_language_of_the_reader_sets_them(language: str, set_as: str) -> None:
    with override(language):
        assert Template("a{% colon %} b{% semicolon %} c").render(Context()) == set_as


@pytest.mark.parametrize(("language", "written"), [("en", "44%"), ("es", "44\u00a0%"), ("fr", "44\u202f%")])
def test_per_cent_as_the_language_of_the_reader_writes_it(language: str, written: str) -> None:
    with override(language):
        assert Template("{{ n|per_cent }}").render(Context({"n": "44"})) == written

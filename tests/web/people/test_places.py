"""Codes and signs in words."""

from __future__ import annotations

import pytest
from django.utils import translation

from relatoria_web.people.templatetags import places
from relatoria_web.site.translated import translated

WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36"


@pytest.mark.parametrize(
    ("agent", "said"),
    [
        (WINDOWS, "Chrome · Windows"),
        (f"{WINDOWS} Edg/131.0", "Edge · Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1", "Safari · iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Firefox/132.0", "Firefox · Linux"),
        ("curl/8", "curl/8"),
        ("", ""),
    ],
)
def test_browser_is_said_in_two_words(agent: str, said: str) -> None:
    assert places.browser(agent) == said


@pytest.mark.parametrize(("language", "words"), [("es", "España"), ("en", "Spain"), ("fr", "Espagne")])
def test_codes_are_said_in_the_readers_language(language: str, words: str) -> None:
    with translation.override(language):
        assert [places.country("ESP"), places.country("XXX"), places.language_name("xx")] == [words, "XXX", "xx"]


def test_text_in_one_language_is_that_or_nothing() -> None:
    assert [places.in_language(translated(es="Uno"), code) for code in ("es", "fr")] == ["Uno", ""]

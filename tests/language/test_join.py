"""Joining words as each language does."""

from __future__ import annotations

import pytest

from relatoria.language.join import capitalise, contract, enumerate_phrases, enumerate_words


@pytest.mark.parametrize(
    ("words", "language", "joined"),
    [
        ([], "es", ""),
        (["Chile"], "es", "Chile"),
        (["Chile", "Malí"], "es", "Chile y Malí"),
        (["Chile", "Perú", "Irlanda"], "es", "Chile, Perú e Irlanda"),
        (["agua", "hielo"], "es", "agua y hielo"),
        (["padres", "hijos"], "es", "padres e hijos"),
        (["Chile", "Mali", "Peru"], "en", "Chile, Mali and Peru"),
        (["le Chili", "l’Irlande"], "fr", "le Chili et l’Irlande"),
    ],
)
def test_enumerate_words(words: list[str], language: str, joined: str) -> None:
    assert enumerate_words(words, language) == joined


@pytest.mark.parametrize(
    ("text", "language", "together", "why"),
    [
        ("de el orador a el grupo", "es", "del orador al grupo", "contractions"),
        ("la delegación de El Salvador", "es", "la delegación de El Salvador", "a name keeps its article"),
        ("de el", "es", "de el", "nothing follows"),
        ("desde el grupo", "es", "desde el grupo", "the end of another word"),
        ("de Solène Roux, de Amnesty et de Oxfam", "fr", "de Solène Roux, d’Amnesty et d’Oxfam", "a list of names"),
        ("de le Chili à les États", "fr", "du Chili aux États", "contractions"),
        (
            "relevés de houle que la halle et que le harcèlement",
            "fr",
            "relevés de houle que la halle et que le harcèlement",
            "h aspiré",
        ),
        (
            "de hôpital que héroïne de habitude de huile de hallucination de Haïti",
            "fr",
            "d’hôpital qu’héroïne d’habitude d’huile d’hallucination d’Haïti",
            "h mute",
        ),
        ("à le rendre public, de les publier", "fr", "à le rendre public, de les publier", "pronouns of an infinitive"),
        ("de le ministre à le premier rang", "fr", "du ministre au premier rang", "nouns that end as infinitives do"),
        ("que il a dit que elle viendrait", "fr", "qu’il a dit qu’elle viendrait", "elision"),
        (
            "(Centro de Estudios)",
            "fr",
            "(Centro de Estudios)",
            "a name of several words, in brackets",
        ),
        ("le Housing Office et le Hôpital", "fr", "le Housing Office et l’Hôpital", "the h of names"),
        ("de Haïti, de Honduras, le onzième", "fr", "d’Haïti, de Honduras, le onzième", "h aspiré, and numbers"),
        ("si il vient, si elle vient", "fr", "s’il vient, si elle vient", "«si» only before «il»"),
        ("de el que il", "en", "de el que il", "English joins nothing"),
    ],
)
def test_contract(text: str, language: str, together: str, why: str) -> None:
    assert contract(text, language) == together, why


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("él dijo", "Él dijo"),
        ("«ella» dijo", "«Ella» dijo"),
        ("OIT", "OIT"),
        ("3 estados", "3 estados"),
        ("…", "…"),
        ("", ""),
    ],
)
def test_capitalise(text: str, raised: str) -> None:
    assert capitalise(text) == raised


@pytest.mark.parametrize(
    ("phrases", "language", "together"),
    [
        (["remesas", "datos"], "es", "remesas y datos"),
        (["remesas", "inclusión y cohesión"], "es", "remesas; e inclusión y cohesión"),
        (["data", "skills and recognition", "visas"], "en", "data; skills and recognition; and visas"),
        (["données", "envois de fonds, épargne"], "fr", "données ; et envois de fonds, épargne"),
        (["data"], "en", "data"),
    ],
)
def test_enumerate_phrases(phrases: list[str], language: str, together: str) -> None:
    assert enumerate_phrases(phrases, language) == together

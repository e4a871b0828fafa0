"""The frozen page of a report: words quoted in another language are marked as of that language."""

from __future__ import annotations

from typing import Any

from relatoria.model.report import ReportSentence, SentenceKind
from relatoria_web.bridge.pages import by_language

QUOTED = "The delegate said the following: “los puertos necesitan dinero”."


def _voice(words: str, language: str = "es") -> dict[str, Any]:
    return {"language": language, "before": "", "words": words, "after": ""}


def _parts(text: str, *voices: dict[str, Any], **fields: str) -> list[list[str]]:
    return by_language(ReportSentence("s1", text, SentenceKind.ATTRIBUTED, **fields), voices, "en")  # type: ignore[arg-type]


def test_by_language_marks_words_that_a_voice_said_in_another_language() -> None:
    said = _voice("Los delegados dicen que los puertos necesitan dinero.")
    assert _parts(QUOTED, said) == [
        ["The delegate said the following: “", ""],
        ["los puertos necesitan dinero", "es"],
        ["”.", ""],
    ]


def test_by_language_leaves_whole_what_no_voice_said_so_and_what_is_in_the_language_of_the_report() -> None:
    assert _parts(QUOTED, _voice("Otra cosa.")) == [[QUOTED, ""]]
    assert _parts(QUOTED, _voice("los puertos necesitan dinero", "en")) == [[QUOTED, ""]]
    assert _parts("The delegate spoke.", _voice("los puertos")) == [["The delegate spoke.", ""]]


def test_by_language_takes_the_language_that_the_writer_noted() -> None:
    assert _parts(QUOTED, quoted_language="fr")[1] == ["los puertos necesitan dinero", "fr"]

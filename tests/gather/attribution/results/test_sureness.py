"""How sure it is who speaks: what stands around a passage, and that nothing else is changed by it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from relatoria.gather.attribution.attribute import attribute, by_rules
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.results.sureness import shown, strength
from relatoria.gather.text import analyse
from relatoria.model.document import Document, Paragraph

NAMED = {
    "en": "Ms. Ana Paz, Minister of Health of Chile, said that vaccines should be free.",
    "es": "La Sra. Ana Paz, Ministra de Salud de Chile, dijo que las vacunas debían ser gratuitas.",
    "fr": "Mme Ana Paz, Ministre de la santé du Chili, a dit que les vaccins devaient être gratuits.",
}
GOES_ON = {
    "en": "She added that nurses were needed.",
    "es": "Añadió que hacían falta enfermeras.",
    "fr": "Elle a ajouté qu'il fallait des infirmières.",
}
STRAYS = {
    "en": "The meeting in Lomé with Koffi Mensah and the Togolese unions had been long.",
    "es": "La reunión de Lomé con Koffi Mensah y los sindicatos togoleses había sido larga.",
    "fr": "La rencontre de Lomé avec Koffi Mensah et les syndicats togolais avait été longue.",
}


def _text(language: str, *sentences: str) -> Document:
    wording = " ".join(sentences)
    return Document("d1", "d.txt", wording, language, paragraphs=(Paragraph("p0", 0, len(wording), language=language),))


def _sure(found: Attribution) -> dict[int, float]:
    return {said.start: said.confidence for one in found.interventions for said in one.passages}


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_nothing_but_the_confidence_is_changed(language: str) -> None:
    text = analyse(_text(language, NAMED[language], GOES_ON[language], STRAYS[language]))
    ruled, weighed = by_rules(text), attribute(text)
    as_before = tuple(
        replace(one, passages=tuple(replace(said, confidence=sure.confidence) for said, sure in pairs))
        for one, before in zip(weighed.interventions, ruled.interventions, strict=True)
        for pairs in [list(zip(one.passages, before.passages, strict=True))]
    )
    assert replace(weighed, interventions=as_before) == ruled
    assert all(0 < sure < 1 for sure in _sure(weighed).values())


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_a_sentence_that_names_somebody_else_is_less_sure_than_one_that_points_back(language: str) -> None:
    sure = _sure(attribute(analyse(_text(language, NAMED[language], GOES_ON[language], STRAYS[language]))))
    named, back = sorted(sure)[:2]
    stray = [much for start, much in sure.items() if start > back]
    assert sure[named] > 0.9
    assert sure[back] > 0.9
    assert all(much < sure[back] for much in stray)


def test_the_signs_of_a_passage_tell_how_far_its_speaker_was_named() -> None:
    text = analyse(_text("en", NAMED["en"], GOES_ON["en"]))
    named, back = shown(text, by_rules(text))
    assert (named.follows, back.follows) == (None, 0)
    assert {"first_heard", "own_at_head", "full_name", "how_explicit"} <= named.signs.keys()
    assert {"far_1", "before_same_1", "others_0", "opens_pronoun_anaphoric"} <= back.signs.keys()


def test_how_much_the_passage_before_counts_has_bounds() -> None:
    assert [strength(score) for score in (-9.0, 1.5, 9.0)] == [-4.0, 1.5, 5.0]

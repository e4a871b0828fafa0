"""Where a text asks for a name behind a closed quotation, whatever the verb and its manner."""

from __future__ import annotations

import pytest
from tests.gather.attribution.texts import said, text_of

from relatoria.gather.attribution.mentions.cued import verb_of_quotation
from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentence_of

QUOTED = [
    ("es", "«Aquí no para nadie», rezonga Marta Peral, alcaldesa de Alobras.", "Marta Peral"),
    ("es", "«Aquí no para nadie», se ha indignado Marta Peral.", "Marta Peral"),
    ("es", "«Aquí no para nadie», soltó a renglón seguido Marta Peral.", "Marta Peral"),
    ("es", "«Pedimos agua», bromeó entre risas la alcaldesa de Alobras, Marta Peral.", "Marta Peral"),
    ("en", "“Nobody stops here,” fumed Martha Pearl, mayor of Garrigill.", "Martha Pearl"),
    ("en", "“They ask us to stay,” chimed in Martha Pearl.", "Martha Pearl"),
    ("en", "“Nobody stops here,” sighed with a thin smile Martha Pearl.", "Martha Pearl"),
    ("fr", "« Personne ne s'arrête », bougonne Marthe Perrin, maire d'Arrènes.", "Marthe Perrin"),
    ("fr", "« Personne ne s'arrête ! » s'est emportée Marthe Perrin.", "Marthe Perrin"),
    ("fr", "« Personne ne s'arrête », a lancé d'emblée Marthe Perrin.", "Marthe Perrin"),
    ("fr", "« Et le car ? », glisse avec un sourire las la maraîchère Marthe Perrin.", "Marthe Perrin"),
]


@pytest.mark.parametrize(("language", "wording", "who"), QUOTED)
def test_behind_a_closed_quotation_any_verb_is_one_of_saying(language: str, wording: str, who: str) -> None:
    text = text_of(wording, language)
    assert said(text, reported(text)) == [f"{who}|explicit"]


@pytest.mark.parametrize(
    ("language", "first", "then"),
    [
        ("es", "«Aquí no para nadie», rezonga Marta Peral, alcaldesa de Alobras.", "«Que firme», reta la alcaldesa."),
        ("en", "“Nobody stops here,” fumed Martha Pearl, mayor of Garrigill.", "“Let him sign,” dared the mayor."),
        ("fr", "« Nul ne s'arrête », bougonne Marthe Perrin, maire d'Arrènes.", "« Qu'il signe », défie la maire."),
    ],
)
def test_an_office_behind_a_quotation_points_back(language: str, first: str, then: str) -> None:
    text = text_of(f"{first}\n\n{then}", language)
    assert said(text, reported(text))[1].endswith("|anaphoric")


@pytest.mark.parametrize(
    ("language", "wording", "at", "size"),
    [
        ("es", "«Aquí no para nadie», dijo a Marta Peral.", 6, 0),
        ("es", "El cartel «Aquí no para nadie» de Marta Peral se cayó.", 7, 0),
        ("en", "“Nobody stops here,” said a sign near Leeds.", 8, 0),
        ("en", "“Nobody stops here,” shot back Martha Pearl.", 5, 2),
        ("fr", "« Nul ne s'arrête », a fini par dire Marthe Perrin.", 8, 4),
    ],
)
def test_verb_of_quotation(language: str, wording: str, at: int, size: int) -> None:
    assert verb_of_quotation(scene_of(sentence_of(wording), language), at) == size


@pytest.mark.parametrize(
    ("language", "wording", "who"),
    [
        ("es", "El pueblo, subraya Marta Peral, tuvo seiscientas almas.", "Marta Peral"),
        ("en", "Mobility, Martha Pearl observed, was noticed only once it had gone.", "Martha Pearl"),
        ("fr", "Le village, souligne Marthe Perrin, comptait six cents âmes.", "Marthe Perrin"),
    ],
)
def test_a_name_in_an_aside_speaks_and_not_what_the_sentence_is_about(language: str, wording: str, who: str) -> None:
    text = text_of(wording, language)
    assert said(text, reported(text)) == [f"{who}|explicit"]


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "Marta Peral, por su parte, no espera nada de los informes."),
        ("en", "Martha Pearl, for her part, expects nothing of reports."),
        ("fr", "Marthe Perrin, elle, n'attend plus rien des rapports."),
    ],
)
def test_a_name_set_against_those_before_speaks(language: str, wording: str) -> None:
    before = {
        "es": "«Pedimos agua», dijo Luis Soto.",
        "en": "“We want water,” said Lewis Soot.",
        "fr": "« Il faut de l'eau », a dit Louis Sotin.",
    }
    text = text_of(f"{before[language]} {wording}", language)
    assert said(text, reported(text))[1].endswith("|explicit")


@pytest.mark.parametrize(
    ("language", "wording", "who"),
    [
        ("es", "Lo cierto es que, para Marta Peral, nada cambiará sin los barcos.", "Marta Peral"),
        ("en", "Still, for Ms. Martha Pearl, nothing will change without the boats.", "Martha Pearl"),
        ("fr", "Reste que, pour Marthe Perrin, bénévole, « rien ne se fera sans les marins ».", "Marthe Perrin"),
    ],
)
def test_a_view_may_be_given_to_somebody_behind_an_opening(language: str, wording: str, who: str) -> None:
    text = text_of(wording, language)
    assert said(text, reported(text)) == [f"{who}|explicit"]

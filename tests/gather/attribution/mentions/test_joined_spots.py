"""Mentions that stand for one speaker are one."""

import pytest

from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentences


@pytest.mark.parametrize(
    ("language", "wording", "found"),
    [
        ("es", "Por el grupo, su relatora, Elda Bonilla (Honduras), comunicó que no había acuerdo.",
         [("Elda Bonilla", "relatora", None, "HND")]),
        ("es", "La reunión tuvo lugar en Cuenca (Ecuador) y contó con la presencia de las autoridades.", []),
        ("es", "Informó la moderadora de la segunda mesa, la bioquímica Fernanda Tituaña, de la Politécnica del Campo.",
         [("Fernanda Tituaña", "moderadora de la segunda", "Politécnica del Campo", None)]),
        ("en", "Each day costs more, according to Henrik Storaas of the shippers' association, who accused nobody.",
         [("Henrik Storaas", None, "shippers' association", None)]),
        ("fr", "Dépêché de Nouméa, un chargé de mission de la Communauté du Pacifique a fait le point.",
         [("", "chargé de mission", "Communauté du Pacifique", None)]),
    ],
)  # fmt: skip
def test_find_spots_reads_as_one_what_is_one(language: str, wording: str, found: list[tuple[str, ...]]) -> None:
    sentence = next(iter(sentences(wording, language, 0)))
    mentions = [spot.mention for spot in find_spots(scene_of(sentence, language))]
    named = [
        (one.name, one.role, one.organisation, one.country)
        for one in mentions
        if one.role or one.country or one.organisation
    ]
    assert named == found


def test_adjectives_that_sound_like_verbs_of_saying_are_none() -> None:
    sentence = next(iter(sentences("La empresa pública Yakuñan hizo una crítica técnica del proyecto.", "es", 0)))
    assert scene_of(sentence, "es").verbs == ()

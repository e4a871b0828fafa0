"""Lists of people behind a colon: of what each is stands in a bracket, or before the colon for all."""

import pytest

from relatoria.gather.attribution.mentions.listed import listed
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentences


@pytest.mark.parametrize(
    ("language", "wording", "people"),
    [
        ("es", "Por las ciudades: Inés Abad (alcaldía de Lota), Rita Lum (Bridgetown, Barbados).",
         [("Inés Abad", "alcaldía de Lota", None), ("Rita Lum", "Bridgetown", "BRB")]),
        ("es", "Por el Ministerio de Pesca: Ing. Rufino Salas.", [("Rufino Salas", "Ministerio de Pesca", None)]),
        ("es", "Por el Ministerio: Rufino Salas y Ana Sol.", [("Rufino Salas", None, None), ("Ana Sol", None, None)]),
        ("en", "Present: Ann Moss (Harbour Guild), Mr. Tom Reed (Ministry of Health, Kenya) and Jo Li (ILO).",
         [("Ann Moss", "Harbour Guild", None), ("Tom Reed", "Ministry of Health", "KEN"), ("Jo Li", "ILO", None)]),
        ("fr", "Pour les villes : Inès Abbas (mairie de Sète) et Rita Lum (Bridgetown, Barbade).",
         [("Inès Abbas", "mairie de Sète", None), ("Rita Lum", "Bridgetown", "BRB")]),
        ("es", "Por el muelle: Inés Abad pidió hielo.", []),
        ("en", "For now: Ann Moss asked for ice.", []),
        ("en", "Ann Moss said: Tom Reed (Kenya) was right.", []),
    ],
)  # fmt: skip
def test_listed(language: str, wording: str, people: list[tuple[str, str | None, str | None]]) -> None:
    scene = scene_of(next(iter(sentences(wording, language, 0))), language)

    found = [(one.mention.name, one.mention.organisation, one.mention.country) for one in listed(scene)]

    assert found == people

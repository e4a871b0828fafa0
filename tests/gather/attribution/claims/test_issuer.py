"""Whose a declaration is, by its head, its first words and those who sign."""

from __future__ import annotations

import pytest
from tests.gather.reading.test_kinds import read

from relatoria.gather.attribution.claims.issuer import issuer_of

CASES = [
    ("es", "CONFEDERACIÓN DE PUEBLOS DEL MANGLE\n\nDECLARACIÓN\n\nPedimos agua.",
     ["Confederación de Pueblos del Mangle"], []),
    ("es", "Carta abierta\n\nNosotros, los sindicatos de maestros de Jujuy y de Salta, escribimos hoy a la ministra.",
     ["Sindicatos de maestros de Jujuy y de Salta"], []),
    ("es", "Manifiesto\n\nHablamos en nombre de la Red de Jardines Comunitarios y de la Asociación de Huertas."
     "\n\nLos jardines no son solares y nadie los mide.",
     ["Red de Jardines Comunitarios", "Asociación de Huertas"], []),
    ("es", "Manifiesto por el lago\n\nLa Asociación de Lancheros del Lago y sus 80 socios denuncian el vertido.",
     ["Asociación de Lancheros del Lago"], []),
    ("es", "Declaración\n\nSe formula en nombre de la Red de Jardines Comunitarios, que agrupa a vecinos de Lima, de "
     "Cusco y de Puno.\n\nLos jardines no son solares.", ["Red de Jardines Comunitarios"], []),
    ("en", "WORLD COUNCIL OF LIGHTHOUSE KEEPERS (WCLK)\nConseil mondial des gardiens de phare\n\n"
     "STATEMENT\n\nWe object.",
     ["World Council of Lighthouse Keepers (WCLK)"], []),
    ("en", "NORTHERN HERDERS' ALLIANCE\n\nPOSITION PAPER\n\nThis paper is issued on behalf of the Union of Reindeer "
     "Owners and the Tundra Women's Network.\n\nWe object.",
     ["Northern Herders' Alliance"], ["Union of Reindeer Owners", "Tundra Women's Network"]),
    ("en", "Open letter\n\nWe, the undersigned clinics, write in haste.\n\nThe fee is too high.\n\n"
     "Signed: Harbour Clinic Trust; Women's Health Network.",
     ["Undersigned clinics"], ["Harbour Clinic Trust", "Women's Health Network"]),
    ("fr", "UNION DES TRANSPORTEURS DU FLEUVE\n\nCOMMUNIQUÉ\n\nNous protestons.",
     ["Union des Transporteurs du Fleuve"], []),
    ("es", "PRONUNCIAMIENTO DE TAPACHULA\nPor una frontera que cuide\n\nNosotras, organizaciones de mujeres del "
     "Suchiate, reunidas en asamblea,\n\nDeclaramos:\n\nPedimos guarderías.\n\nFirman: Colectiva Suchiate; Red "
     "Tejedoras.", ["los firmantes del «Pronunciamiento de Tapachula»"], ["Colectiva Suchiate", "Red Tejedoras"]),
    ("en", "# The Kigali Pledge on Clean Cooking\n\nWe, the undersigned mayors and governors, gathered here,\n\n"
     "Pledge as follows:\n\nWe will replace every stove.\n\n## Signatories\n\n- City of Kigali\n- Gulu City",
     ["the signatories of “The Kigali Pledge on Clean Cooking”"], ["City of Kigali", "Gulu City"]),
    ("fr", "# Appel de Cotonou\n\nNous, maires et présidents de région, réunis ici,\n\nAppelons à ceci :\n\n"
     "Nous demandons des écoles.\n\nVilles signataires (mai) : Lomé, Cotonou*, ainsi que la Région de Saint-Louis.",
     ["les signataires de l’«\xa0Appel de Cotonou\xa0»"], ["Lomé", "Cotonou", "Région de Saint-Louis"]),
    ("en", "Our letter\n\nWe, the Women's Network of Kerala, write in haste.",
     ["Women's Network of Kerala"], []),
    ("fr", "Lettre ouverte\n\nNous, coopératives de karité du Bénin et du Togo, vous écrivons.",
     ["Coopératives de karité du Bénin et du Togo"], []),
    ("es", "Documento final\n\nNosotras, las pescadoras reunidas en Ancud el 4 de mayo, acordamos un registro.",
     ["Pescadoras"], []),
    ("en", "Outcome document\n\nWe, the ferry workers gathered in Galway on 4 May, agree on one card.",
     ["Ferry workers"], []),
    ("fr", "Document final\n\nNous, marins réunis à Sète le 4 mai, convenons d'une carte commune.", ["Marins"], []),
    ("fr", "FÉDÉRATION DES OASIS\n\nDÉCLARATION\n\nLa présente déclaration est faite au nom de l'Association des "
     "puisatiers et du Réseau des palmeraies. Nous attendons.",
     ["Fédération des Oasis"], ["Association des puisatiers", "Réseau des palmeraies"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "wording", "names", "members"), CASES)
def test_issuer_of(language: str, wording: str, names: list[str], members: list[str]) -> None:
    issuer = issuer_of(read(wording))
    assert issuer is not None
    assert [one.name for one in issuer.mentions] == names
    assert [one.name for one in issuer.members] == members


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "La sequía que viene\n\nRosario, mayo de 2026\n\nLlueve poco y nadie lo dice."),
        ("en", "A river with two banks\n\nThe ferry stopped in May. Nobody was told."),
        ("fr", "Le prix du pain\n\nLe blé manque et le four est froid."),
    ],
)
def test_issuer_of_is_none_where_the_head_names_nobody(language: str, wording: str) -> None:
    assert issuer_of(read(wording)) is None

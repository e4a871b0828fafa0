"""Who is left out of a group takes no stance with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from relatoria import gather_record, read_documents

_HEADS = {
    "es": "# BOLETÍN DE NEGOCIACIONES\n\n## PUNTOS DE CONTACTO (párr. 3)\n\n",
    "en": "# NEGOTIATIONS BULLETIN\n\n## FOCAL POINTS (para. 3)\n\n",
    "fr": "# BULLETIN DES NÉGOCIATIONS\n\n## POINTS DE CONTACT (par. 3)\n\n",
}


@pytest.mark.parametrize(
    ("language", "sentence", "who", "behalf"),
    [
        ("es", "ESPAÑA, por la UE y sus Estados miembros salvo MALTA, propuso un plazo.", "ESP", "Unión Europea"),
        ("es", "MALÍ, en nombre del Grupo Africano, excepto EGIPTO y TÚNEZ, se opuso al texto.", "MLI",
         "Grupo de los Estados de África"),
        ("en", "SPAIN, for the EU and its Member States except MALTA, proposed a date.", "ESP", "European Union"),
        ("en", "CHILE, for GRULAC, with the exception of CUBA, supported the text.", "CHL",
         "Group of Latin American and Caribbean States"),
        ("fr", "L'ESPAGNE, au nom de l'UE et de ses États membres à l'exception de MALTE, a proposé une date.", "ESP",
         "Union européenne"),
        ("fr", "Le CHILI, au nom du GRULAC, sauf CUBA, a soutenu le texte.", "CHL",
         "Groupe des États d’Amérique latine et des Caraïbes"),
    ],
)  # fmt: skip
def test_who_is_left_out_takes_no_stance(tmp_path: Path, language: str, sentence: str, who: str, behalf: str) -> None:
    path = tmp_path / "bulletin.md"
    more = {"es": "KENYA apoyó la propuesta. NEPAL y FIJI la rechazaron.",
            "en": "KENYA supported the proposal. NEPAL and FIJI opposed it.",
            "fr": "Le KENYA a appuyé la proposition. Le NÉPAL et les FIDJI s'y sont opposés."}  # fmt: skip
    path.write_text(f"{_HEADS[language]}{sentence} {more[language]}\n", "utf-8")

    record = gather_record(read_documents([path]).documents)

    actors = {one.id: one for one in record.actors}
    text = record.documents[0].text
    first = [
        said for said in record.interventions if sentence[:20] in text[said.passages[0].start : said.passages[0].end]
    ]
    assert [[actors[one].country for one in said.actors] for said in first] == [[who]]
    assert [actors[one].name for one in first[0].on_behalf_of] == [behalf]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "PARAGUAY, apoyado por BOLIVIA y no por MALTA, pidió publicar las cifras."),
        ("en", "PARAGUAY, supported by BOLIVIA but not by MALTA, asked for figures."),
        ("fr", "Le PARAGUAY, appuyé par la BOLIVIE mais pas par MALTE, a demandé des chiffres."),
    ],
)
def test_who_does_not_support_is_no_supporter(tmp_path: Path, language: str, sentence: str) -> None:
    path = tmp_path / "bulletin.md"
    more = {"es": "KENYA apoyó la propuesta. NEPAL y FIJI la rechazaron.",
            "en": "KENYA supported the proposal. NEPAL and FIJI opposed it.",
            "fr": "Le KENYA a appuyé la proposition. Le NÉPAL et les FIDJI s'y sont opposés."}  # fmt: skip
    path.write_text(f"{_HEADS[language]}{sentence} {more[language]}\n", "utf-8")

    record = gather_record(read_documents([path]).documents)

    heard = {one for said in record.interventions for one in said.actors}
    known = {one.country for one in record.actors if one.id in heard}
    assert known == {"PRY", "BOL", "KEN", "NPL", "FJI"}

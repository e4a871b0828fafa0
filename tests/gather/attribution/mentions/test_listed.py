"""Lists of people behind a colon: of what each is stands in a bracket, or before the colon for all."""

from pathlib import Path

import pytest

from relatoria import gather_record, read_documents
from relatoria.gather.attribution.mentions.listed import heads_a_list, listed
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


@pytest.mark.parametrize(
    ("language", "heading", "expected"),
    [
        ("es", "2. Asistentes", True),
        ("es", "Lista de participantes", True),
        ("en", "List of participants", True),
        ("fr", "Présents", True),
        ("en", "What participants said", False),
        ("es", "Participantes de la sociedad civil", False),
    ],
)
def test_heads_a_list(language: str, heading: str, *, expected: bool) -> None:
    assert heads_a_list(heading, language) is expected


def test_who_is_listed_below_a_heading_says_nothing_there_and_is_known_later(tmp_path: Path) -> None:
    path = tmp_path / "acta.md"
    path.write_text(
        "# ACTA\n\n## Asistentes\n\n- Inés Abad, alcaldesa de Lota\n- Rita Lum – Red de Puertos\n\n"
        "| Nombre | Institución |\n|---|---|\n| Rufino Salas | Ministerio de Pesca |\n\n## Desarrollo\n\n"
        "La alcaldesa Abad dijo que faltaba hielo. La Sra. Lum pidió un plazo. El Sr. Salas recordó la ley.\n",
        "utf-8",
    )

    record = gather_record(read_documents([path]).documents)

    known = {one.id: (one.name, one.organisation) for one in record.actors}
    assert [known[said.actors[0]] for said in record.interventions] == [
        ("Inés Abad", "Lota"), ("Rita Lum", "Red de Puertos"), ("Rufino Salas", "Ministerio de Pesca"),
    ]  # fmt: skip


def test_a_family_name_that_is_a_states_is_a_persons_behind_a_function(tmp_path: Path) -> None:
    path = tmp_path / "informe.md"
    path.write_text(
        "# Informe\n\nLa diputada Elena Montenegro Ávila (Panamá) recordó que faltan puestos. El ministro Juan Francia "
        "Lobo (Perú) dijo que urge un fondo.\n",
        "utf-8",
    )

    record = gather_record(read_documents([path]).documents)

    assert [(one.name, one.country) for one in record.actors] == [
        ("Elena Montenegro Ávila", "PAN"), ("Juan Francia Lobo", "PER"),
    ]  # fmt: skip

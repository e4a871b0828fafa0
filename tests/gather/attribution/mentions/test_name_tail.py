"""How far the name of an organisation runs: one body with a list in its name, or two that speak."""

import pytest

from relatoria import gather_record, read_documents
from relatoria.gather.attribution.mentions.spots import find_spots
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.language.sentence import sentence_of

CASES = {
    "El Foro Iberoamericano sobre Migración y Desarrollo recomendó mejorar los datos.": (
        "Foro Iberoamericano sobre Migración y Desarrollo",
    ),
    "El Ministerio de Trabajo y Previsión Social informó de que la ley entró en vigor.": (
        "Ministerio de Trabajo y Previsión Social",
    ),
    "El Ministerio de Trabajo, Migraciones y Seguridad Social señaló que faltaban datos.": (
        "Ministerio de Trabajo, Migraciones y Seguridad Social",
    ),
    "El Instituto Nacional de Estadística e Informática explicó que el censo la incluía.": (
        "Instituto Nacional de Estadística e Informática",
    ),
    "La Fundación para la Infancia y la Familia pidió datos.": ("Fundación para la Infancia y la Familia",),
    "El Ministerio de Salud y Cruz Roja informaron de que faltaban datos.": ("Ministerio de Salud", "Cruz Roja"),
    "The Ministry of Women, Children and Families said that the law had entered into force.": (
        "Ministry of Women, Children and Families",
    ),
    "The Department of Labour, Immigration & Training recommended better data.": (
        "Department of Labour, Immigration & Training",
    ),
    "The Forum on Trade and Development urged States to share data.": ("Forum on Trade and Development",),
    "The Ministry of Women, Children and Families and the Ministry of Labour said that data were lacking.": (
        "Ministry of Women, Children and Families",
        "Ministry of Labour",
    ),
    "Kenya, Uganda and the Ministry of Interior of Chad said that data were lacking.": (
        "Kenya",
        "Uganda",
        "Ministry of Interior of Chad",
    ),
    "Le ministère du Travail et de la Sécurité sociale a indiqué que la loi était en vigueur.": (
        "ministère du Travail et de la Sécurité sociale",
    ),
    "Le ministère de la Femme, de la Famille et de l'Enfance a souligné le manque de données.": (
        "ministère de la Femme, de la Famille et de l'Enfance",
    ),
    "Le Forum sur la migration et le développement a recommandé d'améliorer les données.": (
        "Forum sur la migration et le développement",
    ),
    "L'Office français de l'immigration et de l'intégration a signalé que les délais s'allongeaient.": (
        "Office français de l'immigration et de l'intégration",
    ),
}


@pytest.mark.parametrize(("text", "names"), CASES.items())
def test_run_on_tells_one_body_from_two(tmp_path, text, names):
    path = tmp_path / "note.txt"
    path.write_text(text, encoding="utf-8")
    record = gather_record(read_documents([path]).documents)
    spoken = [actor for one in record.interventions for actor in one.actors]
    assert tuple(actor.name for actor in record.actors if actor.id in spoken) == names


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [
        ("fr", "La Fédération de diasporas d'Amérique centrale et des Caraïbes a demandé un siège.",
         "Fédération de diasporas d'Amérique centrale et des Caraïbes"),
        ("fr", "L'Alliance des forêts d'Afrique centrale et du bassin du Niger a demandé un siège.",
         "Alliance des forêts d'Afrique centrale et du bassin du Niger"),
        ("es", "La Federación de Diásporas de Centroamérica y el Caribe pidió un asiento.",
         "Federación de Diásporas de Centroamérica y el Caribe"),
        ("en", "The Federation of Diasporas of Central America and the Caribbean asked for a seat.",
         "Federation of Diasporas of Central America and the Caribbean"),
    ],
)  # fmt: skip
def test_name_goes_on_over_regions(language: str, wording: str, name: str) -> None:
    spots = find_spots(scene_of(sentence_of(wording), language))
    assert [spot.mention.name for spot in spots] == [name]

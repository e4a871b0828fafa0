"""Two speakers in one sentence each have the clause that is theirs, in three languages."""

from __future__ import annotations

import pytest
from tests.gather.attribution.bulletins.test_reader import text_of

from relatoria.gather.attribution.reported.reader import reported


def told(language: str, wording: str) -> list[tuple[str, str, str]]:
    """Who says which words of a sentence, and what they do with them."""
    text = text_of(wording, language)
    result = reported(text)
    names = {actor.id: actor.name for actor in result.actors}
    return sorted(
        (
            (" ".join(text.document.text[one.start : one.end].split()), "+".join(names[who] for who in i.actors),
             i.relation.value)
            for i in result.interventions for one in i.passages
        ),
        key=lambda each: wording.find(each[0][:12]),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "first", "second", "speakers"),
    [
        ("en", "The delegations of Peru, Chile and Fiji supported the fee", "while those of Norway and Sweden"
         " considered that it would harm small harbours.", ("Peru+Chile+Fiji", "Norway+Sweden")),
        ("es", "Los representantes de Malí y el Níger apoyaron la tasa", "los de Dinamarca e Islandia la rechazaron.",
         ("Malí+Níger", "Dinamarca+Islandia")),
        ("fr", "Les délégations du Pérou, du Chili et de l'Uruguay ont appuyé la taxe", "tandis que celles de la"
         " Norvège et de la Suède ont estimé qu'elle nuirait aux petits ports.",
         ("Pérou+Chili+Uruguay", "Norvège+Suède")),
        ("en", "While Ireland and several civil society organisations called for an end to the fee", "Greece and Italy"
         " maintained that it was fair.", ("Ireland+Several civil society organisations", "Greece+Italy")),
        ("es", "Si bien la Sra. Ruiz (Chile) pidió un plazo", "el Sr. Paz (Perú) sostuvo que no hacía falta.",
         ("Ruiz", "Paz")),
        ("es", "Mientras que Irlanda pidió el fin de la tasa", "Grecia e Italia sostuvieron que era justa.",
         ("Irlanda", "Grecia+Italia")),
        ("fr", "Tandis que l'Irlande a demandé la fin de la taxe", "la Grèce et l'Italie ont soutenu qu'elle était"
         " juste.", ("Irlande", "Grèce+Italie")),
        ("en", "Some speakers saw it as a tax", "others as the fair price of a service.",
         ("Some speakers", "Other speakers")),
        ("es", "La mayoría de los oradores se declaró favorable a seis meses", "si bien algunos preferían nueve.",
         ("La mayoría de los oradores", "Algunos oradores")),
        ("fr", "Certains intervenants y voyaient un impôt", "d'autres le juste prix d'un service.",
         ("Certains intervenants", "D'autres orateurs")),
        ("en", "Several delegations expressed interest", "and two of them, Jordan and Kenya, announced that they would"
         " test it.", ("Several delegations", "Jordan+Kenya")),
        ("es", "Varias delegaciones manifestaron su interés", "y dos de ellas, Jordania y Kenya, anunciaron que la"
         " ensayarían.", ("Varias delegaciones", "Jordania+Kenya")),
        ("fr", "Plusieurs délégations ont fait part de leur intérêt", "et deux d'entre elles, la Jordanie et le Kenya,"
         " ont annoncé qu'elles l'essaieraient.", ("Plusieurs délégations", "Jordanie+Kenya")),
        ("en", "Mr Paul Okello wondered whether a judge might open the file", "to which Ms Rita Svensson replied that"
         " no judge had asked.", ("Paul Okello", "Rita Svensson")),
        ("es", "El Sr. Pablo Ortega preguntó si un juez podría abrir el expediente", "a lo que la Sra. Rita Solano"
         " respondió que nadie lo había pedido.", ("Pablo Ortega", "Rita Solano")),
        ("fr", "M. Paul Ortin a demandé si un juge pourrait ouvrir le dossier", "à quoi Mme Rita Sollers a répondu que"
         " personne ne l'avait demandé.", ("Paul Ortin", "Rita Sollers")),
        ("en", "The families and most countries of origin demand that it never be used", "whereas Algeria and Italy"
         " want to keep the option.", ("The families+Most countries of origin", "Algeria+Italy")),
    ],
)  # fmt: skip
def test_each_speaker_has_their_clause(language: str, first: str, second: str, speakers: tuple[str, str]) -> None:
    joint = " " if second.startswith(("and ", "y ", "et ")) else ", " if "," not in second[:1] else ""
    joint = "; " if second.startswith(("to which", "a lo que", "à quoi", "los de")) else joint
    found = told(language, f"{first}{joint}{second}")
    assert [(words, who) for words, who, _ in found] == list(zip((first, second), speakers, strict=True))


@pytest.mark.parametrize(
    ("language", "wording", "speakers"),
    [
        ("es", "La delegación noruega aceptó el texto; la danesa pidió más tiempo, y la islandesa, secundada por la de"
         " Malta, propuso suprimirlo.", ["Noruega", "Dinamarca", "Islandia", "Malta"]),
        ("fr", "La délégation norvégienne a accepté le texte ; la danoise a demandé plus de temps, et l'islandaise,"
         " appuyée par celle de Malte, a proposé de le supprimer.", ["Norvège", "Danemark", "Islande", "Malte"]),
        ("en", "The Norwegian delegation accepted the text; the Danish delegation asked for more time, and that of"
         " Iceland, seconded by that of Malta, proposed to delete it.", ["Norway", "Denmark", "Iceland", "Malta"]),
    ],
)  # fmt: skip
def test_who_is_seconded_is_who_speaks_in_that_clause(language: str, wording: str, speakers: list[str]) -> None:
    found = told(language, wording)
    assert [who for _, who, _ in found] == speakers
    assert found[2][0] == found[3][0]  # the words of the one seconded


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("en", "Some speakers noted that some towns had shelters, others tents and a few nothing at all."),
        ("es", "Algunos oradores señalaron que había mesas, talleres y otros espacios para los jóvenes."),
        ("fr", "Certains orateurs ont dit que des villes avaient des abris, d'autres des tentes."),
    ],
)
def test_others_of_whom_somebody_tells_do_not_speak(language: str, wording: str) -> None:
    assert len(told(language, wording)) == 1


@pytest.mark.parametrize(
    ("language", "wording", "relation"),
    [
        ("es", "El Perú lamentó el plazo; Bolivia y el Ecuador hicieron suya esa observación.", "support"),
        ("fr", "Le Pérou a regretté le délai ; la Bolivie et l'Équateur ont soutenu qu'il était trop court.", "report"),
    ],
)
def test_the_second_clause_takes_the_side_of_its_own_verb(language: str, wording: str, relation: str) -> None:
    assert told(language, wording)[1][2] == relation


def test_an_abstract_cause_is_nobody_for_whom_one_speaks() -> None:
    text = text_of("Le Mali et le Niger s'y sont opposés au nom de la souveraineté budgétaire.", "fr")
    assert not any(one.on_behalf_of for one in reported(text).interventions)

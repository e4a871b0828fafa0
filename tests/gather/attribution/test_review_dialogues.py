"""Dialogues of a review in which the answering side is told by office: each question and each answer is its own's."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.reading.read import read_file
from relatoria.gather.text import analyse
from relatoria.model.actor import Actor

SPANISH = """EXAMEN ENTRE PARES DE POLÍTICAS DE RETORNO
Informe del examen de Túnez

A. Introducción

1. La delegación de Túnez estuvo encabezada por el Sr. Mongi Ferchichi, Subsecretario de Migraciones. Presidió las \
sesiones la Sra. Beatriz Loureiro (Portugal).

B. Diálogo interactivo

2. Ghana preguntó por los títulos. El Subsecretario contestó que una comisión los validaba. Admitió, no obstante, \
que los oficios quedaban fuera.

3. Italia y Malí se interesaron por las mujeres. La alcaldesa de Zarzis, Sra. Rim Belkhodja, respondió que había dos \
guarderías. La delegación aceptó estudiar una cuota.

4. Marruecos, por su parte, ofreció su registro. El Subsecretario anunció, en cambio, la adhesión de Túnez al \
protocolo de la Organización Internacional para las Migraciones (OIM).

C. Recomendaciones

5. Cuentan con el apoyo de Túnez las recomendaciones siguientes:
5.1 Validar los oficios manuales (Ghana, Senegal);
5.2 Publicar el número de retornos (México, Italia).
"""
ENGLISH = """PEER REVIEW OF DISPLACEMENT POLICIES
Report of the review of Vanuatu

A. Opening

1. Vanuatu came at its own request. Its delegation was led by Ms. Leimas Kalsakau, Permanent Secretary for Climate \
Adaptation. The sessions were chaired by Mr. Prakash Adhikari (Nepal).

B. Interactive dialogue

2. Dominica asked how land was obtained. The Permanent Secretary replied that leases were negotiated. She conceded, \
however, that eleven were contested.

3. New Zealand and Tonga wondered whether renters were covered. The Mayor of Luganville, Mr. Peter Toa Sakita, \
answered that town ordinances protected owners only. The delegation agreed to open a register.

4. Australia, for its part, advised against deadlines. The Permanent Secretary announced, in response, the \
participation of Vanuatu in the protocol of the International Organization for Migration (IOM).

C. Recommendations

5. The following recommendations enjoy the support of Vanuatu:
5.1 Register tenants in all wards (New Zealand, Samoa);
5.2 Publish leases (Dominica, Fiji, Nepal).
"""
FRENCH = """MÉCANISME D'EXAMEN PAR LES PAIRS
Rapport de l'examen du Bénin

A. Introduction

1. Le Bénin est le deuxième pays à s'y soumettre. Sa délégation est conduite par Mme Clarisse Hounkpatin, Secrétaire \
générale du Ministère du cadre de vie. L'examen est présidé par M. Tran Van Minh (Viet Nam).

B. Dialogue interactif

2. Le Togo demande comment le consentement est recueilli. La Secrétaire générale répond que trois réunions se \
tiennent. Elle admet toutefois que les femmes n'y parlent guère.

3. Maurice et le Niger s'inquiètent des locataires. Le maire de Grand-Popo, M. Anani Kpodar, répond que la commune \
leur réserve des parcelles. La délégation accepte d'étudier un quota.

4. La Suisse, de son côté, invite à la prudence. La Secrétaire générale annonce en conséquence la participation du \
Bénin au protocole de l'Organisation internationale pour les migrations (OIM).

C. Recommandations

5. Les recommandations suivantes recueillent l'adhésion du Bénin :
5.1 Réserver aux locataires des parcelles (Maurice, Niger) ;
5.2 Créer un mécanisme de plaintes (Suisse, Costa Rica, Ghana).
"""


def _speakers(words: str) -> list[tuple[str, set[str]]]:
    """The first words of each sentence that is somebody's, with their countries, or names where they have none."""
    text = analyse(read_file(words.encode(), "a.txt"))
    found = attribute(text)
    actors = {actor.id: actor for actor in found.actors}
    told = sorted((p.start, p.end, one.actors) for one in found.interventions for p in one.passages)
    words_of = [(text.document.text[start:end].split(), who) for start, end, who in told]
    return [(" ".join(said[:3]), {_known_as(actors[actor]) for actor in who}) for said, who in words_of]


def _known_as(actor: Actor) -> str:
    return actor.name.split()[-1] if actor.kind == "person" else actor.country or actor.name


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            SPANISH,
            [
                ("Ghana preguntó por", {"GHA"}),
                ("El Subsecretario contestó", {"Ferchichi"}),
                ("Admitió, no obstante,", {"Ferchichi"}),
                ("Italia y Malí", {"ITA", "MLI"}),
                ("La alcaldesa de", {"Belkhodja"}),
                ("La delegación aceptó", {"TUN"}),
                ("Marruecos, por su", {"MAR"}),
                ("El Subsecretario anunció,", {"Ferchichi"}),
                ("Cuentan con el", {"TUN"}),
                ("Validar los oficios", {"GHA", "SEN"}),
                ("Publicar el número", {"MEX", "ITA"}),
            ],
        ),
        (
            ENGLISH,
            [
                ("Vanuatu came at", {"VUT"}),
                ("Dominica asked how", {"DMA"}),
                ("The Permanent Secretary", {"Kalsakau"}),
                ("She conceded, however,", {"Kalsakau"}),
                ("New Zealand and", {"NZL", "TON"}),
                ("The Mayor of", {"Sakita"}),
                ("The delegation agreed", {"VUT"}),
                ("Australia, for its", {"AUS"}),
                ("The Permanent Secretary", {"Kalsakau"}),
                ("The following recommendations", {"VUT"}),
                ("Register tenants in", {"NZL", "WSM"}),
                ("Publish leases", {"DMA", "FJI", "NPL"}),
            ],
        ),
        (
            FRENCH,
            [
                ("Le Bénin est", {"BEN"}),
                ("Le Togo demande", {"TGO"}),
                ("La Secrétaire générale", {"Hounkpatin"}),
                ("Elle admet toutefois", {"Hounkpatin"}),
                ("Maurice et le", {"MUS", "NER"}),
                ("Le maire de", {"Kpodar"}),
                ("La délégation accepte", {"BEN"}),
                ("La Suisse, de", {"CHE"}),
                ("La Secrétaire générale", {"Hounkpatin"}),
                ("Les recommandations suivantes", {"BEN"}),
                ("Réserver aux locataires", {"MUS", "NER"}),
                ("Créer un mécanisme", {"CHE", "CRI", "GHA"}),
            ],
        ),
    ],
    ids=["es", "en", "fr"],
)
def test_attribute_of_a_dialogue_hears_who_answers_by_office(words: str, expected: list[tuple[str, set[str]]]) -> None:
    assert _speakers(words) == expected

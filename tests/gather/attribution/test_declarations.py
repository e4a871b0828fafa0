"""Documents that speak as «we»: the issuer says it, whomever it mentions; the persons whom it quotes have their say."""

from __future__ import annotations

import pytest
from tests.gather.attribution.texts import said, text_of
from tests.gather.reading.test_kinds import read

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.attribution.reported.reader import reported
from relatoria.model.intervention import Relation

DECLARATIONS = {
    "es": """RED DE BOSQUES COMUNALES

DECLARACIÓN

Valoramos que Chile haya abierto su registro. No compartimos la propuesta del Brasil, que deja fuera a los
pueblos sin título. La Sra. Inés Calfuqueo Mena, tesorera de la Red, pide que se mida cada lindero. Bolivia y el
Perú lo dijeron en marzo. En Panguipulli, nueve de cada diez predios están en disputa. Plantaremos 40.000
árboles en 2027.

Instamos a los Estados:

- a medir los linderos antes de 2028;
- a devolver las tierras fiscales, como hizo el Ecuador.

Contacto de prensa: Ana Huenchumil, vocera.
""",
    "en": """NETWORK OF MOUNTAIN RADIOS

STATEMENT

We welcome the towers that Japan has paid for. We cannot accept the view of Nepal, which would license them by
the month. Ms. Pema Choden Lhamo, an engineer of the Network, asks that licences last ten years. India and
Bhutan said so in March. In Mugu, one valley in three hears nothing. We will train 90 operators in 2027.

We urge the States:

- to license for ten years;
- to test sirens in winter, as Switzerland does.

Media contact: Tashi Norbu, spokesperson.
""",
    "fr": """UNION DES SALINIÈRES

DÉCLARATION

Nous saluons la route que le Maroc a ouverte. Nous ne pouvons accepter l'avis du Portugal, qui voudrait taxer le
sel. Mme Oumou Keïta Sissoko, trésorière de l'Union, demande que la taxe attende. Le Bénin et le Togo l'ont dit
en mars. À Ganvié, une saline sur trois est sous l'eau. Nous formerons 90 femmes en 2027.

Nous appelons les États :

- à geler la taxe avant 2028 ;
- à ouvrir les ports, comme l'a fait le Ghana.

Contact presse : Awa Dossou, porte-parole.
""",
}


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_declaration_is_its_issuers_but_for_the_person_whom_it_quotes(language: str) -> None:
    text = read(DECLARATIONS[language])
    found = attribute(text)
    names = {actor.id: actor.name for actor in found.actors}
    who = [(names[one.actors[0]], len(one.passages), one.relation) for one in found.interventions]
    issuer, person = who[0][0], who[1][0]
    assert who == [
        (issuer, 5, Relation.REPORT),
        (person, 1, Relation.RECOMMEND),
        (issuer, 3, Relation.RECOMMEND),
    ]
    assert issuer.split()[0] in ("Red", "Network", "Union")


MINUTES = {
    "es": "Acta de la reunión\n\nEl Perú señaló que faltaba agua. Añadió que llegaría en mayo. "
    "Agradecemos a Chile su apoyo en la organización. Bolivia propuso un fondo.",
    "en": "Minutes of the meeting\n\nPeru stated that water was lacking. It added that it would come in May. "
    "We are grateful to Chile for its help with the arrangements. Bolivia proposed a fund.",
    "fr": "Compte rendu de la réunion\n\nLe Pérou a indiqué que l'eau manquait. Il a ajouté qu'elle viendrait en mai. "
    "Nous remercions le Chili de son aide. La Bolivie a proposé un fonds.",
}


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_we_of_minutes_is_nobodys(language: str) -> None:
    text = read(MINUTES[language])
    lines = said(text, attribute(text))
    assert lines[-2] == "-"
    assert "-" not in (lines[-4], lines[-3], lines[-1])


PRESS = {
    "es": "FEDERACIÓN DE GUARDAFAROS (FG)\n\nComunicado de prensa\n\nLa Federación de Guardafaros pidió a Chile que "
    "repare los faros. «Una costa a oscuras es una trampa», dijo su presidenta, Elba Soto Ruiz. "
    "Enviaremos dos técnicos en mayo.",
    "en": "FEDERATION OF LIGHTHOUSE KEEPERS\n\nPRESS RELEASE\n\nThe Federation of Lighthouse Keepers asked Chile to "
    'mend its lights. "A dark coast is a trap," said its president, Elba Soto Ruiz. We will send two engineers in May.',
    "fr": "FÉDÉRATION DES GARDIENS DE PHARE\n\nCOMMUNIQUÉ DE PRESSE\n\nLa Fédération des gardiens de phare a demandé "
    "au Chili de réparer ses feux. « Une côte sans feux est un piège », a déclaré sa présidente, Elba Soto Ruiz. "
    "Nous enverrons deux techniciens en mai.",
}


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_we_of_a_press_release_is_its_issuers_not_the_person_quoted_before(language: str) -> None:
    text = read(PRESS[language])
    lines = said(text, attribute(text))
    assert lines[-1].startswith(("Federa", "Fédéra"))
    assert "Soto" not in lines[-1]


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "La Sra. Inés Calfuqueo abrió la mesa. Dijo que faltaba agua. Tenemos 900 socias sin pozo."),
        (
            "en",
            "Ms. Grace Mwangi said that fees had fallen. She said that clerks wait. We have 900 members.",
        ),
        ("fr", "Mme Oumou Keïta ouvre la table. Elle dit que l'eau manque. Nous avons 900 membres sans puits."),
    ],
)
def test_we_of_whoever_has_the_floor_in_notes_stays_theirs(language: str, wording: str) -> None:
    text = read(wording)
    lines = said(text, attribute(text))
    assert lines[2].split("|")[0] == lines[1].split("|")[0] != "-"


def test_a_declaration_is_also_of_all_in_whose_name_its_line_is() -> None:
    found = attribute(
        read(
            "FÉDÉRATION DES INFIRMIERS MIGRANTS (FDIM)\n\nDÉCLARATION\n\nprononcée par Mme Ana Pimentel, secrétaire "
            "générale, au nom également de la Coalition des sages-femmes et du Réseau andin des soignants\n\n"
            "Nous saluons ce qui a été obtenu cette semaine. Nous demandons que les frais soient payés.\n"
        )
    )
    (one,) = found.interventions
    known = {actor.id: actor for actor in found.actors}
    assert [known[actor].organisation for actor in one.actors] == ["Fédération des Infirmiers Migrants (FDIM)"]
    principals = [known[actor].name for actor in one.on_behalf_of]
    assert principals == ["Coalition des sages-femmes", "Réseau andin des soignants"]


OWN = {
    "es": "Declaración de la Sra. Ana Sy, Ministra de Salud del Senegal, en nombre de Benin, de Ghana y del Togo\n\n"
    "Señor Presidente, el mar sube. Nuestros tres países harán un mapa común.\n\n"
    "A título nacional, quisiera añadir que hemos construido 450 viviendas. Son de piedra.\n",
    "en": "Statement by Ms. Ana Sy, Minister of Health of Senegal, on behalf also of Benin, Ghana and Togo\n\n"
    "Mr. President, the sea is rising. Our three countries will draw a common map.\n\n"
    "In my national capacity, let me add that we have built 450 dwellings. They are of stone.\n",
    "fr": "Déclaration de Mme Ana Sy, Ministre du sel du Sénégal, au nom également du Bénin, du Ghana et du Togo\n\n"
    "Monsieur le Président, la mer monte. Nos trois pays dresseront une carte commune.\n\n"
    "À titre national, j'ajoute que nous avons construit 450 logements. Ils sont en pierre.\n",
}


@pytest.mark.parametrize("language", OWN)
def test_a_statement_for_others_ends_where_the_speaker_goes_over_to_the_own_country(language: str) -> None:
    found = attribute(read(OWN[language]))
    first, own = found.interventions
    assert first.actors == own.actors
    assert [(len(one.passages), len(one.on_behalf_of)) for one in (first, own)] == [(2, 3), (2, 0)]


@pytest.mark.parametrize(
    ("wording", "group"),
    [
        (
            "Declaración de la Sra. Ana Sol, Coordinadora de la Red de Trabajadores del Puerto\n\nSeñora Presidenta:"
            "\n\nTengo el honor de hablar en nombre del Grupo de Partes Interesadas sobre Ríos y Pesca, que agrupa a "
            "43 organizaciones.\n\nApoyamos la publicación de los tiempos de espera.",
            "Grupo de Partes Interesadas sobre Ríos y Pesca",
        ),
        (
            "Statement by Ms. Ana Sol, Coordinator, Harbour Workers Network\n\nMadam Chair,\n\nI have the honour to "
            "speak on behalf of the Stakeholder Group on Rivers and Fishers, which brings together 43 organizations."
            "\n\nWe support the publication of waiting times.",
            "Stakeholder Group on Rivers and Fishers",
        ),
        (
            "Déclaration de Mme Ana Sol, coordinatrice du Réseau des travailleurs du port\n\nMadame la Présidente,\n\n"
            "J'ai l'honneur de m'exprimer au nom du Groupe des parties prenantes sur les fleuves et la pêche, qui "
            "réunit 43 organisations.\n\nNous soutenons la publication des temps d'attente.",
            "Groupe des parties prenantes sur les fleuves et la pêche",
        ),
        (
            "Statement by Ms. Ana Sol, Coordinator, Harbour Workers Network\n\nMadam Chair,\n\nI speak on behalf of "
            "forty-one organizations, including the Harbour Workers Network, Caritas and the Union of Pilots.\n\nWe "
            "support the publication of waiting times.",
            "forty-one organizations",
        ),
        (
            "Declaración de la Sra. Ana Sol, coordinadora de la Red del Puerto\n\nSeñora Presidenta:\n\n"
            "Tengo el honor de hablar en nombre de 41 organizaciones de la ribera, entre ellas la Red del "
            "Puerto y Cáritas.\n\nApoyamos la publicación de los tiempos de espera.",
            "41 organizaciones de la ribera",
        ),
        (
            "Déclaration de Mme Ana Sol, coordinatrice du Réseau des travailleurs du port\n\nMadame la Présidente,\n\n"
            "Je m'exprime au nom de quarante et une associations, dont le Réseau des travailleurs du port et Caritas."
            "\n\nNous soutenons la publication des temps d'attente.",
            "quarante et une associations",
        ),
        (
            "Statement by Ms. Ana Sol, Coordinator, Harbour Workers Network\n\nMadam Chair,\n\nI speak on behalf of "
            "the Harbour Workers Network.\n\nWe support the publication of waiting times.",
            "",
        ),
    ],
)
def test_one_who_says_to_speak_for_a_group_of_bodies_does(wording: str, group: str) -> None:
    found = attribute(read(wording))
    names = {actor.id: actor.name for actor in found.actors}
    spoken_for = {names[one] for said in found.interventions for one in said.on_behalf_of}
    assert spoken_for == ({group} if group else set())


PREAMBLES = [
    (
        "es",
        "Nosotras, las Alcaldesas y Presidentas de Comuna reunidas en Salto el 3 de mayo de 2026,\n\n"
        "Recordando la Carta de Ríos Vivos de la UNESCO,\n\nConscientes de que el agua escasea,\n\n"
        "Hemos convenido en lo siguiente:\n\nPublicaremos cada mes el nivel de los pozos.\n\n"
        "Egipto declaró que se abstenía.",
        "Las Alcaldesas y Presidentas de Comuna|explicit",
        ["own", "-", "-", "own", "own", "Egipto|explicit"],
    ),
    (
        "en",
        "We, the Mayors and Wardens assembled in Lund on 3 May 2026,\n\n"
        "Recalling the Charter of Living Rivers of UNESCO,\n\nAware that water is scarce,\n\n"
        "Have agreed as follows:\n\nWe shall publish the level of the wells every month.\n\n"
        "Egypt declared that it abstained.",
        "The Mayors and Wardens|explicit",
        ["own", "The Mayors and Wardens|inherited", "-", "-", "own", "Egypt|explicit"],
    ),
    (
        "fr",
        "Nous, les Maires et Syndics réunis à Thiès le 3 mai 2026,\n\n"
        "Rappelant la Charte des rivières vivantes de l'UNESCO,\n\nConscients que l'eau manque,\n\n"
        "Sommes convenus de ce qui suit :\n\nNous publierons chaque mois le niveau des puits.\n\n"
        "L'Égypte a déclaré qu'elle s'abstenait.",
        "Les Maires et Syndics|explicit",
        ["own", "-", "-", "-", "own", "Égypte|explicit"],
    ),
]


@pytest.mark.parametrize(("language", "wording", "own", "who"), PREAMBLES)
def test_we_whose_verb_comes_paragraphs_later_are_the_issuer(
    language: str, wording: str, own: str, who: list[str]
) -> None:
    text = text_of(wording, language)
    assert said(text, reported(text)) == [own if one == "own" else one for one in who]

"""Sections by what is said: a recommendation asks for something, a commitment is no refusal."""

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.selection.acts import can_be_told, is_courtesy, is_what_it_says
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.document import DocumentKind
from relatoria.model.report import Profile
from relatoria.testing.build import Said, build_record

JAPAN = Actor("s1", ActorKind.STATE, "Japan", country="JPN", stakeholder_type="state", aliases=("Japón", "Japon"))

MADE = Kind.COMMITMENT


def context_of(text, language, kind, document=DocumentKind.SYNTHESIS):
    record = build_record([Said(JAPAN, text, kind, "gcm:1", language, document)])
    return Context(record, find_points(record), Profile.SYNTHESIS, language)


@pytest.mark.parametrize(
    ("text", "language", "kind", "expected"),
    [
        ("Japan asked that ports publish accounts.", "en", Kind.RECOMMENDATION, True),
        ("Japan thanked the reviewers.", "en", Kind.RECOMMENDATION, False),
        (
            "La idea de un fondo con garantía común, impulsada por el Japón, será objeto de un estudio que el Banco "
            "presentará en mayo.",
            "es",
            MADE,
            False,
        ),
        ("El Japón, por su parte, financiará dos barcos.", "es", MADE, True),
        ("Japan thanked the drivers and announced that the next session would be held in Suva.", "en", MADE, False),
        ("Japan announced that the next session would be held in Suva and that it would pay for it.", "en", MADE, True),
        ("Japan announced that it would host the next session in Osaka.", "en", MADE, True),
        ("Japan said that a school was the oldest promise of a city.", "en", MADE, False),
        ("Japan expressed the hope that the commitments would be kept.", "en", MADE, False),
        ("Japan hoped that others would follow, and pledged two boats.", "en", MADE, True),
        (
            "El Japón agradeció a la prensa y anunció que la siguiente edición sería en Quito.",
            "es",
            MADE,
            False,
        ),
        ("El Japón anunció que acogería la próxima sesión en Osaka.", "es", MADE, True),
        ("El Japón dijo que una escuela es la primera promesa de una ciudad.", "es", MADE, False),
        ("Le Japon remercie la presse et annonce que la prochaine session se tiendra à Lomé.", "fr", MADE, False),
        ("Le Japon annonce qu'il accueillera la prochaine session à Osaka.", "fr", MADE, True),
        ("Le Japon rappelle que l'école est la première promesse d'une ville.", "fr", MADE, False),
        ("El Japón se interesó por el coste del registro.", "es", Kind.RECOMMENDATION, False),
        ("El Japón sugirió que los puertos publicaran sus cuentas.", "es", Kind.RECOMMENDATION, True),
        ("Le Japon a souhaité que les ports publient leurs comptes.", "fr", Kind.RECOMMENDATION, True),
        ("Japan could not support a register.", "en", Kind.COMMITMENT, False),
        ("El Japón no pudo acompañar la reforma, que exigiría una ley.", "es", Kind.COMMITMENT, False),
        ("Le Japon versera un million au fonds.", "fr", Kind.COMMITMENT, True),
        ("Japan deplored that only two million had been pledged.", "en", Kind.COMMITMENT, False),
        ("Japan noted that Fiji had pledged two boats.", "en", Kind.COMMITMENT, False),
        ("Japan recalled that it had pledged two boats.", "en", Kind.COMMITMENT, True),
        ("El Japón observó que Fiyi se había comprometido a donar dos lanchas.", "es", Kind.COMMITMENT, False),
        ("El Japón recordó que se había comprometido a donar dos lanchas.", "es", Kind.COMMITMENT, True),
        ("El Japón recordó que el Japón prometió dos lanchas.", "es", Kind.COMMITMENT, True),
        ("Le Japon relève que les Fidji se sont engagées à donner deux bateaux.", "fr", Kind.COMMITMENT, False),
        ("Le Japon rappelle qu'il s'est engagé à donner deux bateaux.", "fr", Kind.COMMITMENT, True),
        ("Le Japon indique que la loi européenne s'appliquera en 2025.", "fr", Kind.COMMITMENT, False),
        ("Le Japon indique qu'il versera un million.", "fr", Kind.COMMITMENT, True),
        ("Japan said that its Ministry would open two desks.", "en", Kind.COMMITMENT, True),
        ("Japan said that prices would rise.", "en", Kind.COMMITMENT, False),
        ("El Japón señaló que abriría dos oficinas.", "es", Kind.COMMITMENT, True),
        ("El Japón señaló que los precios subirían.", "es", Kind.COMMITMENT, False),
        ("Dans certains cas, huit personnes partageaient une chambre.", "fr", Kind.PARTNERSHIP, False),
        ("Japan ran a joint desk with Fiji.", "en", Kind.PARTNERSHIP, True),
        ("Japan thanked the reviewers.", "en", Kind.POSITION, True),
        ("Le Japon voudrait savoir ce que le fonds versera.", "fr", Kind.COMMITMENT, False),
        ("Le Japon a demandé comment le fonds sera versé.", "fr", Kind.RECOMMENDATION, False),
        ("Japan asked who should pay for the register.", "en", Kind.RECOMMENDATION, False),
        ("El Japón preguntó si los puertos debían publicar sus cuentas.", "es", Kind.CALL, False),
        ("Japan called on everyone to ask under which flag goods travel.", "en", Kind.CALL, True),
        ("El Japón aconsejó que los censos incorporen una pregunta.", "es", Kind.RECOMMENDATION, True),
        ("Le Japon et deux ports partagent une base commune.", "fr", Kind.PARTNERSHIP, True),
        ("Le Japon met ses actes en accord avec ses paroles.", "fr", Kind.PARTNERSHIP, False),
        ("El Japón mide los puertos de acuerdo con su ley.", "es", Kind.PARTNERSHIP, False),
        ("El Japón anunció que volverá sobre el asunto.", "es", Kind.COMMITMENT, False),
        ("Dans sa commune, trois familles avec des enfants achètent de l'eau.", "fr", Kind.PARTNERSHIP, False),
        ("La idea es de la asociación de madres del colegio.", "es", Kind.PARTNERSHIP, False),
    ],
)
def test_is_what_it_says(text, language, kind, expected):
    context = context_of(text, language, kind)
    assert is_what_it_says(context, context.record.contributions[0], kind.value) is expected


def test_is_what_it_says_takes_a_speaker_s_own_words_by_their_kind():
    context = context_of("Ports publish accounts.", "en", Kind.RECOMMENDATION, DocumentKind.STATEMENT)
    assert is_what_it_says(context, context.record.contributions[0], Kind.RECOMMENDATION.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Japan asked that every port publish its accounts once a year.", True), ("Japan welcomed the proposal.", False)],
)
def test_can_be_told(text, expected):
    context = context_of(text, "en", Kind.POSITION)
    assert can_be_told(context, context.record.contributions[0]) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Quisiera, ante todo, felicitar al Perú por su hospitalidad.", "es", True),
        ("El Japón felicitó al Perú por su hospitalidad.", "es", True),
        ("Japan thanked Peru and asked for a register.", "en", False),
        ("We are grateful to Peru for its hospitality.", "en", True),
        ("Le Japon remercie le Pérou de son accueil.", "fr", True),
        ("Le Japon publie ses comptes.", "fr", False),
    ],
)
def test_is_courtesy(text, language, expected):
    context = context_of(text, language, Kind.POSITION)
    assert is_courtesy(context, context.record.contributions[0]) is expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Celebramos el registro y seguiremos su publicación.", "es"),
        ("We therefore ask that fees be brought down, as we all agreed to do by 2030.", "en"),
        ("Nous saluons le registre et suivrons sa publication.", "fr"),
    ],
)
def test_what_opens_with_a_request_or_a_welcome_is_no_promise(text, language):
    context = context_of(text, language, Kind.COMMITMENT, DocumentKind.STATEMENT)
    assert not is_what_it_says(context, context.record.contributions[0], Kind.COMMITMENT.value)

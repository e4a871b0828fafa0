"""What somebody promises in a list is told as their promise; «we» are never the report's."""

import pytest
from tests.conclude.report.told.test_asked import sentences_of
from tests.conclude.report.told.test_items import report_of

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.grammar.tokens import Subject
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.speech.clause import report_clause
from relatoria.conclude.report.told.telling import telling
from relatoria.gather.contributions.pledged_lists import announces_pledges, goes_past, opens_pledges
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.language.fold import fold
from relatoria.model.report import Profile

PLEDGES = {
    "es": (
        "DECLARACIÓN DE LA UNIÓN DE SALINERAS\npresentada al Foro de la Costa\nPisco, 4 de mayo de 2026\n\n"
        "1. La presente declaración se formula en nombre de la Unión de Salineras, que agrupa a 42 cooperativas.\n\n"
        "2. Pedimos a los Gobiernos que congelen la tasa de la sal por diez años.\n\nCompromisos\n\n"
        "3. Por nuestra parte, nos comprometemos a lo siguiente:\n"
        "a) Formar, con el Instituto de la Sal, a 90 mujeres en las salinas del sur antes de junio de 2027;\n"
        "b) Abrir nuestras salinas a las escuelas rurales una hora por semana.\n\n"
        "4. Muchas gracias a todos.\n"
    ),
    "en": (
        "STATEMENT OF THE UNION OF SALT WORKERS\nsubmitted to the Forum of the Coast\nPisco, 4 May 2026\n\n"
        "1. This statement is made on behalf of the Union of Salt Workers, which brings together 42 cooperatives.\n\n"
        "2. We ask Governments to freeze the salt tax for ten years.\n\nCommitments\n\n"
        "3. For our part, we undertake to:\n"
        "(a) Train 90 women in Pisco and Paracas before June 2027;\n"
        "(b) Open our pans to rural schools for one hour a week.\n\n"
        "4. We thank you all.\n"
    ),
    "fr": (
        "DÉCLARATION DE L'UNION DES SALINIÈRES\nprésentée au Forum de la côte\nPisco, 4 mai 2026\n\n"
        "1. La présente déclaration est faite au nom de l'Union des salinières, qui regroupe 42 coopératives.\n\n"
        "2. Nous demandons aux gouvernements de geler la taxe sur le sel pendant dix ans.\n\nEngagements\n\n"
        "3. Pour notre part, nous nous engageons à :\n"
        "a) Former 90 femmes dans les salines du sud avant juin 2027 ;\n"
        "b) Ouvrir nos salines aux écoles rurales une heure par semaine.\n\n"
        "4. Nous vous remercions tous.\n"
    ),
}


@pytest.mark.parametrize(
    ("language", "report", "told"),
    [
        (
            "es",
            "es",
            "se comprometió a formar, con el Instituto de la Sal, a 90 mujeres en las salinas",
        ),
        ("es", "es", "se comprometió a lo siguiente: «abrir nuestras salinas a las escuelas rurales"),
        (
            "es",
            "en",
            "undertook the following (recorded in Spanish): “formar, con el Instituto de la Sal, a 90 mujeres",
        ),
        ("en", "en", "undertook the following: “open our pans to rural schools for one hour a week”."),
        ("en", "fr", "s’engage à ce qui suit (consigné en anglais) : « open our pans to rural schools"),
        ("fr", "fr", "s’engage à former 90 femmes dans les salines du sud avant juin 2027."),
        ("fr", "es", "se comprometió a lo siguiente (recogido en francés): «ouvrir nos salines aux écoles"),
    ],
)
def test_an_item_of_promises_is_told_as_one(language: str, report: str, told: str) -> None:
    assert [one for one in sentences_of(PLEDGES[language], report) if told in one]


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("La Unión se compromete a:", "es", True),
        ("Nos comprometemos a abrir las salinas.", "es", False),
        ("The Union pledges to:", "en", True),
        ("We promise three things that nobody asked for:", "en", False),
        ("Les salinières s'engagent à :", "fr", True),
    ],
)
def test_opens_pledges(line: str, language: str, expected: bool) -> None:
    assert opens_pledges(fold(line), language) is expected


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        ("4. We ask", "3. We undertake to:", True),
        ("(a) publish", "3. We undertake to:", False),
        ("1. publish", "3. We undertake to:", False),
        ("(d) We ask", "(c) We urge the States:", True),
        ("(i) publish", "(c) We urge the States:", False),
        ("- publish", "- We urge the States:", False),
        ("4. We ask", "We undertake to:", False),
    ],
)
def test_goes_past(text: str, line: str, expected: bool) -> None:
    assert goes_past(text, line) is expected


@pytest.mark.parametrize(
    "words",
    [
        "Las demás salineras la consideramos una solución útil.",
        "Todas las cooperativas firmantes exigimos que se publiquen los precios.",
    ],
)
def test_what_we_say_is_quoted_where_another_person_cannot_say_it(words: str) -> None:
    assert report_clause(words, "es", True, Subject("singular", "f")) is None


def test_the_author_s_we_is_not_told_in_a_report() -> None:
    record = (
        "Informe del taller\n\n1. La Sra. Ida Camba (Gabón) recomendó medir la sal dos veces al año; las demás "
        "salineras consideramos útil la medida de la sal.\n\n"
        "2. El Sr. Pablo Ney (Togo) recomendó a los Estados enseñar a nadar.\n"
    )
    assert not [one.text for one in report_of(record, Profile.SYNTHESIS, "es") if "consideramos" in one.text]


def test_a_french_record_s_past_keeps_its_verb_of_saying_in_the_past() -> None:
    record = (
        "Synthèse des interventions\n\nPlus confiante, Mme Ida Sarr (Sénégal) a mis en avant les guichets du fleuve. "
        "Elle a ajouté que l'interdiction des clauses d'exclusivité avait fait passer de deux à quatre le nombre de "
        "guichets par commune rurale.\n\nM. Paul Ney (Togo) a recommandé aux États de former les marins à la nage.\n"
    )
    for one in report_of(record, Profile.SYNTHESIS, "fr"):
        assert "avait fait passer" not in one.text or not {"indique", "déclare", "ajoute"} & set(one.text.split())


SPOKEN = {
    "es": (
        "SENADO DEL PARAGUAY\nComisión de Salud – versión taquigráfica\n\n"
        "Sra. Ida Ferreira, ministra de Salud del Paraguay. – Gracias, señor presidente. Hemos asumido dos compromisos "
        "ante el país. En primer lugar, abrir en Concepción, antes de marzo de 2027, un puesto de salud para "
        "trabajadores de temporada, con dos médicos. En segundo lugar, formar en Asunción a noventa enfermeras "
        "guaraníes antes de junio de 2028.\n\n"
        "Sr. Luis Rojas, senador. – Señora ministra, ¿con qué presupuesto?\n"
    ),
    "en": (
        "PARLIAMENT OF GHANA\nHealth Committee – Transcript\n\n"
        "Ms. Ida Mensah, Minister of Health of Ghana: Thank you, Chair. Ghana has made two commitments. First, to open "
        "in Tamale, before March 2027, a health post for seasonal workers, with two doctors. Second, to train ninety "
        "nurses in Accra before June 2028.\n\n"
        "Mr. Paul Owusu, Member of Parliament: Minister, with which budget?\n"
    ),
    "fr": (
        "ASSEMBLÉE NATIONALE DU BÉNIN\nCommission de la santé – Compte rendu intégral\n\n"
        "Mme Ida Dossou, ministre de la Santé du Bénin. – Merci, monsieur le président. Le Bénin a pris deux "
        "engagements. D'abord, ouvrir à Parakou, avant mars 2027, un poste de santé pour les saisonniers, avec deux "
        "médecins. Ensuite, former à Cotonou quatre-vingt-dix infirmières avant juin 2028.\n\n"
        "M. Paul Zinsou, député. – Madame la ministre, avec quel budget ?\n"
    ),
}


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("es", "se comprometió a formar en Asunción a noventa enfermeras"),
        ("en", "undertook to train ninety nurses in Accra"),
        ("fr", "s’engage à former à Cotonou quatre-vingt-dix infirmières"),
    ],
)
def test_what_is_said_after_an_announcement_of_promises_is_told_as_one(language: str, told: str) -> None:
    record = gather([read_file(SPOKEN[language].encode(), "hearing.txt")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, language)
    found = [telling(context, one, sentence_of(context, one)) for one in record.contributions]
    assert [one for one in found if one is not None and told in one.text]


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("Hemos asumido dos compromisos.", "es", True),
        ("Es un compromiso difícil.", "es", False),
        ("Ghana has made three new pledges.", "en", True),
        ("Ghana honours its commitments.", "en", False),
        ("Le Bénin a pris trois engagements.", "fr", True),
        ("Le Bénin tient ses engagements.", "fr", False),
    ],
)
def test_announces_pledges(words: str, language: str, expected: bool) -> None:
    assert announces_pledges(fold(words), language) is expected


BULLETIN = (
    "# PORTS BULLETIN\n\n## ICE (para. 3)\n\nNEPAL proposed a date. FIJI and MALTA opposed it. KENYA supported NEPAL. "
    "PERU asked for more time.\n\n## COMMITMENTS ANNOUNCED IN THE ROOM\n\n- CHILE: two ice plants for the ports of the "
    "south, by June 2027.\n- KENYA: a register of boats in service from March 2027.\n"
)


def test_items_below_a_heading_of_commitments_are_told_as_what_each_undertook() -> None:
    record = gather([read_file(BULLETIN.encode(), "bulletin.md")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    found = [telling(context, one, sentence_of(context, one)) for one in record.contributions]
    assert [one.text for one in found if one is not None and one.act == "pledged"] == [
        "two ice plants for the ports of the south, by June 2027",
        "a register of boats in service from March 2027",
    ]

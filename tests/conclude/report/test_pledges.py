"""What somebody promises in a list is told as their promise; «we» are never the report's."""

import pytest
from tests.conclude.report.test_asked import sentences_of
from tests.conclude.report.test_items import report_of

from relatoria.conclude.report.speech import report_clause
from relatoria.conclude.report.speech_tokens import Subject
from relatoria.gather.contributions.pledged_lists import list_mark, opens_pledges
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


def test_list_mark() -> None:
    assert [list_mark(one) for one in ("3. We", "(a) We", "b) We", "- We", "We")] == ["1", "a", "a", "-", ""]


@pytest.mark.parametrize(
    "words",
    [
        "Las demás salineras la consideramos una solución útil.",
        "Discrepamos de quienes sostienen que basta la transparencia.",
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

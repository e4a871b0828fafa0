"""Records in the present are told in the past, in Spanish and English, where that is safe."""

import pytest

from relatoria.conclude.report.record.retell import WHO
from relatoria.conclude.report.speech.clause import report_clause
from relatoria.conclude.report.speech.tenses import back_shifted, in_the_past


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("La Sra. Ruiz señala que el dique cede.", "es", "La Sra. Ruiz señaló que el dique cedía."),
        ("Chile anuncia que aportará dos millones.", "es", "Chile anunció que aportaría dos millones."),
        ("El Sr. Li dice que hace falta agua.", "es", "El Sr. Li dijo que hacía falta agua."),
        ("La OMM describe un sistema de alerta.", "es", "La OMM describió un sistema de alerta."),
        ("Kenya y Malí piden un dique.", "es", "Kenya y Malí pidieron un dique."),
        ("La Sra. Ruiz señaló que el dique cede.", "es", "La Sra. Ruiz señaló que el dique cedía."),
        ("La Sra. Ruiz expresa su alarma ante la sequía.", "es", "La Sra. Ruiz expresó su alarma ante la sequía."),
        ("La Sra. Ruiz informa de que los puertos cierran.", "es",
         "La Sra. Ruiz informó de que los puertos cerraban."),
        ("El Sr. Li señala que ha llegado agua al 90 % de las aldeas.", "es",
         "El Sr. Li señaló que había llegado agua al 90 % de las aldeas."),
        ("Ms. Ruiz says that the dam is old.", "en", "Ms. Ruiz said that the dam was old."),
        ("Kenya notes the cost of the dam.", "en", "Kenya noted the cost of the dam."),
        ("Ms. Ruiz said that workers should never pay.", "en", "Ms. Ruiz said that workers should never pay."),
        ("Nadie sabe cuánto cuesta, reconoció Ruiz.", "es", "Nadie sabe cuánto cuesta, reconoció Ruiz."),
        ("Mme Ruiz indique que la digue cède.", "fr", "Mme Ruiz indique que la digue cède."),
        ("L'OIT a estimé qu'aucun quota ne vaut.", "fr", "L'OIT estime qu'aucun quota ne vaut."),
        ("Le Togo et le Bénin ont mis en commun leurs cahiers.", "fr",
         "Le Togo et le Bénin ont mis en commun leurs cahiers."),
        ("M. Roy a mis en garde contre la hâte.", "fr", "M. Roy met en garde contre la hâte."),
        ("Mme Ruiz a remercié les États et s'est engagée à revenir.", "fr",
         "Mme Ruiz remercie les États et s’engage à revenir."),
        ("El Ecuador y el Perú comparten desde enero un registro.", "es",
         "El Ecuador y el Perú comparten desde enero un registro."),
        ("Mme Ruiz s'est félicitée des débats.", "fr", "Mme Ruiz se félicite des débats."),
        ("Mme Ruiz a signalé que la digue cédait.", "fr", "Mme Ruiz a signalé que la digue cédait."),
        ("Le Mali a fait état d'une pénurie et a demandé de l'aide.", "fr",
         "Le Mali fait état d'une pénurie et demande de l'aide."),
        ("Le Mali a jugé le guichet utile et souhaité qu'il dure.", "fr",
         "Le Mali a jugé le guichet utile et souhaité qu'il dure."),
        ("Ms. Ruiz proposed that governments cease to ask how many will leave.", "en",
         "Ms. Ruiz proposed that governments cease to ask how many will leave."),
        ("San José no cree que la mesa baste.", "es", "San José no creyó que la mesa bastara."),
        ("En el puerto no hay demanda de hielo.", "es", "En el puerto no hay demanda de hielo."),
        ("Sin denuncia no hay proceso.", "es", "Sin denuncia no hay proceso."),
        ("No claims reached the port.", "en", "No claims reached the port."),
        ("Ms. Ruiz noted that the mills gazump a barge.", "en", "Ms. Ruiz noted that the mills gazump a barge."),
        ("Ms. Ruiz noted that the mills run a barge.", "en", "Ms. Ruiz noted that the mills ran a barge."),
        ("The two surveys compile one map.", "en", "The two surveys compile one map."),
        ("Ms. Ruiz related how mothers took turns at the gate.", "en",
         "Ms. Ruiz related how mothers took turns at the gate."),
        ("La Sra. Ruiz dice que la ley no basta.", "es", "La Sra. Ruiz dijo que la ley no bastaba."),
        ("La Sra. Ruiz dice que nadie puede entrar.", "es", "La Sra. Ruiz dijo que nadie puede entrar."),
        ("La Sra. Banda (Malawi), hablando en nombre del Grupo de África, subraya que urge un fondo.", "es",
         "La Sra. Banda (Malawi), hablando en nombre del Grupo de África, subrayó que urgía un fondo."),
        ("El Perú respalda el plan y puntualiza que urge un fondo.", "es",
         "El Perú respaldó el plan y puntualizó que urgía un fondo."),
        ("El Perú da las gracias e invita a publicar.", "es", "El Perú dio las gracias e invitó a publicar."),
        ("La Sra. Ruiz dice que las oficinas no cuentan con nadie.", "es",
         "La Sra. Ruiz dijo que las oficinas no cuentan con nadie."),
        ("La Red teme que las tasas se dupliquen.", "es", "La Red temió que las tasas se duplicaran."),
        ("El Sr. Li dijo que su Gobierno ha pagado.", "es", "El Sr. Li dijo que su Gobierno había pagado."),
        ("El Perú dice que hay dos centros.", "es", "El Perú dijo que había dos centros."),
        ("Ms. Ruiz, speaking for the Group, notes that the pier is old.", "en",
         "Ms. Ruiz, speaking for the Group, noted that the pier was old."),
        ("The Fund backs the plan and adds that time presses.", "en",
         "The Fund backs the plan and adds that time presses."),
        ("La Fundación Sur prueba unas casas en Arica.", "es", "La Fundación Sur prueba unas casas en Arica."),
        ("El Fondo mantiene que basta un equipo.", "es", "El Fondo mantuvo que bastaba un equipo."),
        ("El Fondo mantiene un equipo.", "es", "El Fondo mantiene un equipo."),
        ("El Fondo apoya a las cooperativas.", "es", "El Fondo apoya a las cooperativas."),
        ("El Perú apoya la propuesta.", "es", "El Perú apoyó la propuesta."),
        ("The Fund maintains a team.", "en", "The Fund maintains a team."),
        (f"{WHO} recommends that budgets be published.", "en", f"{WHO} recommended that budgets be published."),
        ("España ratificó que resolverá las solicitudes, y comunicó que ya ha incorporado a 45 evaluadores.", "es",
         "España ratificó que resolvería las solicitudes, y comunicó que ya había incorporado a 45 evaluadores."),
        ("La Sra. Ruiz explica que el plan funciona y pide que se amplíe.", "es",
         "La Sra. Ruiz explicó que el plan funcionaba y pidió que se ampliara."),
        ("La Sra. Ruiz explicó que el plan funciona y agradeció a los donantes.", "es",
         "La Sra. Ruiz explicó que el plan funcionaba y agradeció a los donantes."),
        ("El Sr. Paz presenta el plan, que atiende a 300 familias.", "es",
         "El Sr. Paz presentó el plan, que atiende a 300 familias."),
        ("El Sr. Paz presenta la ley que crea un fondo y exige informes.", "es",
         "El Sr. Paz presenta la ley que crea un fondo y exige informes."),
        ("Chile reitera su apoyo, pero advierte de que el texto no recoge sus prioridades.", "es",
         "Chile reiteró su apoyo, pero advirtió de que el texto no recogía sus prioridades."),
        ("El Perú apoya el plan y sale de la sala.", "es", "El Perú apoya el plan y sale de la sala."),
        ("Reconoce que el plan funciona.", "es", "Reconoció que el plan funcionaba."),
    ],
)  # fmt: skip
def test_in_the_past(text: str, language: str, told: str) -> None:
    assert in_the_past(text, language) == told


@pytest.mark.parametrize(
    ("text", "shifted"),
    [
        ("La red forma a maestras y las acompaña un año.", "la red formaba a maestras y las acompañaba un año"),
        ("Su ciudad compone canciones y las tararea.", None),  # «tararea» is not known, and is a verb after «las»
        ("Los once centros y los de montaña cierran.", "los once centros y los de montaña cerraban"),
        ("Reconocemos que el país creció.", "reconocía que el país había crecido"),
        ("Los no inscritos quedan fuera.", "los no inscritos quedaban fuera"),
    ],
)
def test_back_shifted_with_an_object_before_the_verb(text: str, shifted: str | None) -> None:
    assert back_shifted(text, "es") == shifted


@pytest.mark.parametrize(
    ("text", "shifted"),
    [
        ("Donde se paga mal, no hay trata que se persiga.",
         "donde se pagaba mal, no había trata que se persiguiera"),
        ("Si no hay denuncia que el juez admita, no hay proceso.",
         "si no había denuncia que el juez admitiera, no había proceso"),
        ("Hay queja de los pescadores.", "había queja de los pescadores"),
        ("Habrá compra de hielo en el puerto.", "habría compra de hielo en el puerto"),
    ],
)  # fmt: skip
def test_no_verb_follows_what_there_is(text: str, shifted: str) -> None:
    assert report_clause(text, "es", True) == shifted


def test_a_form_of_two_tenses_follows_the_verb_joined_to_it() -> None:
    said = "Abrimos un corredor y la crisis terminó."
    assert report_clause(said, "es", True) == "había abierto un corredor y la crisis había terminado"
    assert report_clause("Abrimos un corredor y la crisis sigue.", "es", True) == "abría un corredor y la crisis seguía"

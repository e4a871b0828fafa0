"""What a sentence leaves unsaid: a case table in three languages."""

import pytest

from relatoria.conclude.report.alone.standing import stands_alone
from relatoria.conclude.report.alone.unsaid import is_item_of_speech, leaves_unsaid, speaks_of_a_state


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "El Paraguay rechazó la crítica y recordó que paga las becas desde 2019.", True),
        ("fr", "S'agissant du second, Mme Ott en tire une proposition.", True),
        ("fr", "S'agissant du second port, Mme Ott propose un plan.", False),
        ("es", "En cuanto al segundo, la Sra. Ott hizo una propuesta.", True),
        ("es", "No es barato, pero funciona.", True),  # ¿qué?
        ("es", "Al señor de Lota: tampoco.", True),
        ("es", "La balsa no se hundió ni en un caso ni en el otro.", True),  # ¿en qué casos?
        ("es", "Entre el mar y el río, la balsa no se hundió ni en un caso ni en el otro.", False),
        ("en", "The raft held in both cases.", True),
        ("en", "Whether at sea or in port, the raft held in both cases.", False),
        ("fr", "Le radeau a tenu dans les deux cas.", True),
        ("en", "To the mayor: nothing yet.", True),
        ("fr", "À la députée : aucune.", True),
        ("es", "A los puertos del sur: más médicos y menos trámites en las aduanas.", False),
        ("es", "No son turistas ni son residentes.", True),
        ("es", "Son muchos los puertos sin médico.", False),
        ("es", "Es urgente la reforma del censo.", False),
        ("es", "No es justo que paguen ellas.", False),
        ("es", "Es caro mantener dos registros.", False),
        ("es", "El Paraguay rechazó la crítica de que las becas llegan tarde.", False),
        ("en", "Ms. Lund rejected the accusation and defended the port police.", True),
        ("en", "Ms. Lund rejected the accusation that the port police beat dockers.", False),
        ("fr", "Le Tchad partage le diagnostic mais demande un autre calendrier.", True),
        ("fr", "Le Tchad partage le diagnostic de la Banque mondiale.", False),
        ("es", "No compartimos el temor, expresado por Chile, de que falten médicos.", False),
        ("en", "We reject the assessment, made by Chile, that ports are full.", False),
        ("fr", "Nous ne partageons pas la crainte, exprimée par le Chili, d'un port fermé.", False),
        ("es", "La alcaldesa apoyó la postura defendida por Chile y pidió más médicos.", True),
        ("en", "Mali shared the concern voiced by Chad and asked for more midwives.", True),
        ("en", "Mali shared the concern voiced by Chad about unpaid midwives.", False),
        ("fr", "Le Mali a soutenu la position exprimée par le Tchad et réclame des sages-femmes.", True),
        ("fr", "Le Mali a soutenu la position exprimée par le Tchad sur les sages-femmes.", False),
        ("en", "Palau would apply the same rule from January.", True),  # the same as whose?
        ("en", "Every port would apply the same rule.", False),
        ("en", "Palau would apply the same rule as Fiji.", False),
        ("es", "El Uruguay aplicaría la misma tarifa desde enero.", True),
        ("es", "Todos los puertos aplicarían la misma tarifa.", False),
        ("fr", "Le Gabon appliquera la même règle dès janvier.", True),
        ("fr", "Le Gabon appliquera la même règle que le Tchad.", False),
        ("en", "Presenting the view of the seven clinics, she asked for nurses.", True),  # which seven?
        ("en", "In Lima and Quito seven clinics opened; the seven clinics need nurses.", False),
        ("en", "For Chile, Ghana and Peru, he said that the three Governments would pay.", False),
        ("es", "Por Chile y el Perú, dijo que los dos Gobiernos pagarían.", False),
        ("fr", "Au nom du Chili et du Gabon, il a dit que les deux gouvernements paieraient.", False),
        ("en", "The Fund spent half of it within the two years.", False),
        ("es", "En los siete puertos inspeccionados había un médico por cada mil marineros.", True),
        ("es", "En los siete puertos del Pacífico hay médicos.", False),
        ("fr", "Les neuf centres visités manquent de lits.", True),
        ("fr", "Les neuf centres de la région de Thiès manquent de lits.", False),
        ("es", "El Perú propuso exonerar a las viudas y a los menores.", True),  # ¿de qué?
        ("es", "El Perú propuso exonerar a las viudas del pago de la tasa.", False),
        ("en", "Peru proposed exempting widows and children.", True),
        ("en", "Peru proposed exempting widows from the fee.", False),
        ("fr", "Le Bénin propose d'exonérer les veuves et les enfants.", True),
        ("fr", "Le Bénin propose d'exonérer les veuves des frais de visa.", False),
        ("es", "La ministra explicó que bastaba una carta del alcalde.", True),  # ¿para qué?
        ("es", "La ministra explicó que bastaba una carta del alcalde para inscribirse.", False),
        ("en", "The minister explained that a letter of the mayor would suffice.", True),
        ("en", "The minister explained that good will was not enough.", False),
        ("fr", "La ministre explique qu'une lettre du maire suffit.", True),
        ("fr", "La ministre explique que la bonne volonté ne suffit pas.", False),
        ("es", "La Sra. Lund discrepó en parte, pues el norte no tiene puertos.", True),
        ("en", "The Finn disagreed in part, explaining that the north has no ports.", True),
        ("fr", "M. Sy a marqué son désaccord, le nord n'ayant pas de ports.", True),
        ("es", "Es una promesa sobre otra promesa.", True),
        ("es", "Es una vergüenza que falten médicos.", False),
        ("en", "It is, I fear, a bridge without a river.", True),
        ("en", "It is a mistake to close ports.", False),
        ("en", "It was intended to feed into the Lima talks.", True),
        ("fr", "C'est un pont sans rivière.", True),
        ("fr", "C'est une erreur de fermer les ports.", False),
        ("es", "Los saladeros están dispuestos a colaborar, siempre que se les pague.", True),  # ¿en qué?
        ("es", "Los saladeros están dispuestos a colaborar en la limpieza del puerto.", False),
        ("en", "The salters are willing to help, provided that they are paid.", True),
        ("en", "The salters are willing to help clean the port.", False),
        ("fr", "Les saliniers sont prêts à aider, à condition d'être payés.", True),
        ("fr", "Les saliniers sont prêts à aider les pêcheurs.", False),
        ("es", "La ley de Chile muestra que es posible.", True),
        ("es", "La ley de Chile muestra que es posible pagar a tiempo.", False),
        ("en", "The law of Chile shows that it is possible.", True),
        ("fr", "La loi du Chili montre que c'est possible.", True),
        ("es", "Sea cual sea la forma elegida, el convenio sigue obligando.", True),  # ¿la forma de qué?
        ("es", "Sea cual sea la forma del contrato, el convenio sigue obligando.", False),
        ("en", "Whichever option is chosen, the treaty remains in force.", True),
        ("fr", "Quelle que soit la forme retenue, le traité reste en vigueur.", True),
        ("fr", "Quelle que soit la forme du contrat, le traité reste en vigueur.", False),
        ("fr", "Encore faut-il que les saliniers le sachent.", True),
        ("fr", "Il s'agit d'une lacune que nous avions signalée.", True),
        ("fr", "Il s'agit de former les saliniers.", False),
        ("es", "Se trata de una carencia grave.", True),
        ("es", "Se trata de formar a los salineros.", False),
        ("fr", "Convaincus que nul ne doit partir, déclarons ce qui suit.", True),
        ("en", "We, the salt workers, declare as follows.", True),
        ("fr", "Le reconnaître n'est pas une faiblesse.", True),
        ("fr", "Le pouvoir est un mot.", False),
        ("es", "Reconocerlo no es una debilidad.", True),
        ("en", "Admitting it is no weakness.", True),
        ("es", "La firman asimismo los saladeros del sur.", True),
        ("es", "De ahí la necesidad de médicos.", True),
        ("en", "Hence the need for nurses.", True),
        ("fr", "D'où la nécessité de former des infirmiers.", True),
        ("en", "Chad and Peru strongly opposed, arguing it would cost too much.", True),
        ("en", "Chad and Peru strongly opposed the levy, arguing it would cost too much.", False),
        ("en", "In the islands, Fiji would go further.", True),
        ("en", "Fiji would go further than the text and ban fees.", False),
        ("es", "Chile publicará los suyos en enero.", True),
        ("fr", "Le Togo mettra en ligne les siens, au nombre de quatre.", True),
        ("fr", "Le Togo publiera ses accords et invite les autres à publier les leurs.", False),
    ],
)
def test_leaves_unsaid(language: str, text: str, expected: bool) -> None:
    assert leaves_unsaid(text, language) is expected
    assert not (expected and stands_alone(text, language))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Nuestros hospitales públicos contratan desde abril.", True),
        ("es", "Explicó que su Gobierno pagaría las becas.", True),
        ("es", "Cada migrante vuelve a su país.", False),
        ("en", "Our public schools hire from April on.", True),
        ("en", "She said that her Government would pay.", True),
        ("en", "Our members hire from April on.", False),
        ("fr", "Nos hôpitaux publics recrutent depuis avril.", True),
        ("fr", "Elle dit que son pays paiera.", True),
        ("fr", "Nos membres recrutent.", False),
    ],
)
def test_speaks_of_a_state(language: str, text: str, expected: bool) -> None:
    assert speaks_of_a_state(text, language) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "En segundo lugar, nombrar un médico para cada puerto.", True),
        ("es", "En segundo lugar, el puerto nombrará un médico.", False),
        ("en", "Second, appoint a nurse for each port.", True),
        ("en", "Second, to appoint a nurse for each port.", True),
        ("en", "Second, access to ports remains slow.", False),
        ("fr", "Ensuite, nommer un médecin dans chaque port.", True),
        ("fr", "Ensuite, le port nommera un médecin.", False),
        ("fr", "Enfin, entre les deux ports, la route manque.", False),
    ],
)
def test_is_item_of_speech(language: str, text: str, expected: bool) -> None:
    assert is_item_of_speech(text, language) is expected

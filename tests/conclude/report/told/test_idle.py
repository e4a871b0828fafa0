"""Sentences that say nothing to whoever was not there are not told."""

import pytest

from relatoria.conclude.report.told.idle import says_nothing


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Kenya commended the quality of the metadata.", "en", True),
        ("Kenya commended Peru for abolishing fees.", "en", False),
        ("Norway commended Malawi on the abolition of the penalty.", "en", False),
        ("Kenya welcomed the agreement on fees.", "en", False),
        ("Ms. Lin, an economist, offered some context.", "en", True),
        ("Kenya offered some visas.", "en", False),
        ("He associated himself with the remarks of the Secretary-General.", "en", True),
        ("Ms. Lin urged parties to consult bilaterally before the evening session.", "en", True),
        ("Ms. Lin urged parties to ratify the convention.", "en", False),
        ("Mr. Li replied in the affirmative.", "en", True),
        ("Mr. Li replied in the affirmative, but only two counsellors were there.", "en", False),
        ("Quiero reconocer la labor de las familias de acogida.", "es", True),
        ("El Japón felicitó al Perú porque suprimió las tasas.", "es", False),
        ("La Presidenta invitó a las delegaciones a centrarse en lo que harían.", "es", True),
        ("La Presidenta invitó a las delegaciones a ratificar el convenio.", "es", False),
        ("Intervino a continuación la Dra. Ocampo, cuyo equipo sigue a las familias.", "es", True),
        ("El Sr. Li hizo una presentación.", "es", True),
        ("El Sr. Li hizo una propuesta sobre las tasas.", "es", False),
        ("J'ai de l'estime pour le capitaine Roux, nous avons navigué ensemble.", "fr", True),
        ("J'ai de l'estime pour cette charte, qui protège les mousses.", "fr", False),
        ("M. Roux signale une coquille dans la version espagnole du document.", "fr", True),
        ("La Sra. Paz señala un error en la versión francesa.", "es", True),
        ("Mr. Li pointed out an error in the French version.", "en", True),
        ("Mr. Li pointed out an error in the tide tables.", "en", False),
        ("Puis est venu le témoignage de Mme Tesfaye.", "fr", True),
        ("Le ministre refuse de commenter la grève.", "fr", True),
        ("Le ministre refuse de payer la taxe.", "fr", False),
        ("Le Président a invité les délégations à s'en tenir à dix minutes.", "fr", True),
        ("Le Mali remercie le Niger.", "fr", True),
        ("Le Mali remercie le Niger d'avoir ouvert ses ports.", "fr", False),
        ("Mme Roy s'est félicitée des campagnes de régularisation.", "fr", False),
    ],
)
def test_says_nothing(text: str, language: str, expected: bool) -> None:
    assert says_nothing(text, language) is expected

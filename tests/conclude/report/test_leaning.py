"""Words that lean on a sentence before: a case table in three languages."""

import pytest

from relatoria.conclude.report.leaning import leans


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "India opposed it.", True),
        ("en", "Every port kept a ledger and opened it to the public.", False),  # what «it» is stands before
        ("en", "The European Union could not accept this insertion.", True),
        ("en", "Chile proposed a register and defended that register.", False),
        ("en", "The paragraph had been agreed in June.", True),
        ("en", "The proposal of Chile had been agreed in June.", False),  # told apart by what follows
        ("en", "The lab had counted 40 children in such rooms.", True),
        ("en", "Ports such as Dakar were full.", False),
        ("en", "This year the harvest failed.", False),
        ("en", "Egypt, opposing both, favoured the original text.", True),
        ("en", "Both ports were closed.", False),
        ("en", "He asked for 20 more.", True),
        ("en", "There were no inspectors.", False),
        ("en", "Two nurses worked there.", True),
        ("es", "La concejala celebró la propuesta y ofreció su ciudad.", True),
        ("es", "La concejala celebró la propuesta del alcalde.", False),
        ("es", "El Perú se comprometió a publicarlo antes de fin de año.", True),
        ("es", "En cuanto al padrón, el Perú se comprometió a publicarlo.", False),
        ("es", "La Unión aportará 300 millones a esos fondos.", True),
        ("es", "Faltan, eso sí, inspectores en el este del país.", False),
        ("es", "Se cubrirán otras veinte plazas.", True),
        ("es", "Ambos municipios comparten una ventanilla.", False),
        ("es", "Menos optimista se mostró la alcaldesa.", True),
        ("es", "La charla duró una hora.", False),  # «charla» has no pronoun at its end
        ("fr", "Elle s'est engagée à y verser neuf millions.", True),
        ("fr", "La commune a créé dans la vallée un fonds et compte y verser un million.", False),
        ("fr", "Il y a lieu de former les inspecteurs.", False),
        ("fr", "Le Canada est prêt à accepter cette formulation.", True),
        ("fr", "Ce que demandent les maires est une avance.", False),
        ("fr", "Le Programme recommande aux États de l'adopter.", True),
        ("fr", "Le Gouvernement adopte un plan et promet de l'appliquer.", False),
        ("fr", "M. Sarr a reconnu que deux écoles sur trois en étaient dépourvues.", True),
        ("es", "El Instituto instalará seis antes de junio.", True),
        ("fr", "Tout autre est la voie choisie par la Belgique.", True),
        ("fr", "La suppression du paragraphe est demandée.", True),
        ("fr", "La Confédération a appelé les États à le rendre obligatoire.", True),
        ("fr", "Le Gouvernement a créé un registre et promis de le rendre public.", False),
        ("fr", "Les chiffres divergent et rien ne permet de les rapprocher.", False),
        ("fr", "Elle a proposé d'ouvrir une école à la mer.", False),
        ("es", "El Sr. Quispe contestó que nadie las había consultado.", True),
        ("es", "El Perú instó a los Estados que no lo hubieran hecho a ratificar el Convenio.", False),
        ("es", "Exhortó a los Estados que no lo hubieran hecho a adherirse.", True),
        ("fr", "La Jamaïque ouvrirait un guichet semblable à Kingston.", True),
        ("fr", "La Jamaïque ouvrirait un guichet semblable à celui de Cap-Haïtien.", False),
        ("en", "Namibia was studying a similar levy.", True),
        ("en", "Namibia praised the levy on alcohol and studied a similar levy.", False),
        ("es", "Panamá estudia una figura semejante.", True),
        ("fr", "Le Tchad et le Niger ont dit rencontrer les mêmes difficultés.", True),
        ("en", "Refugees face the same difficulties as migrants.", False),
        ("fr", "L'enquête n'a relevé de tels frais que dans une école sur cinq.", True),
        ("es", "En tales condiciones no cabía firmar.", True),
        ("es", "Las competencias en la materia correspondían a los Estados federados.", True),
        ("en", "Ms. Low agreed with the previous speaker that ports were full.", True),
        ("fr", "Les Comores ont émis des réserves, estimant que l'accord des parents devait être recueilli.", True),
        ("fr", "Les Comores ont émis des réserves sur la vaccination.", False),
        ("es", "La Sra. Cárdenas discrepó: se habían celebrado catorce asambleas.", True),
        ("es", "Costa Rica discrepó y afirmó que los puertos estaban llenos.", False),
        ("en", "Jordan objected, arguing that costs would rise.", True),
        ("en", "Kenya proposed adding “voluntary”.", True),
        ("en", "On fees, Kenya proposed adding “voluntary”.", False),
        ("en", "Kenya proposed adding “voluntary” to paragraph 3.", False),
        ("es", "Kenya propuso añadir «de carácter voluntario».", True),
        ("fr", "L'Égypte a proposé de remplacer « encourage » par « invite ».", False),
        ("en", "The minister hailed the decision.", True),
        ("en", "The Fund had opened an office.", False),  # a name
    ],
)
def test_leans(language, text, expected):
    assert leans(text, language) is expected

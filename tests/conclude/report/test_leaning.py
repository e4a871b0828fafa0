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
    ],
)
def test_leans(language, text, expected):
    assert leans(text, language) is expected

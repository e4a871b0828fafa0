"""Which sentences stand alone: a case table in three languages."""

import pytest

from relatoria.conclude.report.alone.standing import stands_alone


@pytest.mark.parametrize(
    ("language", "text", "alone"),
    [
        ("en", "Cities cannot carry it alone.", False),
        ("en", "Every city has a plan and carries it alone.", True),
        ("en", "It is necessary to act.", True),
        ("en", "Request by the same State for a section on drought.", False),
        ("es", "Petición del mismo Estado de una sección sobre la sequía.", False),
        ("fr", "Demande du même État d'une section sur la sécheresse.", False),
        ("fr", "Les ressortissants du même État votent ensemble.", True),
        ("en", "While Costa Rica would like subsidies to be dealt with first.", False),
        ("en", "While costs rose, ports stayed open.", True),
        ("en", "Lebanon, where she was employed, took exception.", False),
        ("en", "Ms. Low said that she was employed in Lebanon.", True),
        ("en", "What was wanted, in his submission, was a ledger.", False),
        ("fr", "Dans cinq d'entre elles, l'eau n'était pas potable.", False),
        ("fr", "Les communes ont des puits, dont cinq d'entre elles sans eau.", True),
        ("en", "We are already working on this with IOM.", False),
        ("en", "We should act together on this.", False),
        ("en", "The two would be merged before the summit.", False),
        ("en", "Companies look for skills and do not find them at home.", True),
        ("en", "We support them.", False),
        ("en", "No State could have done it alone.", False),
        ("en", "Migration policy can borrow that model.", True),
        ("es", "Los Estados deben lograrlo juntos.", False),
        ("es", "La ley municipal les abre las clases.", False),
        ("es", "Los vecinos acogen a las familias y les abren las clases.", True),
        ("es", "El presupuesto debe financiar dichas medidas.", False),
        ("es", "Los Estados deben compartir sus datos.", True),
        ("es", "También debían ser innovadoras para durar.", False),
        ("es", "Deben participar todos los municipios.", True),
        ("es", "Deben adoptarse medidas.", True),
        ("es", "La Unión aportará 300 millones de euros a ese fin.", False),
        ("fr", "Aucun État ne peut les relever seul.", False),
        ("fr", "Personne n'aurait pu le faire seul.", False),
        ("fr", "Les travailleurs arrivent et les employeurs les attendent.", True),
        ("fr", "Cela suppose des données fiables.", False),
        ("fr", "Les États doivent partager leurs données.", True),
        ("fr", "M. Hereward a ajouté que ces données devaient être protégées.", False),
        ("es", "Añadió que estas medidas eran necesarias.", False),
        ("en", "He added that these measures were needed.", False),
        ("fr", "La Côte d'Ivoire a abondé dans ce sens.", False),
        ("es", "Colombia se pronunció en el mismo sentido.", False),
        ("en", "Kenya argued along the same lines.", False),
        ("de", "Das reicht nicht.", True),
    ],
)
def test_stands_alone(language, text, alone):
    assert stands_alone(text, language) is alone

"""How sentences of records open."""

import pytest

from relatoria.conclude.report.alone.openings import (
    answers_another,
    is_about_another,
    opens_dangling,
    opens_item,
    without_connective,
)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Asimismo, los puertos cierran.", "Los puertos cierran."),
        ("es", "En su lugar, pidió un servicio.", "Pidió un servicio."),
        ("en", "In response, the mayor resigned.", "The mayor resigned."),
        ("en", "In response to China, the mayor resigned.", "In response to China, the mayor resigned."),
        ("fr", "En réponse, la directrice précise un point.", "La directrice précise un point."),
        ("fr", "La directrice précise un point.", "La directrice précise un point."),
        ("es", "Tercero, los puertos cierran.", "Los puertos cierran."),
        ("es", "Tercera edad y vivienda van juntas.", "Tercera edad y vivienda van juntas."),
        ("en", "Meanwhile the ports close.", "The ports close."),
        ("es", "Mientras tanto, los puertos cierran.", "Los puertos cierran."),
        ("fr", "A l'inverse, les ports ferment.", "Les ports ferment."),
        ("fr", "Entre-temps, les ports ferment.", "Les ports ferment."),
        ("fr", "Aussi M. Roy recommande-t-il d'attendre.", "M. Roy recommande d'attendre."),
        ("fr", "Aussi convient-il d'attendre.", "Aussi convient-il d'attendre."),
        ("fr", "Quant à Mme Roy, juge à Lens, elle a promis un fonds.", "Mme Roy, juge à Lens, a promis un fonds."),
        ("fr", "Quant au Togo, il a promis un fonds.", "Le Togo a promis un fonds."),
        ("fr", "Quant au fonds, le Togo l'a promis.", "Quant au fonds, le Togo l'a promis."),
        ("fr", "D'après elle, les ports ferment.", "Les ports ferment."),
        (
            "fr",
            "De l'avis de la délégation togolaise, les ports ferment.",
            "De l'avis de la délégation togolaise, les ports ferment.",
        ),
        ("en", "Third, ports close.", "Ports close."),
        ("en", "First aid is taught at school.", "First aid is taught at school."),
        ("fr", "Sixièmement, les ports ferment.", "Les ports ferment."),
        ("es", "En el debate que siguió, el Perú pidió datos.", "En el debate que siguió, el Perú pidió datos."),
        ("es", "En el debate, el Perú pidió datos.", "El Perú pidió datos."),
        ("es", "Según explicó la jueza, faltan datos.", "Según explicó la jueza, faltan datos."),
        (
            "en",
            "In the discussion that followed, Peru asked for data.",
            "In the discussion that followed, Peru asked for data.",
        ),
        (
            "fr",
            "Lors du débat qui a suivi, le Pérou a demandé des données.",
            "Lors du débat qui a suivi, le Pérou a demandé des données.",
        ),
    ],
)
def test_without_connective(language, text, expected):
    assert without_connective(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "That proposal was rejected.", True),
        ("en", "Several parties could accept a fund.", True),  # what others said
        ("en", "Kenya could accept a fund.", False),
        ("es", "Estos fondos faltan.", True),
        ("fr", "Ces fonds manquent.", True),
    ],
)
def test_opens_dangling(language, text, expected):
    assert opens_dangling(text, language) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Sin suelo no hay casas, le replicó el concejal.", True),
        ("es", "Sin suelo no hay casas, dijo el concejal.", False),
        ("fr", "Sans terrain, lui a répondu le maire, rien ne se fait.", True),
    ],
)
def test_answers_another(language, text, expected):
    assert answers_another(text, language) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Tercero, que los Estados publiquen sus cuentas.", True),
        ("es", "Que los Estados publiquen sus cuentas.", False),
        ("es", "En segundo lugar, los Estados deben publicar sus cuentas.", False),
        ("en", "Third, that States publish their accounts.", True),
        ("en", "Third, that is a matter of law.", False),
        ("fr", "Enfin, que les États publient leurs comptes.", True),
        ("fr", "Deuxièmement, qu'ils publient leurs comptes.", True),
        ("fr", "Enfin, quelques États publient leurs comptes.", False),
    ],
)
def test_opens_item(language, text, expected):
    assert opens_item(text, language) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Fue respaldada por Chile y el Perú.", True),
        ("es", "La propuesta fue respaldada por Chile.", False),  # what it is about stands in it
        ("es", "Fue informado por Chile de la decisión.", False),
        ("en", "She was supported by Kenya and Ghana, and opposed by Norway.", True),
        ("en", "It was suggested by Kenya that ports close.", False),
        ("fr", "Il est appuyé sur ce point par la Gambie et le Mali.", True),
        ("fr", "Il est proposé par le Mali que les ports ferment.", False),
    ],
)
def test_is_about_another(language, text, expected):
    assert is_about_another(text, language) is expected

"""Small words that turn a sentence are caught; honest edits of the same sentences pass, in three languages."""

from __future__ import annotations

import pytest

from relatoria.conclude.check.check import Checker
from relatoria.conclude.check.claims import Claim
from relatoria.conclude.points.find import find_points
from relatoria.model.verdict import FaultKind
from relatoria.testing.records import Said, person, record_of, state

ROJAS, CLARA = person("Benigno Rojas", "Registro Civil", "m"), person("Clara Onrubia", "Oficina de Asilo", "f")
DUBREUIL = person("Yves Dubreuil", "Semences de l’Ouest", "m")
FIJI, GHANA, UGANDA = state("FJI", "Fiji"), state("GHA", "Ghana"), state("UGA", "Uganda")
RECORD = record_of(
    (
        Said(GHANA, "A standard is only as strong as its weakest border post."),
        Said(UGANDA, "Uganda commended Fiji on the training of fruit pickers."),
        Said(ROJAS, "La justicia que no llega a los pueblos ya ha fallado.", language="es"),
        Said(CLARA, "Menos de uno de cada diez lempiras llegaba a una cuenta de ahorro.", language="es"),
        Said(DUBREUIL, "Pour le semencier, l'hybride n'est pas l'ennemi des paysans.", language="fr"),
        Said(DUBREUIL, "Le déplacement est le point le moins documenté du rapport.", language="fr"),
        Said(FIJI, "Fiji had trained forty nurses."),
        Said(GHANA, "Families, and not only returnees, should be prepared before arrival."),
        Said(ROJAS, "El virus no pide pasaporte en la frontera.", language="es"),
        Said(DUBREUIL, "La France mettra deux magistrats à la disposition du réseau pour trois ans.", language="fr"),
        Said(CLARA, "Un fondo se alimentará con el 1 % de las comisiones de envío.", language="es"),
    )
)
CHECKERS = {language: Checker(RECORD, find_points(RECORD), language) for language in ("es", "en", "fr")}


def faults(language: str, cited: str, text: str) -> list[FaultKind]:
    return [one.kind for one in CHECKERS[language].verdict(Claim("s1", text, tuple(cited.split()))).faults]


@pytest.mark.parametrize(
    ("language", "cited", "text", "fault"),
    [
        ("en", "c1", "A standard is not only as strong as its weakest border post, Ghana said.", FaultKind.POLARITY),
        ("en", "c8", "Ghana said that families, and only returnees, should be prepared.", FaultKind.POLARITY),
        ("en", "c1 c2", "Among them were not Ghana and Uganda.", FaultKind.POLARITY),
        ("es", "c1 c2", "No se pronunciaron también sobre este tema Ghana y Uganda.", FaultKind.POLARITY),
        ("fr", "c1 c2", "Parmi elles ne figurent pas le Ghana et l’Ouganda.", FaultKind.POLARITY),
        ("en", "c7", "Fiji rejected the training of forty nurses.", FaultKind.POLARITY),
        ("es", "c7", "Fiji rechazó la formación de cuarenta enfermeras.", FaultKind.POLARITY),
        ("fr", "c7", "Les Fidji rejettent la formation de quarante infirmières.", FaultKind.POLARITY),
        ("en", "c1 c2", "Ghana, Uganda and Fiji also spoke on this theme.", FaultKind.NAME),
        ("en", "c1 c2", "Ghana, Uganda and Fiji made recommendations on it.", FaultKind.NAME),
        ("es", "c1 c2", "También formularon recomendaciones Ghana, Uganda y Fiji.", FaultKind.NAME),
        ("fr", "c1 c2", "Des recommandations ont aussi été formulées par le Ghana et les Fidji.", FaultKind.NAME),
        ("es", "c1 c2", "Anunciaron compromisos al respecto Ghana y Uganda.", FaultKind.MODALITY),
        ("es", "c3", "Benigno Rojas afirmó que la justicia que llega a los pueblos ya ha fallado.", FaultKind.POLARITY),
        ("es", "c4", "Más de uno de cada diez lempiras llegaba a una cuenta, dijo Clara Onrubia.", FaultKind.POLARITY),
        ("fr", "c5", "Pour le semencier Yves Dubreuil, l’hybride est l’ennemi des paysans.", FaultKind.POLARITY),
        ("fr", "c6", "Le déplacement est le point le plus documenté du rapport.", FaultKind.POLARITY),
        ("es", "c3 c4", "Hablaron Benigno Rojas y Clara Rojas de una cuenta de ahorro.", FaultKind.NAME),
        ("fr", "c10", "La France mettra trois magistrats à la disposition du réseau pour trois ans.", FaultKind.NUMBER),
        ("es", "c11", "Un fondo se alimentará con el 4 % de las comisiones de envío.", FaultKind.NUMBER),
    ],
)
def test_turned_words_are_caught(language: str, cited: str, text: str, fault: FaultKind) -> None:
    assert fault in faults(language, cited, text)


@pytest.mark.parametrize(
    ("language", "cited", "text"),
    [
        ("en", "c1", "For Ghana, a standard was only as strong as its weakest post at the border."),
        ("en", "c8", "Ghana: not only returnees but families as well should be prepared."),
        ("en", "c1 c2", "Uganda and Ghana also spoke on this theme."),
        ("es", "c1 c2", "Formularon recomendaciones al respecto Ghana y Uganda."),
        ("en", "c2", "The training of fruit pickers in Fiji was commended by Uganda."),
        ("es", "c3", "Según Benigno Rojas, ya ha fallado la justicia que no llegaba a los pueblos."),
        ("es", "c9", "Benigno Rojas añadió que el virus no pedía pasaporte."),
        ("es", "c4", "A una cuenta de ahorro llegaba menos de uno de cada diez lempiras, señaló la Sra. Onrubia."),
        ("fr", "c5", "Yves Dubreuil a dit que l’hybride n’était pas l’ennemi des paysans."),
        ("fr", "c6", "Du rapport, le point le moins documenté est le déplacement, dit M. Dubreuil."),
        ("es", "c3 c4", "Benigno Rojas habló de la justicia y Clara Onrubia de las cuentas de ahorro."),
        ("fr", "c10", "Pour trois ans, la France mettra à la disposition du réseau deux magistrats."),
        ("es", "c11", "El fondo se alimentará con el 1 % de las comisiones."),
    ],
)
def test_honest_edits_pass(language: str, cited: str, text: str) -> None:
    assert faults(language, cited, text) == []

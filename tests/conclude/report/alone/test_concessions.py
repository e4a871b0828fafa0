"""What somebody grants is told with what answers it, or not at all."""

import pytest
from tests.conclude.report.told.test_items import report_of

from relatoria.conclude.report.alone.concessions import concedes
from relatoria.model.report import Profile


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Es cierto que los puertos cerraron a tiempo.", True),
        ("es", "Es cierto que los puertos cerraron a tiempo, pero nadie avisó a las barcas.", False),
        ("es", "La alcaldesa dijo que era cierto que los puertos habían cerrado.", False),  # an answer to a question
        ("es", "Desde luego, cada puerto tiene su reglamento.", True),
        ("en", "Admittedly, the ports had closed in time.", True),
        ("en", "It was true that the ports had closed in time.", True),
        ("en", "While it was true that the ports had closed in time, no boat had been told.", False),
        ("en", "Granted, every port has its rules, yet nobody reads them.", False),
        ("en", "The grant was certainly large.", False),
        ("fr", "Certes, les ports ont fermé à temps.", True),
        ("fr", "Le maire admet que, certes, les ports ont fermé à temps.", True),
        ("fr", "Il est vrai que les ports ont fermé à temps, mais nul n'a prévenu les bateaux.", False),
        ("fr", "S'il est vrai que les ports ont fermé à temps, nul n'a prévenu les bateaux.", False),
    ],
)
def test_concedes(language, text, expected):
    assert concedes(text, language) is expected


RECORDS = {
    "fr": (
        "Compte rendu analytique\n\n1. Mme Ida Kamba (Gabon) ne partage pas cet avis. Certes, un premier contrat de "
        "pêche permet aux jeunes marins de rembourser leurs emprunts. Mais le Gabon souhaite que les licences "
        "soient limitées à douze mois.\n\n"
        "2. M. Paul Ney (Togo) recommande aux États de former les marins à la nage.\n",
        "premier contrat",
    ),
    "es": (
        "Acta resumida\n\n1. La Sra. Ida Camba (Gabón) no comparte esa opinión. Es cierto que un primer contrato de "
        "pesca permite a los jóvenes marinos devolver sus préstamos. Pero el Gabón desea que las licencias se "
        "limiten a doce meses.\n\n"
        "2. El Sr. Pablo Ney (Togo) recomienda a los Estados que enseñen a nadar a los marinos.\n",
        "primer contrato",
    ),
    "en": (
        "Summary record\n\n1. Ms. Ida Kamba (Gabon) did not share that view. Admittedly, a first fishing contract "
        "allowed young seafarers to repay their loans. But Gabon wished licences to be limited to twelve "
        "months.\n\n2. Mr. Paul Ney (Togo) recommended that States teach seafarers to swim.\n",
        "first fishing contract",
    ),
}


@pytest.mark.parametrize("language", RECORDS)
def test_a_concession_is_not_told_alone(language):
    record, granted = RECORDS[language]
    for told in RECORDS:
        assert not [one.text for one in report_of(record, Profile.SYNTHESIS, told) if granted in one.text]

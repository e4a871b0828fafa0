"""What a body concludes in a list is told of it, in its own name, and quoted in other languages."""

from __future__ import annotations

import pytest

from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import claims_of
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.report import Profile

FRENCH = """COMMISSION DES FORÊTS DU BASSIN

Compte rendu de la cinquième session, Libreville, 9 mars 2026

1. Le Gabon a présenté son inventaire. Le Congo a regretté le retard du financement.

2. La Commission, après avoir examiné le rapport du Secrétariat :

a) Invite les États à publier leurs inventaires avant le 31 mars 2027 ;

b) Prend acte de l'opposition du Tchad ;

c) Recommande d'ouvrir un fonds.
"""
SPANISH = """COMITÉ DE RIEGO

1. La Sra. Paz Rivera (Ecuador) presentó el inventario. El Perú pidió más plazo.

2. El Comité, habiendo oído a las delegaciones de Chile y el Perú:

a) Recomienda a los Estados que financien la medición de los caudales;

b) Toma nota de la oferta de España.
"""
ENGLISH = """COMMITTEE ON COASTAL ROADS

1. Ms. Ama Owusu (Ghana) presented the inventory. Togo asked for more time.

2. The Committee, having heard the delegation of Benin:

(a) Urges States to publish their inventories by 31 March 2027;

(b) Takes note of the offer of Spain.
"""


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        (FRENCH, "fr", "La Commission des forêts du bassin invite les États à publier leurs inventaires"),
        (FRENCH, "es", "«Invite les États à publier leurs inventaires avant le 31 mars 2027»"),
        (SPANISH, "es", "El Comité de riego recomienda a los Estados que financien la medición de los caudales."),
        (ENGLISH, "en", "The Committee on coastal roads urges States to publish their inventories by 31 March 2027."),
        (ENGLISH, "fr", "Urges States to publish their inventories by 31 March 2027"),
    ],
)
def test_conclusions_are_told_of_the_body(text: str, language: str, told: str) -> None:
    record = gather([read_file(text.encode(), "report.txt")])
    points = find_points(record)
    report = write_report(record, points, Profile.SYNTHESIS, language)
    said = [one.text for section in report.sections for part in section.paragraphs for one in part]
    assert sum(told in sentence for sentence in said) >= 1
    assert not [verdict for verdict in check(claims_of(report), record, points).verdicts if verdict.faults]

"""A body called by a common word, a government in its own State's paper, a post told by the one before."""

from __future__ import annotations

import pytest
from tests.gather.attribution.claims.test_clauses import told


@pytest.mark.parametrize(
    ("language", "wording", "speaker"),
    [
        ("es", "El Foro de Puertos del Caribe (FPC) presentó su contribución. Jamaica y Cuba señalaron que las tasas"
         " subían. El proceso solicita que la lista sea vinculante.", "Foro de Puertos del Caribe (FPC)"),
        ("fr", "Le Forum des ports des Caraïbes (FPC) a présenté sa contribution. La Jamaïque et Cuba ont signalé que"
         " les droits montaient. Le processus demande que la liste soit contraignante.",
         "Forum des ports des Caraïbes (FPC)"),
        ("es", "La CSM presentó su contribución.\n\nChile pidió un plazo.\n\nLa Conferencia propone un registro.",
         "CSM"),
        ("fr", "RÉPUBLIQUE DU MALI\n\nContribution écrite\n\nLe Gouvernement s'engage à publier les droits de port.",
         "Mali"),
        ("es", "REPÚBLICA DEL PARAGUAY\n\nContribución escrita\n\nEl Gobierno se compromete a publicar las tasas.",
         "Paraguay"),
        ("es", "La Sra. Ana Paz pidió fondos. Su homóloga mauritana, Mariem Cheikhna, fue más lejos: reprochó a los"
         " donantes los retrasos.", "Mariem Cheikhna"),
    ],
)  # fmt: skip
def test_who_is_meant(language: str, wording: str, speaker: str) -> None:
    assert speaker in {who for _, who, _ in told(language, wording)}
    assert {"proceso", "processus", "Conferencia", "Gouvernement", "Gobierno"}.isdisjoint(
        who for _, who, _ in told(language, wording)
    )

"""Sentences that only tell who leads a delegation or presides."""

from __future__ import annotations

import pytest

from relatoria.gather.attribution.words.leading import tells_who_leads
from relatoria.language.sentence import sentences


@pytest.mark.parametrize(
    ("language", "wording", "expected"),
    [
        ("es", "Encabeza su delegación la Sra. Marcela Zúniga, Subsecretaria de Riesgos.", True),
        ("es", "La delegación de Túnez estuvo encabezada por el Sr. Mongi Ferchichi.", True),
        ("es", "Presidió las sesiones la Sra. Beatriz Loureiro (Portugal).", True),
        ("en", "Its delegation was led by Ms. Leimas Kalsakau, Permanent Secretary.", True),
        ("en", "Mr. Eero Salo, Minister of Labour, headed the delegation.", True),
        ("fr", "Sa délégation est conduite par Mme Clarisse Hounkpatin.", True),
        ("fr", "M. Sow a présidé la séance.", True),
        ("en", "Ms. Ode led the delegation and said that it was late.", False),
        ("es", "La Sra. Ruiz, que encabezó la delegación, señaló la falta de jueces.", False),
        ("en", "The delegation, headed by the Minister, said no.", False),
        ("fr", "À la tête de sa délégation se trouvait Mme Zenaida Lopes.", True),
        ("es", "Al frente de la delegación figura el Sr. Ovelar, Viceministro.", True),
        ("en", "Heading the delegation of Lesotho was Ms. Palesa Mokhethi.", True),
        ("fr", "À la tête d'une délégation de onze membres, le ministre a présenté le pays.", False),
        ("fr", "La délégation accepte.", False),
        ("es", "Las reuniones fueron presididas por la Sra. Loureiro (Portugal).", True),
        ("es", "Presidieron las audiencias el Sr. Paz y la Sra. Ruiz.", True),
        ("es", "Las sesiones fueron presididas por la Sra. Ruiz, quien recordó las reglas.", False),
        ("en", "The session was chaired by Ms. Ode, who recalled the rules.", False),
        ("fr", "Les débats ont été présidés par M. Sow, qui a rappelé la règle.", False),
        ("en", "The hearings were chaired by Ms. Ode (Togo).", True),
        ("fr", "Les séances ont été présidées par Mme Sow (Mali).", True),
    ],
)
def test_tells_who_leads_says_nothing_else(language: str, wording: str, expected: bool) -> None:
    assert tells_who_leads(next(iter(sentences(wording, language, 0)))) is expected

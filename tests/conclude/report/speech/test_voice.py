"""What a secretary wrote never stands as the speakers' own words, whatever the title says."""

import pytest

from relatoria.conclude.report.speech.voice import is_direct, reads_as_record
from relatoria.model.document import Document, DocumentKind

TOLD = {
    "es": "SUECIA pidió una fecha. KENYA recordó que faltaba. MALÍ propuso otra. CHILE señaló que bastaba.",
    "en": "Kenya noted that none was set, Mali proposed one, Chile added another and Peru said no.",
    "fr": "Le Mali a demandé une date. Le Togo a proposé rien. Le Chili a indiqué que non. Le Gabon a estimé que si.",
}
SPOKEN = {
    "es": "Señora Presidenta: agradecemos la invitación. Nuestro país propuso un fondo y recordó que faltaba.",
    "en": "Madam Chair, we thank you. Our country proposed a fund. We noted that it was lacking.",
    "fr": "Monsieur le Président, nous vous remercions. Notre pays a proposé un fonds. Je rappelle qu’il manque.",
}


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_reads_as_record(language):
    assert reads_as_record(TOLD[language], language)
    assert not reads_as_record(SPOKEN[language], language)
    assert not reads_as_record(TOLD[language], "de")


def test_reads_as_record_leaves_quotations_out():
    assert reads_as_record(f"{TOLD['en']} “We, we and we!”", "en")


@pytest.mark.parametrize(
    ("kind", "direct"),
    [(DocumentKind.STATEMENT, True), (DocumentKind.TRANSCRIPT, True), (DocumentKind.SYNTHESIS, False)],
)
def test_is_direct(kind, direct):
    assert is_direct(Document("d1", "a.txt", "", kind=kind)) is direct

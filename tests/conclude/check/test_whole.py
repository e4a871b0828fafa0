"""A version of a sentence that the record gives again says the same."""

import pytest

from relatoria.conclude.check.claims import Claim
from relatoria.conclude.check.whole import same_statement
from relatoria.model.report import ReportSentence, SentenceKind
from relatoria.model.verdict import FaultKind

OWN = "The documents cite the following instruments: resolution 71/280 (A/RES/71/280) and COP.6/9."


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        (OWN, []),
        ("The documents cite the following instruments: COP.6/9 and resolution 71/280 (A/RES/71/280).", []),
        (OWN.replace("COP.6/9", "COP.6/8"), [FaultKind.NUMBER]),
        (OWN.replace("A/RES/71/280", "A/RES/72/280"), [FaultKind.NUMBER]),
    ],
)
def test_same_statement_knows_the_symbols_of_documents(text: str, faults: list[FaultKind]) -> None:
    own = ReportSentence("s1", OWN, SentenceKind.FRAME)
    claim = Claim("s1", text)
    assert [fault.kind for fault in same_statement(claim, own, "en")] == faults

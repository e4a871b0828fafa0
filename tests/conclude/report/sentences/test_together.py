"""What is told together, and what is left off behind what a section chose."""

import pytest
from tests.conclude.report.told.test_runs import context_of, leaning

from relatoria.conclude.report.sentences.together import together
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.conclude.report.told import runs
from relatoria.model.contribution import ContributionKind as Kind

TEXT = """# Summary of the Harbour Dialogue

## Missing persons

Ms. Ana Torres, Director of Labour of Chile, said that the parents of children lost at sea lacked any office in \
Valparaíso. She recommended that the Forum keep a common register for them.
"""


@pytest.fixture(autouse=True)
def _any_may_begin(monkeypatch):
    monkeypatch.setattr(runs, "ALONE", 0.0)
    monkeypatch.setattr(runs, "TOGETHER", 0.0)


@pytest.mark.parametrize(
    ("chosen", "off", "told"),
    [
        ("lacked", (), 2),
        ("lacked", (Kind.RECOMMENDATION,), 1),
        ("lacked", (Kind.COMMITMENT,), 2),
        ("for them", (Kind.RECOMMENDATION,), 2),
    ],
)
def test_together_leaves_off_what_follows(chosen, off, told):
    context = context_of(TEXT)
    found = together(Writer(context), leaning(context, chosen), off=off)
    assert len(found) == told

"""Evidence is worked out once, whatever is held against it, and what holds one claim does not leak into another."""

from __future__ import annotations

from relatoria.conclude.check.check import Checker, checker_of
from relatoria.conclude.check.claims import Claim, claims_of
from relatoria.conclude.check.evidence import Library
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import report_in
from relatoria.conclude.report.context import Context
from relatoria.model.report import Profile
from relatoria.testing.records import Said, record_of, state

GHANA, UGANDA = state("GHA", "Ghana"), state("UGA", "Uganda")
RECORD = record_of(
    (
        Said(GHANA, "Ghana had not trained 40 nurses in the northern ports."),
        Said(UGANDA, "Uganda must open two schools for the children of fruit pickers."),
    )
)
CONTEXT = Context(RECORD, find_points(RECORD), Profile.SYNTHESIS, "en")


def test_evidence_of_the_same_citation_is_the_same() -> None:
    library = Library(CONTEXT)
    one, other = (library.evidence(Claim(name, f"Words {name}.", ("c1",))) for name in ("s1", "s2"))
    assert one is other
    assert library.evidence(Claim("s3", "Words.", ("c2",))) is not one
    assert library.evidence(Claim("s4", "Words.", ("c9",))) is None


def test_verdict_does_not_depend_on_what_was_checked_before() -> None:
    texts = [
        "Ghana had trained 40 nurses in the northern ports.",
        "Ghana had not trained 50 nurses in the northern ports.",
        "Ghana had not trained 40 nurses in the northern ports.",
        "Uganda may open two schools for the children of fruit pickers.",
    ]
    claims = [Claim("s1", text, (cited,)) for text in texts for cited in ("c1", "c2")]
    together = Checker(RECORD, CONTEXT.points, "en")
    for claim in (*claims, *reversed(claims)):
        assert together.verdict(claim) == Checker(RECORD, CONTEXT.points, "en").verdict(claim)


def test_checker_of_a_report_says_what_one_of_its_record_says() -> None:
    claims = claims_of(report_in(CONTEXT))
    assert checker_of(CONTEXT).checked(claims) == Checker(RECORD, CONTEXT.points, "en").checked(claims)

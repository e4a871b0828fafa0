"""Who else spoke: under an issue by what they did, nobody twice."""

from tests.conclude.points.test_issues import RECORD
from tests.conclude.report.test_items import report_of

from relatoria.model.report import Profile, SentenceKind


def test_nobody_is_named_twice_under_an_issue() -> None:
    said = [one.text for one in report_of(RECORD, Profile.SYNTHESIS) if one.kind is SentenceKind.LIST]
    assert [one for one in said if "Tuan" in one] == ["Mr. Abel Tuan (Peru) made a recommendation on it."]

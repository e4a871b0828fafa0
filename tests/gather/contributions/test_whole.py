"""A sentence read as one clause."""

import pytest

from relatoria.gather.contributions.whole import clause, kind_of
from relatoria.model.contribution import ContributionKind


def test_clause_is_the_whole_sentence():
    whole = clause("We pledge two boats.", "en")
    assert (whole.start, whole.end, whole.words[0]) == (0, 20, "we")


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("The islands lack inspectors.", "en", ContributionKind.GAP),
        ("Nous nous engageons à financer deux bateaux en 2027.", "fr", ContributionKind.COMMITMENT),
        ("Buenos días a todos y muchas gracias.", "es", None),
    ],
)
def test_kind_of(text, language, kind):
    assert kind_of(text, language) is kind

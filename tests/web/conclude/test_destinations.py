"""Where did it go?"""

from __future__ import annotations

import pytest
from tests.factories import conclude

from relatoria_web.conclude.models import PointSet
from relatoria_web.gather.destinations import destinations
from relatoria_web.gather.models import Contribution
from relatoria_web.site.standing import VISITOR

pytestmark = pytest.mark.django_db


def test_destinations_of_a_contribution_are_its_point_and_its_sentences() -> None:
    meeting = conclude.recorded()
    conclude.published(conclude.drafted(meeting))
    PointSet.objects.update(audience="public")
    row = Contribution.objects.filter(wording__startswith="We recommend that States share").first()
    assert row is not None
    told = [one.what for one in destinations(VISITOR, [row])[row.pk]]
    assert told[0] == "point"
    assert set(told) == {"point", "sentence of the report"}


def test_destinations_for_the_public_hide_what_is_not_open() -> None:
    meeting = conclude.recorded()
    conclude.drafted(meeting)
    row = Contribution.objects.filter(wording__startswith="We recommend that States share").first()
    assert row is not None
    assert destinations(VISITOR, [row]) == {row.pk: []}
    team = {one.what for one in destinations(conclude.secretary(meeting), [row])[row.pk]}
    assert team == {"point", "sentence of a draft"}

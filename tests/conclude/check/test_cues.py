"""Words that weigh a statement."""

from __future__ import annotations

from relatoria.conclude.check.cues import modal_spans


def test_modal_spans_of_what_is_only_said() -> None:
    assert modal_spans("we would also point out that schemes are young.", "en") == ()
    assert [name for *_, name in modal_spans("we would fund forty buses.", "en")] == ["intention"]

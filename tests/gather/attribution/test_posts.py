"""What of a title is the function, and what the organisation."""

from __future__ import annotations

from pathlib import Path

import pytest

from relatoria import gather_record, read_documents


@pytest.mark.parametrize(
    ("title", "role", "organisation"),
    [
        ("Special Envoy for Global Health", "Special Envoy for Global Health", None),
        (
            "Director for National Planning at the Ministry of Finance",
            "Director for National Planning",
            "Ministry of Finance",
        ),
        ("President of World Vision", "President", "World Vision"),
        ("Programme Manager for the African Union", "Programme Manager", "African Union"),
        ("Adviser for International Labour Organization", "Adviser", "International Labour Organization"),
    ],
)
def test_post_tells_a_field_of_work_from_an_organisation(
    tmp_path: Path, title: str, role: str, organisation: str | None
) -> None:
    (tmp_path / "a.txt").write_text(f"Ms. Ana Duarte, {title}, said that data were scarce.\n", encoding="utf-8")
    [actor] = gather_record(read_documents([tmp_path / "a.txt"]).documents).actors
    assert (actor.role, actor.organisation) == (role, organisation)

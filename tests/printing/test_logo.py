"""Logos: a sound PNG is kept without what no reader needs, anything else is refused in words."""

from __future__ import annotations

import pytest
from tests.factories.logo import SIGNATURE, chunk, png

from relatoria.errors import RelatoriaError
from relatoria.printing.logo import LARGEST, checked_logo


def test_checked_logo_leaves_out_texts_and_what_hangs_behind() -> None:
    carrying = png(extra=chunk(b"tEXt", b"Comment\0<script>")) + b"PK\x03\x04 a program"
    assert checked_logo(carrying) == png()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<svg onload='alert(1)'/>", "logo_no_png"),
        (b"\xff\xd8\xff\xe0 a photograph", "logo_no_png"),
        (b"\0" * (LARGEST + 1), "logo_large"),
        (png(4000, 20), "logo_size"),
        (png(8, 8), "logo_size"),
        (png(packing=1), "logo_interlaced"),
        (png()[:-20], "logo_damaged"),
        (png().replace(b"IDAT", b"IDAX"), "logo_damaged"),
        (png(pixels=b"\0" * 50_000_000), "logo_damaged"),  # more than its head says
        (png(pixels=b"\0" * 10), "logo_damaged"),
        (SIGNATURE, "logo_damaged"),
        (SIGNATURE + chunk(b"IEND", b""), "logo_damaged"),
    ],
)
def test_checked_logo_refuses(data: bytes, code: str) -> None:
    with pytest.raises(RelatoriaError) as refused:
        checked_logo(data)
    assert refused.value.code == code

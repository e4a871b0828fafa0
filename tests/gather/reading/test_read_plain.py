"""Plain text: the decoded content is the source text to the character, in any common encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relatoria.errors import UnreadableFileError
from relatoria.gather.reading.decode import decode
from relatoria.gather.reading.limits import Limits
from relatoria.gather.reading.mojibake import mend_encoding
from relatoria.gather.reading.plain import read_plain
from relatoria.model.document import Document, Paragraph
from relatoria.trace.clean import clean

SPANISH = "La reunión de señores: «¿dónde?», preguntó el año pasado la señora Núñez."
FRENCH = "L’été dernier, à Nîmes, la déléguée s’est dite «\u00a0très préoccupée\u00a0» : où aller ?"

ENCODINGS = [
    ("utf-8", SPANISH, "the usual"),
    ("utf-8-sig", SPANISH, "a byte order mark is not content"),
    ("utf-16", SPANISH, "with its mark"),
    ("utf-16-le", SPANISH, "without a mark, as Windows writes"),
    ("utf-16-be", SPANISH, "without a mark, the other way round"),
    ("utf-32", FRENCH, "its mark begins as that of UTF-16"),
    ("cp1252", FRENCH, "curly quotes are not controls"),
    ("latin-1", SPANISH, "the same as Windows where both agree"),
    ("mac_roman", SPANISH, "accents lie elsewhere"),
    ("mac_roman", FRENCH, "accents lie elsewhere"),
    ("cp850", SPANISH, "a DOS file"),
    ("cp1251", "Участники обсудили вопросы миграции и развития стран", "left to charset-normalizer"),
]


@pytest.mark.parametrize(("encoding", "text", "why"), ENCODINGS)
def test_decode_gives_the_text_in_each_encoding(encoding: str, text: str, why: str) -> None:
    assert decode(text.encode(encoding), "f.txt") == text, why


def test_read_plain_keeps_every_character() -> None:
    text = "Uno\r\ndos\tتحية 😀\r\rtres \u200f\n"
    assert read_plain(text.encode(), "f.txt", Limits()).text == text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\x00\x01\x02\x03abc", "nulls"),
        (bytes(range(1, 32)) * 10, "controls"),
        (b"\xff\xfe\x00\xd8", "half a surrogate pair"),
        (b"abc\x00def", "one null in a text"),
        ("a\x00b".encode("utf-16"), "a null character in UTF-16"),
    ],
)
def test_decode_refuses_what_is_not_text(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        decode(data, "f.txt")
    assert error.value.code == "not_a_text", why


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_mend_encoding_undoes_what_went_wrong(encoding: str) -> None:
    text = "La reunión, el señor Muñoz y «la señora» – día"
    damaged = text.encode().decode(encoding, "strict" if encoding == "latin-1" else "replace").replace("\ufffd", "\xad")
    document = Document(
        "d1", "f", damaged, paragraphs=(Paragraph("p1", 0, len(damaged)),), repairs=mend_encoding(damaged)
    )
    assert clean(document).text == text


@pytest.mark.parametrize(
    "text", [SPANISH, FRENCH, "«L’ÉTÉ»", "São Tomé, SÃO PAULO", "à\u00a0»", "ÄÖÜ ß – «É»", "20 Å", "½ × ±"]
)
def test_mend_encoding_leaves_right_text(text: str) -> None:
    assert mend_encoding(text) == ()


def test_read_plain_tells_what_it_mended_and_what_is_lost() -> None:
    source = read_plain("La reuniÃ³n y la migraci\ufffdn".encode(), "f.txt", Limits())
    assert [(notice.code, dict(notice.parameters)) for notice in source.notices] == [
        ("encoding_mended", {"name": "f.txt", "before": "Ã³", "after": "ó", "count": "1"}),
        ("lost_characters", {"name": "f.txt", "count": "1"}),
    ]


@pytest.mark.parametrize(("text", "code"), [("\u2003\n", "no_text_found"), ("ocho letras", "too_many_characters")])
def test_read_plain_refuses(text: str, code: str) -> None:
    with pytest.raises(UnreadableFileError) as error:
        read_plain(text.encode(), "f.txt", Limits(max_characters=8))
    assert error.value.code == code


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_decode_gives_back_any_utf8(text: str) -> None:
    assert decode(text.encode("utf-8-sig"), "f") == text


@given(st.text())
def test_mend_encoding_edits_say_what_they_replace(text: str) -> None:
    end = 0
    for edit in mend_encoding(text):
        assert edit.start >= end
        assert text[edit.start : edit.end] == edit.before
        end = edit.end

"""What is compiled is printed as the language asks."""

from __future__ import annotations

import re

import polib
from django.utils.translation import gettext, override

from relatoria_web.site.catalogues import catalogues, compile_stale, typeset

LOOSE = re.compile(r"\S [»;?!]|« \S|\S :(?=\s|$)|\d %(?![(sd])")


def test_typeset_of_all_french_catalogues() -> None:
    french = [polib.pofile(str(path)) for path in catalogues() if path.parent.parent.name == "fr"]
    written = [text for one in french for entry in one for text in (entry.msgstr, *entry.msgstr_plural.values())]
    made = [
        text for one in french for entry in typeset(one, "fr") for text in (entry.msgstr, *entry.msgstr_plural.values())
    ]
    assert [text for text in made if LOOSE.search(text)] == []
    assert any(LOOSE.search(text) for text in written)
    assert [re.sub(r"[\u00a0\u202f]", " ", text) for text in made] == [
        re.sub(r"[\u00a0\u202f]", " ", text) for text in written
    ]


def test_typeset_leaves_other_languages() -> None:
    spanish = polib.POFile()
    spanish.append(polib.POEntry(msgid="a : b", msgstr="a : b ; c ?"))
    assert [entry.msgstr for entry in typeset(spanish, "es")] == ["a : b ; c ?"]


def test_compile_stale_gives_french_spaces_to_pages() -> None:
    compile_stale()
    with override("fr"):
        assert gettext("Where did it go?").endswith("\u202f?")

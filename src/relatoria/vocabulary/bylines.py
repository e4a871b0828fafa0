"""How a paper says whose it is: «Statement by», «Delivered by», «Submitted by:»."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from relatoria.vocabulary.files import read_table


class Bylines(Struct, frozen=True):
    """Patterns of folded text, of all languages together; each ends where the name of whose it is begins."""

    title: re.Pattern[str]
    delivered: re.Pattern[str]
    sent: re.Pattern[str]
    signing: re.Pattern[str]  # at the foot, before who signs for a body


@cache
def bylines() -> Bylines:
    """The data of `bylines.toml`, compiled once."""
    tables = read_table("bylines.toml").values()
    papers, towards, delivered, sent, part, another, signing, links = (
        "|".join(dict.fromkeys(one for table in tables for one in table[key]))
        for key in ("papers", "towards", "delivered", "sent", "part", "another", "signing", "links")
    )
    counted = rf"(?:(?:{part}) (?:[a-z]|[ivx]+|\d{{1,2}}|\w+)|[a-z]|[ivx]{{1,5}}|\d{{1,2}})\s*(?:[.):]|\s[-–—])\s+"
    to_whom = rf" (?:{towards})\b[^.;:]{{0,90}}?\b(?:by|por|par)\b"
    between = rf"(?:(?! (?:{another}))[^.;:]){{0,60}}?"
    return Bylines(
        re.compile(
            rf"^(?:{counted})?(?:{papers})\b(?:{to_whom}|{between}(?:\b(?:{links})(?<!')\b|\b(?:de l|d)'))"
            r"\s*(?:the |la |el |los |las |le |les )?(?:l')?"
        ),
        re.compile(
            rf"^(?:{delivered})\s+(?:la |el )?(?:(?:s\. ?e\.|h\. ?e\.|su excelencia|son excellence|"
            r"(?:his|her) excellency),? ?(?:la |el )?)?"
        ),
        re.compile(rf"^(?:{counted})?(?:{sent})\s*:\s*(?:the |la |el |los |las |le |les )?(?:l')?"),
        re.compile(rf"^(?:{signing})[^,]{{2,80}}, "),
    )

"""How a report numbers its recommendations, and the labels under which somebody answers them."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from relatoria.vocabulary.files import read_table


class Responses(Struct, frozen=True):
    """The patterns of one language, over folded text; `data/responses.toml` says what each finds."""

    response: re.Pattern[str]
    heading: re.Pattern[str]
    makers: re.Pattern[str]
    articles: dict[str, str]
    says: str

    def respondent(self, match: re.Match[str], wording: str) -> str:
        """Whoever a label or a heading says that answers, as the subject of a sentence; "" where it does not say."""
        found = match.groupdict()
        owner, who = found.get("owner"), found["who"]
        if owner:
            begins = match.start("owner")
            return f"The {wording[begins : begins + len(owner)]}"
        if not who:
            return ""
        named = wording[match.start("who") : match.end("who")]
        article = self.articles.get(found["article"] or "", "")
        return f"{article}{named}" if article else named[:1].upper() + named[1:]


def responses(language: str) -> Responses:
    """The patterns of «es», «en» or «fr»; any other code gives English."""
    found = _patterns()[0]
    return found.get(language) or found["en"]


def number() -> re.Pattern[str]:
    """What opens a numbered recommendation: «R3.», «Recommendation 3:», «4)»."""
    return _patterns()[1]


@cache
def _patterns() -> tuple[dict[str, Responses], re.Pattern[str]]:
    data = read_table("responses.toml")
    opening = re.compile(data.pop("numbers")["number"])
    found = {
        code: Responses(
            re.compile(row["response"]),
            re.compile(row["heading"]),
            re.compile(row["makers"]),
            row["articles"],
            row["says"],
        )
        for code, row in data.items()
    }
    return found, opening

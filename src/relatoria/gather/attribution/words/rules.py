"""The rules of attribution in words, and how sure each is by the counts of the evaluation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from relatoria.vocabulary.files import read_table


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's explanation by language, with {verb} and {name} to fill in, and its confidence in [0, 1]."""

    name: str
    wording: dict[str, str]
    confidence: float

    def why(self, language: str, *, verb: str = "", name: str = "") -> str:
        """The reason in words, in the language of the document (English for any other)."""
        return self.wording.get(language, self.wording["en"]).format(verb=verb, name=name)

    @property
    def heads(self) -> tuple[str, ...]:
        """How its reasons in words begin, in each language."""
        return tuple([wording.partition("{")[0] for wording in self.wording.values()])


@cache
def rules() -> dict[str, Rule]:
    """All rules by name; confidence is (right + 1) / (total + 2) of the counts in `attribution_rules.toml`."""
    return {
        name: Rule(
            name,
            {code: row[code] for code in ("es", "en", "fr")},
            round((row["right"] + 1) / (row["total"] + 2), 3),
        )
        for name, row in read_table("attribution_rules.toml").items()
    }

"""«Her counterpart from Hungary»: in a record that of the speaker before, in a report nobody's who stands there."""

from __future__ import annotations

import re

_COUNTERPART = {
    "es": re.compile(r"Su (?P<who>homólogo|homóloga|colega) (?P<of>del? )(?=[A-ZÁÉÍÓÚ]|l[ao]s? [A-ZÁÉÍÓÚ])"),
    "en": re.compile(r"(?:His|Her|Its|Their) (?P<who>counterpart|colleague|opposite number) (?P<of>from|of|for) "),
    "fr": re.compile(
        r"(?:Son|Sa) (?P<who>homologue|collègue|consœur) (?P<of>du |des |de (?:la )?|de l['’]|d['’])(?=[A-ZÀ-Þ])"
    ),
}
_FEMININE = {"homóloga": "La representante", "consœur": "La représentante"}
_OF = {"es": "El representante", "en": "The representative of", "fr": "Le représentant"}


def by_country(text: str, language: str) -> str:
    """A sentence of a record with «The representative of Hungary» for «Her counterpart from Hungary»."""
    match = _COUNTERPART[language].match(text)
    if match is None:
        return text
    who = _FEMININE.get(match["who"], _OF[language])
    return f"{who} {'' if language == 'en' else match['of']}{text[match.end() :]}"

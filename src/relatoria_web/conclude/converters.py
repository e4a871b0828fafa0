"""Parts of addresses."""

from __future__ import annotations

from relatoria_web.site.translated import LANGUAGES


class LanguageConverter:
    """A language of expressions."""

    regex = "|".join(LANGUAGES)

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value

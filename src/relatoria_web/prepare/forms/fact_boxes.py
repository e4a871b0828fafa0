"""Form fields of facts: wordings in three languages, lines of them, citations; each as the facts hold it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from relatoria_web.site.translated import LANGUAGES

PLACES = ("annex", "paragraphs", "articles", "goals", "targets", "objectives")
NAMES = {
    "annex": _("annex"),
    "paragraphs": _("paragraphs"),
    "articles": _("articles"),
    "goals": _("goals"),
    "targets": _("targets"),
    "objectives": _("objectives"),
}
ROMAN = ("i", "ii", "iii")
Words = dict[str, str]


class WordsWidget(forms.Widget):
    """A box for each language; ``rows`` of one makes a line of it."""

    template_name = "prepare/forms/words.html"
    use_fieldset = True

    def __init__(self, rows: int = 1) -> None:
        super().__init__()
        self.rows = rows

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template shows."""
        from django.conf import settings

        boxes = [(code, label, (value or {}).get(code, "")) for code, label in settings.LANGUAGES]
        return super().get_context(name, value, attrs) | {"boxes": boxes, "rows": self.rows}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Words:
        """The boxes that are filled."""
        boxes = {code: data.get(f"{name}_{code}", "").replace("\r\n", "\n").strip() for code in LANGUAGES}
        return {code: text for code, text in boxes.items() if text}

    def id_for_label(self, id_: str) -> str:
        """The group has a legend, each box its own label."""
        return ""


class WordsField(forms.Field):
    """Gives language → text."""

    def __init__(self, *, rows: int = 1, **named: Any) -> None:
        super().__init__(widget=WordsWidget(rows), **named)


class EditionWidget(WordsWidget):
    """The year of an edition, and its general theme."""

    template_name = "prepare/forms/edition.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template shows."""
        held = value or {}
        return super().get_context(name, held.get("theme"), attrs) | {"year": held.get("year", "")}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, Any]:
        """The year as it was written, and the boxes that are filled."""
        theme = super().value_from_datadict(data, files, name)
        return {"year": data.get(f"{name}_year", "").strip()} | ({"theme": theme} if theme else {})


class EditionField(forms.Field):
    """Gives the edition as the facts hold it; without a year there is none."""

    widget = EditionWidget

    def clean(self, value: Any) -> dict[str, Any]:
        """The year as a number, with the theme.

        Raises:
            ValidationError: if it is no year.
        """
        if not value or not value["year"]:
            return {}
        if not value["year"].isdecimal() or len(value["year"]) != 4:
            raise forms.ValidationError(_("Write a year in four digits."))
        return dict(value) | {"year": int(value["year"])}


class CitedWidget(forms.Widget):
    """An instrument, and where in it."""

    template_name = "prepare/forms/cited.html"
    use_fieldset = True
    choices: tuple[tuple[str, str], ...] = ()

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template shows."""
        held = value or {}
        boxes = [(code, NAMES[code], _joined(held.get(code))) for code in PLACES]
        more = {
            "boxes": boxes,
            "choices": self.choices,
            "instrument": held.get("instrument", ""),
            "placed": len(held) > 1,
        }
        return super().get_context(name, value, attrs) | more

    def value_from_datadict(self, data: Any, files: Any, name: str) -> dict[str, Any]:
        """The citation; empty without an instrument."""
        if not data.get(f"{name}_instrument"):
            return {}
        given: dict[str, Any] = {"instrument": data[f"{name}_instrument"]}
        for code in PLACES:
            text = data.get(f"{name}_{code}", "").strip()
            if text:
                given[code] = text if code == "annex" else [one.strip() for one in text.split(",") if one.strip()]
        return given

    def id_for_label(self, id_: str) -> str:
        """The group has a legend, each box its own label."""
        return ""


def _joined(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else value or ""


def joined_lines(rows: list[Words]) -> Words:
    """Entries by language as one text a language, an entry a line."""
    said = {code: "\n".join(row.get(code, "") for row in rows).rstrip("\n") for code in LANGUAGES}
    return {code: text for code, text in said.items() if text.strip()}


def parted_lines(text: Words) -> list[Words]:
    """Lines by language as entries; a language with fewer lines lacks the last."""
    lines = {code: said.splitlines() for code, said in text.items()}
    longest = max(map(len, lines.values()), default=0)
    rows = [{code: said[n].strip() for code, said in lines.items() if n < len(said)} for n in range(longest)]
    full = [{code: line for code, line in row.items() if line} for row in rows]
    return [row for row in full if row]

"""Recommendations group by group: how many each made, and on what; then those that most groups made."""

from __future__ import annotations

from collections import Counter

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming import lower_first, number, theme_name
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.sentences import Writer
from relatoria.language.join import enumerate_words
from relatoria.model.report import ReportSentence, SentenceKind
from relatoria.vocabulary.labels import label

GROUPS = 12
THEMES_NAMED = 3
_VOCABULARIES = ("stakeholder", "un_group", "region")
_PREFIX = "recommendations:"


def by_group(writer: Writer) -> tuple[ReportSentence, ...]:
    """One sentence for each group that made recommendations, the most active first: how many, and on what themes."""
    context, language = writer.context, writer.context.language
    registers = [one for one in context.points.registers if one.name.startswith(_PREFIX) and one.items]
    registers.sort(key=lambda one: (-len(one.items), one.name))
    return tuple(
        writer.sentence(_sentence(context, one.name[len(_PREFIX) :], one.items, language), SentenceKind.STATISTIC)
        for one in registers[:GROUPS]
    )


def _sentence(context: Context, group: str, items: tuple[str, ...], language: str) -> str:
    tally = Counter(context.by_point[item].theme for item in items if item in context.by_point)
    ranked = sorted((theme for theme in tally if theme), key=lambda theme: (-tally[theme], theme))[:THEMES_NAMED]
    themes = [lower_first(name) for theme in ranked if (name := theme_name(theme, language))]
    key = "one_by_group" if len(items) == 1 else "by_group"
    fields = {"group": group_name(group, language), "n": number(len(items), language, feminine=True)}
    if not themes:
        return phrase("group", f"{key}_bare", language, **fields)
    return phrase("group", key, language, themes=enumerate_words(themes, language), **fields)


def group_name(group: str, language: str) -> str:
    """The label of a group that is a code of a vocabulary, else its own name."""
    found = next((name for vocabulary in _VOCABULARIES if (name := label(vocabulary, group, language))), group)
    return found.replace("'", "’") if language == "fr" else found

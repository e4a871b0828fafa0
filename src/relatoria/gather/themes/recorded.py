"""The themes of a contribution as the record keeps them: of its wording, without what its document never speaks of."""

from __future__ import annotations

from relatoria.gather.contributions.content import content_of, content_sentence
from relatoria.gather.contributions.kinds import Clause
from relatoria.gather.themes.code import code_sentence, code_wording
from relatoria.gather.themes.stated import with_stated
from relatoria.language.sentence import Sentence, sentence_of
from relatoria.model.contribution import ThemeScore


def recorded_themes(
    wording: str, language: str, silent: frozenset[str], *, part: Clause | None = None
) -> tuple[ThemeScore, ...]:
    """The themes of the ``wording`` that the record shows, and what it states (`with_stated`).

    Themes of ``silent`` vocabularies (`silent_vocabularies` of the document) are none. ``part`` is the clause that the
    wording was read from: where it is the same, as nearly always, its words need not be found again.
    """
    if part is not None and part.language == language and part.text == wording:
        said = Sentence(0, len(wording), wording, part.folded, part.words)
        themes = code_sentence(content_sentence(part), language)
    else:
        said = sentence_of(wording)
        themes = code_wording(content_of(wording, language), language)
    if silent:
        themes = tuple([one for one in themes if one.vocabulary not in silent])
    return with_stated(themes, said)

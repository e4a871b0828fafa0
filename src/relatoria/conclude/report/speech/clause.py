"""Reported speech: what somebody said, as a clause after «que» or «that»; or None where that cannot be done safely.

Each language has its own module with `clause(text, subject)`, which raises where a word is not understood. The
convention of each is that of the United Nations: Spanish and English records stand in the past, French ones in the
present (docs/decisions/0006-reported-speech.md).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from relatoria.conclude.report.grammar.tokens import NotUnderstoodError, Subject, prepared
from relatoria.conclude.report.speech import en, es, fr
from relatoria.conclude.report.speech.own_words import says_we
from relatoria.conclude.report.speech.preface import plain
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.language.fold import fold

_CLAUSES: dict[str, Callable[[str, Subject], str]] = {
    "es": es.clause,
    "en": en.clause,
    "fr": fr.clause,
}

_WISH = re.compile(r"(?:que|that) |qu['’]")
_THAT = {
    "es": re.compile(r"\bque(?:, (?=si |aunque |cuando |en |con )| )"),
    "en": re.compile(r"(?<!\bwants )(?<!\bwant )(?<!\bwanted )\bthat "),
    "fr": re.compile(r"\bque |\bqu['’]"),
}
_BETWEEN = frozenset("el la los las un una su sus the a an his her its their le les l une son sa ses des d du".split())
"""What makes the noun of a relative clause of the word before «que»: «destacó los retos que enfrentaba su país»."""
_TURNED = frozenset(
    "no ni nunca nadie tampoco not never nor nobody none neither cannot ne n pas jamais aucun personne".split()
)
"""Words that turn what is said into what is not said."""


def report_clause(text: str, language: str, direct: bool, subject: Subject | None = None) -> str | None:
    """The clause that reports ``text`` in ``language``, without a final stop; None where it must be quoted instead.

    ``direct`` says that the text is the speaker's own words (a statement, a transcript); otherwise it already is
    reported speech and keeps its tenses. ``subject`` says who spoke.
    """
    wording = prepared(text)
    if wording is None or language not in _CLAUSES:
        return None
    if not direct:
        return _content(wording, language)
    try:
        clause = _CLAUSES[language](plain(wording, language), subject or Subject())
    except NotUnderstoodError:
        return None
    return None if _WISH.match(clause) or says_we(clause, language) else clause  # «que que los Estados ratificaran»


def _content(text: str, language: str) -> str | None:
    """What stands after the verb of saying and «que» of a sentence that is reported speech already."""
    forms = verb_table(language).forms
    for match in _THAT[language].finditer(text):
        before = re.findall(r"\w+", fold(text[: match.start()]))
        if not _TURNED.isdisjoint(before):
            return None  # «nobody thinks that …»
        verb = next((at for at in range(len(before) - 1, max(len(before) - 4, -1), -1) if before[at] in forms), None)
        if verb is not None and _BETWEEN.isdisjoint(before[verb + 1 :]) and not _relative(text[: match.start()]):
            clause = text[match.end() :]
            return None if _PRONOUN[language].match(clause) else clause
    return None


_PRONOUN = {
    "es": re.compile(r"(?:ella|ellas|ellos|él|ésta|éste|esta|este) (?!\w+ción)\w+", re.IGNORECASE),
    "en": re.compile(
        r"it (?!(?:is|was|would be|will be|had been|should be) (?:\w+ ){1,3}(?:to|that|for)\b)|(?:s?he|this) "
    ),
    "fr": re.compile(
        r"(?:elle|il(?! (?:faut|fallait|faudrait|convient|convenait|importe|y a|y avait|est|était|serait) )) "
    ),
}
"""A clause that opens with the pronoun of a thing leaves behind what the thing is: «qu’elle soit étendue»."""


def _relative(before: str) -> bool:
    """Whether «, que» goes on from a noun: «del parque público, que ha crecido», and not «dijo, al cerrar, que …»."""
    lead = before.rstrip()
    return lead.endswith(",") and "," not in " ".join(lead[:-1].split()[-_ASIDE:])


_ASIDE = 6
"""Words between two commas after a verb of saying, at most."""

"""Speakers' words that a report quotes although it could put them into reported speech: another person would change
what they say («our ports» are not «his ports»)."""

from __future__ import annotations

import re
from functools import cache

from relatoria.conclude.report.grammar.tokens import Subject
from relatoria.conclude.report.grammar.verb_data import speech_data, word_set
from relatoria.conclude.report.speech.after_that import cannot_follow_that
from relatoria.language.tongue import TONGUES

_OURS = {
    "es": re.compile(r"\b(?:nuestr[oa]s?|mis?) (?P<noun>\w+)", re.IGNORECASE),
    "en": re.compile(r"\b(?:our|my) (?:\w+ )??(?P<noun>\w+)", re.IGNORECASE),
    "fr": re.compile(r"\b(?:nos|notre|mes|mon|ma) (?P<noun>\w+)", re.IGNORECASE),
}
_NOUNS = "ramos|tramos|reclamos|gramos|kilogramos|extremos|supremos|remos|primos|racimos|mimos|timos|amos|tomos|monos"
_AUTHOR = {
    "es": re.compile(
        rf"\b(?:nos|nosotr[oa]s|nuestr[oa]s?|(?!(?:{_NOUNS})\b)[a-zñü]{{2,}}[aei]mos|"
        r"\w+(?:ába|ía|ára|iéra|áse|iése)mos)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(r"\b(?:[Ww]e|us(?! dollars)|[Oo]urs?)\b"),
    "fr": re.compile(r"\b(?:nous|notre|nos)\b", re.IGNORECASE),
}
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_PERFECT = {
    "es": re.compile(r"\b(?:he|ha|hemos|han) \w+(?:ado|ido|to|cho|so)\b"),
    "en": re.compile(r"\b(?:has|have) (?:\w+ly )?\w+(?:ed|en|wn|ne|lt|nt|ld|pt|de)\b"),
    "fr": re.compile(r"(?!)"),
}
_PRETERITE = {
    "es": re.compile(r"\b[a-zñ]{3,}(?:ó|aron|ieron)\b"),
    "en": re.compile(r"\b(?:and|but|yet|who|which|none|they|it) (?:\w+ )?(?:\w{3,}ed|paid|went|came|took|found|got)\b"),
    "fr": re.compile(r"(?!)"),
}


_TURNED = re.compile(
    r"(?:^|[;:,] )(?:encore|aussi|à peine|sans doute|peut-être|tout au plus) [\w’']+-(?:t-)?(?:il|elle|on|ils|elles)\b|"
    r"\bencore faut-il\b",
    re.IGNORECASE,
)
"""French that turns verb and subject round: «Encore faut-il que …» stands after no «que»."""


def says_we(text: str, language: str) -> bool:
    """Whether a text («es», «en» or «fr») says «we» outside quotation marks, in Spanish also by a verb alone («las
    demás la consideramos útil»): a report that told it so would speak for itself."""
    return _AUTHOR[language].search(_QUOTED.sub("", text)) is not None


_I = {
    "es": re.compile(r"\b(?:[Yy]o|mis?|[Mm]e)\b|^Mis? "),  # «la aplicación Mi Puerto» is a name
    "en": re.compile(r"\b(?:my|My|me)\b|(?:^|\b[a-z]+[,;:]? |[,;:–—] )I\b"),  # «Working Group I» is none
    "fr": re.compile(r"\b(?:je|mon|ma|mes)\b|\bj['’]", re.IGNORECASE),
}


def says_i(text: str, language: str) -> bool:
    """Whether somebody speaks of themselves in a text outside quotation marks."""
    return _I[language].search(_QUOTED.sub("", text)) is not None


def is_better_quoted(text: str, language: str, subject: Subject, *, for_a_group: bool) -> bool:
    """Whether a speaker's sentence is quoted rather than retold: what is «ours» would become a person's own, «we» are
    all those for whom somebody speaks, or its two tenses would become one."""
    if (language == "fr" and _TURNED.search(text)) or cannot_follow_that(text, language):
        return True
    if language == "en" and _is_to_come(text):
        return True
    if language == "en" and (_runs_on(text) or (_is_nameless(subject) and len(_FIRST.findall(text)) > 1)):
        return True
    if for_a_group and says_we(text, language):
        return True
    if _PERFECT[language].search(text) and _PRETERITE[language].search(text):
        return True
    ours = (match["noun"].lower() for match in _OURS[language].finditer(text))
    return subject.person and any(noun not in word_set(language, "own", "nouns") for noun in ours)


def _is_to_come(text: str) -> bool:
    """Whether a present tells what is to come («the bridge opens in May»), which in the past would have happened."""
    when, now, not_now = _to_come()
    return any(now.search(text[: match.start()]) for match in when.finditer(text)) and not_now.search(text) is None


@cache
def _to_come() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Times that are to come in English, verbs that may tell of them in the present, words with which they do not."""
    words = speech_data("en")["to_come"]
    months = "|".join((*words["seasons"], *(month.capitalize() for month in TONGUES["en"].months)))
    day = r"(?:the (?:end|beginning|start|middle) of |(?:early|mid|late)[ -]|\d{1,2}(?:st|nd|rd|th)? )?"
    when = rf"(?:{'|'.join(words['before'])}) {day}(?:{months}|20[2-9]\d|(?:next|this) (?:week|month|year))"
    return (
        re.compile(rf"\b(?:{when}|next (?:week|month|year|{months}|\w+day)|tomorrow|tonight)\b"),
        re.compile(rf"\b(?:{'|'.join(words['verbs'])}|(?:am|is|are) (?:\w+ly )?\w+ing)\b"),
        re.compile(rf"\b(?:{'|'.join(words['not'])})\b"),
    )


def _is_nameless(subject: Subject) -> bool:
    """Whether a person can only be called «the speaker», who is not told so twice in a sentence."""
    return subject.person and subject.gender not in ("f", "m")


_FIRST = re.compile(r"\bI\b(?!\.)")


def _runs_on(text: str) -> bool:
    """Whether a comma alone parts two main clauses, as people talk: «we look for two more countries, we have three»."""
    for match in _OWN_CLAUSE.finditer(text):
        before = text[: match.start()]
        part = before.rpartition(", ")[2]
        if _VERB_BEFORE.search(part) and not _DEPENDS.search(part):
            return True
    return False


_OWN_CLAUSE = re.compile(
    r", (?:we|I|it|they) (?:\w+ly )?(?:have|has|had|are|is|was|were|am|believe|think|know|need|want|see|feel|hope|do|"
    r"does|did|can|will|would|could|should|must)\b(?! (?:said|told)\b)"
)
_VERB_BEFORE = re.compile(
    r"\b(?:will|would|can|cannot|could|is|are|am|was|were|has|have|had|do|does|did|must|should|may|might)\b|"
    r"(?:['’](?:m|s|re|ve|ll|d))\b"
)
_DEPENDS = re.compile(
    r"\b(?:if|when|whenever|where|wherever|while|whilst|although|though|unless|because|until|once|whatever|whoever|"
    r"since|as|after|before|given|who|which|that|whether|however|what|how|not only|the more|the less)\b",
    re.IGNORECASE,
)


def there(text: str, language: str) -> str:
    """The speaker's words as of another room: «tous les membres de ce Conseil» are those of «le Conseil»; without the
    «donc» that ties them to what was said before."""
    text = _HERE[language].sub(lambda match: f"{_THE[language][match['this'].lower()]} {match['body']}", text)
    return re.sub(r"(?<=ons|ent|est|ait) donc\b|(?<=a|t) donc (?=\w+er\b)", "", text) if language == "fr" else text


_HERE = {
    "es": re.compile(
        r"\b(?P<this>este|esta) (?P<body>Consejo|Comité|Foro|Diálogo|Asamblea|Comisión|Conferencia|Mesa)\b"
    ),
    "en": re.compile(r"\b(?P<this>this) (?P<body>Council|Committee|Forum|Dialogue|Assembly|Commission|Conference)\b"),
    "fr": re.compile(r"\b(?P<this>ce|cette) (?P<body>Conseil|Comité|Forum|Dialogue|Commission|Conférence)\b"),
}
_THE = {"es": {"este": "el", "esta": "la"}, "en": {"this": "the"}, "fr": {"ce": "le", "cette": "la"}}

"""What an English sentence loses before it is reported: greetings, connectives, contractions; and what is refused."""

from __future__ import annotations

import re

from relatoria.conclude.report.grammar.tokens import NotUnderstoodError

_CONTRACTIONS = (
    (re.compile(r"\bcan['’]t\b", re.IGNORECASE), "cannot"),
    (re.compile(r"\bwon['’]t\b", re.IGNORECASE), "will not"),
    (re.compile(r"n['’]t\b", re.IGNORECASE), " not"),
    (re.compile(r"\b(we|they|you)['’]re\b", re.IGNORECASE), r"\1 are"),
    (re.compile(r"\bI['’]m\b"), "I am"),
    (re.compile(r"\b(I|we|they)['’]ve\b", re.IGNORECASE), r"\1 have"),
    (re.compile(r"\b(I|we|they|he|she|it)['’]ll\b", re.IGNORECASE), r"\1 will"),
    (
        re.compile(r"\b(it|that|there|he|she)['’]s (?=(?:a|an|the|not|no|time|essential|vital)\b)", re.IGNORECASE),
        r"\1 is ",
    ),
)
_VOCATIVE = re.compile(
    r"^(?:(?:thank you,? |good (?:morning|afternoon),? )?(?:(?:mr|madam|mme|ms)\.? (?:chair\w*|president|"
    r"moderator)|excellenc(?:y|ies)|"
    r"distinguished [\w ]+?|ladies and gentlemen|dear colleagues|colleagues)[,;] ?(?:and )?)+",
    re.IGNORECASE,
)
_INSET = re.compile(r", (?:mr|madam|ms)\.? (?:chair\w*|president),?", re.IGNORECASE)
_CONNECTIVE = re.compile(
    r"^(?:however|moreover|furthermore|in addition|therefore|thus|hence|finally|lastly|first(?:ly)?|"
    r"second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|sixth(?:ly)?|"
    r"for (?:our|my) part|in this regard|in that regard|in conclusion|in short|similarly|likewise|also|additionally|"
    r"indeed|in fact|of course|nevertheless|nonetheless|consequently|as a result|for this reason|on the other "
    r"hand),? |^(?:and|but|so|yet) ",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:you|your|yours|us|ourselves|myself|mine|ours|me|let us|let's|tomorrow|today|thank you|thanks|please|"
    r"honou?r to|pleased to|"
    r"grateful for this opportunity|shall|i'd|we'd|each other|whose|were to|did)\b|\bI (?:would|am (?:grateful|"
    r"honou?red|pleased|delighted))|"
    r"\bit'?s\b(?<!its)|['’](?:s|d) (?:been|not)|\bwe (?:should|all)\b|\bas we\b|\blike to\b",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"^(?:this|that|these|those|they|he|she|both|such|here|it (?!(?:is|was|would be|will be) (?:\w+ly "
    r")?(?:essential|important|vital|"
    r"necessary|time|clear|crucial|urgent|possible|imperative|critical|our|my|the)))\b|"
    r"^(?:one|many|most|some|none|all|several|few) of (?:them|these|those)\b",
    re.IGNORECASE,
)
_CIRCUMSTANCES = (
    (re.compile(r"\byesterday\b", re.IGNORECASE), "the previous day"),
    (re.compile(r"\bnext (year|month|week)\b", re.IGNORECASE), r"the following \1"),
    (re.compile(r"\blast (year|month|week)\b", re.IGNORECASE), r"the previous \1"),
    (re.compile(r"\b(years|months|weeks|days) ago\b", re.IGNORECASE), r"\1 earlier"),
)


def plain(text: str) -> str:
    """The sentence without greeting and connective, contractions opened, times of day and year told from afar.

    Raises:
        NotUnderstoodError: for thanks, orders, second persons, and sentences that lean on the one before.
    """
    text = _INSET.sub(",", _VOCATIVE.sub("", text))
    for pattern, full in _CONTRACTIONS:
        text = pattern.sub(full, text)
    while (shorter := _CONNECTIVE.sub("", text)) != text:
        text = shorter
    if _REFUSED.search(text) or _BACKWARD.match(text) or len(text.split()) < 3:
        raise NotUnderstoodError(text)
    for pattern, there in _CIRCUMSTANCES:
        text = pattern.sub(there, text)
    return text

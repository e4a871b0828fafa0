"""Whether a sentence may stand in the section of its kind: asked at the door of the section, of the sentence itself.

The kind was given to a clause by weights, and a section says it of a whole sentence, with what is told before and
behind it. A gap says that something is lacking, late or not working, and takes no side («I do not share the fear»); a
recommendation asks for more than the conduct of the meeting; a commitment tells a deed of its speaker to come, not what
a thing will cost. What may not enter is told among other views, where it is true.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.selection.acts import SURE, is_what_it_says
from relatoria.conclude.report.told.runs import run_of
from relatoria.gather.contributions.whole import kind_of
from relatoria.model.contribution import Contribution, ContributionKind
from relatoria.vocabulary.files import read_table
from relatoria.vocabulary.stems import LANGUAGES

_ASKED = (ContributionKind.RECOMMENDATION, ContributionKind.CALL)
_KEPT_IN_GAPS = (ContributionKind.GAP, ContributionKind.FIGURE)
_VIEWS = frozenset({ContributionKind.POSITION, ContributionKind.COMMON_PRINCIPLE})
TAILS_OFF: Mapping[ContributionKind, frozenset[ContributionKind]] = {
    ContributionKind.GAP: frozenset(ContributionKind) - frozenset(_KEPT_IN_GAPS),
    ContributionKind.RECOMMENDATION: _VIEWS,
    ContributionKind.CALL: _VIEWS,
    ContributionKind.COMMITMENT: _VIEWS,
    ContributionKind.PARTNERSHIP: _VIEWS | {*_ASKED, ContributionKind.GAP},
}
"""By the kind of a section what is not told in it behind what was chosen: behind a gap its remedy or a view, behind
others a view. What else follows a commitment is told: it may say that it was not kept."""
_NEAR = 2
"""Among so many sentences of a run, from its first on, one says the kind of the section: what comes later is led by too
much else."""


def may_enter(context: Context, contribution: Contribution) -> bool:
    """Whether a contribution is told where its kind heads the section, with what is told together with it."""
    kind, language = contribution.kind, context.language_of(contribution)
    if language not in LANGUAGES:
        return True
    text = sentence_of(context, contribution).text
    if kind is ContributionKind.GAP:
        return not takes_a_side(text, language) and _is_of_gaps(context, contribution, language)
    if asks_the_meeting(context, contribution) or (kind in _ASKED and sees_no_need(text, language)):
        return False
    if kind is ContributionKind.COMMITMENT and is_no_deed(text, language):
        return False
    if kind is ContributionKind.PARTNERSHIP:
        return run_of(context, contribution)[0].id in sentence_of(context, contribution).contributions
    return kind not in (*_ASKED, ContributionKind.COMMITMENT) or _says_it_soon(context, contribution)


def takes_a_side(text: str, language: str) -> bool:
    """Whether a sentence («es», «en» or «fr») says how its speaker stands to something, praises, names the only remedy
    or says that no harm came, and does not turn to a gap afterwards. Linear."""
    known = _patterns(language)
    match = known["no_gap"].search(text)
    return match is not None and known["but"].search(text, match.end()) is None


def asks_the_meeting(context: Context, contribution: Contribution) -> bool:
    """Whether a recommendation or call asks something of the meeting only, which is nobody's view either."""
    language = context.language_of(contribution)
    asked = contribution.kind in _ASKED and language in LANGUAGES
    return asked and is_of_the_meeting(sentence_of(context, contribution).text, language)


def is_of_the_meeting(text: str, language: str) -> bool:
    """Whether a sentence asks something of those in the room for the meeting: to send comments, to be brief. Linear."""
    return _patterns(language)["of_the_meeting"].search(text) is not None


def sees_no_need(text: str, language: str) -> bool:
    """Whether a sentence says that its speaker sees no need of something, which recommends nothing. Linear."""
    return _patterns(language)["no_advice"].search(text) is not None


def is_no_deed(text: str, language: str) -> bool:
    """Whether what sounds like an undertaking only watches what others do, takes note or stops short of promising, or
    says what will be and what was done: «it will cost 2 million; we have raised one». Linear."""
    known = _patterns(language)
    if known["unsaid"].search(text) is not None:
        return True
    return known["to_come"].search(text) is not None and not _is_deed(text, language)


def _is_deed(text: str, language: str) -> bool:
    """Whether a sentence is still a commitment without what only will be and what its speaker did."""
    known = _patterns(language)
    rest = known["done"].sub("", known["to_come"].sub("", text))
    return kind_of(rest, language) is ContributionKind.COMMITMENT


def _is_of_gaps(context: Context, contribution: Contribution, language: str) -> bool:
    """Whether a gap is read in its whole sentence, or opens it, or is what it turns to; whether no more than a fact
    leads it.

    What is no burden is left out first: «on peut y rester sans rendez-vous» lacks nothing.
    """
    run, told = run_of(context, contribution), sentence_of(context, contribution)
    if run[0].id not in told.contributions and run[0].kind not in _KEPT_IN_GAPS:
        return False
    light, relation = _patterns(language)["light"], context.intervention_of(contribution).relation
    if kind_of(light.sub("", told.text), language, relation) is ContributionKind.GAP:
        return True
    own = context.wording(contribution)
    turns = told.contributions[0] == contribution.id or _turns_to(told.text, own, language)
    return turns and kind_of(light.sub("", own), language, relation) is ContributionKind.GAP


def _turns_to(text: str, own: str, language: str) -> bool:
    """Whether a sentence turns to a part of it: «it opened a desk, but the desk has no staff»."""
    but = _patterns(language)["but"]
    before = text.partition(own)[0].rstrip()
    return but.match(own) is not None or before.endswith((";", ":")) or but.search(before[-_TURN:]) is not None


_TURN = 20  # characters


def _says_it_soon(context: Context, contribution: Contribution) -> bool:
    """Whether one of the first sentences that are told together says the kind of the section."""
    kinds = _ASKED if contribution.kind in _ASKED else (contribution.kind,)
    near = run_of(context, contribution)[:_NEAR]
    inside = [context.contributions[one] for head in near for one in sentence_of(context, head).contributions]
    return any(
        one.id == contribution.id
        or (one.kind in kinds and one.confidence >= SURE and is_what_it_says(context, one, one.kind.value))
        for one in inside
    )


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    return {name: _compiled(given) for name, given in read_table("section_doors.toml")[language].items()}


def _compiled(given: str | Sequence[str]) -> re.Pattern[str]:
    each = [given] if isinstance(given, str) else given
    return re.compile("|".join(rf"\b(?:{one})" for one in each), re.IGNORECASE)

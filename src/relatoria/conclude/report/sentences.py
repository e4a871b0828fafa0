"""Sentences of a report, each built from what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relatoria.conclude.report.about import VARIANTS, deed, details
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming import full_name, matter, names, short_name
from relatoria.conclude.report.performative import act
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.quantify import quantified
from relatoria.conclude.report.retell import (
    Told,
    comma_led,
    continued,
    introduced,
    sentence_of,
    subject_replaced,
    subjectless,
    taken_over,
)
from relatoria.conclude.report.speech import is_direct, report_clause
from relatoria.conclude.report.speech_tokens import Subject
from relatoria.conclude.report.subjects import subject_of, without_own_name
from relatoria.language.join import enumerate_words
from relatoria.language.typeset import typeset
from relatoria.model.contribution import Contribution
from relatoria.model.intervention import How, Relation
from relatoria.model.point import Point
from relatoria.model.report import ReportSentence, SentenceKind

ASKING = frozenset({Relation.RECOMMEND, Relation.PROPOSE})
"""What was recommended stays recommended: its clause stands in the bare form."""
NAMED = 5
"""How many of the actors behind a quantifier are named after «including»."""
FEW = 3
"""Fewer actors are named without a quantifier: «Brazil and China», not «some States»."""
NEUTRAL = ("neutral_1", "neutral_2", "neutral_3")
LONGEST_QUOTE = 60  # words


class Writer:
    """Builds the sentences of one report in order: it numbers them and knows who was introduced before.

    The only state is what a reader of the report would know at that place.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self._number = 0
        self._introduced: set[str] = set()
        self._retold: set[tuple[str, int, str]] = set()
        self._last_speaker = ""
        self._variant = 0
        self._area = ""
        self.translated = False
        """Whether something was told by its theme because it was said in another language."""

    def sentence(self, text: str, kind: SentenceKind, **fields: object) -> ReportSentence:
        """A sentence with the next number; ``fields`` are those of `ReportSentence`."""
        self._number += 1
        self._last_speaker = ""
        return ReportSentence(f"s{self._number}", typeset(text, self.context.language), kind, **fields)  # type: ignore[arg-type]

    def listed(self, actors: Iterable[str]) -> str:
        """Names in a list, bodies in full where they are named for the first time."""
        return names(self.context, actors, self._introduced)

    # -- one actor ----------------------------------------------------------------------------------------------

    def voices(self, contributions: Sequence[Contribution], area: str = "") -> list[ReportSentence]:
        """Each contribution told; those of several actors that only their kind and theme tell stand in one sentence.

        ``area`` is the theme of the heading above.
        """
        self._area = area
        groups: dict[tuple[str, str], list[Contribution]] = {}
        for one in contributions:
            if key := self._bare(one):
                groups.setdefault(key, []).append(one)
        told: list[ReportSentence] = []
        for one in contributions:
            alike = groups.get(self._bare(one) or ("", ""), [])
            if len({self.context.intervention_of(other).actors for other in alike}) > 1:
                if alike[0] is one:
                    told.append(self._together(alike))
            elif (found := self.attributed(one)) is not None:
                told.append(found)
        self._area = ""
        return told

    def _bare(self, contribution: Contribution) -> tuple[str, str] | None:
        """Kind and theme of a contribution in another language that has nothing of its own to add."""
        context = self.context
        if context.language_of(contribution) == context.language or not context.intervention_of(contribution).actors:
            return None
        theme = matter(contribution, context.language)
        if not theme or details(context, contribution) or deed(context, contribution, plural=True) is None:
            return None
        return contribution.kind.value, theme

    def _together(self, contributions: Sequence[Contribution]) -> ReportSentence:
        """«Kenya, Uganda et le Sénégal formulent des recommandations …»: who did the same, in one sentence."""
        context = self.context
        actors = tuple(dict.fromkeys(a for one in contributions for a in context.intervention_of(one).actors))
        ids = tuple(one.id for one in contributions)
        content = deed(context, contributions[0], area=self._area, plural=True, variant=self._next_variant())
        self.translated = True
        text = phrase("one", "about", context.language, who=self.listed(actors), content=content)
        return self.sentence(
            text, SentenceKind.ATTRIBUTED, contributions=ids, passages=context.passages(ids), actors=actors
        )

    def attributed(self, contribution: Contribution) -> ReportSentence | None:
        """One actor's contribution in reported speech, quoted, or told by kind and theme; None if it cannot be told.

        The whole sentence in which it stands is told, once, for all the contributions in it.
        """
        actors = self.context.intervention_of(contribution).actors
        if not actors:
            return None
        told = sentence_of(self.context, contribution)
        if told.key in self._retold:
            return None
        before = self._last_speaker
        text = self._told(contribution, told, added=before == " ".join(actors))
        if text is None:
            return None
        self._retold.add(told.key)
        found = self.sentence(
            text,
            SentenceKind.ATTRIBUTED,
            contributions=told.contributions,
            passages=self.context.passages(told.contributions),
            actors=actors,
        )
        self._introduced.update(actors)
        self._last_speaker = " ".join(actors)
        return found

    def _who(self, actors: Iterable[str], *, short: bool = False) -> str:
        known = [self.context.actors[actor] for actor in actors]
        language = self.context.language
        spoken = [
            short_name(actor, language)
            if short or actor.id in self._introduced
            else full_name(actor, language, self.context.language_heard(actor.id))
            for actor in known
        ]
        return enumerate_words(spoken, language)

    def _told(self, contribution: Contribution, told: Told, *, added: bool) -> str | None:
        context, language = self.context, self.context.language
        intervention = context.intervention_of(contribution)
        if context.language_of(contribution) != language:
            self.translated = True
            return self._about(contribution)
        if is_direct(context.documents[intervention.document]):
            return self._from_own_words(contribution, told, added=added)
        actors = tuple(context.actors[actor] for actor in intervention.actors)
        taken = taken_over(told, actors, language)
        if taken is not None:
            return taken
        if told.how is not How.COLLECTIVE:
            who = self._who(intervention.actors)
            replaced = (
                introduced(told, who, language)
                or subject_replaced(told, who, language)
                or subjectless(told, who, language)
            )
            if replaced is not None:
                return replaced
            clause = continued(told, language)
            if clause is not None:
                return self._said(who, clause, self._verb(intervention.actors, added=added))
        return self._about(contribution)

    def _said(self, who: str, clause: str, verb: str) -> str:
        language = self.context.language
        return phrase("one", "said", language, who=who, verb=verb, content=comma_led(clause, language))

    def _from_own_words(self, contribution: Contribution, told: Told, *, added: bool) -> str | None:
        context, language = self.context, self.context.language
        intervention = context.intervention_of(contribution)
        who = self._who(intervention.actors)
        subject = subject_of([context.actors[actor] for actor in intervention.actors], language)
        clause = report_clause(told.text, language, True, subject)
        if clause is not None:
            clause = without_own_name(clause, [context.actors[actor] for actor in intervention.actors], language)
            done = act(clause, language, subject)
            if done is not None:
                return phrase("one", "about", language, who=who, content=done)
            return self._said(who, clause, self._verb(intervention.actors, added=added))
        if _quotable(told.text):
            content = told.text.rstrip(" .;:")
            return phrase(
                "one", "quoted", language, who=who, verb=self._verb(intervention.actors, added=added), content=content
            )
        return self._about(contribution)

    def _verb(self, actors: Sequence[str], *, added: bool) -> str:
        section = "verb_many" if self._plural(actors) else "verb"
        return phrase(section, "added" if added else NEUTRAL[self._number % len(NEUTRAL)], self.context.language)

    def _plural(self, actors: Sequence[str]) -> bool:
        return subject_of([self.context.actors[actor] for actor in actors], self.context.language).plural

    def _next_variant(self) -> int:
        self._variant += 1
        return self._variant % VARIANTS

    def _about(self, contribution: Contribution) -> str | None:
        """Told from the structure alone: kind, theme, concepts, partners, horizon, figures; needs a theme."""
        actors = self.context.intervention_of(contribution).actors
        plural = self._plural(actors)
        content = deed(self.context, contribution, area=self._area, plural=plural, variant=self._next_variant())
        if content is None:
            return None
        if plural:
            content += "".join(details(self.context, contribution))
        who = self._who(actors)
        return phrase("one", "about", self.context.language, who=who, content=content)

    # -- several actors -----------------------------------------------------------------------------------------

    def quantified(self, point: Point, *, stated: bool = False) -> ReportSentence:
        """A point of two actors or more: quantifier, names, and what they said.

        ``stated`` says that the sentence before has put what they said; then only who concurs is told.
        """
        context = self.context
        subject = quantified(context, point)
        statement = context.contributions[point.statement]
        actors = point.actors[:NAMED]
        few = len(point.actors) < FEW
        who = self.listed(actors) if few else subject.text
        complete = "named_all" if len(point.actors) <= NAMED else "named"
        named = "" if few else phrase("point", complete, context.language, names=self.listed(actors))
        text = (
            phrase("point", "concurred", context.language, who=who, names=named)
            if stated
            else self._of_several(point, statement, who, named)
        )
        return self.sentence(
            text,
            SentenceKind.QUANTIFIED,
            contributions=point.members,
            passages=context.passages(point.members),
            point=point.id,
            actors=actors,
            quantifier=None if few else subject.key,
            count=subject.count,
        )

    def _of_several(self, point: Point, statement: Contribution, who: str, listed: str) -> str:
        context, language = self.context, self.context.language
        same = [c for c in self._wordings_of(point, statement) if context.language_of(c) == language]
        for one in same:
            clause = self._shared_clause(one)
            done = act(clause, language, Subject("plural", "m")) if clause is not None else None
            if done is not None:
                return phrase("point", "about", language, who=who, names=listed, content=done)
            if clause is not None:
                asked = context.intervention_of(one).relation in ASKING
                verb = phrase("verb_plural", "asked" if asked else point.kind, language)
                return phrase(
                    "point", "said", language, who=who, names=listed, verb=verb, content=comma_led(clause, language)
                )
        content = deed(context, statement, plural=True, variant=self._next_variant())
        if content is not None:
            return phrase("point", "about", language, who=who, names=listed, content=content)
        own = [c for c in same if is_direct(context.documents[context.intervention_of(c).document])]
        if own and _quotable(told := sentence_of(context, own[0]).text):
            return phrase("point", "quoted", language, who=who, names=listed, content=told.rstrip(" .;:"))
        return phrase("point", "concurred", language, who=who, names=listed)

    def _shared_clause(self, one: Contribution) -> str | None:
        """What one of several said, as all of them would be reported to have said it."""
        context, language = self.context, self.context.language
        told = sentence_of(context, one)
        if is_direct(context.documents[context.intervention_of(one).document]):
            return report_clause(told.text, language, True, Subject("plural", "m"))
        return report_clause(told.text, language, False)

    def _wordings_of(self, point: Point, statement: Contribution) -> list[Contribution]:
        """The contributions of a point, the one that stands for it first, in the order of the record."""
        others = [self.context.contributions[member] for member in point.members if member != statement.id]
        return [statement, *others]


def _quotable(text: str) -> bool:
    marks = all(mark not in text for mark in '«»“”"')
    return marks and len(text.split()) <= LONGEST_QUOTE and text[-1:] in ".!" and text[:1].isupper()

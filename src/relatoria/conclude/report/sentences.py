"""Sentences of a report, each built from what it rests on."""

from __future__ import annotations

from collections.abc import Iterable

from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming import full_name, names, short_name, themes_of
from relatoria.conclude.report.phrases import catalogue, phrase
from relatoria.conclude.report.quantify import quantified
from relatoria.conclude.report.speech import is_direct, report_clause
from relatoria.language.join import capitalise, contract, enumerate_words
from relatoria.model.contribution import Contribution
from relatoria.model.point import Point
from relatoria.model.report import ReportSentence, SentenceKind

NAMED = 5
"""How many of the actors behind a quantifier are named after «including»."""
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
        self._last_speaker = ""

    def sentence(self, text: str, kind: SentenceKind, **fields: object) -> ReportSentence:
        """A sentence with the next number; ``fields`` are those of `ReportSentence`."""
        self._number += 1
        self._last_speaker = ""
        wording = capitalise(contract(text, self.context.language))
        return ReportSentence(f"s{self._number}", wording, kind, **fields)  # type: ignore[arg-type]

    def attributed(self, contribution: Contribution) -> ReportSentence | None:
        """One actor's contribution in reported speech, quoted, or told by kind and theme; None if it cannot be told."""
        actors = self.context.intervention_of(contribution).actors
        if not actors:
            return None
        before = self._last_speaker
        who = self._who(actors)
        text = self._told(contribution, who, added=before == " ".join(actors))
        if text is None:
            return None
        found = self.sentence(
            text,
            SentenceKind.ATTRIBUTED,
            contributions=(contribution.id,),
            passages=self.context.passages([contribution.id]),
            actors=actors,
        )
        self._introduced.update(actors)
        self._last_speaker = " ".join(actors)
        return found

    def _who(self, actors: Iterable[str]) -> str:
        known = [self.context.actors[actor] for actor in actors]
        language = self.context.language
        spoken = [
            short_name(actor, language)
            if actor.id in self._introduced
            else full_name(actor, language, self._role_language(actor.id))
            for actor in known
        ]
        return enumerate_words(spoken, language)

    def _role_language(self, actor: str) -> str:
        """The language in which an actor's role was said: that of the first document in which the actor speaks."""
        for intervention in self.context.record.interventions:
            if actor in (*intervention.actors, *intervention.on_behalf_of):
                return self.context.documents[intervention.document].language
        return ""

    def _told(self, contribution: Contribution, who: str, *, added: bool) -> str | None:
        context, language = self.context, self.context.language
        if context.language_of(contribution) != language:
            return self._about(contribution, who)
        verb = phrase("verb", "added" if added else NEUTRAL[self._number % len(NEUTRAL)], language)
        wording = context.wording(contribution)
        document = context.documents[context.intervention_of(contribution).document]
        clause = report_clause(wording, language, is_direct(document))
        if clause is not None:
            return phrase("one", "said", language, who=who, verb=verb, content=clause)
        if is_direct(document) and len(wording.split()) <= LONGEST_QUOTE:
            return phrase("one", "quoted", language, who=who, verb=verb, content=wording.rstrip(" .;:"))
        return self._about(contribution, who)

    def _about(self, contribution: Contribution, who: str) -> str | None:
        """Told from the structure alone: kind, theme, partners, horizon, figures; needs a theme."""
        language = self.context.language
        theme = themes_of(contribution, language)
        if not theme or contribution.kind.value not in catalogue()["about"]:
            return None
        content = phrase("about", contribution.kind.value, language, theme=theme)
        if contribution.horizon is not None:
            content += phrase("one", "horizon", language, horizon=contribution.horizon.value[:4])
        original = self.context.language_of(contribution)
        if original != language and original in catalogue()["language_name"]:
            content += phrase("one", "original", language, tongue=phrase("language_name", original, language))
        return phrase("one", "about", language, who=who, content=content)

    def quantified(self, point: Point) -> ReportSentence:
        """A point of two actors or more: quantifier, names, and what they said."""
        context = self.context
        subject = quantified(context, point)
        listed = names(context, point.actors[:NAMED])
        statement = context.contributions[point.statement]
        return self.sentence(
            self._of_several(point, statement, subject.text, listed),
            SentenceKind.QUANTIFIED,
            contributions=point.members,
            passages=context.passages(point.members),
            point=point.id,
            actors=point.actors[:NAMED],
            quantifier=subject.key,
            count=subject.count,
        )

    def _of_several(self, point: Point, statement: Contribution, who: str, listed: str) -> str:
        context, language = self.context, self.context.language
        same = next((c for c in self._wordings_of(point, statement) if context.language_of(c) == language), None)
        if same is not None:
            document = context.documents[context.intervention_of(same).document]
            wording = context.wording(same)
            clause = report_clause(wording, language, is_direct(document))
            if clause is not None:
                verb = phrase("verb_plural", point.kind, language)
                return phrase("point", "said", language, who=who, names=listed, verb=verb, content=clause)
            return phrase("point", "quoted", language, who=who, names=listed, content=wording.rstrip(" .;:"))
        theme = themes_of(statement, language) or "…"
        verb = phrase("about_plural", point.kind, language, theme=theme)
        return phrase("point", "about", language, who=who, names=listed, verb=verb, content="").replace(" .", ".")

    def _wordings_of(self, point: Point, statement: Contribution) -> list[Contribution]:
        """The contributions of a point, the one that stands for it first, in the order of the record."""
        others = [self.context.contributions[member] for member in point.members if member != statement.id]
        return [statement, *others]

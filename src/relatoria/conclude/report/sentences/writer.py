"""Sentences of a report, each built from what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from relatoria.conclude.report.alone.standing import stands_alone
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.grammar.subjects import opens_with, subject_of
from relatoria.conclude.report.naming.names import (
    full_name,
    in_order,
    is_nameable,
    later_name,
    names,
    number,
    spelt_out,
)
from relatoria.conclude.report.phrases import phrase
from relatoria.conclude.report.record.behalf import as_always, by_one_for_all, represented
from relatoria.conclude.report.record.commas import comma_led
from relatoria.conclude.report.record.findings import is_finding
from relatoria.conclude.report.record.retell import WHO, Told, has_saying, sentence_of, taken_over
from relatoria.conclude.report.record.settings import Setting, setting_of
from relatoria.conclude.report.selection.repeats import said_again, wordings_of
from relatoria.conclude.report.sentences.quantify import FEW, NAMED, by_name, quantified
from relatoria.conclude.report.sentences.representatives import by_who, by_whom
from relatoria.conclude.report.speech.performative import is_own
from relatoria.conclude.report.speech.tenses import in_the_past
from relatoria.conclude.report.speech.tenses_fr import keeps_the_past
from relatoria.conclude.report.speech.voice import is_direct
from relatoria.conclude.report.told.added import as_first
from relatoria.conclude.report.told.items import lead_told
from relatoria.conclude.report.told.several import QUOTED, Several, of_several, whose_words
from relatoria.conclude.report.told.telling import Form, Telling, is_in_own_words, quotation, telling
from relatoria.language.join import enumerate_of, enumerate_words
from relatoria.language.typeset import inner_quotes, typeset
from relatoria.model.contribution import Contribution, ContributionKind
from relatoria.model.intervention import Relation
from relatoria.model.point import Point
from relatoria.model.report import ReportSentence, SentenceKind

NEUTRAL = ("neutral_1", "neutral_2", "neutral_3")
LISTED = 20
"""How many names one sentence bears; the others are counted."""
QUOTE_MARK = "\ue001"
"""Stands in a sentence where original words are to be put, which no typography touches."""

_Behalf = Mapping[str, Sequence[str]]
_Alone = tuple[str, dict[str, str]]
"""A sentence that has all who stand behind a point: its text, and what is quoted in it."""


class Writer:
    """Builds the sentences of one report in order: it numbers them and knows who was introduced before.

    The only state is what a reader of the report would know at that place.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self._number = 0
        self._introduced: set[str] = set()
        self.retold: set[tuple[str, int, str]] = set()
        self._said: set[str] = set()
        self.last_speaker = ""
        self._last_setting: Setting | None = None
        self._turns: dict[str, int] = {}
        self.translated = False
        """Whether something was told by its theme because it was said in another language."""

    def sentence(self, text: str, kind: SentenceKind, *, quote: str = "", **fields: object) -> ReportSentence:
        """A sentence with the next number; ``fields`` are those of `ReportSentence`.

        ``quote`` are the original words that stand in ``text`` at its mark, between marks if there are several: no
        typography of ours touches them.
        """
        self._number += 1
        self.last_speaker = ""
        said = typeset(text, self.context.language)
        for words in quote.split(QUOTE_MARK):
            said = said.replace(QUOTE_MARK, inner_quotes(words, self.context.language), 1)
        return ReportSentence(f"s{self._number}", said, kind, **fields)  # type: ignore[arg-type]

    def listed(
        self, actors: Iterable[str], *, most: int | None = LISTED, each: str = "", behalf: _Behalf | None = None
    ) -> str:
        """Names in a list, bodies in full where they are named for the first time; ``each`` opens every name, and
        ``behalf`` says for whom some spoke."""
        return names(self.context, actors, self._introduced, most=most, each=each, behalf=behalf)

    def turn(self, of: str, wordings: int) -> int:
        """Which of several wordings stands next, from 0 on: they take turns, so that a page does not repeat itself."""
        self._turns[of] = self._turns.get(of, -1) + 1
        return self._turns[of] % wordings

    # -- one actor ----------------------------------------------------------------------------------------------

    def attributed(
        self, contribution: Contribution, *, original: bool = False, again: bool = False, told: Told | None = None
    ) -> ReportSentence | None:
        """One actor's contribution in reported speech or quoted; None if nothing of it can be told.

        The whole sentence in which it stands is told, once, for all the contributions in it and for what the same voice
        says again elsewhere. ``original`` allows words in another language than the report's, where it was said in no
        other. ``again`` tells what was told before. ``told`` is how the sentence stands in a run, in no other wording.
        """
        for one in wordings_of(self.context, contribution) if told is None else (contribution,):
            found = self._attributed(one, told or sentence_of(self.context, one), original=original, again=again)
            if found is not None:
                return found
        return None

    def _attributed(
        self, contribution: Contribution, told: Told, *, original: bool, again: bool
    ) -> ReportSentence | None:
        context, actors = self.context, self.context.intervention_of(contribution).actors
        before = told.key in self.retold or self._said.issuperset(told.contributions)
        if not self.can_name(contribution) or (before and not again):
            return None
        setting = setting_of(context, contribution)
        added = self.last_speaker == " ".join(actors) and self._last_setting == setting
        worded = self._worded(contribution, told, added=added, original=original)
        if worded is None:
            return None
        text, quote = worded
        self.retold.add(told.key)
        cited = (*told.contributions, *said_again(context, told.contributions))
        self._said.update(cited)
        found = self.sentence(
            text,
            SentenceKind.ATTRIBUTED,
            quote=quote,
            contributions=cited,
            passages=(*context.passages(cited), *lead_told(context, contribution, told)),
            actors=actors,
            quoted_language=self.tongue(contribution) if quote else "",
        )
        self._introduced |= {*actors, *self._represented(contribution), as_always(context, contribution)} - {""}
        self.last_speaker, self._last_setting = " ".join(actors), setting
        return found

    def _worded(self, contribution: Contribution, told: Told, *, added: bool, original: bool) -> tuple[str, str] | None:
        """The sentence, and what is quoted in it."""
        context = self.context
        if context.language_of(contribution) == context.language:
            found = telling(context, contribution, told)
            return self._retelling(contribution, found, added=added) if found is not None else None
        words = quotation(context, contribution, told) if original else None
        return (self._original(contribution, words, added=added), words.text) if words is not None else None

    def _original(self, contribution: Contribution, words: Telling, *, added: bool) -> str:
        """The sentence around original words in another language."""
        context, language = self.context, self.context.language
        actors, capacity = context.intervention_of(contribution).actors, self._capacity(contribution, added=added)
        self.translated, verb = True, "verb_many" if self.is_plural(actors) else "verb"
        fields = {
            "who": self._who(actors) + capacity,
            "of_who": enumerate_of(self._spoken(actors), language) + capacity,
            "verb": phrase(verb, words.act or ("added" if added else "neutral_1"), language),
            "tongue": self._tongue_name(contribution),
            "due": words.due,
        }
        follows = words.form is Form.RECORDED and words.follows
        key = ("asked_by" if words.due else "asked") if words.act else "recorded_on" if follows else QUOTED[words.form]
        if key == "recorded":
            states = has_saying(words.text, context.language_of(contribution), clauses=True)
            key = ("recorded", "recorded_2")[self.turn("recorded", 2)] if states else "recorded_2"
            key = "found" if is_finding(context, contribution) else key
        return phrase("one", key, language, content=QUOTE_MARK, **fields)

    def _retelling(self, contribution: Contribution, found: Telling, *, added: bool) -> tuple[str, str]:
        language, actors = self.context.language, self.context.intervention_of(contribution).actors
        if found.form is Form.WHOLE:
            said = found.text if added else as_first(found.text, language)
            found = Telling(found.form, by_who(self.context, actors, said))
            new = [self.context.actors[actor] for actor in actors if actor not in self._introduced]
            spelt = spelt_out(found.text, new, language)
            named = found.text.replace(WHO, by_whom(self.context, actors, found.text, self._who(actors)))
            named = re.sub("^a el ", "al ", named.replace(",,", ","))
            return (named if WHO in found.text else spelt), ""
        told = sentence_of(self.context, contribution)
        past = keeps_the_past(found.text, language) and not is_in_own_words(self.context, contribution, told)
        who = by_whom(self.context, actors, found.text, self._who(actors)) + self._capacity(contribution, added=added)
        if found.form is Form.ACT:
            return phrase("one", "about", language, who=who, content=found.text), ""
        promise = (
            not found.follows and contribution.kind is ContributionKind.COMMITMENT and is_own(found.text, language)
        )
        verb = self._verb(actors, added=added, promise=promise, past=past)
        if found.act:
            verb = phrase("verb_many" if self.is_plural(actors) else "verb", found.act, language)
        if found.form is Form.QUOTED:
            key = "quoted_by" if found.due else "quoted"
            return phrase("one", key, language, who=who, verb=verb, content=QUOTE_MARK, due=found.due), found.text
        return phrase("one", "said", language, who=who, verb=verb, content=comma_led(found.text, language)), ""

    def _who(self, actors: Iterable[str]) -> str:
        return enumerate_words(self._spoken(actors), self.context.language)

    def _capacity(self, contribution: Contribution, *, added: bool) -> str:
        """«, speaking on behalf of the Group of African States,»: for whom somebody speaks in their own words; not
        again where the sentence before says so."""
        groups = self._spoken(self._represented(contribution))
        if not groups or added or len(groups) > LISTED or as_always(self.context, contribution) in self._introduced:
            return ""
        return phrase("one", "behalf", self.context.language, groups=enumerate_of(groups, self.context.language))

    def _represented(self, contribution: Contribution) -> tuple[str, ...]:
        """For whom somebody speaks, where all can be named."""
        groups = represented(self.context, contribution)
        return groups if all(self._nameable(actor) for actor in groups) else ()

    def _spoken(self, actors: Iterable[str]) -> list[str]:
        """The names of those who speak, in alphabetical order: in full at first, later short."""
        known = in_order(self.context, actors, self._introduced)
        language, heard = self.context.language, self.context.language_heard
        return [
            later_name(self.context, actor)
            if actor.id in self._introduced
            else full_name(actor, language, heard(actor.id))
            for actor in known
        ]

    def _verb(self, actors: Sequence[str], *, added: bool, promise: bool, past: bool) -> str:
        section = "verb_many" if self.is_plural(actors) else "verb"
        if past:
            return phrase(section, "then_added" if added else "then_said", self.context.language)
        if promise:
            return phrase(section, "commitment", self.context.language)
        return phrase(section, "added" if added else NEUTRAL[self._number % len(NEUTRAL)], self.context.language)

    def is_plural(self, actors: Sequence[str]) -> bool:
        """Whether the names of some actors govern a verb in the plural."""
        return subject_of([self.context.actors[actor] for actor in actors], self.context.language).plural

    def tongue(self, contribution: Contribution) -> str:
        """The language of a contribution where it is not the report's, else empty."""
        return "" if (said := self.context.language_of(contribution)) == self.context.language else said

    def _tongue_name(self, contribution: Contribution) -> str:
        return phrase("language_name", self.context.language_of(contribution), self.context.language)

    def can_name(self, contribution: Contribution) -> bool:
        """Whether all who made a contribution can be named in the language of the report."""
        known = self.context.intervention_of(contribution).actors
        return bool(known) and all(self._nameable(actor) for actor in known)

    def _nameable(self, actor: str) -> bool:
        context = self.context
        return is_nameable(context.actors[actor], context.language, context.language_heard(actor))

    def actors_of(self, contributions: Iterable[Contribution]) -> tuple[str, ...]:
        """Who made some contributions, each once."""
        return tuple(dict.fromkeys(a for one in contributions for a in self.context.intervention_of(one).actors))

    # -- several actors -----------------------------------------------------------------------------------------

    def quantified(self, point: Point, *, original: bool = False, counted: bool = False) -> ReportSentence | None:
        """A point of two actors or more: quantifier, names, and what they said; None if that cannot be told.

        ``original`` allows the words of one of them in another language than the report's. ``counted`` puts how many
        they are, of how many, in the place of their names; None where the area would tell it in the same words.
        """
        if counted and self._is_one_sentence(point):
            return None
        alone = self._in_one_sentence(point, original=original)
        if alone is not None:
            return self._of_point(alone[0], point, False, **alone[1])
        if by_one_for_all(self.context, point):
            return self.attributed(self.context.contributions[point.statement], original=original)
        found = of_several(self.context, point, original=original)
        if found is None or (len(point.actors) < FEW and not all(self._nameable(actor) for actor in point.actors)):
            return None
        text = self._point_text(found, self._subject(point, counted=counted), point.actors)
        return self._of_point(text, point, counted, **self._quoted(found))

    def _in_one_sentence(self, point: Point, *, original: bool) -> _Alone | None:
        """A point that one sentence makes («Fiji and Iceland endorsed …»), told as that sentence tells it."""
        context = self.context
        members = [context.contributions[member] for member in point.members]
        if not self._is_one_sentence(point) or not all(self.can_name(one) for one in members):
            return None
        first = min(members, key=lambda one: context.intervention_of(one).relation is Relation.SUPPORT)
        worded = self._worded(first, sentence_of(context, first), added=False, original=original)
        worded = worded or self._as_recorded(first)
        if worded is None:
            return None
        text, quote = worded
        self._introduced.update(context.intervention_of(first).actors)
        return text, {"quote": quote, "quoted_language": self.tongue(first)} if quote else {}

    def _is_one_sentence(self, point: Point) -> bool:
        """Whether all that stands behind a point is one sentence of a record."""
        context = self.context
        members = [context.contributions[member] for member in point.members]
        if len({sentence_of(context, one).key[:2] for one in members}) > 1:
            return False
        spoken = is_direct(context.documents[context.intervention_of(members[0]).document])
        return not spoken or (len(point.actors) > 1 and self._as_recorded(members[0]) is not None)

    def _as_recorded(self, contribution: Contribution) -> tuple[str, str] | None:
        """«Chile, Peru and Samoa shall open …»: a sentence in the report's language that names all who stand behind it
        is told as it is, nobody of them twice; None for any other."""
        context, language = self.context, self.context.language
        actors = tuple(context.actors[one] for one in context.intervention_of(contribution).actors)
        told = sentence_of(context, contribution)
        if len(actors) == 1 or self.tongue(contribution) or not opens_with(told.text, actors):
            return None
        whole = taken_over(told, actors, language) if stands_alone(told.text, language) else None
        direct = is_direct(context.documents[context.intervention_of(contribution).document])
        return (whole if direct else in_the_past(whole, language), "") if whole is not None else None

    def supported(self, point: Point, whole: Point) -> ReportSentence | None:
        """What some of those who stand behind a point (``whole``) said, with their names and without a quantifier.

        One sentence that has them all comes first, then their own words, then those of another in the report's
        language. None if it cannot be told.
        """
        alone = self._in_one_sentence(point, original=True)
        if alone is not None:
            return self.list_of(point.members, point.actors, *alone)
        for source, original in ((point, False), (whole, False), (point, True)):
            found = of_several(self.context, source, original=original)
            if found is not None and (found.phrase == "said" or len(point.actors) > 1):
                break
        else:
            return None
        if not self.is_plural(point.actors):
            found = replace(found, verb=phrase("verb", "asked" if found.asked else "neutral_1", self.context.language))
        text = self._point_text(found, {"who": self.listed(point.actors), "names": ""}, point.actors)
        ids = tuple(dict.fromkeys((*point.members, found.contribution)))
        return self.list_of(ids, point.actors, text, self._quoted(found))

    def list_of(
        self, ids: tuple[str, ...], actors: tuple[str, ...], text: str, quoted: dict[str, str]
    ) -> ReportSentence:
        """A sentence that lists who made some contributions."""
        places = self.context.passages(ids)
        return self.sentence(text, SentenceKind.LIST, contributions=ids, passages=places, actors=actors, **quoted)

    def _point_text(self, found: Several, subject: dict[str, str], actors: Iterable[str]) -> str:
        context, spoken = self.context, self.context.contributions[found.contribution]
        heard = context.intervention_of(spoken).actors
        together = found.quoted and (found.named or set(heard) >= set(actors))
        fields = {
            "verb": found.verb,
            "content": QUOTE_MARK if found.quoted else comma_led(found.text, context.language),
            **whose_words(context, heard),
            "tongue": self._tongue_name(spoken),
        }
        key = f"{found.phrase}_all" if together else found.phrase
        return phrase("point", key, context.language, **subject, **fields)

    def _quoted(self, found: Several) -> dict[str, str]:
        if not found.quoted:
            return {}
        tongue = self.tongue(self.context.contributions[found.contribution])
        return {"quote": found.text, "quoted_language": tongue}

    def concurring(self, point: Point) -> ReportSentence:
        """Who concurs in what the sentence before states."""
        key = ("concurred", "concurred_2")[self.turn("concurred", 2)]
        return self._of_point(phrase("point", key, self.context.language, **self._subject(point)), point)

    def _subject(self, point: Point, *, counted: bool = False) -> dict[str, str]:
        """Who, and the names or the count in apposition."""
        context, language = self.context, self.context.language
        if self._by_name(point, counted=counted):
            return {"who": self.listed(point.actors), "names": ""}
        who = quantified(context, point).text
        if counted:
            if len(point.actors) >= point.exposed:
                return {"who": who, "names": ""}
            return {"who": who, "names": phrase("point", "counted", language, n=number(len(point.actors), language))}
        named = [actor for actor in point.actors if self._nameable(actor)]
        complete = "named_all" if len(point.actors) == len(named) <= NAMED else "named"
        listed = self.listed(named[:NAMED], most=None)
        return {"who": who, "names": phrase("point", complete, language, names=listed)}

    def _by_name(self, point: Point, *, counted: bool) -> bool:
        if len(point.actors) < FEW or counted:
            return len(point.actors) < FEW
        return by_name(self.context, point) and all(map(self._nameable, point.actors))

    def _of_point(self, text: str, point: Point, counted: bool = False, **fields: str) -> ReportSentence:
        subject = quantified(self.context, point)
        return self.sentence(
            text,
            SentenceKind.QUANTIFIED,
            contributions=point.members,
            passages=self.context.passages(point.members),
            point=point.id,
            actors=point.actors[:NAMED],
            quantifier=None if self._by_name(point, counted=counted) else subject.key,
            count=subject.count,
            **fields,
        )

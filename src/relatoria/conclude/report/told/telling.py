"""What a report can tell of one contribution, in the language in which it was made: a clause, an act, a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from relatoria.conclude.report.alone.likelihood import ALONE
from relatoria.conclude.report.alone.openings import OTHERS, SUBJECT, opens_item, without_connective
from relatoria.conclude.report.alone.standing import stands_alone
from relatoria.conclude.report.alone.unsaid import is_item_of_speech
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.grammar.subjects import (
    is_named,
    is_with_others,
    opens_with,
    subject_of,
    without_own_name,
)
from relatoria.conclude.report.grammar.tokens import Subject
from relatoria.conclude.report.record.asides import begun, with_cuts, without_filler, without_links, without_sayings
from relatoria.conclude.report.record.bodies import does_itself
from relatoria.conclude.report.record.counterparts import by_country
from relatoria.conclude.report.record.follows import Follows
from relatoria.conclude.report.record.no_subject import subjectless
from relatoria.conclude.report.record.own import without_own
from relatoria.conclude.report.record.own_asides import without_own_asides
from relatoria.conclude.report.record.posts import of_their_post
from relatoria.conclude.report.record.retell import (
    WHO,
    Told,
    continued,
    fronted,
    has_saying,
    introduced,
    of_others_too,
    subject_replaced,
    taken_over,
)
from relatoria.conclude.report.record.shouted import quieted
from relatoria.conclude.report.speech.clause import report_clause
from relatoria.conclude.report.speech.own_words import is_better_quoted, says_i, says_we, there
from relatoria.conclude.report.speech.performative import act, act_of_noun
from relatoria.conclude.report.speech.tenses import in_the_past
from relatoria.conclude.report.speech.voice import is_direct
from relatoria.conclude.report.told.added import without_added
from relatoria.conclude.report.told.clear import likely_alone, looked_for
from relatoria.conclude.report.told.deeds import deed_of
from relatoria.conclude.report.told.first_words import HEARD, is_first_word
from relatoria.conclude.report.told.idle import says_nothing
from relatoria.conclude.report.told.items import concluded, is_item, lead_of, opens_with_deed, recommended
from relatoria.conclude.report.told.recorded import FEWEST, is_free_indirect, is_note, names_who, recorded_whole
from relatoria.conclude.report.told.to_come import is_to_come
from relatoria.conclude.report.told.whose import calls_by_post, is_told_of
from relatoria.language.fold import fold
from relatoria.model.actor import Actor
from relatoria.model.contribution import Contribution
from relatoria.model.intervention import How
from relatoria.vocabulary.places import country_mentions

SURE = 0.7
"""How surely a sentence must be its speaker's to be told. Of what readers judged, 92 in 100 from there on were, and
rightly named; of the rest every second."""
SURELY = 0.9
"""The same, of a sentence that is told because of the one before it: both must be the speaker's."""
PLEDGED = 0.3
"""The same as `ALONE`, of a commitment: it is looked for, and followed, even where it leaves something small open; and
of what somebody asks in their own words, of which from there on as many are understood as above `ALONE`."""
ASKED = 0.5
"""The same of any other recommendation or call."""

LONGEST_QUOTE = 45  # words
LONGEST_RECORD = 80  # words; a record's sentence names and introduces its speaker as well


class Form(StrEnum):
    """How the words of a telling stand in a sentence."""

    CLAUSE = "clause"  # after «que», «that»
    ACT = "act"  # a predicate: «recommended that …»
    WHOLE = "whole"  # a sentence, perhaps with `WHO`
    QUOTED = "quoted"  # the speaker's own words
    RECORDED = "recorded"  # the whole sentence of a record about what was said; only quoted


@dataclass(frozen=True, slots=True)
class Telling:
    """The words, without a final stop but for `Form.WHOLE`, and how they stand."""

    form: Form
    text: str
    follows: bool = False
    """Whether it is told right after the sentence before."""
    act: str = ""
    """Where the words say only what is to be done: whether it was «asked» or «pledged», as the report then says."""
    due: str = ""
    """The date that a table gives beside the words."""


def telling(context: Context, contribution: Contribution, told: Told) -> Telling | None:
    """What the report can tell of a contribution, in its own language; None where nothing of it stands alone.

    The plan of a report asks it many times of each contribution: it is worked out once.
    """
    return context.kept(("telling", contribution.id, told), lambda: _told(context, contribution, told))


def _told(context: Context, contribution: Contribution, told: Told) -> Telling | None:
    if item := concluded(context, contribution, told):
        return _decided(context, contribution, f"{WHO} {item[:1].lower()}{item[1:]}.", Form.WHOLE)
    done = deed_of(context, contribution, told)
    if done is not None and done.predicate:
        return _decided(context, contribution, done.predicate, Form.ACT)
    if done is not None or context.item_of(contribution) is not None:
        return quotation(context, contribution, told)
    found = _telling(context, contribution, told)
    return replace(found, follows=True) if found is not None and told.follows else found


def _telling(context: Context, contribution: Contribution, told: Told) -> Telling | None:
    language = context.language_of(contribution)
    itself = language == "en" and told.how is How.ANAPHORIC and told.text.startswith("It ")
    if language not in ("es", "en", "fr"):
        return None
    if not told.follows and not stands_alone(without_connective(told.text[3 * itself :], language), language):
        return None
    actors = tuple(context.actors[actor] for actor in context.intervention_of(contribution).actors)
    if _says_little(told.text, language) or _is_doubtful(context, contribution, told):
        return None
    if is_in_own_words(context, contribution, told):
        return _own_words(context, contribution, told, actors)
    if is_item(context, contribution, told):
        plural = len(actors) > 1 or subject_of(actors, language).plural
        return _item(context, contribution, told, plural=plural) or quotation(context, contribution, told)
    if not names_who(told, actors, language):
        return None
    deed = does_itself(without_connective(told.text, language), actors, language)
    if told.follows is Follows.DONE:
        return _as_it_stands(told, language)
    if (clause := _with_an_aside(context, contribution, told, actors)) is not None:
        return Telling(Form.CLAUSE, without_own_name(clause, actors, language))
    whole = None if deed else _by_an_anaphora(told, actors, language)
    whole = whole or taken_over(told, actors, language)
    if whole is not None and is_to_come(whole, language):
        plain = without_sayings(whole, language).rstrip(".")  # «Madrid pondría …, anunció.»
        own = without_own_name(plain, actors, language)
        return Telling(Form.CLAUSE, own) if own != plain else Telling(Form.WHOLE, whole)
    if whole is None and told.how is not How.COLLECTIVE and not of_others_too(told, actors, language):
        if not subject_of(actors, language).plural:  # «the mayor thanks» is one's, whoever else is heard there
            whole = (
                introduced(told, WHO, language)
                or (None if deed else subject_replaced(told, WHO, language))
                or (None if calls_by_post(actors, told.text) else subjectless(told, WHO, language))
                or fronted(told, WHO, actors, language)
                or of_their_post(told, WHO, actors, language)
            )
        runs_on = whole is None and is_free_indirect(context, contribution, told)
        if runs_on and (clause := continued(told, language, deed=deed)) is not None:
            if clause.startswith("its ") and subject_of(actors, language).person:
                return None  # whose, stands before it
            if not is_with_others(clause, actors) or told.follows:
                return _act_or_clause(without_own(clause, actors, language), language)
            whole = f"{clause[:1].upper()}{clause[1:]}."
    if whole is None:
        return _as_it_stands(told, language) if told.follows else None
    return Telling(Form.WHOLE, in_the_past(quieted(by_country(whole, language), language), language))


def _by_an_anaphora(told: Told, actors: tuple[Actor, ...], language: str) -> str | None:
    """«The delegation replied that …» with its name, which the record has said before; not «the delegate Sol said»."""
    subject = SUBJECT[language].match(told.text)
    one = len(actors) == 1 and not subject_of(actors, language).plural  # «La délégation des Fidji», never «Les Fidji»
    if not one or subject is None or not told.text[subject.end() :][:1].islower():
        return None
    if language == "en" and is_named(actors[0], fold(told.text[subject.end() :])):
        return None  # «The delegation mentioned that Jordan and Tunisia shared premises»
    apposed = told.text[subject.end() :].split(",", 2)[1:2]
    if apposed and is_named(actors[0], fold(apposed[0])):
        return None  # «El alcalde anfitrión, Julián Arbeláez, pidió …»
    if country_mentions(fold(told.text[subject.end() :].split(" ", 1)[0]), demonyms=True):
        return None  # «La delegación mexicana refirió …» names whose it is
    return subject_replaced(told, WHO, language)


def _with_an_aside(context: Context, contribution: Contribution, told: Told, actors: tuple[Actor, ...]) -> str | None:
    """The clause of a sentence in whose middle or end its speaker is said to say it: «the crane, the master pointed
    out, is old», «Port Sudan, he went on, is full»; None for any other."""
    language = context.language_of(contribution)
    inner = without_own_asides(told.text, actors, language)
    by_pronoun = told.how is not How.EXPLICIT and without_sayings(inner, language) != inner
    if inner == told.text and not (by_pronoun and is_free_indirect(context, contribution, told)):
        return None
    clause = continued(replace(told, text=inner), language)
    return None if clause is None or is_with_others(clause, actors) else clause


def _own_words(context: Context, contribution: Contribution, told: Told, actors: tuple[Actor, ...]) -> Telling | None:
    """What somebody said in their own words, as a clause or quoted; where these name all whose they are («Chile, Peru
    and Samoa shall open …» of their declaration), as they stand."""
    language = context.language_of(contribution)
    named = len(actors) > 1 and opens_with(told.text, actors)
    if named and (whole := taken_over(told, actors, language)) is not None:
        return Telling(Form.WHOLE, whole)
    subject = subject_of(actors, language)
    for_a_group = bool(context.intervention_of(contribution).on_behalf_of)
    clause = (
        None
        if is_note(told.text, language) or is_better_quoted(told.text, language, subject, for_a_group=for_a_group)
        else report_clause(there(without_links(told.text, language), language), language, True, subject)
    )
    if clause is None:
        return quotation(context, contribution, told)
    return _clause(without_own(clause, actors, language), language, subject)


def _decided(context: Context, contribution: Contribution, text: str, form: Form) -> Telling | None:
    """What a body concludes, where it is sure whose conclusions they are and not longer than a record's sentence."""
    sure = context.sureness(contribution) >= SURE and len(text.split()) <= LONGEST_RECORD
    return Telling(form, text) if sure else None


def _item(context: Context, contribution: Contribution, told: Told, *, plural: bool) -> Telling | None:
    """What somebody recommended in an item of a list, as a predicate or a clause."""
    language = context.language_of(contribution)
    found = recommended(told.text, language, lead_of(context, contribution), plural=plural)
    return Telling(Form.ACT if found[1] else Form.CLAUSE, found[0]) if found is not None else None


def _as_it_stands(told: Told, language: str) -> Telling | None:
    """A record's sentence right after the one before it, which says of whom it speaks. Where that one says something,
    only in the past, in which English records tell everything, or if it says so itself («he added»)."""
    whole = told.text.endswith(".") and told.text[:1].isupper() and not OTHERS[language].match(told.text)
    says = without_sayings(told.text, language) != told.text
    whole &= told.follows is Follows.DONE or language == "en" or says
    text = without_links(told.text, language)
    shifts = language == "fr" or (language == "es" and says)
    return Telling(Form.WHOLE, in_the_past(text, language) if shifts else text) if whole else None


def _is_doubtful(context: Context, contribution: Contribution, told: Told) -> bool:
    """Whether it is unsure who said a sentence, or it is hardly understood without those before it.

    An item of a list is told with what leads it.
    """
    if is_item(context, contribution, told):
        return told.how is not How.INHERITED and context.sureness(contribution) < SURE
    if told.follows:
        return context.sureness(contribution) < SURELY
    if context.sureness(contribution) < SURE:
        return True
    least = {"followed": PLEDGED, "asked": ASKED}.get(looked_for(context, contribution), ALONE)
    clear = likely_alone(context, contribution, told.text, told.how)
    return clear < least and not (clear >= HEARD and is_first_word(context, contribution))


def _says_little(text: str, language: str) -> bool:
    """«Progress is […] uneven»: without what ties it to the sentence before, a sentence of two or three words; an item
    without the head of its list; and what only thanks somebody or leads the meeting."""
    return (
        says_nothing(text, language)
        or opens_item(text, language)
        or is_item_of_speech(text, language)
        or len(without_links(without_connective(text, language), language).split()) < FEWEST
    )


def is_in_own_words(context: Context, contribution: Contribution, told: Told) -> bool:
    """Whether a sentence is its speaker's own: it stands in a statement or transcript, and nobody tells there what the
    speaker says («Il précise que …», «M. Lefort voudrait savoir …»)."""
    language = context.language_of(contribution)
    said = context.intervention_of(contribution)
    if context.is_of_a_speaker(contribution):  # «A demandé que …» beside the name is a record's
        return says_i(told.text, language) or says_we(told.text, language) or not has_saying(told.text, language)
    if not is_direct(context.documents[said.document]):
        return False
    subject = SUBJECT[language].match(told.text) if language in SUBJECT else None
    if subject is not None and not says_i(told.text, language) and has_saying(told.text[subject.end() :], language):
        return False
    return not any(is_told_of(context.actors[actor], told.text) for actor in said.actors)


_FELT = {
    "es": re.compile(
        r"\b(?:lament|celebr|deplor|tem|dud|deneg|neg|sorprend)\w+ (?:mucho )?(?:de )?que\b", re.IGNORECASE
    ),
    "en": re.compile(r"\b(?:regret|deplor|lament|welcom|fear|doubt|den)\w* that\b", re.IGNORECASE),
    "fr": re.compile(
        r"\bde ce (?:que? |qu['’])|\b(?:regrett|déplor|crai|crain|redout|dout|ni|lament)\w+ (?:de ce )?qu(?:e |['’])",
        re.IGNORECASE,
    ),
}
"""«Lamentó que …», «se sont inquiétés de ce que …»: who feels or denies something does not say that it is so or should
be; the verb goes with its clause and its mood."""


def shared_telling(context: Context, contribution: Contribution, told: Told) -> Telling | None:
    """What one of several said, as all of them would be reported to have said it, in the language of the report."""
    language = context.language
    if context.language_of(contribution) != language:
        return None
    if not stands_alone(without_connective(told.text, language), language):
        return None
    if _FELT[language].search(told.text):
        return None
    if is_item(context, contribution, told):
        return _item(context, contribution, told, plural=True)
    direct = is_in_own_words(context, contribution, told)
    subject = Subject("plural", "m")
    clause = report_clause(told.text, language, direct, subject if direct else None)
    return _clause(clause, language, subject) if clause is not None else None


def quotation(context: Context, contribution: Contribution, told: Told) -> Telling | None:
    """The original words: the speaker's own, or the whole sentence in which a record tells them; None where they do
    not stand alone.

    A record's sentence is never cut: its verb says with what force somebody spoke, its subject who did.
    """
    return context.kept(("quoted", contribution.id, told), lambda: _quotation(context, contribution, told))


def _quotation(context: Context, contribution: Contribution, told: Told) -> Telling | None:
    language = context.language_of(contribution)
    if item := concluded(context, contribution, told):
        return _decided(context, contribution, item, Form.RECORDED)
    done = deed_of(context, contribution, told)
    if done is not None and (found := _decided(context, contribution, done.words, Form.QUOTED)) is not None:
        return replace(found, act=done.verb, due=done.due)
    if context.item_of(contribution) is not None:
        return None
    direct = is_in_own_words(context, contribution, told)
    if language not in _OPENING or _is_doubtful(context, contribution, told):
        return None
    if is_item(context, contribution, told):
        deed = opens_with_deed(told.text, language) and stands_alone(told.text, language)
        return Telling(Form.QUOTED, told.text.rstrip(" .;:,"), act="asked") if deed else None
    if not quotable(told.text, LONGEST_QUOTE if direct else LONGEST_RECORD) or _says_little(told.text, language):
        return None
    if direct:
        if is_note(told.text, language):
            return None
        if not told.follows and not stands_alone(without_connective(told.text, language), language):
            return None
        said = _OPENING[language].sub("", without_connective(without_filler(told.text, language), language))
        return Telling(Form.QUOTED, with_cuts(begun(told.text, said).rstrip(" .;:"), language))
    actors = tuple(context.actors[actor] for actor in context.intervention_of(contribution).actors)
    if told.how is How.COLLECTIVE or not told.text[:1].isupper() or not names_who(told, actors, language):
        return None
    if told.follows:
        other = OTHERS[language].match(told.text) is not None
        said_on = told.follows is not Follows.SAID or told.how is not How.INHERITED
        if other or not (said_on or is_free_indirect(context, contribution, told)):
            return None  # «X a réclamé un délai. Silence dans la salle : …»: the reporter's own
        return Telling(Form.RECORDED, told.text.rstrip(" .;:"), follows=True)
    if not recorded_whole(context, contribution, told):
        return None
    said = begun(told.text, without_added(without_connective(told.text, language), language))
    return Telling(Form.RECORDED, with_cuts(said.rstrip(" .;:"), language))


_OPENING = {
    "es": re.compile(r"^(?:(?:y|e|pero|además|asimismo|por eso|por ello|sin embargo|no obstante),? |"
                     r"(?:señora?|sra?\.) presidente?a?, )",
                     re.IGNORECASE),
    "en": re.compile(r"^(?:(?:and|but|so|also|moreover|therefore|however|nevertheless),? |"
                     r"(?:madam|mr\.?) (?:chair|president)\w*, )",
                     re.IGNORECASE),
    "fr": re.compile(r"^(?:(?:et|mais|or|car|aussi|de plus|en outre|toutefois|cependant|pourtant),? |"
                     r"(?:monsieur le président|madame la présidente), )", re.IGNORECASE),
}  # fmt: skip
"""What ties a sentence to the one before; a quotation begins after it."""


def quotable(text: str, longest: int) -> bool:
    """Whether a sentence may stand between marks of quotation: whole, of at most so many words."""
    balanced = '"' not in text and all(text.count(a) == text.count(b) for a, b in ("«»", "“”", "()"))
    return (
        balanced and len(text.split()) <= longest and text[-1:] in ".!" and (text[:1].isupper() or text[:1].isdigit())
    )


def _act_or_clause(clause: str, language: str) -> Telling:
    done = act_of_noun(clause, language)
    return Telling(Form.CLAUSE, clause) if done is None else Telling(Form.ACT, done)


def _clause(clause: str, language: str, subject: Subject) -> Telling:
    done = act(clause, language, subject) or act_of_noun(clause, language)
    return Telling(Form.CLAUSE, clause) if done is None else Telling(Form.ACT, done)

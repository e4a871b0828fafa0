"""The clauses of a sentence: who proposes, who supports and opposes it, for whom, and what each verb makes of it."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from relatoria.gather.attribution.bulletins.stance_ellipsis import elliptical_verb, is_relative
from relatoria.gather.attribution.bulletins.stance_frames import PREPOSITION, WHILE, Frame, frames_of, pronoun_frames
from relatoria.gather.attribution.bulletins.stance_inverted import inverted_verb
from relatoria.gather.attribution.bulletins.stance_parties import Party, PartyKind, parties_of
from relatoria.gather.attribution.words.stance_verbs import WORD, Verb, any_verb, gerund, known, passive_before, verb_at
from relatoria.language.sentence import Sentence
from relatoria.model.intervention import Relation
from relatoria.vocabulary.stances import StanceWords, stance_forms, stance_words

_ASIDE = re.compile(r"\s*,(?:[^,;:]|,(?=\d)){2,140},\s*|\s*\([^()]{1,80}\)\s*,?\s*")
_AFTER = re.compile(
    r"\s*(?:,\s*)?(?:(?:and|y|et) (?:others|many others|d'autres|otr[oa]s(?: \w+)?)\s*,?\s*)?"
    r"(?:,?\s*(?:among|entre) (?:others|otr[oa]s|autres)\s*,?\s*)?"
)
_SECOND = re.compile(
    r"(?:\s*[,;]\s*(?:(?:and|but|while|y|e|pero|et|mais)\s+)?(?:(?:also|further|it|they|se|asimismo|tambien|aussi|egalement|il|elle|a|ont|ha|han)\s+)*"
    r"|\s+(?:and|but|y|e|pero|et|mais)\s+(?:(?:also|further|then|it|they|tambien|asimismo|a|ont|aussi|egalement|il|elle)\s+)*)"
)
_TRAIL = re.compile(
    r"[\s,;:(\-]*(?:\b(?:while|whereas|and|but|with|although|though|mientras(?: que)?|y|e|pero|aunque|con|"
    r"tandis que|et|mais|alors que|avec|as)\b[\s,]*)*$"
)
_TOWARDS = re.compile(
    r"\s*(?:with|to|a|al|the|la|el|le|by|de|del|des|du|against|contra|a la|de la|(?:(?:the|la|las|el|los|les|le) |l')?"
    r"(?:proposal|suggestion|amendment|intervention|propuesta|proposition|enmienda|amendement|position|remark|comment|"
    r"statement|view|observacione|declaracione|declaracion|commentaire|observation|declaration|postura|posicion)s? "
    r"(?:by|from|of|del?|du|des|de la|d'))?\s*(?:the|la|el|los|las|le|les|l')?\s*"
)
_OBJECT = re.compile(
    r"\s*(?:(?:a|al|to|by|with|on|upon|de|del|des|du|aux|au|por|par) ?)?(?:(?:the|el|la|los|las|le|les|l')\s*)?"
)
_WILL = re.compile(r" (?:will|\w+r(?:a|an|ont))\b")
_BY = frozenset(("by", "por", "par"))
_LEADING_WITH = re.compile(r"\b(?:with|con|avec)\s*$")


class Clause(Struct, frozen=True):
    """What a subject does between ``start`` and ``end`` of the sentence; ``target`` names whom it is towards.

    ``of_before`` is true where the clause answers what the sentence before put forward («supported this»);
    ``verb`` is the wording that decided the relation.
    """

    start: int
    end: int
    frame: Frame
    relation: Relation
    verb: str
    target: tuple[Party, ...] = ()
    of_before: bool = False
    known: bool = True
    to_frame: Frame | None = None


def clauses_of(sentence: Sentence, language: str, *, capitals: bool = False) -> list[Clause]:
    """The stances of a sentence, in order; [] where it states none. Linear.

    A party that governs a known verb takes its stance; one that governs any other finite verb reports.
    """
    words = stance_words(language)
    pronoun = pronoun_frames(sentence, words)
    parties = parties_of(sentence, capitals=capitals)
    if pronoun and pronoun[0].back:
        parties = [party for party in parties if party.start >= pronoun[0].end]
    if not parties and not pronoun:
        return []
    frames = frames_of(sentence, parties)
    if pronoun and not pronoun[0].end and any(inverted_verb(sentence, one, earlier=0, words=words) for one in frames):
        pronoun = []  # «Respondieron a ese pedido Costa Rica y la OIM»
    found: list[tuple[Frame, Verb]] = []
    for frame in [*pronoun, *frames]:
        verb = _passive(sentence, frame, words) or _finite(sentence, _verb_of(sentence, frame, words))
        if verb is not None:
            found.append((frame, verb))
    found.sort(key=lambda pair: pair[0].start)
    found = [
        pair for at, pair in enumerate(found) if not (at and _is_object(sentence.folded, found[at - 1][1], pair[0]))
    ]
    for frame in [*pronoun, *frames]:
        if not any(other is frame for other, _ in found):
            verb = _other_verb(sentence, frame, found, words)
            if verb is not None:
                found.append((frame, verb))
                found.sort(key=lambda pair: pair[0].start)
    if len(found) > 1 and found[0][0].anaphoric and found[1][0].passive and not found[0][1].known:
        found = found[1:]  # «It was welcomed by PERU»
    return _clauses(sentence, found, parties, words)


def _passive(sentence: Sentence, frame: Frame, words: StanceWords) -> Verb | None:
    """«was opposed by X», «propuesta por X»: the list behind «by» takes the stance."""
    if frame.anaphoric or _BY.isdisjoint(sentence.words):
        return None
    verb = passive_before(sentence.folded, frame.start, words) or passive_before(
        sentence.folded, frame.main[0].start, words
    )
    if verb is None or not sentence.folded[: verb.start].strip(" (*"):
        return None  # «Asked by PERU, the Secretariat …»
    frame.start, frame.passive = verb.start, True
    return Verb(verb.start, frame.end, verb.relation, verb.wording)


def _other_verb(sentence: Sentence, frame: Frame, found: list[tuple[Frame, Verb]], words: StanceWords) -> Verb | None:
    """What a party without a known verb does: holds a view, does as another did, or governs any finite verb."""
    forms = stance_forms()
    folded = sentence.folded
    if frame.anaphoric:
        return any_verb(sentence, frame.end, words) if frame.end else None
    if frame.main[0].kind is PartyKind.CAPITALS and len(folded) > frame.end + 1 and folded[frame.end] in ".)":
        return None
    earlier = [pair for pair in found if pair[0].start < frame.start]
    near = max(0, frame.start - 70)
    place = forms.place.search(folded, max(0, frame.start - 40), frame.start)
    unsaid = elliptical_verb(sentence, frame, earlier, place=bool(place))
    if unsaid is not None:
        return unsaid
    if earlier and is_relative(folded, frame, earlier[-1]):
        verb = verb_at(folded, frame.end, words) or _any_after(sentence, frame, words)
        if verb is not None:
            return verb
    if frame.view or forms.view.search(folded, near, frame.start):
        comma = folded.find(",", frame.end)
        if comma >= 0:
            return Verb(frame.start, comma, Relation.REPORT, "the view")
    if forms.dative.search(folded, near, frame.start) and forms.to_them.match(folded, frame.end):
        return Verb(frame.start, frame.end, Relation.REPORT, "what moves it")
    inverted = forms.inverted.search(folded, near, frame.start) if '"' in folded or "que" in sentence.words else None
    relation = _inverted(sentence, inverted, words) if inverted else None
    if relation:
        return Verb(frame.start, frame.end, relation, "the verb before the name")
    if not forms.received_words.isdisjoint(sentence.words) and forms.received.search(folded, near, frame.start):
        return Verb(frame.start, frame.end, Relation.REPORT, "what was received")
    if not earlier and (any(pair[0].passive for pair in found) or forms.receives.search(folded, frame.end)):
        owner = forms.owner.match(folded, 0, frame.main[0].start) or forms.owned.match(folded, frame.end)
        if owner:
            return Verb(frame.start, frame.end, Relation.PROPOSE, "put forward")
    verb = inverted_verb(sentence, frame, earlier=earlier[-1][1].end if earlier else 0, words=words)
    if verb is not None:
        return verb
    for pattern, relation in ((forms.support_tail, Relation.SUPPORT), (forms.oppose_tail, Relation.OPPOSE)):
        if earlier and pattern.search(folded, near, frame.start):  # «…, with the support of PERU»
            return Verb(frame.start, frame.end, relation, "those who stand with it")
    participle = forms.participle.match(folded, frame.end)
    if place and earlier and participle:
        return Verb(frame.start, participle.end(), Relation.REPORT, participle.group().strip())
    if place is None or (earlier and not _apart(folded, near, frame)):
        return None
    if frame.main[0].kind is PartyKind.NAMED and forms.societies.isdisjoint(frame.main[0].code.lower().split()):
        return None
    if frame.main[0].kind is PartyKind.COLLECTIVE and not forms.quantified.match(folded, frame.main[0].start):
        return None
    if frame.main[0].kind is PartyKind.OFFICE and _WILL.match(folded, frame.end):
        return None  # what chairs will do next is how the meeting goes on
    return _any_after(sentence, frame, words)


def _apart(folded: str, near: int, frame: Frame) -> bool:
    """Whether a subject stands in a clause of its own, whose conjunction it may hold («mientras que CHILE …»)."""
    search = stance_forms().apart.search
    return any(search(folded, near, at) for at in (frame.start, frame.main[0].start))


def _any_after(sentence: Sentence, frame: Frame, words: StanceWords) -> Verb | None:
    """Any finite verb right after a party, or after what stands between commas."""
    folded = sentence.folded
    at = _AFTER.match(folded, frame.end)
    verb = any_verb(sentence, at.end() if at else frame.end, words)
    position = frame.end
    for _ in range(3):
        aside = None if verb else _ASIDE.match(folded, position)
        if aside is None:
            break
        verb = any_verb(sentence, aside.end(), words)
        position = max(frame.end + 1, aside.end() - 2)
    return verb


def _inverted(sentence: Sentence, match: re.Match[str], words: StanceWords) -> Relation | None:
    """The relation of a verb that stands before its subject, behind a quotation or «a la que»."""
    if match.group("joined"):
        return Relation.SUPPORT
    form = stance_forms().finite[words.language]
    finite = form.fullmatch(sentence.text, match.start("verb"), match.end("verb"))
    return known(match.group("verb"), words) or (Relation.REPORT if finite else None)


def _is_object(folded: str, verb: Verb, frame: Frame) -> bool:
    """Whether a subject stands right behind the verb before: «commended the delegation and …»."""
    return frame.start >= verb.end and _OBJECT.fullmatch(folded, verb.end, frame.start) is not None


def states_something(sentence: Sentence, language: str) -> bool:
    """Whether any verb of a stance stands in the sentence, whoever its subject is."""
    words = stance_words(language)
    if words.gate.isdisjoint(sentence.words):
        return False
    tokens = [match.group() for match in WORD.finditer(sentence.folded)]
    return any(
        tuple(tokens[at : at + len(phrase)]) == phrase
        for at, token in enumerate(tokens)
        for phrase, _ in words.verbs.get(token, ())
    )


def _finite(sentence: Sentence, verb: Verb | None) -> Verb | None:
    """The verb, unless it is a bare participle whose accent is folded away: «le Ghana, présenté comme un modèle»."""
    if verb is None:
        return None
    set_off = sentence.text[: verb.start].rstrip()[-1:] in (",", ")", "")
    return None if set_off and _PARTICIPLE.match(sentence.text, verb.start) else verb


_PARTICIPLE = re.compile(r"[^\W\d_]{2,}(?:é|ée|és|ées)\b")


def _verb_of(sentence: Sentence, frame: Frame, words: StanceWords) -> Verb | None:
    """The verb that the subject governs: right after it, or after an aside between commas."""
    folded = sentence.folded
    forms = stance_forms()
    near = max(0, frame.start - 24)
    with_ = _LEADING_WITH.search(folded, near, frame.start)
    for pattern, relation in ((forms.opposing, Relation.OPPOSE), (forms.supporting, Relation.SUPPORT)):
        match = pattern.match(folded, frame.end)
        if match and (with_ or match.group().lstrip(", ").startswith(("s'", "opon", "appuy"))):
            return Verb(match.start(), match.end(), relation, match.group().strip(" ,"))
    if with_ and frame.main:
        return gerund(folded, frame.end, words) or verb_at(folded, frame.end, words)
    preposition = PREPOSITION.search(folded, near, frame.start) and not WHILE.search(folded, near, frame.start)
    if preposition and not frame.anaphoric and not stance_forms().delegates.match(folded, frame.start):
        return None
    at = _AFTER.match(folded, frame.end)
    position = at.end() if at else frame.end
    verb = verb_at(folded, position, words)
    for _ in range(3):
        if verb is not None or frame.anaphoric:
            break
        aside = _ASIDE.match(folded, frame.end if _ == 0 else position)
        if aside is None:
            break
        position = aside.end()
        verb = verb_at(folded, position, words)
        if verb is None:
            position = max(frame.end, position - 2)
    return verb


def _clauses(
    sentence: Sentence, found: list[tuple[Frame, Verb]], parties: list[Party], words: StanceWords
) -> list[Clause]:
    folded = sentence.folded
    result: list[Clause] = []
    for index, (frame, verb) in enumerate(found):
        start = 0 if index == 0 else _start(folded, found[index - 1][0], frame, verb)
        stop = _start(folded, frame, *found[index + 1]) if index + 1 < len(found) else len(folded)
        trail = _TRAIL.search(folded, frame.end, stop) if index + 1 < len(found) else None
        end = trail.start() if trail else stop
        comma = folded.find(",", verb.end, end) if verb.wording.endswith(("ing", "ant")) else -1
        if comma >= 0:  # «with the EU cautioning, …» ends there
            end = comma
        elif not folded[verb.end : end].strip(" ,;") and ";" not in folded[frame.end : stop]:
            end = len(folded)
        result += _split(sentence, frame, verb, (start, max(end, verb.end)), words)
    return [_with_target(sentence, clause, result[:at], parties) for at, clause in enumerate(result)]


def _start(folded: str, before: Frame, frame: Frame, verb: Verb) -> int:
    """Where a clause begins: with its subject, or with the verb before it («…; se opone Hungría»)."""
    parted = folded.rfind("; ", before.end, frame.start) if verb.end == frame.end else -1
    return parted + len("; ") if parted >= 0 else frame.start


def _split(sentence: Sentence, frame: Frame, verb: Verb, span: tuple[int, int], words: StanceWords) -> list[Clause]:
    """Several verbs of one subject («commended … and recommended …») are several clauses, one for each relation."""
    start, end = span
    clauses = [Clause(start, end, frame, verb.relation, verb.wording, known=verb.known)]
    at = verb.end
    while match := _SECOND.search(sentence.folded, at, end):
        at = max(match.end(), at + 1)
        second = verb_at(sentence.folded, match.end(), words)
        if second is None or second.start > match.end() + 12 or second.end > end:
            continue
        at = second.end
        last = clauses[-1]
        if second.relation is last.relation:
            continue
        clauses[-1] = Clause(last.start, match.start(), frame, last.relation, last.verb)
        clauses.append(Clause(second.start, end, frame, second.relation, second.wording))
    return clauses


def _with_target(sentence: Sentence, clause: Clause, before: list[Clause], parties: list[Party]) -> Clause:
    """Whom a support or an objection is towards: a party named as object, the proposer before, the sentence before."""
    if clause.relation not in (Relation.SUPPORT, Relation.OPPOSE, Relation.QUESTION):
        return clause
    forms = stance_forms()
    found = sentence.folded.find(clause.verb, clause.start)
    verb_end = found + len(clause.verb) if found >= 0 else clause.end
    inside = [party for party in parties if verb_end <= party.start < clause.end]
    if inside and inside[0].kind is not PartyKind.COLLECTIVE and inside[0] not in clause.frame.main:
        gap = sentence.folded[verb_end : inside[0].start]
        after = sentence.folded[inside[0].end : inside[0].end + 3]
        if _TOWARDS.fullmatch(gap) and after[:1] in ("", ".", ",", ";", "'", " ", ")"):
            return replace(clause, target=(inside[0],))
    owner = next((party for party in parties if forms.proposal.search(sentence.folded, 0, party.start)), None)
    if owner is not None and owner not in clause.frame.main:
        return replace(clause, target=(owner,))
    proposer = next(
        (item.frame for item in reversed(before) if item.relation is Relation.PROPOSE and item.frame.main), None
    )
    rest = sentence.folded[verb_end : clause.end]
    if proposer is not None and proposer is not clause.frame:
        return replace(clause, to_frame=proposer)
    answers = clause.relation is not Relation.QUESTION and forms.anaphoric.match(rest)
    return replace(clause, of_before=bool(answers))

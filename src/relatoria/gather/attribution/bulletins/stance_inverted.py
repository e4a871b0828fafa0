"""Subjects behind their verbs: «Acogieron la oferta Brasil y Uruguay», «A Uruguay se unieron …», «terció Bolivia»."""

from __future__ import annotations

import re

from relatoria.gather.attribution.bulletins.stance_frames import ARTICLE, PREPOSITION, Frame
from relatoria.gather.attribution.bulletins.stance_parties import PartyKind
from relatoria.gather.attribution.words.stance_verbs import WORD, Verb, known, verb_at
from relatoria.language.sentence import Sentence
from relatoria.model.intervention import Relation
from relatoria.vocabulary.stances import StanceWords, stance_forms

_PARTED = re.compile(
    r"[;:—–]\s|,\s+(?:and|but|while|whereas|y|e|pero|mientras que|mientras|et|mais|tandis que|alors que)\s"
)
_ASIDE = re.compile(rf"[,\"»]\s*(?P<verb>(?:(?:a|ont|ha|han|s'est|se sont|se|en) )?[^\W\d]+)\s+{ARTICLE}$")
_CLOSED = re.compile(r"\s*(?:$|[.,;:)!?]|\()")
_FRONT = {
    "es": re.compile(
        r"(?:a|al|en|con|por|contra|de|del|lo|idem|la misma|el mismo|igual|tambien|tampoco|asi|ademas|asimismo|luego|"
        r"despues|mas|menos|no|se|le|les|entre|sobre|hacia|sin|junto|solo|solamente|ya|igualmente|finalmente|despues)\b"
    ),
    "fr": re.compile(
        r"(?:a|au|aux|en|dans|contre|du|de|des|avec|pour|y|s'y|s'en|se sont|s'est|s'|lui|leur|ont|sont|est|etaient|"
        r"etait|parmi|egalement|aussi|ainsi|seuls?|seules?|meme|puis|ensuite|enfin|tel)\b"
    ),
    "en": re.compile(
        r"(?:also|in favou?r|against|equally|likewise|similarly|less|more|no less|joining|"
        r"responding|replying|supporting|opposing|opposed|among|of the same|with|then|next|first|last)\b"
    ),
}
"""With what a clause may begin whose subject stands at its end."""
_BEING = {
    "es": re.compile(r"\b(?:fue|era|fueron|eran|estaba|estaban|estuvo|estuvieron|hizo|hicieron|pensaba|pensaban)$"),
    "fr": re.compile(
        r"(?:\b(?:etait|etaient|est|sont|fut|furent)|"
        r"\b(?:se sont|s'est|s'y sont|s'y est|s'en est|s'en sont|ont|sont) (?:\w+ment |aussi )?\w+(?:e|i|u|is|it)e?s?)$"
    ),
    "en": re.compile(r"\b(?:was|were|came|stood|spoke|is|are)$"),
}
_CLITICS = re.compile(r"(?:(?:tambien|ademas|asimismo|luego|despues|igualmente|no|se|le|les|lo|la|los|las)\s+)*")
_AGAINST = re.compile(r"\b(?:against|oppos\w+|en contra|contre|opus\w+|oppos\w+)\b")
_FOR = re.compile(
    r"\b(?:in favou?r|support\w*|joining|a favor|apoy\w+|uni\w+|adhir\w+|adhier\w+|sum[oa]\w*|joint\w*|joign\w+|"
    r"associ\w+|ralli\w+|appu\w+)\b"
)
_INVERTED_FR = re.compile(
    r"(?:se sont|s'est|s'y sont|s'y est|ont|a|sont|est) (?:\w+ ){0,2}?\w+(?:e|i|u|is|it|us)e?s? (?!qu)"
)
_TAKES_PART = re.compile(
    r"\b(?:also speaking|took the floor|taking the floor|pris la parole|intervenue?s|tom\w+ la palabra|"
    r"uso de la palabra|intervinieron|participaron|asistieron|participating|present|presentes?|presents)\b"
)
"""Of those who only took the floor nothing is told."""
_GOES_ON = re.compile(r", [^;.]{3,60}, y (?:(?:el|la|los|las) )?\w")
_LONGEST = 90


def inverted_verb(sentence: Sentence, frame: Frame, *, earlier: int, words: StanceWords) -> Verb | None:
    """The verb before a subject that no preposition governs; None where there is none.

    ``earlier`` is where the last verb before it ends, 0 without any: behind one only a clause of its own is read.
    """
    folded = sentence.folded
    if frame.anaphoric or frame.main[0].kind not in (PartyKind.STATE, PartyKind.BODY, PartyKind.CAPITALS):
        return None
    begin = len(folded[: frame.begins].rstrip())
    if begin < 4:
        return None
    if not earlier and (verb := _aside(sentence, frame, words)):
        return verb
    if PREPOSITION.search(folded, max(0, begin - 24), begin):
        return None
    parted = [match.end() for match in _PARTED.finditer(folded, earlier, begin)]
    if earlier and not parted:
        return None
    start = parted[-1] if parted else 0
    if begin - start > _LONGEST or begin - start < 3 or _TAKES_PART.search(folded, start, begin):
        return None
    verb = _before(sentence, (start, begin), frame, words)
    return verb or _first(sentence, (start, begin), frame, words)


def _aside(sentence: Sentence, frame: Frame, words: StanceWords) -> Verb | None:
    """«Nadie emigra, terció Bolivia, con …»: a verb and its subject between commas."""
    match = _ASIDE.search(sentence.folded, max(0, frame.start - 40), frame.main[0].start)
    if match is None or not _CLOSED.match(sentence.folded, frame.end):
        return None
    last = match.group("verb").split()[-1]
    at = match.end("verb") - len(last)
    relation = known(last, words) or _finite(sentence, at, at + len(last), words)
    if relation is None and match.group("verb") != last and match.group("verb").startswith(("a ", "ont ", "s'")):
        relation = Relation.REPORT  # «, a répliqué le Kenya,»
    return Verb(frame.start, frame.end, relation, "the verb before the name") if relation else None


def _before(sentence: Sentence, span: tuple[int, int], frame: Frame, words: StanceWords) -> Verb | None:
    """A clause that begins with its object or its verb, and whose verb stands right before the subject."""
    start, end = span
    folded = sentence.folded
    between = folded[start:end]
    tokens = [match.start() + start for match in WORD.finditer(between)]
    for at in tokens[-4:]:
        verb = verb_at(folded, at, words)
        if verb is not None and verb.end == end:
            first = at == tokens[0] and words.language != "en"
            if (first or _FRONT[words.language].match(between)) and _agrees(folded[verb.start : end], frame):
                return Verb(frame.start, frame.end, verb.relation, verb.wording)
    if not _FRONT[words.language].match(between):
        return None
    if _BEING[words.language].search(between):
        return Verb(frame.start, frame.end, _stance(between), between[-30:])
    last = tokens[-1]
    if words.language != "es" or not _finite(sentence, last, end, words) or not _agrees(folded[last:end], frame):
        return None
    return Verb(frame.start, frame.end, _stance(between), folded[last:end])


def _first(sentence: Sentence, span: tuple[int, int], frame: Frame, words: StanceWords) -> Verb | None:
    """«Acogieron la oferta con alivio Brasil y Uruguay»: the verb first, then its object, then several subjects."""
    start, end = span
    folded = sentence.folded
    if words.language != "es":
        french = words.language == "fr" and _INVERTED_FR.match(folded, start, end) and "," not in folded[start:end]
        return Verb(frame.start, frame.end, _stance(folded[start:end]), "the verb first") if french else None
    clitics = _CLITICS.match(folded, start, end)
    at = clitics.end() if clitics else start
    match = WORD.match(folded, at, end)
    if match is None or " que " in folded[at:end] or "," in folded[at:end]:
        return None
    verb = verb_at(folded, start, words) or verb_at(folded, at, words)
    relation = verb.relation if verb else _finite(sentence, match.start(), match.end(), words)
    several = len(frame.main) > 1 or _GOES_ON.match(folded, frame.end) is not None
    if relation is None or not several or not _plural(match.group()):
        return None
    return Verb(frame.start, frame.end, relation, match.group())


def _finite(sentence: Sentence, start: int, end: int, words: StanceWords) -> Relation | None:
    forms = stance_forms()
    if sentence.folded[start:end] in words.finite or forms.silent.match(sentence.folded, start):
        return None
    return Relation.REPORT if forms.finite[words.language].fullmatch(sentence.text, start, end) else None


def _stance(between: str) -> Relation:
    if _AGAINST.search(between):
        return Relation.OPPOSE
    return Relation.SUPPORT if _FOR.search(between) else Relation.REPORT


def _agrees(verb: str, frame: Frame) -> bool:
    """Spanish shows in its verb whether one or several speak."""
    several = len(frame.main) + len(frame.supporters) > 1
    return several == any(_plural(word) for word in verb.split()) or frame.main[0].code in ("USA", "ARE")


def _plural(word: str) -> bool:
    return word.endswith(("on", "an", "en", "ent", "ont"))

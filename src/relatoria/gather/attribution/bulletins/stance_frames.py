"""The subjects of a sentence: parties that speak together, with those who back or oppose them and those spoken for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from relatoria.gather.attribution.bulletins.stance_parties import Party, PartyKind, voiced
from relatoria.gather.attribution.words.scene import scene_of
from relatoria.gather.attribution.words.stance_verbs import WORD, verb_at
from relatoria.gather.attribution.words.voicing import openings
from relatoria.language.sentence import Sentence
from relatoria.vocabulary.stances import StanceWords, stance_forms

PREPOSITION = re.compile(
    r"\b(?:of|in|to|from|by|on|at|between|among|against|toward|towards|within|that|like|than|regarding|concerning|about|into|"
    r"de|del|en|a|al|por|para|entre|contra|sobre|que|como|desde|hacia|segun|"
    r"dans|par|pour|avec|sur|du|des|au|aux|chez|entre|contre|qu'|vers|selon|d'|with|con|for|under|via|across)\s*$"
)
_WITH = re.compile(r"\b(?:with|con|avec)\b")
ARTICLE = r"(?:(?:the|el|la|los|las|le|les)\s+|l['’]\s?)?"
"""An article before a name, or none."""
_COMMA = re.compile(rf"\s*,\s*{ARTICLE}")
_BY = re.compile(r"\b\w+(?:ed|[aio]d[oa]s?|e|ee|es|ees) (?:by|por|par)(?: (?:the|el|la|los|las|le|les|l'))?\s*$")
WHILE = re.compile(r"\b(?:ahi|tandis|alors|mientras|bien|ya|puisque|mais) que?\s*$")
_LIST = re.compile(r"(?:,? (?:and|y|e|et),? |\s*$|[.;)])")
"""What follows a name in a list: the last of it, or its end («by PERU, CHILE and MEXICO»)."""
_BACK = re.compile(
    r"(?P<latter>the latter|este ultimo|esta ultima|ce dernier|cette derniere|celui-ci|celle-ci)\b"
    r"|(?:the|el|le) (?P<group>group|grupo|groupe)\b(?! (?:of|de|du|d'))"
)
"""Who is meant by a place in what was said, or by being a group."""
_SO_AGREED = re.compile(r"it was (?:so |then |also |finally )?(?:agreed|decided|resolved|left)\b")
_OF = re.compile(r" (?:of|from|for|del?|du|des)\b| d'")
_NEAR = 70  # characters before a name in which what governs it stands
_FIRST = {"first_support": "supporters", "first_oppose": "opponents", "along": "main"}


@dataclass(slots=True)
class Frame:
    """A subject: the parties that speak, with those that back or oppose them and those for whom they speak."""

    start: int
    end: int
    main: list[Party] = field(default_factory=list)
    behalf: list[Party] = field(default_factory=list)
    behalf_at: list[int] = field(default_factory=list)  # for each of these, the index of the main party that it is for
    supporters: list[Party] = field(default_factory=list)
    opponents: list[Party] = field(default_factory=list)
    anaphoric: bool = False
    plural: bool = False
    passive: bool = False
    view: bool = False  # «for X, the text …»
    back: str = ""  # what an anaphoric subject points back to: the «latter» who spoke, the last «group»

    @property
    def begins(self) -> int:
        """Where the subject begins: with the first who speaks, where those spoken for stand before («for A, B …»)."""
        return max(self.start, self.main[0].start) if self.behalf else self.start

    def add(self, bucket: str, party: Party) -> None:
        """One more of those who speak («main»), of the supporters or of the opponents."""
        getattr(self, bucket).append(party)
        self.end = party.end

    def spoken_for(self, party: Party) -> None:
        """Whoever speaks last in the frame so far, or will speak first, does so for ``party``."""
        self.behalf.append(party)
        self.behalf_at.append(max(0, len(self.main) - 1))
        self.end = party.end

    def holds_view(self) -> None:
        """«For X, the text …»: nobody speaks for X, whose view it is."""
        self.main, self.behalf, self.behalf_at, self.view = self.behalf, [], [], True

    def voiced_by(self, party: Party) -> None:
        """«The GROUP, through PERU»: those who spoke so far are spoken for."""
        self.behalf, self.behalf_at = self.main, [0] * len(self.main)
        self.main, self.end = [party], party.end


def frames_of(sentence: Sentence, parties: list[Party]) -> list[Frame]:
    """Group parties into subjects by what stands between them."""
    folded = sentence.folded
    frames: list[Frame] = []
    bucket = "main"
    parties = [one for one in parties if not _is_manner(folded, one) and not _is_its_own(folded, one)]
    left_out = _left_out(folded, parties)
    listed = 0  # the party before which those that somebody speaks for end
    for index, party in enumerate(parties):
        gap = folded[parties[index - 1].end : party.start] if index else ""
        frame = frames[-1] if frames else None
        if index in left_out:
            if frame is not None:
                frame.end = party.end
            continue
        if index < listed and frame is not None:
            frame.spoken_for(party)
            continue
        if _apposition(folded, gap, party):
            continue
        if frame is not None and frame.main and voiced(gap):
            frame.voiced_by(party)
            continue
        step = _step(gap, bucket) if frame is not None else None
        if frame is not None and step is not None and _parts(folded, frame, gap, party):
            step = None
        if frame is not None and bucket in _FIRST and step is not None:
            if "," in gap:
                bucket = step = "main"
            else:
                frame.add(_FIRST[bucket], party)
                continue
        if frame is None or step is None:
            frame, bucket = _opens(sentence, party, frame)
            frames.append(frame)
            listed = _listed_behind(folded, parties, index, leads=True) if bucket == "lead" else 0
            continue
        if bucket == "lead" and step == "behalf":  # «for EGYPT, on behalf of the G-77, the text …»
            frame.holds_view()
        elif bucket == "lead" and step == "lead" and "," not in gap:
            frame.spoken_for(party)
            continue
        elif bucket == "lead":
            step = "main"
        bucket = step
        if bucket == "behalf":
            frame.spoken_for(party)
            bucket, listed = "main", _listed_behind(folded, parties, index)
            continue
        frame.add(bucket, party)
    return _with_somebody(frames)


def _listed_behind(folded: str, parties: list[Party], index: int, *, leads: bool = False) -> int:
    """The party before which a list of States ends that begins with one that somebody speaks for («for A, B and C»).

    ``leads``: the list stands before who speaks («for A, B and C, D said»).
    """
    end = index + 1
    while end < len(parties) and parties[end - 1].kind is parties[end].kind is PartyKind.STATE:
        link = _AMONG.fullmatch(folded, parties[end - 1].end, parties[end].start)
        if link is None or (link["and"] and "," in link.group() and end == index + 1):
            break  # «A, for B, and C»: two who speak
        end += 1
        if link["and"]:
            follows = end < len(parties) and folded.startswith(",", parties[end - 1].end)
            return end if follows or not leads else 0
    return 0


_AMONG = re.compile(rf"\s*,?\s*(?P<and>\b(?:and|y|e|et)\s+)?(?:(?:of|de|del|du|des)\s+|d['’])?{ARTICLE}")


def _is_manner(folded: str, party: Party) -> bool:
    """«and, with some hesitation, PERU»: «some» is nobody there."""
    if party.kind is not PartyKind.COLLECTIVE or folded[max(0, party.start - 5) : party.start] not in _WITH_SOME:
        return False
    return _DOING.match(folded, party.end) is None


def _left_out(folded: str, parties: list[Party]) -> set[int]:
    """The parties that do not take part («SPAIN, for the EU except HUNGARY, proposed»), or are the members of the one
    before («the EU and its member States»)."""
    found: set[int] = set()
    for index, party in enumerate(parties):
        gap = folded[parties[index - 1].end : party.start] if index else ""
        near = max(0, party.start - _NEAR)
        its = party.kind is PartyKind.COLLECTIVE and index and _AND_ITS.search(folded, near, party.start)
        apart = stance_forms().left_out.search(folded, near, party.start)
        if its or apart or (index - 1 in found and _AND.fullmatch(gap)):
            found.add(index)
    return found


_AND_ITS = re.compile(
    r"\b(?:and|y|et)(?: (?:de|a|en nombre de|on behalf of))? (?:its|their|sus|ses|leurs) (?:\d+ |\w+ )?$"
)
_AND = re.compile(rf"\s*(?:and|y|e|et)\s+{ARTICLE}")


def _is_its_own(folded: str, party: Party) -> bool:
    """«the EU, on behalf of its member States, preferred»: whoever speaks for its own members speaks."""
    near = max(0, party.start - _NEAR)
    return party.kind is PartyKind.COLLECTIVE and _FOR_ITS_OWN.search(folded, near, party.start) is not None


_FOR_ITS_OWN = re.compile(r"\b(?:behalf of|nombre de|nom de) (?:its|their|sus|ses|leurs) (?:\w+ ){0,2}$")
_WITH_SOME = frozenset({"with ", " con ", "avec "})
_DOING = re.compile(r"\s+\w+(?:ing|ant|ndo)\b")


_AND_WITH = re.compile(rf"\b(?:and|y|et),? (?:(?:together|along) with|with|junto con|junto a|con|avec) {ARTICLE}$")


def _opens(sentence: Sentence, party: Party, before: Frame | None) -> tuple[Frame, str]:
    """A new frame that begins with a party, and what the next party is to it.

    «GHANA warned … and, with BENIN, recommended …»: who spoke ``before`` goes on, together with the party.
    """
    joined = _AND_WITH.search(sentence.folded, max(0, party.start - _NEAR), party.start)
    if joined is not None and before is not None and before.main:
        return Frame(joined.end(), party.end, main=[*before.main, party]), "main"
    first = _first(sentence.folded[: party.start]) if party.start < _NEAR else None
    if first:
        frame = Frame(0, party.end)
        frame.add(_FIRST[first], party)
        return frame, first
    opened = _opened(sentence, party)
    return opened, "lead" if opened.behalf else "main"


def _opened(sentence: Sentence, party: Party) -> Frame:
    """A new frame of one party, which speaks or, behind «on behalf of», is spoken for."""
    folded = sentence.folded
    near = max(0, party.start - _NEAR)
    behalf = None if party.kind is PartyKind.OFFICE else stance_forms().leading.search(folded, near, party.start)
    if behalf is None:
        return Frame(_begin(folded, party.start, sentence.words), party.end, main=[party])
    begin = behalf.end() - len(behalf.group().lstrip(" ,;("))
    return Frame(begin, party.end, behalf=[party], behalf_at=[0])


def _with_somebody(frames: list[Frame]) -> list[Frame]:
    """The frames that have somebody who speaks."""
    for frame in frames:
        if not frame.main and frame.behalf:
            frame.holds_view()
    return [frame for frame in frames if frame.main]


def _first(lead: str) -> str | None:
    """«Supported by PERU, CHILE proposed»: those who back or oppose a subject, or go
    along with it («With PERU, CHILE tabled …»), may stand before it."""
    forms = stance_forms()
    leads = (("first_support", forms.support), ("first_oppose", forms.oppose), ("along", forms.along))
    for bucket, pattern in leads:
        if lead and pattern.fullmatch(lead):
            return bucket
    return None


def _apposition(folded: str, gap: str, party: Party) -> bool:
    """«the Philippines, country of origin of many, …»: a bare noun behind a comma is no party of its own."""
    bare = party.kind is PartyKind.COLLECTIVE and not stance_forms().quantified.match(folded, party.start)
    return bare and gap.strip() == ","


def _parts(folded: str, frame: Frame, gap: str, party: Party) -> bool:
    """Whether what looks like a list is none: «by PERU, the Secretariat …», «CANADA, with the EU cautioning, …»."""
    if "wit" in gap and _WITH.search(gap) and re.match(r"\s*\w+ing\b", folded[party.end : party.end + 20]):
        return True
    if ";" in gap and re.match(r"\s+(?!(?:and|y|e|et)\b)\w", folded[party.end : party.end + 6]):
        return True  # «México y Costa Rica; España prefirió …»
    first = frame.main[0] if frame.main else None
    crowd = first is not None and first.kind is PartyKind.COLLECTIVE
    if first and crowd and "," in gap and not stance_forms().quantified.match(folded, first.start):
        return True
    if len(frame.main) != 1 or frame.behalf or _COMMA.fullmatch(gap) is None:
        return False
    near = max(0, frame.start - _NEAR)
    governed = PREPOSITION.search(folded, near, frame.start) and not WHILE.search(folded, near, frame.start)
    if not governed or _LIST.match(folded, party.end):
        return False
    return _BY.search(folded, near, frame.start) is None or not folded.startswith(",", party.end)


def _step(gap: str, bucket: str) -> str | None:
    if len(gap) > _NEAR:
        return None
    step = _link(gap)
    return bucket if step == "same" else step


@lru_cache(maxsize=4096)
def _link(gap: str) -> str | None:
    """What the words between two parties make of the second: few gaps are many times the same."""
    forms = stance_forms()
    for pattern, step in ((forms.support, "supporters"), (forms.oppose, "opponents"), (forms.behalf, "behalf")):
        if pattern.fullmatch(gap):
            return step
    return "same" if forms.such.fullmatch(gap) or forms.join.fullmatch(gap) else None


def _begin(folded: str, start: int, words: tuple[str, ...]) -> int:
    """Where a subject begins with its article and «the delegation of»."""
    forms = stance_forms()
    near = max(0, start - _NEAR)
    match = None
    if not forms.delegate_words.isdisjoint(words):
        match = forms.delegates.search(folded, near, start)
    match = match or forms.articles.search(folded, max(0, start - 24), start)
    return match.start() if match else start


def pronoun_frames(sentence: Sentence, words: StanceWords) -> list[Frame]:
    """«It recommended …», «Recomendó …»: a sentence whose subject stands in the sentence before."""
    first = WORD.match(sentence.folded)
    if first is None or _SO_AGREED.match(sentence.folded):
        return []
    back = _BACK.match(sentence.folded)
    if back is not None and (back.group("latter") or sentence.text[back.start("group")].isupper()):
        return [Frame(0, back.end(), anaphoric=True, back=back.lastgroup or "")]
    if first.group() in words.pronouns:
        plural = first.group() in ("they", "estos", "estas", "ils", "elles", "ceux-ci")
        return [Frame(0, first.end(), anaphoric=True, plural=plural)]
    whose = stance_forms().of_party.match(sentence.folded)
    if whose and not _OF.match(sentence.folded, whose.end()):
        return [Frame(0, whose.end(), anaphoric=True)]
    if words.language == "es" and verb_at(sentence.folded, 0, words) is not None:
        voiced = openings(scene_of(sentence, words.language))  # «Apoyo de Chile a …»: a noun
        return [] if voiced and not voiced[0].noun else [Frame(0, 0, anaphoric=True)]
    return []

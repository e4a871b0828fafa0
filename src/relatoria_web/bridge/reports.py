"""Reports as rows of the platform: drafting, the check, files. Work for the task worker, but for the plain values."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from relatoria.model.record import Record
from relatoria.model.report import Count, Profile, Report, ReportSentence, Section, SentenceKind
from relatoria.model.verdict import Fault, FaultKind

if TYPE_CHECKING:
    from relatoria.conclude.report.context import Context
    from relatoria.model.point import Points

LEAK = FaultKind.LEAK.value


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft as columns: sections with their paragraphs of sentences, and what was set aside with the reason."""

    title: str
    sections: list[dict[str, Any]]
    set_aside: list[dict[str, Any]]
    record: str
    points: str


def points_from(data: bytes) -> Points:
    """The library's points that a set of points holds.

    Raises:
        BadRecordError: if they are damaged.
    """
    from relatoria.model.point import Points
    from relatoria.trace.store import decode

    return decode(bytes(data), Points, "points")


def draft(record: Record, data: bytes, profile: str, language: str) -> Drafted:
    """A report made from the record that may leave the house and its points."""
    from relatoria.conclude.report.build import write_report
    from relatoria.conclude.report.context import Context

    points = points_from(data)
    made = write_report(record, points, Profile(profile), language)
    context = Context(record, points, made.profile, language)
    seen: Counter[str] = Counter()
    return Drafted(
        made.title,
        [_section(section, context, seen) for section in made.sections],
        [{"contribution": one.contribution, "why": one.why} for one in made.set_aside],
        made.record,
        made.points,
    )


def _section(section: Section, context: Context, seen: Counter[str]) -> dict[str, Any]:
    return {
        "key": section.id,
        "heading": section.heading,
        "level": section.level,
        "paragraphs": [
            [_sentence(one, section, context, seen) for one in paragraph] for paragraph in section.paragraphs
        ],
    }


def _sentence(one: ReportSentence, section: Section, context: Context, seen: Counter[str]) -> dict[str, Any]:
    said = f"{section.id}|{one.kind}|{one.point}|{','.join(one.contributions)}"
    seen[said] += 1
    return {
        "origin": hashlib.sha256(f"{said}|{seen[said]}".encode()).hexdigest()[:16],
        "text": one.text,
        "kind": one.kind.value,
        "contributions": list(one.contributions),
        "actors": list(one.actors),
        "passages": msgspec.to_builtins(one.passages),
        "point": one.point or "",
        "quantifier": one.quantifier or "",
        "count": [one.count.in_favour, one.count.exposed, one.count.against] if one.count else [],
        "phrased_by": one.phrased_by,
        "evidence": evidence(one, context),
    }


def evidence(one: ReportSentence, context: Context) -> dict[str, Any]:
    """What a reader sees of what a sentence rests on; citations that the record does not have are left out."""
    from relatoria.conclude.writers.evidence import shown

    found: dict[str, Any] = msgspec.to_builtins(shown(_kept(one, context), 0, context))
    return {key: found[key] for key in ("heading", "voices", "more", "count", "share_for", "share_against")}


def _kept(one: ReportSentence, context: Context) -> ReportSentence:
    known = tuple(cited for cited in one.contributions if cited in context.contributions)
    actors = tuple(actor for actor in one.actors if actor in context.actors)
    passages = context.passages(known) if one.contributions else one.passages
    return replace(one, contributions=known, actors=actors, passages=passages)


class Desk:
    """What checking one language of a report needs, made once: claims are held against what may leave the house.

    Names are held against the record as gathered, so that a name that a rule withholds is found where somebody
    writes it by hand.
    """

    def __init__(self, gathered: Record, public: Record, data: bytes, language: str) -> None:
        from relatoria.conclude.check.check import Checker
        from relatoria.conclude.check.leak import Withheld
        from relatoria.conclude.report.context import Context

        self.points = points_from(data)
        self.language = language
        self.record = public
        self.context = Context(public, self.points, Profile.SYNTHESIS, language)
        self._checker = Checker(public, self.points, language)
        self._withheld = Withheld(gathered)

    def judge(self, report: Report, only: Collection[str] | None = None) -> dict[str, list[dict[str, str]]]:
        """The faults of each sentence by its id, or of those in ``only``; those of the whole under ""."""
        from relatoria.conclude.check.claims import claims_of

        claims = claims_of(report)
        found = {claim.id: self._faults(claim) for claim in claims.claims if only is None or claim.id in only}
        around = [fault for text in claims.around for fault in self._withheld.leaks_in(text)]
        whole = dict.fromkeys((*around, *self._checker.around(claims.around), *self._checker.coverage(claims)))
        found[""] = [_fault(one) for one in whole]
        return found

    def _faults(self, claim: Any) -> list[dict[str, str]]:
        leaks = list(self._withheld.leaks(claim))
        return [_fault(one) for one in (leaks or self._checker.verdict(claim).faults)]

    def founded(self, one: ReportSentence) -> dict[str, Any]:
        """Where a sentence stands with its present citations: places, actors, point, count, quantifier, evidence."""
        from relatoria.language.fold import fold
        from relatoria.vocabulary.quantifiers import quantifier_in

        kept = _kept(one, self.context)
        point = self.context.by_point.get(one.point or "")
        if kept.contributions and (point is None or not set(kept.contributions) <= {*point.members, *point.opposed}):
            point = self._point_of(kept.contributions)
        said = [
            actor
            for cited in kept.contributions
            for actor in self.context.intervention_of(self.context.contributions[cited]).actors
        ]
        count = Count(len(point.actors), point.exposed, len(point.opponents)) if point and one.count else None
        words = quantifier_in(fold(one.text), self.language) if count else []
        held = replace(
            kept,
            point=point.id if point else None,
            actors=tuple(dict.fromkeys(said)) if one.kind is SentenceKind.ATTRIBUTED else kept.actors,
            count=count,
            quantifier=words[0][2] if words else None,
        )
        return {
            "contributions": list(one.contributions),
            "actors": list(held.actors),
            "passages": msgspec.to_builtins(held.passages),
            "point": held.point or "",
            "quantifier": held.quantifier or "",
            "count": [count.in_favour, count.exposed, count.against] if count else [],
            "evidence": evidence(held, self.context),
        }

    def _point_of(self, contributions: Iterable[str]) -> Any:
        cited = set(contributions)
        return next((p for p in self.points.points if cited <= {*p.members, *p.opposed}), None)


@lru_cache(maxsize=4)
def _desk(key: tuple[str, ...], holder: _Holder) -> Desk:
    return Desk(holder.gathered, holder.public, holder.data, key[-1])


class _Holder:
    """Carries the records past the cache's key."""

    def __init__(self, gathered: Record, public: Record, data: bytes) -> None:
        self.gathered, self.public, self.data = gathered, public, data

    def __hash__(self) -> int:
        return 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Holder)


def desk_for(gathered: Record, public: Record, data: bytes, language: str) -> Desk:
    """The desk for a record, its points and a language; the last few are kept, since making one takes a second."""
    from relatoria.trace.store import digest

    key = (digest(gathered), digest(public), hashlib.sha256(data).hexdigest(), language)
    return _desk(key, _Holder(gathered, public, data))


def _fault(fault: Fault) -> dict[str, str]:
    return {"kind": fault.kind.value, "words": fault.words, "found": fault.found}


def report_from(held: dict[str, Any]) -> Report:
    """The library's report of its JSON.

    Raises:
        msgspec.ValidationError: if it does not follow the schema.
    """
    return msgspec.convert(held, Report)


def report_within(report: Report, context: Context) -> Report:
    """The report with only such citations as the record has, and without what was set aside of the others."""
    sections = tuple(
        replace(
            section,
            paragraphs=tuple(tuple(_kept(one, context) for one in paragraph) for paragraph in section.paragraphs),
        )
        for section in report.sections
    )
    set_aside = tuple(one for one in report.set_aside if one.contribution in context.contributions)
    return replace(report, sections=sections, set_aside=set_aside)


def told(record: Record, data: bytes, language: str, contributions: Iterable[str]) -> dict[str, dict[str, str]]:
    """Who said what of some contributions, as a list of what was left out shows it."""
    from relatoria.conclude.report.context import Context
    from relatoria.conclude.writers.evidence import voice_of

    context = Context(record, points_from(data), Profile.SYNTHESIS, language)
    found = {}
    for one in contributions:
        if one in context.contributions:
            voice = voice_of(context.contributions[one], context)
            words = " ".join(voice.words.split())
            found[one] = {"who": voice.name, "words": words, "language": voice.language, "place": voice.place}
    return found

"""Measures who said what: speakers found, sentences given to the right speaker, explicit attributions, turns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evaluation.gold import Labelled
from evaluation.gold import Row as Gold
from evaluation.score import Row, Score, rows_of, score
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.intervention import How, Intervention
from relatoria.model.record import Record

SHARE = 0.3


def measure(gold: Labelled, record: Record) -> Iterator[Row]:
    """All figures of attribution on one document."""
    speakers = gold.speakers
    pairs = pairing(speakers, record.actors)
    persons = {key for key, row in speakers.items() if row["kind"] != "collective" and row.get("speaks", True)}
    if persons:
        yield from rows_of("speakers", gold.name, speaker_score(persons, pairs, record))
    named = [speakers[key] for key in persons if key in pairs and speakers[key]["kind"] == "person"]
    if named:
        good = sum(described(row, actor(record, pairs[row["key"]])) for row in named)
        yield Row("speaker described", gold.name, "role, organisation, country", good / len(named), len(named))
    sentences = gold.of("sentence")
    if sentences:
        right = [sentence_right(row, gold, record, pairs) for row in sentences]
        yield Row("sentences", gold.name, "accuracy", sum(right) / len(right), len(right))
        yield from rows_of("explicit", gold.name, explicit_score(sentences, gold, record, pairs))
    turns = gold.of("turn")
    if turns:
        good = sum(turn_right(row, gold, record, pairs) for row in turns)
        yield Row("turns", gold.name, "accuracy", good / len(turns), len(turns))


def actor(record: Record, one: str) -> Actor:
    """The actor of an id."""
    return next(found for found in record.actors if found.id == one)


def pairing(speakers: dict[str, Gold], actors: tuple[Actor, ...]) -> dict[str, str]:
    """Which actor of the record is which speaker of the gold: by name, for States by country; each at most once."""
    pairs: dict[str, str] = {}
    for key, row in speakers.items():
        if row["kind"] == "collective":
            continue
        found = [one for one in actors if same(row, one) and one.id not in pairs.values()]
        if found:
            pairs[key] = max(found, key=lambda one: len(words(one.name) & words(row["name"]))).id
    return pairs


def same(row: Gold, one: Actor) -> bool:
    """Whether an actor is a speaker of the gold: the last name or all of the name; a State by its code."""
    if row["kind"] == "state":
        return one.kind is ActorKind.STATE and one.country == row["country"]
    if (row["kind"] == "person") != (one.kind is ActorKind.PERSON):
        return False
    wanted = words(row["name"])
    said = [words(name) for name in (one.name, *one.aliases)]
    if row["kind"] == "person":
        family = re.findall(r"\w+", fold(row["name"]))[-1]
        return any(family in name and (name <= wanted or wanted <= name) for name in said)
    return any(wanted <= name or (name and name <= wanted) for name in said)


def words(name: str) -> set[str]:
    """The words of a name that tell it from others."""
    return {word for word in re.findall(r"\w+", fold(name)) if len(word) > 1 or word.isdigit()} - {
        "el",
        "la",
        "the",
        "le",
        "de",
        "of",
    }


def described(row: Gold, one: Actor) -> bool:
    """Role, organisation and country agree: words shared where the gold has some, equal codes."""
    said = words(f"{one.role or ''} {one.organisation or ''}")
    role = words(row.get("role") or "")
    organisation = words(row.get("organisation") or "")
    country = row.get("country") in (None, one.country)
    return country and (not role or bool(role & said)) and (not organisation or bool(organisation & said) or country)


def speaker_score(wanted: set[str], pairs: dict[str, str], record: Record) -> Score:
    """Speakers found, false and missed; only actors that speak count, and no collectives."""
    speaking = {a for one in record.interventions for a in (*one.actors, *one.on_behalf_of)}
    given = {a.id for a in record.actors if a.id in speaking and a.kind is not ActorKind.COLLECTIVE}
    found = {pairs[key] for key in wanted if key in pairs and pairs[key] in given}
    others = set(pairs.values())
    return Score(len(found), len(given - others), len(wanted) - len(found))


def given_to(row: Gold, record: Record, explicit_only: bool = False) -> set[str]:
    """The actors to whom the system gives a gold sentence: those of passages that cover enough of it."""
    found: set[str] = set()
    for one in record.interventions:
        for passage in one.passages:
            overlap = min(passage.end, row["end"]) - max(passage.start, row["start"])
            enough = overlap > SHARE * min(row["end"] - row["start"], passage.end - passage.start)
            if overlap > 0 and enough and (not explicit_only or passage.how is How.EXPLICIT):
                found.update(who(one))
    return found


def who(one: Intervention) -> set[str]:
    """The actors of an intervention."""
    return set(one.actors)


def sentence_right(row: Gold, gold: Labelled, record: Record, pairs: dict[str, str]) -> bool:
    """Given to exactly its speakers (optional ones may be there), or to nobody where it is nobody's."""
    given = given_to(row, record)
    collectives = {one.id for one in record.actors if one.kind is ActorKind.COLLECTIVE}
    speakers = row.get("speakers", [])
    if not given:
        return not speakers or bool(row.get("lenient"))
    wanted = {pairs.get(key, key) for key in speakers if gold.speakers[key]["kind"] != "collective"}
    allowed = wanted | {pairs.get(key, key) for key in row.get("optional", [])}
    allowed |= {pairs.get(key, key) for key in row.get("on_behalf_of", [])}
    named_or_optional = (*speakers, *row.get("optional", []))
    if any(gold.speakers[key]["kind"] == "collective" for key in named_or_optional) or row.get("lenient"):
        allowed |= collectives
    named = given - collectives
    return wanted <= given and given <= allowed if speakers else not named and bool(row.get("lenient"))


def explicit_score(rows: list[Gold], gold: Labelled, record: Record, pairs: dict[str, str]) -> Score:
    """Explicit attributions as (sentence, speaker) pairs."""
    wanted: set[tuple[int, str]] = set()
    spared: set[tuple[int, str]] = set()
    given: set[tuple[int, str]] = set()
    collectives = {one.id for one in record.actors if one.kind is ActorKind.COLLECTIVE}
    for row in rows:
        keys = [pairs.get(key, key) for key in row.get("speakers", []) if gold.speakers[key]["kind"] != "collective"]
        more = [pairs.get(key, key) for key in (*row.get("optional", []), *row.get("on_behalf_of", []))]
        spared.update((row["start"], key) for key in (*keys, *more))
        if row.get("how") == "explicit":
            wanted.update((row["start"], key) for key in keys)
        given.update((row["start"], one) for one in given_to(row, record, explicit_only=True) - collectives)
    found = score(wanted, given)
    return Score(found.right, len(given - wanted - spared), found.missed)


def turn_right(row: Gold, gold: Labelled, record: Record, pairs: dict[str, str]) -> bool:
    """The first words of a turn are given to its speaker and to nobody else; to any collective where it is one's."""
    pattern = r"\s+".join(map(re.escape, row["starts"].split()))
    wanted = pairs.get(row["speaker"])
    nobody = gold.speakers[row["speaker"]]["kind"] == "collective"
    collectives = {one.id for one in record.actors if one.kind is ActorKind.COLLECTIVE}
    for match in re.finditer(pattern, gold.text):
        given = given_to({"start": match.start(), "end": match.end()}, record)
        if (wanted is not None and given == {wanted}) or (nobody and given and given <= collectives):
            return True
    return False

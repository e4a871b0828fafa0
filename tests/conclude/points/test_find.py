"""From contributions to points: voices, groups, stances, clusters, statuses, stability, registers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relatoria.conclude.points.cluster import cluster
from relatoria.conclude.points.count import Counter
from relatoria.conclude.points.find import find_points
from relatoria.conclude.points.groups import Grouping, grouped, grouping_of
from relatoria.conclude.points.registers import registers, silent_themes
from relatoria.conclude.points.stances import REACH, stances
from relatoria.conclude.points.voices import main_theme, units, voices
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind, Polarity, ThemeScore
from relatoria.model.dialogue import Dialogue, GroupMembership
from relatoria.model.finding import Finding, FindingKind
from relatoria.model.intervention import Relation
from relatoria.model.point import Points, PointStatus
from relatoria.model.record import Record
from relatoria.testing.records import Said, person, record_of, state

CHAD, CHILE, NORWAY, KENYA = state("TCD", "Chad"), state("CHL", "Chile"), state("NOR", "Norway"), state("KEN", "Kenya")
FEES = "Recruitment fees should never be charged to workers."
ALIKE = "Workers should never be charged recruitment fees."
DATA = "States should publish statistics on remittances every year."


def statuses(points: Points) -> list[PointStatus]:
    return [point.status for point in points.points]


# --- voices ----------------------------------------------------------------------------------------------------------


def test_units_state_and_its_delegates_are_one() -> None:
    delegate = replace(person("Ada Moe", stakeholder="state"), country="NOR")
    second = replace(person("Bo Lie", stakeholder="state"), country="NOR")
    scholar = replace(person("Cy Dahl", stakeholder="academia"), country="NOR")
    crowd = Actor("a-x", ActorKind.COLLECTIVE, "Others")
    assert units((delegate, NORWAY, second, scholar, crowd)) == {
        "a-ada-moe": "a-NOR",
        "a-NOR": "a-NOR",
        "a-bo-lie": "a-NOR",
        "a-cy-dahl": "a-cy-dahl",
    }
    assert units((delegate, second)) == {"a-ada-moe": "a-ada-moe", "a-bo-lie": "a-ada-moe"}


def test_voices_leave_out_figures_and_collectives() -> None:
    crowd = Actor("a-x", ActorKind.COLLECTIVE, "Others")
    said = (Said(CHAD, FEES), Said(CHILE, DATA, ContributionKind.FIGURE), Said(crowd, DATA))
    assert [(voice.actors, voice.text, voice.for_it) for voice in voices(record_of(said))] == [(("a-TCD",), FEES, True)]


@pytest.mark.parametrize(
    ("said", "for_it"),
    [
        (Said(CHAD, FEES), True),
        (Said(CHAD, FEES, polarity=Polarity.AGAINST), False),
        (Said(CHAD, FEES, relation=Relation.OPPOSE), False),
    ],
)
def test_voices_side(said: Said, for_it: bool) -> None:
    assert [voice.for_it for voice in voices(record_of([said]))] == [for_it]


def test_voices_on_behalf_of_counts_those_spoken_for() -> None:
    record = record_of([Said(CHAD, FEES), Said(CHILE, DATA)])
    first = replace(record.interventions[0], on_behalf_of=("a-CHL",))
    assert [v.actors for v in voices(replace(record, interventions=(first, record.interventions[1])))] == [
        ("a-CHL",),
        ("a-CHL",),
    ]


@pytest.mark.parametrize(
    ("themes", "expected"),
    [
        ((), ""),
        ((("sdg", "8", 0.9), ("gcm", "6", 0.7)), "gcm:6"),
        ((("sdg", "8", 0.9), ("gcm", "6", 0.5)), "sdg:8"),
        ((("gcm", "7", 0.8), ("gcm", "6", 0.8)), "gcm:6"),
        ((("gcm", "7", 0.9), ("gcm", "6", 0.8)), "gcm:7"),
        ((("gcm", "7", 0.5),), ""),
        ((("other", "1", 0.9),), ""),
    ],
)
def test_main_theme(themes: tuple[tuple[str, str, float], ...], expected: str) -> None:
    assert main_theme(tuple(ThemeScore(*theme, "") for theme in themes)) == expected


# --- groups ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        (Grouping.DOCUMENT, (("d1.txt", "a-TCD"),)),
        (Grouping.SESSION, (("Opening", "a-TCD"),)),
        (Grouping.UN_GROUP, (("african", "a-TCD"),)),
        (Grouping.REGION, (("002", "a-TCD"),)),
        (Grouping.STAKEHOLDER, (("state", "a-TCD"),)),
        (Grouping.WORKING_GROUP, (("A", "a-TCD"),)),
    ],
)
def test_grouped_every_grouping(grouping: Grouping, expected: tuple[tuple[str, str], ...]) -> None:
    record = record_of([Said(CHAD, FEES, session="Opening")], Dialogue(groups=(GroupMembership("A", ("Tchad",)),)))
    assert grouped(record, grouping)(voices(record)[0]) == expected


@pytest.mark.parametrize("grouping", [Grouping.SESSION, Grouping.UN_GROUP, Grouping.REGION, Grouping.WORKING_GROUP])
def test_grouped_voice_without_a_group_counts_in_none(grouping: Grouping) -> None:
    record = record_of([Said(person("Ada Moe"), FEES)])
    assert grouped(record, grouping)(voices(record)[0]) == ()


def test_grouped_by_document_membership() -> None:
    record = record_of([Said(CHAD, FEES)], Dialogue(groups=(GroupMembership("A", ("d1.txt",)),)))
    assert grouped(record, Grouping.WORKING_GROUP)(voices(record)[0]) == (("A", "a-TCD"),)


def test_grouped_pseudonym_keeps_its_regional_group() -> None:
    hidden = Actor("x1", ActorKind.PERSON, "X1", organisation="african")
    record = record_of([Said(hidden, FEES)])
    assert grouped(record, Grouping.UN_GROUP)(voices(record)[0]) == (("african", "x1"),)


def test_grouping_of_asked_or_working_groups_or_stakeholders() -> None:
    record = record_of([Said(CHAD, FEES)])
    with_groups = replace(record, dialogue=Dialogue(groups=(GroupMembership("A", ("TCD",)),)))
    assert [grouping_of(record, Grouping.REGION), grouping_of(record, None), grouping_of(with_groups, None)] == [
        Grouping.REGION,
        Grouping.STAKEHOLDER,
        Grouping.WORKING_GROUP,
    ]


# --- stances ---------------------------------------------------------------------------------------------------------


def bulletin(relation: Relation, *, targets: tuple[str, ...] = ("Chad",), gap: int = 0) -> Record:
    return record_of(
        (
            Said(CHAD, FEES, document="d1"),
            Said(KENYA, "." * gap + " Kenya thanked the host.", document="d1", theme=""),
            Said(NORWAY, "Norway spoke to it.", document="d1", theme="", relation=relation, targets=targets),
        )
    )


@pytest.mark.parametrize(
    ("record", "expected", "reason"),
    [
        (bulletin(Relation.SUPPORT), [(0, ("a-NOR",), True)], "support goes to the voice of the target"),
        (bulletin(Relation.OPPOSE), [(0, ("a-NOR",), False)], "so does opposition"),
        (bulletin(Relation.QUESTION), [], "a question takes no side"),
        (bulletin(Relation.SUPPORT, targets=()), [], "without a target it stays in the record"),
        (bulletin(Relation.SUPPORT, gap=REACH), [], "too far away to be about it"),
    ],
)
def test_stances(record: Record, expected: list[tuple[int, tuple[str, ...], bool]], reason: str) -> None:
    found = stances(voices(record), record.interventions, units(record.actors))
    assert [(one.voice, one.actors, one.for_it) for one in found] == expected, reason


def test_stances_without_passages_find_no_voice() -> None:
    record = bulletin(Relation.SUPPORT)
    bare = replace(record.interventions[2], passages=())
    assert stances(voices(record), (bare,), units(record.actors)) == []


def test_stances_go_to_the_nearest_voice() -> None:
    record = record_of(
        (
            Said(CHAD, FEES, document="d1"),
            Said(CHAD, DATA, document="d1"),
            Said(NORWAY, "Norway agreed.", document="d1", relation=Relation.SUPPORT, targets=("Chad",)),
        )
    )
    assert [one.voice for one in stances(voices(record), record.interventions, units(record.actors))] == [1]


# --- clusters --------------------------------------------------------------------------------------------------------


def members(*said: Said) -> tuple[list[tuple[tuple[int, ...], tuple[int, ...]]], int]:
    clusters, likely = cluster(voices(record_of(said)))
    return [(found.members, found.opposed) for found in clusters], len(likely)


def test_cluster_near_certain_merges() -> None:
    assert members(Said(CHAD, FEES), Said(CHILE, ALIKE), Said(KENYA, DATA)) == ([((0, 1), ()), ((2,), ())], 0)


def test_cluster_other_numbers_are_proposed() -> None:
    low, high = "Remittance costs must fall below 3 per cent.", "Remittance costs must fall below 5 per cent."
    assert members(Said(CHAD, low), Said(CHILE, high)) == ([((0,), ()), ((1,), ())], 1)


def test_cluster_opposite_sides_oppose() -> None:
    against = replace(Said(CHILE, FEES), polarity=Polarity.AGAINST)
    third = replace(Said(NORWAY, FEES), polarity=Polarity.AGAINST)
    assert members(Said(CHAD, FEES), Said(KENYA, FEES), against, third) == ([((0, 1), (2, 3))], 0)


def test_cluster_contradiction_opposes() -> None:
    found, _ = members(
        Said(CHAD, "Immigration detention should be abolished."),
        Said(CHILE, "Immigration detention should not be abolished."),
    )
    assert found == [((0,), (1,))]


# --- points ----------------------------------------------------------------------------------------------------------


def test_find_points_statuses() -> None:
    shared = find_points(record_of([Said(CHAD, FEES), Said(CHILE, ALIKE), Said(KENYA, DATA)]), Grouping.UN_GROUP)
    assert [(p.status, p.actors, p.exposed) for p in shared.points] == [
        (PointStatus.CONCURRENT, ("a-CHL", "a-TCD"), 3),
        (PointStatus.MINORITY, ("a-KEN",), 3),
    ]
    said = [Said(CHAD, FEES), Said(CHILE, FEES)]
    said += [replace(Said(one, FEES), polarity=Polarity.AGAINST) for one in (KENYA, NORWAY)]
    assert statuses(find_points(record_of(said))) == [PointStatus.DIVERGENT]


def test_find_points_particular_to_a_group() -> None:
    bodies = [Actor(f"o{n}", ActorKind.ORGANISATION, f"Body {n}", stakeholder_type=f"t{n // 8}") for n in range(24)]
    said = [Said(one, FEES if one.stakeholder_type == "t0" else f"{DATA} {one.name}") for one in bodies]
    record = record_of([*said, *(Said(one, f"Ports need money, said {one.id}.") for one in bodies)])
    found = [point for point in find_points(record).points if point.status is PointStatus.PARTICULAR]
    assert [(point.particular_to, len(point.actors)) for point in found] == [("t0", 8)]


def test_find_points_stability_names_the_document_that_carries_it() -> None:
    said = [Said(CHAD, FEES, document="d1"), Said(CHILE, FEES, document="d2"), Said(CHILE, FEES, document="d3")]
    (point,) = find_points(record_of(said), Grouping.UN_GROUP).points
    assert point.stability is not None
    assert (point.stability.trials, point.stability.kept, point.stability.fragile_without) == (3, 2, ("d1",))
    (alone,) = find_points(record_of([Said(CHAD, FEES)])).points
    assert alone.stability is None


def test_find_points_proposals_say_why() -> None:
    low, high = "Remittance costs must fall below 3 per cent.", "Remittance costs must fall below 5 per cent."
    (proposal,) = find_points(record_of([Said(CHAD, low), Said(CHILE, high)])).proposals
    assert (proposal.left, proposal.right) == ("q1", "q2")
    assert proposal.why == "“costs”; “fall”; “per cent”; “Remittance”"


def test_find_points_tells_its_progress() -> None:
    told: list[tuple[int, int, str]] = []

    class Told:
        def step(self, done: int, total: int, what: str) -> None:
            told.append((done, total, what))

    find_points(record_of([Said(CHAD, FEES), Said(CHILE, DATA)]), progress=Told())
    assert told == [(0, 2, "points")]


def test_find_points_without_contributions() -> None:
    assert find_points(Record()).points == ()


def test_registers_and_silence() -> None:
    record = record_of(
        (
            Said(CHAD, FEES),
            Said(CHILE, FEES),
            Said(KENYA, "A fund was set up for stranded crew.", ContributionKind.GOOD_PRACTICE, "gcm:2"),
            Said(NORWAY, "A fund was set up for stranded crew.", ContributionKind.GOOD_PRACTICE, "gcm:2"),
        )
    )
    claimed = (Finding("n1", FindingKind.CONSENSUS_CLAIM, ""), Finding("n2", FindingKind.DATE_CONFLICT, ""))
    points = find_points(record, Grouping.UN_GROUP)
    found = {register.name: register.items for register in registers(replace(record, findings=claimed), points.points)}
    assert found["agreements"] == found["concurrent"] == ("q1", "q2")
    assert found["works_everywhere"] == ("q2",)
    assert found["general_recommendations"] == ("q1",)
    assert found["claims"] == ("n1",)
    assert found["recommendations:african"] == ("q1",)
    assert len(points.silent_themes) == 21
    assert silent_themes(voices(record_of([Said(CHAD, FEES, theme="")]))) == ()


def test_counter_point_without_a_theme_exposes_its_own_side() -> None:
    record = record_of([Said(CHAD, FEES, theme=""), Said(CHILE, DATA, theme="gcm:1")])
    heard = voices(record)
    counter = Counter(heard, grouped(record, Grouping.UN_GROUP), ())
    clusters, _ = cluster(heard)
    assert [dict(counter.sides(found, heard[found.centre].theme).exposed)[""] for found in clusters] == [
        {"a-TCD"},
        {"a-CHL"},
    ]


TEXTS = (FEES, DATA, "Ports need money.", "Ports do not need money.")
SAID = st.builds(
    Said,
    actor=st.sampled_from([CHAD, CHILE, NORWAY, KENYA]),
    text=st.sampled_from(TEXTS),
    theme=st.sampled_from(["gcm:1", "gcm:2", ""]),
    polarity=st.sampled_from([Polarity.FOR, Polarity.AGAINST]),
    document=st.sampled_from(["d1", "d2", "d3"]),
)


def shown(points: Points) -> list[tuple[PointStatus, tuple[str, ...], tuple[str, ...], int]]:
    return sorted((point.status, point.actors, point.opponents, point.exposed) for point in points.points)


@settings(max_examples=40, deadline=None)
@given(st.lists(SAID, min_size=1, max_size=8))
def test_find_points_counts_never_exceed_exposure(said: list[Said]) -> None:
    for point in find_points(record_of(said), Grouping.UN_GROUP).points:
        assert len({*point.actors, *point.opponents}) <= point.exposed
        assert all(max(one.in_favour, one.against) <= one.exposed for one in point.counts)
        assert sum(one.exposed for one in point.counts) == point.exposed


@settings(max_examples=20, deadline=None)
@given(st.lists(SAID, min_size=1, max_size=5), st.data())
def test_find_points_saying_it_twice_changes_no_count(said: list[Said], data: st.DataObject) -> None:
    doubled = said[data.draw(st.integers(0, len(said) - 1))]
    once = find_points(record_of(said), Grouping.UN_GROUP)
    twice = find_points(record_of([*said, doubled]), Grouping.UN_GROUP)
    assert {point.actors for point in twice.points} >= {p.actors for p in once.points if p.status != "minority"} - {()}
    assert {point.exposed for point in twice.points} == {point.exposed for point in once.points}


@settings(max_examples=25, deadline=None)
@given(st.permutations([Said(CHAD, FEES), Said(CHILE, ALIKE), Said(KENYA, DATA), Said(NORWAY, DATA)]))
def test_find_points_order_of_documents_changes_no_status(said: list[Said]) -> None:
    found = find_points(record_of(said), Grouping.UN_GROUP)
    assert shown(found) == [
        (PointStatus.BROAD, ("a-CHL", "a-TCD"), (), 4),
        (PointStatus.BROAD, ("a-KEN", "a-NOR"), (), 4),
    ]


def test_find_points_who_opposes_it_does_not_stand_for_it() -> None:
    record = record_of(
        (
            Said(CHAD, FEES, document="d1"),
            Said(NORWAY, FEES, document="d1"),
            Said(NORWAY, "Norway opposed Chad.", document="d1", theme="", relation=Relation.OPPOSE, targets=("Chad",)),
        )
    )
    point = find_points(record, Grouping.UN_GROUP).points[0]
    assert (point.actors, point.opponents) == (("a-TCD",), ("a-NOR",))

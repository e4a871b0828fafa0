"""A suggested order of speakers: what comes first in each manner, and the reason that each is told."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.convene.build import people

from relatoria.convene.order import suggest_order
from relatoria.convene.words import say
from relatoria.model.candidate import Candidate, Gender
from relatoria.model.floor import Manner, Order, Rank, Request, TimeBudget, TurnKind
from relatoria.vocabulary.places import LANGUAGES


def state(country: str, name: str = "", gender: Gender | None = None, **more: object) -> Request:
    speaker = Candidate(country.lower(), name or country, country=country, gender=gender)
    return Request(country.lower(), speaker, **more)  # type: ignore[arg-type]


def ids(order: Order) -> list[str]:
    return [turn.request for turn in order.turns]


def why(order: Order, language: str = "en") -> list[str]:
    return [say(turn.reason, language) for turn in order.turns]


@settings(max_examples=40, deadline=None)
@given(people(least=0), st.data(), st.sampled_from(list(Manner)))
def test_suggest_order_has_everybody_once_with_a_reason(
    speakers: list[Candidate], data: st.DataObject, manner: Manner
) -> None:
    requests = [
        Request(
            one.id,
            one,
            kind=data.draw(st.sampled_from(TurnKind)),
            rank=data.draw(st.sampled_from(Rank)),
            group=data.draw(st.sampled_from(["", "", "G77"])),
            spoken=data.draw(st.integers(0, 200)),
        )
        for one in speakers
    ]
    order = suggest_order(requests, manner, "es")
    assert sorted(ids(order)) == sorted(one.id for one in requests)
    kinds = [next(one.kind for one in requests if one.id == place) for place in ids(order)]
    assert kinds == sorted(kinds, key=lambda kind: (kind is TurnKind.REPLY) - (kind is TurnKind.POINT_OF_ORDER))
    assert all(say(turn.reason, language) for turn in order.turns for language in LANGUAGES)
    assert [turn.starts for turn in order.turns] == [
        sum(turn.seconds for turn in order.turns[:n]) for n in range(len(order.turns))
    ]


def test_suggest_order_by_protocol() -> None:
    requests = [
        state("DEU", rank=Rank.AMBASSADOR),
        state("CHL", rank=Rank.MINISTER),
        state("EGY", rank=Rank.AMBASSADOR, group="G77"),
        state("KEN", rank=Rank.HEAD_OF_STATE),
        state("ZAF", rank=Rank.AMBASSADOR),
    ]
    order = suggest_order(requests, Manner.PROTOCOL, "es")
    assert ids(order) == ["ken", "egy", "chl", "deu", "zaf"]  # Alemania, Sudáfrica
    assert ids(suggest_order(requests, Manner.PROTOCOL, "en")) == ["ken", "egy", "chl", "deu", "zaf"]
    assert ids(suggest_order(requests, Manner.PROTOCOL, "fr"))[3:] == ["zaf", "deu"]  # Afrique du Sud, Allemagne
    assert why(order, "es")[1:4] == [
        "habla en nombre de un grupo (G77), antes que las intervenciones individuales",
        "por protocolo: nivel ministerial; a igual rango, por orden alfabético: Chile",
        "por protocolo: nivel de embajada; a igual rango, por orden alfabético: Alemania",
    ]


def test_suggest_order_as_they_asked_but_for_points_of_order_and_replies() -> None:
    requests = [state("CHL", kind=TurnKind.REPLY), state("DEU"), state("KEN", kind=TurnKind.POINT_OF_ORDER)]
    order = suggest_order(requests, Manner.INSCRIPTION)
    assert ids(order) == ["ken", "deu", "chl"]
    assert why(order) == [
        "a point of order is taken at once",
        "in the order of inscription: number 2",
        "the right of reply is exercised at the end",
    ]


def test_suggest_order_balanced_lets_regions_take_turns() -> None:
    requests = [state("KEN"), state("SEN"), state("CHL"), state("PER")]
    order = suggest_order(requests, Manner.BALANCED)
    assert ids(order) == ["ken", "chl", "sen", "per"]
    assert why(order) == [
        "next in the order of inscription",
        "the region has waited longer than that of SEN, who asked earlier",
        "next in the order of inscription",
        "next in the order of inscription",
    ]


def test_suggest_order_balanced_heeds_those_who_have_spoken_before_the_list() -> None:
    before = [Candidate("x", "X", country="KEN")]
    assert ids(suggest_order([state("SEN"), state("CHL")], Manner.BALANCED, before=before)) == ["chl", "sen"]


def test_suggest_order_balanced_says_each_principle() -> None:
    spoken = state("CHL", spoken=300)
    assert why(suggest_order([spoken, state("PER")], Manner.BALANCED))[0] == (
        "the delegation has spoken for less time than that of CHL, who asked earlier"
    )
    assert why(suggest_order([state("CHL"), state("PER", group="G77")], Manner.BALANCED))[0] == (
        "speaks on behalf of a group, before CHL, who asked earlier"
    )
    men = [state("CHL", gender=Gender.MAN), state("PER", gender=Gender.WOMAN)]
    before = [Candidate("x", "X", gender=Gender.MAN)]
    assert why(suggest_order(men, Manner.BALANCED, before=before))[0] == (
        "genders take turns: CHL asked earlier, but somebody of the same gender has just spoken"
    )


def test_suggest_order_balanced_says_that_a_region_is_unknown() -> None:
    nobody = Request("n", Candidate("n", "N"))
    before = [Candidate("x", "X", country="PER")]
    order = suggest_order([state("CHL"), nobody], Manner.BALANCED, before=before)
    assert (ids(order)[0], why(order)[0]) == (
        "n",
        "the region is not known, and that of CHL, who asked earlier, has already been heard",
    )


def test_suggest_order_gives_no_turn_of_gender_to_those_whose_gender_is_unknown() -> None:
    before = [Candidate("x", "X")]
    requests = [state("CHL"), state("PER", gender=Gender.WOMAN)]
    assert ids(suggest_order(requests, Manner.BALANCED, before=before)) == ["chl", "per"]


def test_suggest_order_tells_when_each_begins() -> None:
    requests = [state("CHL", seconds=60), state("PER", group="G77"), state("KEN")]
    order = suggest_order(requests, Manner.INSCRIPTION, budget=TimeBudget(total=600))
    assert [(turn.starts, turn.seconds) for turn in order.turns] == [(0, 60), (60, 300), (360, 180)]

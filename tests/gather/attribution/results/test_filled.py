"""What the first reading of a document gives to nobody, and who is heard where a form of document misleads."""

from __future__ import annotations

from dataclasses import replace

from relatoria.gather.attribution.attribute import attribute
from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.attribution.results.filled import filled
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.statements import speaks_of_others
from relatoria.gather.reading.read import read_file
from relatoria.gather.text import Text, analyse

BULLETIN = (
    "KENYA supported the text. NORWAY opposed the deletion, and CHILE proposed a deadline. Opening the talks, Ms. Ana "
    "Duarte, Executive Secretary, said that the draft had been read by every capital. She added that little time was "
    "left.\n"
)


def _text(words: str) -> Text:
    return analyse(read_file(words.encode(), "a.txt"))


def _heard(text: Text, found: Attribution) -> dict[str, set[str]]:
    """The first words of each passage, by speaker."""
    names = {actor.id: actor.name for actor in found.actors}
    said: dict[str, set[str]] = {}
    for one in found.interventions:
        for passage in one.passages:
            words = text.document.text[passage.start : passage.end].split()
            said.setdefault(names[one.actors[0]], set()).add(" ".join(words[:2]))
    return said


def test_filled_keeps_the_first_reading_and_adds_what_it_left() -> None:
    text = _text(BULLETIN)
    second = reported(text)
    nothing = Attribution((), (), (), ())
    assert _heard(text, filled(text, nothing, second)) == _heard(text, second)
    assert _heard(text, filled(text, second, second)) == _heard(text, second)


def test_attribute_numbers_what_two_readings_found_in_the_order_of_the_text() -> None:
    text = _text(BULLETIN)
    found = attribute(text)
    starts = [one.passages[0].start for one in found.interventions]
    assert ([one.id for one in found.interventions], starts) == (
        [f"i{number}" for number in range(1, len(starts) + 1)],
        sorted(starts),
    )


def test_speaks_of_others_only_where_hardly_anything_is_in_the_first_person() -> None:
    record = _text(" ".join(["The delegation said that the registers of the districts had been joined."] * 12))
    speech = _text(" ".join(["We have joined the registers of our districts, and I thank my colleagues."] * 12))
    short = _text("The delegation said that the registers had been joined.")
    assert [speaks_of_others(one) for one in (record, speech, short)] == [True, False, False]


REVIEW = (
    "Report of the peer review of Chile\n\n"
    "The delegation replied that fees were low; the representative of the Miners' League disagreed and said that they "
    "had doubled. Peru asked about fees.\n"
)


def test_filled_cuts_short_what_the_first_gives_whole_where_the_second_hears_two() -> None:
    text = _text(REVIEW)
    second = reported(text)
    one = second.interventions[0]
    whole = replace(one.passages[0], end=text.document.text.index(" Peru asked"))
    first = replace(second, interventions=(one.with_passages((whole,)), *second.interventions[2:]))
    assert _heard(text, filled(text, first, second)) == _heard(text, second)

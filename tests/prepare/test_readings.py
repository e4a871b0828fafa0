"""Reading lists."""

from relatoria.model.facts import Facts, Reading
from relatoria.prepare.readings import merged, off_count
from relatoria.prepare.skeleton import fill_skeleton


def reading(member, title, author="Ana Ruiz"):
    return Reading(member, author, title, 2016, {"en": "Data"}, {"en": "It counts who was not counted."})


LIST = [reading("Diallo", one) for one in ("A", "B", "C")] + [reading("Costa", one) for one in ("A", "D", "D ")]


def test_off_count_says_who_has_not_three():
    assert off_count(LIST, ["Diallo", "Costa", "Bell"]) == {"Costa": 2, "Bell": 0}


def test_merged_lists_each_work_once():
    assert [(one.title, one.member) for one in merged(LIST, "en")] == [
        ("A", "Diallo and Costa"), ("B", "Diallo"), ("C", "Diallo"), ("D", "Costa"),
    ]  # fmt: skip


def test_reading_list_is_compiled_by_topic():
    paper = fill_skeleton("reading_list", Facts("2017-09-01", readings=tuple(LIST)), "en")
    assert [section.heading for section in paper.sections] == ["Recommended reading", "Data"]
    assert paper.sections[1].blocks[0].items[0].text == (
        "Ana Ruiz, “A” (2016). It counts who was not counted. (Suggested by Diallo and Costa.)"
    )

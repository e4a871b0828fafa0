"""Attribution rules: what could leak is made first, then sought in every output."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import Claim, Claims
from relatoria.conclude.masking import MARK, Mask, identifying_forms, naming_words
from relatoria.conclude.points.find import find_points
from relatoria.conclude.points.groups import Grouping
from relatoria.conclude.publish import published
from relatoria.conclude.report.build import write_report
from relatoria.conclude.writers.write import FORMATS, write_as
from relatoria.errors import RelatoriaError
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import Contribution, Horizon
from relatoria.model.dialogue import AttributionRule, Dialogue, GroupMembership, RuleFor
from relatoria.model.document import Document, Edit, Paragraph
from relatoria.model.figure import Base, Comparison, Direction, Figure
from relatoria.model.finding import Finding, FindingKind, PassageRef, Unresolved
from relatoria.model.question import Session
from relatoria.model.record import Record
from relatoria.model.report import Profile
from relatoria.testing.records import Said, record_of, state
from relatoria.trace.store import encode
from relatoria.trace.wording import Wordings

RIVAS = Actor(
    "a1",
    ActorKind.PERSON,
    "Marisol Rivas-Quint",
    role="Subsecretaria de Puertos",
    organisation="Instituto Nacional de Cabotaje",
    country="URY",
    stakeholder_type="state",
    gender="f",
    aliases=("la Sra. Rivas", "Rivas-Quint"),
)
NG = Actor("a2", ActorKind.PERSON, "Peter Ng", organisation="Dockers' League", stakeholder_type="workers")
UNION = Actor("a3", ActorKind.ORGANISATION, "European Union", aliases=("EU", "UE"), stakeholder_type="regional")
CHILE = replace(state("CHL", "Chile"), id="a4")
TEXTS = {
    "es": "Rivas-Quint, del Instituto Nacional de Cabotaje, dijo que Uruguay y las uruguayas debían ampliar puertos.",
    "en": "Ng of the Dockers' League said that the EU should expand the ports. Uruguayan docks, Ng added, could wait.",
    "fr": "L’UE et l’Union européenne ont dit que l’Uruguay devait élargir les ports ; Mme RIVAS-QUINT est d’accord.",
}
SECRET = (
    "rivas",
    "quint",
    "marisol",
    "ng",
    "dockers",
    "cabotaje",
    "urugua",
    "ury",
    "subsecretaria",
    "union",
    "ue",
    "eu",
)


def _said(rule: AttributionRule = AttributionRule.NOT_ATTRIBUTED) -> Record:
    """A closed file in three languages by three actors, and an open file by another."""
    record = record_of(
        (
            Said(RIVAS, TEXTS["es"], language="es", document="d1", session="Mesa de Rivas-Quint"),
            Said(NG, TEXTS["en"], document="d1", targets=("European Union",)),
            Said(UNION, TEXTS["fr"], document="d1"),
            Said(CHILE, "Chile said that States should expand the ports.", document="d2"),
        ),
        Dialogue(
            title="Dialogue on ports",
            rules=(RuleFor("MINUTES-RIVAS.txt", rule),),
            groups=(GroupMembership("North", ("URY", "Peter Ng", "CHL")), GroupMembership("South", ("a3",))),
        ),
    )
    first = replace(record.documents[0], name="minutes-Rivas.txt", title="Notes by M. Rivas-Quint", sha256="ab" * 32)
    contributions = tuple(
        replace(
            one,
            addressee="Uruguay",
            means="through the Dockers' League",
            partners=("Peter Ng",),
            place="Uruguay",
            horizon=Horizon("2030", "by the 2030 Rivas plan", "by"),
            figures=("f1",),
            why="said by Rivas",
        )
        if one.intervention != "i4"
        else one
        for one in record.contributions
    )
    return replace(
        record,
        documents=(first, record.documents[1]),
        contributions=contributions,
        figures=(
            Figure(
                "f1",
                "d1",
                0,
                5,
                "5",
                "count",
                "docks of Uruguay",
                base=Base(0, 5, "12 docks of Uruguay", "12"),
                comparison=Comparison(0, 5, "before Rivas", Direction.AGAINST, occasion="before Rivas"),
                source="according to Rivas",
            ),
        ),
        findings=(
            Finding("n1", FindingKind.NAME_VARIANT, "Rivas or Ribas", (PassageRef("d1", 0, 5),), ("a1",)),
            Finding("n2", FindingKind.DATE_CONFLICT, "minutes-Rivas.txt and d2.txt", (PassageRef("d1", 3, 40),)),
            Finding("n3", FindingKind.DATE_CONFLICT, "d2.txt alone", (PassageRef("d2", 0, 5),)),
        ),
        unresolved=(
            Unresolved("u1", "d1", 0, 5, "la Sra. Rivas", "Rivas or Ng", ("a1",)),
            Unresolved("u2", "d2", 0, 5, "Chile", "", ("a4",)),
        ),
        sessions=(Session("s1", "d1", "Mesa de Rivas-Quint", 0, 10),),
    )


def _leaking(text: str) -> list[str]:
    words = set(re.findall(r"\w+", fold(text)))
    return sorted(word for word in words if word in SECRET or word.startswith(("urugua", "rivas", "dockers")))


def _texts(data: bytes) -> str:
    """All text of an output: of every part of a package, of every page and field of a PDF."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
        return re.sub(r"<[^>]+>", "", " ".join(part for part in parts if part.lstrip().startswith("<")))
    if data.startswith(b"%PDF"):
        document = pypdfium2.PdfDocument(data)
        return " ".join(
            [*(page.get_textpage().get_text_range() for page in document), str(document.get_metadata_dict())]
        )
    return data.decode("utf-8")


@pytest.mark.parametrize("rule", [AttributionRule.BY_GROUP, AttributionRule.NOT_ATTRIBUTED])
def test_published_record_and_points_name_nobody_withheld(rule: AttributionRule) -> None:
    record = _said(rule)
    assert _leaking(encode(record).decode()) != []
    public = published(record)
    assert _leaking(encode(public).decode()) == []
    assert _leaking(encode(find_points(public)).decode()) == []


@pytest.mark.parametrize("file_format", FORMATS)
def test_published_every_format_names_nobody_withheld(file_format: str) -> None:
    record = _said()
    public = published(record)
    points = find_points(public)
    for language in ("es", "en", "fr") if file_format in ("md", "json") else ("fr",):
        report = write_report(public, points, Profile.SYNTHESIS, language)
        written = _texts(write_as(file_format, report, public, points))
        shown = re.sub(r"<(style|script)\b.*?</\1>|base64,[\w+/=]+", "", written, flags=re.DOTALL)
        assert [word for word in _leaking(shown) if word != "ng"] == []
        assert [form for one in (RIVAS, NG) for form in (one.name, one.organisation or "") if form in written] == []


def test_published_keeps_counts_and_groups() -> None:
    record = _said(AttributionRule.BY_GROUP)
    public = published(record)
    before = find_points(record, Grouping.WORKING_GROUP)
    after = find_points(public, Grouping.WORKING_GROUP)
    assert [(p.counts, p.exposed, len(p.actors), p.status) for p in after.points] == [
        (p.counts, p.exposed, len(p.actors), p.status) for p in before.points
    ]
    assert {actor.organisation for actor in public.actors if actor.id.startswith("x")} == {"North", "South"}


def test_published_by_regional_group_keeps_the_group() -> None:
    record = replace(_said(AttributionRule.BY_GROUP), dialogue=Dialogue(rule=AttributionRule.BY_GROUP))
    public = published(record)
    before = find_points(record, Grouping.UN_GROUP)
    after = find_points(public, Grouping.UN_GROUP)
    assert [point.counts for point in after.points] == [point.counts for point in before.points]


@pytest.mark.parametrize(
    ("rule", "told"),
    [(AttributionRule.BY_GROUP, ["Ports and docks", "X1"]), (AttributionRule.NOT_ATTRIBUTED, ["X1", "X2"])],
)
def test_published_by_group_names_the_group_that_speaks_for_itself(rule: AttributionRule, told: list[str]) -> None:
    group = Actor("a5", ActorKind.GROUP, "Ports and docks", aliases=("Ports and docks",))
    record = record_of(
        (
            Said(group, "Ports and docks need money.", document="d1"),
            Said(NG, "Ng asked for ports and docks.", document="d2"),
        ),
        Dialogue(rule=rule, groups=(GroupMembership("Ports and docks", ("d1.txt",)),)),
    )
    assert sorted(actor.name for actor in published(record).actors) == told


def test_published_mechanism_stands_in_its_regional_group() -> None:
    almaty = Actor("a5", ActorKind.ORGANISATION, "Almaty Process")
    record = record_of((Said(almaty, "It supported that."),), Dialogue(rule=AttributionRule.BY_GROUP))
    assert [actor.organisation for actor in published(record).actors] == ["asia_pacific"]


def test_published_delegates_of_one_state_stay_one_voice() -> None:
    second = replace(RIVAS, id="a9", name="Olga Batlle", aliases=())
    record = record_of(
        (Said(RIVAS, "Ports should expand.", document="d1"), Said(second, "Ports should expand.", document="d2")),
        Dialogue(rule=AttributionRule.NOT_ATTRIBUTED),
    )
    public = published(record)
    assert [len(point.actors) for point in find_points(public).points] == [
        len(point.actors) for point in find_points(record).points
    ]
    assert len(public.actors) == 1


def test_published_attributed_record_is_itself() -> None:
    record = replace(_said(), dialogue=Dialogue())
    assert published(record) is record
    collective = Actor("a8", ActorKind.COLLECTIVE, "Other speakers")
    nobody = record_of([Said(collective, "Ports should expand.")], Dialogue(rule=AttributionRule.NOT_ATTRIBUTED))
    assert published(nobody) is nobody


def test_published_twice_is_once() -> None:
    public = published(_said())
    assert published(public) == public


def test_published_offsets_stay_valid() -> None:
    record = _said()
    public = published(record)
    wordings, masked = Wordings(record.documents), Wordings(public.documents)
    for before, after in zip(record.contributions, public.contributions, strict=True):
        document = next(i.document for i in record.interventions if i.id == before.intervention)
        whole = wordings.of(document, before.start, before.end)
        shown = masked.of(document, after.start, after.end)
        if document == "d1":
            assert MARK in shown
            assert [part for part in shown.split(MARK) if part not in whole] == []
        else:
            assert shown == whole
    text = public.documents[0].text
    ranges = [(p.start, p.end) for one in public.interventions if one.document == "d1" for p in one.passages]
    assert all(0 <= start < end <= len(text) for start, end in ranges)
    assert [one.message for one in public.findings] == ["d1 and d2.txt", "d2.txt alone"]


def test_published_file_name_and_session_are_withheld() -> None:
    public = published(_said())
    document = public.documents[0]
    assert (document.name, document.title, document.sha256) == ("d1", "", "")
    assert public.dialogue.rules == (RuleFor("d1", AttributionRule.NOT_ATTRIBUTED),)
    assert public.sessions == ()
    assert public.interventions[0].session == f"Mesa de {MARK}"


def test_published_session_rule_masks_the_document_and_withholds_its_speakers_only() -> None:
    record = record_of(
        (
            Said(RIVAS, "Rivas-Quint said that ports should expand.", document="d1", session="Closed talk with Rivas"),
            Said(CHILE, "Chile thanked Rivas-Quint for it.", document="d1"),
        ),
        Dialogue(rules=(RuleFor("closed talk with rivas", AttributionRule.NOT_ATTRIBUTED),)),
    )
    public = published(record)
    assert public.documents[0].text == f"{MARK} said that ports should expand.\nChile thanked {MARK} for it.\n"
    assert [one.actors for one in public.interventions] == [("x1",), ("a4",)]
    assert published(public) == public


def test_published_group_members_name_nobody_who_is_gone() -> None:
    group = Actor("a7", ActorKind.GROUP, "Friends of Ports", members=("a1", "a4"))
    record = replace(_said(), actors=(*_said().actors, group))
    public = published(record)
    kept = next(actor for actor in public.actors if actor.id == "a7")
    assert kept.members == ("a4",)
    assert public.dialogue.groups[0].members[0] == "CHL"


def test_check_of_a_leaking_report_does_not_repeat_the_name() -> None:
    record = _said()
    points = find_points(record)
    leaking = Claim("s1", "Rivas-Quint wants to expand the ports.", ("c1",))
    around = ("Talks with Peter Ng",)
    checked = check(Claims((leaking,), "en", around=around), record, points)
    assert [fault.kind.value for fault in checked.verdicts[0].faults] == ["leak"]
    assert [fault.kind.value for fault in checked.faults] == ["leak"]
    assert _leaking(str(checked)) == []


def test_naming_words_and_identifying_forms() -> None:
    ana = Actor("a1", ActorKind.PERSON, "Ana de la Torre", role="Directora")
    assert naming_words(ana) == ["Ana de la Torre", "Ana", "Torre", "Directora"]
    assert identifying_forms(ana) == ["Ana de la Torre", "Torre"]
    body = Actor("a1", ActorKind.ORGANISATION, "League of docks and ports")
    assert naming_words(body) == ["League of docks and ports", "League", "docks", "ports"]


def _document(text: str, layout: tuple[Edit, ...] = ()) -> Document:
    return Document("d1", "a.txt", text, paragraphs=(Paragraph("p1", 0, len(text)),), layout=layout)


def test_mask_finds_a_name_that_the_page_broke() -> None:
    text = "Then Tor-\nres spoke of 4 ports."
    document = _document(text, (Edit(8, 10, "-\n", "", "hyphenation"),))
    mask = Mask(document, ["Torres"])
    assert mask.text(text) == f"Then {MARK} spoke of 4 ports."
    assert mask.ranges == ((5, 13),)


def test_mask_leaves_short_forms_in_other_words() -> None:
    text = "EU policy for Ng; eu is no acronym, Ngo no name, Will stays, he will stay."
    mask = Mask(_document(text), ["EU", "Ng", "Will"])
    assert mask.text(text) == f"{MARK} policy for {MARK}; eu is no acronym, Ngo no name, {MARK} stays, he will stay."


WORD = st.sampled_from(["Torres", "de", "la", "spoke", "Ana", "Torres's", "torres", "ports", "\n", "4", "(Ana)"])


@settings(max_examples=60, deadline=None)
@given(st.lists(WORD, min_size=1, max_size=20), st.data())
def test_mask_moves_every_range_to_the_same_words(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    mask = Mask(_document(text), ["Ana Torres", "Ana", "Torres"])
    masked = mask.text(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    moved = masked[mask.at(start) : mask.end(end)]
    assert "torres" not in fold(masked)
    assert 0 <= mask.at(start) < mask.end(end) <= len(masked)
    if not mask.touches(start, end):
        assert moved == text[start:end]
    assert len(masked) == len(text) + sum(len(MARK) - (e - s) for s, e in mask.ranges)


def test_contribution_fields_are_masked() -> None:
    found: Contribution = published(_said()).contributions[0]
    assert (found.addressee, found.place, found.means) == (MARK, MARK, f"through the {MARK}")
    assert (found.partners, found.why) == ((MARK,), f"said by {MARK}")
    assert found.horizon == Horizon("2030", f"by the 2030 {MARK} plan", "by")


def test_published_refuses_a_rule_that_holds_nothing() -> None:
    dialogue = Dialogue(rules=(RuleFor("no-such-file.md", AttributionRule.NOT_ATTRIBUTED),))
    record = record_of([Said(state("KEN", "Kenya"), "States should share data.", document="a.md")], dialogue)
    with pytest.raises(RelatoriaError, match=r"no-such-file\.md"):
        published(record)


def test_published_knows_a_document_by_the_last_part_of_its_path() -> None:
    dialogue = Dialogue(rules=(RuleFor("a.md", AttributionRule.NOT_ATTRIBUTED),))
    record = record_of([Said(state("KEN", "Kenya"), "Kenya shares data.")], dialogue)
    record = replace(record, documents=(replace(record.documents[0], name="folder/a.md"),))
    assert "Kenya" not in encode(published(record)).decode()

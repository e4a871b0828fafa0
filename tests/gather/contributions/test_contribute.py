"""From interventions to contributions, with their details and figures, in source offsets."""

from __future__ import annotations

import pytest

from relatoria.gather.contributions.contribute import Contributions, contribute
from relatoria.gather.text import analyse
from relatoria.model.contribution import Contribution, ContributionKind, Horizon, Modality
from relatoria.model.document import Document, Edit, Paragraph, ParagraphKind
from relatoria.model.figure import Approximation, Direction
from relatoria.model.intervention import AttributedPassage, How, Intervention, Relation


def run(
    text: str, language: str, *said: tuple[str, Relation], kind: ParagraphKind = ParagraphKind.TEXT
) -> Contributions:
    """Contributions of a document of one paragraph; each of ``said`` is one intervention's words."""
    document = Document("d", "d.txt", text, language, paragraphs=(Paragraph("p1", 0, len(text), kind),))
    interventions = [
        Intervention(f"i{at}", "d", ("a",), (_passage(text.index(words), len(words)),), relation)
        for at, (words, relation) in enumerate(said, 1)
    ]
    return contribute(analyse(document), interventions)


def _passage(start: int, length: int) -> AttributedPassage:
    return AttributedPassage(start, start + length, How.EXPLICIT, 1.0, "test")


def brief(item: Contribution, text: str) -> tuple[str, str, str]:
    return item.intervention, item.kind.value, text[item.start : item.end]


def test_contribute_reads_only_what_somebody_says() -> None:
    text = "Visas should be simplified. Employers must pay."
    result = run(text, "en", ("Employers must pay.", Relation.REPORT))
    assert [brief(item, text) for item in result.contributions] == [("i1", "recommendation", "Employers must pay.")]


def test_contribute_gives_one_item_for_each_enumerated_thing() -> None:
    text = "Propuso lo siguiente: 1) abrir escuelas nocturnas; 2) formar a los jueces; y 3) publicar los datos."
    result = run(text, "es", (text, Relation.PROPOSE))
    assert [brief(item, text) for item in result.contributions] == [
        ("i1", "recommendation", "1) abrir escuelas nocturnas"),
        ("i1", "recommendation", "2) formar a los jueces"),
        ("i1", "recommendation", "3) publicar los datos."),
    ]


def test_contribute_cuts_a_sentence_that_holds_two_kinds() -> None:
    text = (
        "Germany welcomed the reform of the labour code and recommended that penalties be extended to subcontractors."
    )
    result = run(text, "en", (text, Relation.REPORT))
    assert [brief(item, text) for item in result.contributions] == [
        ("i1", "position", "Germany welcomed the reform of the labour code"),
        ("i1", "recommendation", "and recommended that penalties be extended to subcontractors."),
    ]


def test_contribute_gives_each_speaker_of_a_sentence_its_part() -> None:
    text = "The EU proposed to set a deadline, while SAMOA objected to any date."
    said = (
        ("The EU proposed to set a deadline,", Relation.PROPOSE),
        ("while SAMOA objected to any date.", Relation.OPPOSE),
    )
    result = run(text, "en", *said)
    assert [(item.intervention, item.kind.value, item.polarity.value) for item in result.contributions] == [
        ("i1", "recommendation", "for"),
        ("i2", "position", "against"),
    ]


def test_contribute_fills_in_the_details_of_a_commitment() -> None:
    text = (
        "Kenya will train 300 nurses in Mombasa by the end of 2025 through a revolving fund, in partnership with the "
        "Red Cross and UNICEF."
    )
    result = run(text, "en", (text, Relation.REPORT))
    sure = result.contributions[0].confidence  # learned: it moves with the gold
    assert result.contributions == (
        Contribution(
            id="c1", intervention="i1", kind=ContributionKind.COMMITMENT, start=0, end=len(text), confidence=sure,
            why="a named body is the subject of a verb in the future", subtype="financial",
            modality=Modality.INTENTION, figures=("f1",), horizon=Horizon("2025", "by the end of 2025", "by"),
            means="a revolving fund", partners=("the Red Cross", "UNICEF"), place="Mombasa",
        ),
    )  # fmt: skip


def test_contribute_names_the_addressee_in_three_languages() -> None:
    texts = {
        "es": "Exhortó a los compradores europeos a pagar un precio justo.",
        "en": "She urged European buyers to pay a fair price.",
        "fr": "Elle exhorte les acheteurs européens à payer un prix juste.",
    }
    found = {code: run(text, code, (text, Relation.REPORT)).contributions[0].addressee for code, text in texts.items()}
    assert found == {"es": "los compradores europeos", "en": "European buyers", "fr": "les acheteurs européens"}


def test_contribute_registers_every_figure_with_who_said_it() -> None:
    text = "The city has 20 schools. About 6 in 10 residents were born abroad in 2017."
    result = run(text, "en", ("About 6 in 10 residents were born abroad in 2017.", Relation.REPORT))
    assert [
        (item.id, item.value, item.unit, item.counts, item.approximation, item.date, item.intervention)
        for item in result.figures
    ] == [
        ("f1", "20", "count", "schools", Approximation.EXACT, None, None),
        ("f2", "0.6", "ratio", "residents", Approximation.ABOUT, "2017", "i1"),
    ]


def test_contribute_registers_base_and_comparison_of_a_figure_in_source_offsets() -> None:
    text = "92 per cent of refugee\nchildren enrolled, against some 85 per cent before the war."
    edit = Edit(22, 23, "\n", " ", "soft wrap")
    document = Document("d", "d", text, "en", paragraphs=(Paragraph("p", 0, len(text)),), layout=(edit,))
    first, second = contribute(analyse(document), []).figures
    assert first.base
    assert first.comparison
    assert (first.base.words, text[first.base.start : first.base.end]) == ("refugee children", "refugee\nchildren")
    assert text[first.comparison.start : first.comparison.end] == "85 per cent before the war"
    assert (first.comparison.value, first.comparison.unit, first.comparison.direction, first.comparison.occasion) == (
        "85", "percent", Direction.AGAINST, "before the war",
    )  # fmt: skip
    assert first.comparison.approximation is Approximation.ABOUT
    assert (second.value, second.base, second.comparison) == ("85", None, None)


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("en", "According to UNHCR, 50 million children were displaced in 2015.", "According to UNHCR"),
        ("es", "Según los datos de la OIM, llegaron 3.000 personas.", "Según los datos de la OIM"),
        ("fr", "Elles sont 3 000, d'après le recensement de 2016.", "d'après le recensement de 2016"),
        ("en", "50 million children were displaced in 2015.", None),
    ],
)
def test_contribute_registers_with_a_figure_who_said_it_and_the_source_to_verify(
    language: str, text: str, source: str | None
) -> None:
    (figure,) = run(text, language, (text, Relation.REPORT)).figures
    assert (figure.source, figure.intervention) == (source, "i1")


def test_contribute_gives_source_offsets_through_layout_edits() -> None:
    text = "Employers must\npay the fees."
    edit = Edit(14, 15, "\n", " ", "soft wrap")
    document = Document("d", "d", text, "en", paragraphs=(Paragraph("p", 0, len(text)),), layout=(edit,))
    said = Intervention("i1", "d", ("a",), (_passage(0, len(text)),))
    (found,) = contribute(analyse(document), [said]).contributions
    assert (found.start, found.end) == (0, len(text))


def test_contribute_leaves_headings_and_footnotes() -> None:
    text = "Employers must pay 300 euros."
    result = run(text, "en", (text, Relation.REPORT), kind=ParagraphKind.HEADING)
    assert result == Contributions()


def test_contribute_gives_list_items_the_kind_of_the_line_before() -> None:
    text = "We call on all States to act on three points:\nfamily unity\nlegal identity"
    ends = [0, 46, 59, len(text)]
    kinds = (ParagraphKind.TEXT, ParagraphKind.LIST_ITEM, ParagraphKind.LIST_ITEM)
    paragraphs = tuple(
        Paragraph(f"p{at}", ends[at], ends[at + 1] - (at < 2), kind, language="en") for at, kind in enumerate(kinds)
    )
    document = Document("d", "d", text, "en", paragraphs=paragraphs)
    said = Intervention("i1", "d", ("a",), (_passage(0, len(text)),))
    found = contribute(analyse(document), [said]).contributions
    assert [item.kind.value for item in found] == ["call", "call", "call"]


def test_contribute_names_means_and_partners_between_bodies() -> None:
    text = "The agreement between Peru and Chile works through joint offices in Arica."
    (found,) = run(text, "en", (text, Relation.REPORT)).contributions
    assert (found.kind.value, found.partners, found.means, found.place) == (
        "partnership",
        ("Peru", "Chile"),
        "joint offices in Arica",
        "Arica",
    )


def test_contribute_takes_no_month_for_a_place_and_no_past_date_for_a_horizon() -> None:
    text = "The city opened a shelter in March 2018."
    (found,) = run(text, "en", (text, Relation.REPORT)).contributions
    assert (found.place, found.horizon) == (None, None)


def test_contribute_leaves_a_sentence_that_brings_nothing() -> None:
    text = "I thank you."
    assert run(text, "en", (text, Relation.REPORT)) == Contributions()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "20. We therefore recommend:\n\n(a) that ports publish their accounts;\n\n(b) that crews be insured.\n\n"
            "21. We shall train 200 inspectors by December 2027.\n",
        ),
        (
            "es",
            "20. Por ello recomendamos:\n\na) que los puertos publiquen sus cuentas;\n\nb) que haya seguros."
            "\n\n21. Formaremos a 200 inspectores antes de diciembre de 2027.\n",
        ),
        (
            "fr",
            "20. Nous recommandons donc :\n\na) que les ports publient leurs comptes ;\n\nb) que les équipages soient "
            "assurés.\n\n21. Nous formerons 200 inspecteurs d'ici à décembre 2027.\n",
        ),
    ],
)
def test_what_goes_on_with_the_count_is_no_item_of_what_a_line_asks(language: str, text: str) -> None:
    starts = [at for at, _ in enumerate(text) if at == 0 or text[at - 2 : at] == "\n\n"]
    ends = [*(start - 2 for start in starts[1:]), len(text) - 1]
    parts = tuple(
        Paragraph(f"p{at}", start, end, ParagraphKind.LIST_ITEM)
        for at, (start, end) in enumerate(zip(starts, ends, strict=True))
    )
    document = Document("d", "d.txt", text, language, paragraphs=parts)
    said = Intervention("i1", "d", ("a",), tuple(_passage(p.start, p.end - p.start) for p in parts))
    kinds = [(one.start, one.kind) for one in contribute(analyse(document), [said]).contributions]
    assert kinds[-1][1] is ContributionKind.COMMITMENT
    assert {kind for start, kind in kinds if parts[1].start <= start < parts[3].start} <= {
        ContributionKind.RECOMMENDATION,
        ContributionKind.CALL,
    }

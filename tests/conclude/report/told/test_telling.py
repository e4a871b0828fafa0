"""What is told of one contribution: own words and those of a record, what is to come, what several said together."""

from dataclasses import replace

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.retell import sentence_of
from relatoria.conclude.report.sections.others import besides
from relatoria.conclude.report.sentences.writer import Writer
from relatoria.conclude.report.told.telling import (
    Form,
    _by_an_anaphora,
    is_in_own_words,
    quotable,
    quotation,
    shared_telling,
    telling,
)
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.document import DocumentKind
from relatoria.model.intervention import How
from relatoria.model.report import Profile
from relatoria.testing.build import Said, build_record

ROY = Actor("p1", ActorKind.PERSON, "Jean Roy", gender="m", organisation="Rectorat", aliases=("M. Jean Roy", "M. Roy"))
KENYA = Actor("s1", ActorKind.STATE, "Kenya", country="KEN", stakeholder_type="state")
MALAWI = Actor("s2", ActorKind.STATE, "Malawi", country="MWI", stakeholder_type="state")
ENVOY = Actor("p2", ActorKind.PERSON, "Ada Moe", gender="f", country="KEN", stakeholder_type="state")


def heard(actor, text, language, kind=DocumentKind.STATEMENT, how=How.EXPLICIT, report=None):
    record = build_record([Said(actor, text, Kind.POSITION, "gcm:1", language, kind, how)])
    context = Context(record, find_points(record), Profile.SYNTHESIS, report or language)
    return context, record.contributions[0], sentence_of(context, record.contributions[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La maison est ouverte à tous les jeunes.", True),
        ("Il précise que la maison est ouverte à tous.", False),  # a secretary wrote the «statement»
        ("M. Roy, pour le rectorat, voudrait connaître les dates.", False),
        ("Mme Diallo a ouvert une maison pour les jeunes.", True),
        (f"Le recteur de Lens, M. {ROY.name}, lui a répondu que la maison ferme tôt.", False),
    ],
)
def test_is_in_own_words(text, expected):
    assert is_in_own_words(*heard(ROY, text, "fr")) is expected


def test_telling_of_a_secretary_s_sentence_in_a_statement_names_its_speaker_once():
    text = "M. Roy, pour le rectorat, souhaite que les classes restent ouvertes."
    found = telling(*heard(ROY, text, "fr"))
    assert found is not None
    assert found.form is Form.WHOLE
    assert found.text.count("Roy") <= 1


def test_telling_puts_two_names_before_no_verb_of_one():
    text = "La alcaldesa recordó que la sala de lectura cerraba pronto."
    record = build_record([Said(ENVOY, text, Kind.POSITION, "gcm:1", "es", DocumentKind.SYNTHESIS, How.ANAPHORIC)])
    both = replace(
        record,
        actors=(*record.actors, ROY),
        interventions=tuple(replace(one, actors=(ENVOY.id, ROY.id)) for one in record.interventions),
    )
    one, two = (Context(r, find_points(r), Profile.SYNTHESIS, "es") for r in (record, both))
    said = [telling(c, c.record.contributions[0], sentence_of(c, c.record.contributions[0])) for c in (one, two)]
    assert said[0] is not None
    assert said[1] is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Recordó que el observatorio abría pronto.", True),
        ("Cerró el acto recordando el rector que el observatorio abría pronto.", False),
        ("Advirtió a todos el rector que el observatorio cerraba.", False),
    ],
)
def test_telling_names_nobody_before_a_verb_that_has_its_subject_behind(text, expected):
    rector = replace(ROY, role="rector de la universidad", name="Juan Rey", aliases=())
    assert (telling(*heard(rector, text, "es", DocumentKind.SYNTHESIS, How.ANAPHORIC)) is not None) is expected


def test_telling_says_who_said_what_is_to_come():
    found = telling(*heard(MALAWI, "Malawi would share its register each quarter.", "en", DocumentKind.SYNTHESIS))
    assert (found.form, found.text) == (Form.CLAUSE, "it would share its register each quarter")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Malawi repeated that its register would open by June 2025.", "en"),
        ("Malawi hizo hincapié en que su registro abriría en junio de 2025.", "es"),
        ("Le Malawi répète que son registre ouvrirait en juin 2025.", "fr"),
    ],
)
def test_telling_puts_no_verb_of_saying_before_another(text, language):
    found = telling(*heard(MALAWI, text, language, DocumentKind.SYNTHESIS))
    assert (found.form, found.text) == (Form.WHOLE, text)


@pytest.mark.parametrize(("longest", "fits"), [(45, False), (60, True)])
def test_quotable_keeps_to_its_bound(longest, fits):
    assert quotable(f"The delegate said that {'very ' * 47}much rain fell.", longest) is fits


def test_quotation_is_no_item_whose_verb_stands_before_its_list():
    text = "Tercero, que los Estados publiquen cada año las cuentas de sus puertos."
    assert quotation(*heard(KENYA, text, "es", report="en")) is None
    assert telling(*heard(KENYA, text, "es")) is None


def test_quotation_of_who_backs_somebody_is_nobody_s_statement():
    text = "Elle est appuyée sur ce point par le Kenya, le Mali et le Bangladesh."
    assert quotation(*heard(KENYA, text, "fr", DocumentKind.SYNTHESIS, report="en")) is None
    assert telling(*heard(KENYA, text, "fr", DocumentKind.SYNTHESIS)) is None


def test_quotation_of_what_followed_another_sentence_opens_with_a_mark_of_omission():
    assert quotation(*heard(KENYA, "And two ministries need a desk.", "en")).text == "[…] two ministries need a desk"


def test_quantified_names_those_who_spoke_together_once():
    text = "Kenya and Malawi proposed a common register of seafarers."
    record = build_record([Said(KENYA, text, Kind.RECOMMENDATION, "gcm:1", "en", DocumentKind.STATEMENT)])
    record = replace(
        record,
        actors=(*record.actors, MALAWI),
        interventions=tuple(replace(one, actors=(KENYA.id, MALAWI.id)) for one in record.interventions),
    )
    points = find_points(record)
    writer = Writer(Context(record, points, Profile.SYNTHESIS, "es"))
    said = writer.quantified(points.points[0], original=True).text
    assert said == f"Kenya y Malawi coincidieron en lo siguiente, que consta en inglés: «{text[:-1]}»."


def test_gathered_names_a_delegate_s_state_alone_where_both_spoke():
    record = build_record(
        [
            Said(ENVOY, "Do we have data on this?", Kind.POSITION, "gcm:1", "en"),
            Said(KENYA, "Do we have censuses of this?", Kind.POSITION, "gcm:1", "en"),
        ]
    )
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    (said,) = besides(Writer(context), record.contributions, ())
    assert "Moe" not in said.text
    assert "Kenya" in said.text
    assert set(said.contributions) == {"c1", "c2"}


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Ms. Moe urged States to open a desk.", "The statement by"),
        ("For Ms. Moe a desk was the first step.", "The record reports the following"),
    ],
)
def test_what_a_record_does_not_call_a_statement_is_none(text, opening):
    record = build_record([Said(ENVOY, text, Kind.RECOMMENDATION, "gcm:1", "en", DocumentKind.SYNTHESIS)])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "es")
    writer = Writer(context)
    expected = {"The statement by": "La intervención de", "The record reports the following": "El expediente recoge"}
    assert writer.attributed(record.contributions[0], original=True).text.startswith(expected[opening])


def test_write_report_does_not_tell_a_courtesy():
    record = build_record([Said(KENYA, "Kenya commended the portal.", Kind.POSITION, "gcm:1", "en",
                                DocumentKind.SYNTHESIS)])  # fmt: skip
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    assert not any("commended" in one.text for s in report.sections for p in s.paragraphs for one in p)


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "Fiji y Samoa lamentaron que los datos de los puertos se enviaran al extranjero."),
        ("en", "Fiji and Samoa regretted that the data of the ports were sent abroad."),
        ("fr", "Fidji et le Samoa ont regretté que les données des ports soient envoyées à l'étranger."),
    ],
)
def test_what_several_deplore_is_not_what_they_state(language, wording):
    actors = (replace(KENYA, id="a1"), replace(MALAWI, id="a2"))
    record = build_record([Said(one, wording, Kind.GAP, "gcm:1", language, DocumentKind.SYNTHESIS) for one in actors])
    context = Context(record, find_points(record), Profile.SYNTHESIS, language)
    (one, *_) = record.contributions
    assert shared_telling(context, one, sentence_of(context, one)) is None


@pytest.mark.parametrize(
    ("language", "office", "replaced"),
    [
        ("es", "La delegación refirió que los permisos tardaban cuatro meses.", True),
        ("es", "La delegación mexicana refirió que los permisos tardaban cuatro meses.", False),
        ("fr", "La délégation précise que les permis prennent quatre mois.", True),
        ("fr", "La délégation mexicaine précise que les permis prennent quatre mois.", False),
    ],
)
def test_an_office_that_names_its_state_is_not_replaced_by_it(language, office, replaced):
    mexico = Actor("s3", ActorKind.STATE, "Mexico", country="MEX", stakeholder_type="state")
    told = heard(mexico, office, language, DocumentKind.SYNTHESIS, How.ANAPHORIC)[2]
    assert (_by_an_anaphora(told, (mexico,), language) is not None) is replaced

"""Beside who said it: for whom, in which capacity, in whose place, by which mode, with which relation."""

import pytest
from tests.gather.attribution.texts import said, text_of

from relatoria.gather.attribution.reported.reader import reported
from relatoria.gather.attribution.results.result import Attribution
from relatoria.gather.attribution.statements import statement
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.document import ParagraphKind
from relatoria.model.intervention import Mode, Relation


def names(found: Attribution, ids: tuple[str, ...]) -> list[str]:
    known = {actor.id: actor.name for actor in found.actors}
    return [known[one] for one in ids]


def test_on_behalf_of_a_group() -> None:
    found = reported(text_of("México, en nombre del GRULAC, propuso un fondo común.", "es"))
    (one,) = found.interventions
    assert (names(found, one.actors), names(found, one.on_behalf_of), one.relation) == (
        ["México"],
        ["GRULAC"],
        Relation.PROPOSE,
    )


def test_capacity_differs_from_employer() -> None:
    wording = "En su calidad de representante del Foro de Puertos, el Sr. Ivo Sá, Director de Navalia, dijo que no."
    found = reported(text_of(wording, "es"))
    (one,) = found.interventions
    assert (one.capacity, names(found, one.on_behalf_of)) == ("representante del Foro de Puertos", ["Foro de Puertos"])
    assert [(actor.role, actor.organisation) for actor in found.actors if actor.id in one.actors] == [
        ("Director", "Navalia")
    ]


def test_substitute_for_somebody_absent() -> None:
    wording = (
        "En nombre del Sr. Ali Haddad, Ministro del Interior de Túnez, la Sra. Nadia Slim afirmó que la ley valía."
    )
    found = reported(text_of(wording, "es"))
    (one,) = found.interventions
    assert names(found, (one.substitute_for or "",)) == ["Ali Haddad"]


def test_mode_of_a_video_message() -> None:
    found = reported(text_of("Ms. Ann Lee, of the Port Authority, said in a video message that fees were high.", "en"))
    assert [one.mode for one in found.interventions] == [Mode.VIDEO_MESSAGE]


def test_supporter_has_the_proposer_as_target() -> None:
    found = reported(text_of("Le délégué de la Suisse, appuyé par M. Kane (Mali), propose un fonds.", "fr"))
    first, second = found.interventions
    assert (first.relation, second.relation) == (Relation.PROPOSE, Relation.SUPPORT)
    assert names(found, second.actors) == ["Kane"]


def test_a_new_relation_opens_a_new_intervention_of_the_same_speaker() -> None:
    wording = "La Sra. Eva Montes, de Casa Abierta, presentó el albergue. La oradora instó a abrir otros."
    found = reported(text_of(wording, "es"))
    assert [(one.actors, one.relation) for one in found.interventions] == [
        (("a1",), Relation.REPORT),
        (("a1",), Relation.RECOMMEND),
    ]


def test_unresolved_lists_the_candidates() -> None:
    wording = "El Sr. Juan Cobo y el Sr. Raúl Soto señalaron que faltaban datos. El orador pidió más fondos."
    found = reported(text_of(wording, "es"))
    (open_,) = found.unresolved
    assert (open_.mention, open_.candidates) == ("El orador", ("a1", "a2"))
    assert open_.why == "podría ser cualquiera de 2 oradores: Juan Cobo, Raúl Soto"


def test_heading_with_a_name_opens_a_frame() -> None:
    kinds = (ParagraphKind.HEADING, ParagraphKind.TEXT)
    text = text_of("Sra. Eva Montes, Directora de Casa Abierta\n\nEl albergue es pequeño.", "es", kinds)
    assert said(text, reported(text)) == ["-", "Eva Montes|inherited"]


def test_explicit_only_leaves_continuations() -> None:
    text = text_of("El Sr. Leo Vidal, de Faro, dijo que la luz era cara. Las tarifas debían bajar.", "es")
    assert said(text, reported(text, explicit_only=True)) == ["Leo Vidal|explicit", "-"]


def test_statement_belongs_to_its_speaker() -> None:
    kinds = (ParagraphKind.HEADING, ParagraphKind.TEXT)
    text = text_of(
        "Statement by Ms. Ann Lee, Minister of Trade of Kenya\n\nThank you, Chair. We support the text.", "en", kinds
    )
    found = statement(text)
    assert said(text, found) == ["-", "Ann Lee|explicit", "Ann Lee|inherited"]
    assert [(actor.role, actor.country) for actor in found.actors] == [("Minister of Trade", "KEN")]


def test_statement_of_nobody_is_unresolved() -> None:
    text = text_of("We support the text and we thank the hosts for all that they have done here this week.", "en")
    found = statement(text)
    assert (found.interventions, [one.why for one in found.unresolved]) == (
        (),
        ["the statement does not name its speaker"],
    )


def test_consensus_is_a_claim_of_the_report() -> None:
    found = reported(text_of("Il y a eu un large consensus sur la nécessité d'agir.", "fr"))
    assert [item.kind.value for item in found.findings] == ["consensus_claim"]


@pytest.mark.parametrize(
    ("language", "wording", "speaker", "principals"),
    [
        ("en", "Mr. Tuan (Peru), speaking on behalf of Chile, Peru and Togo, said that it was late.", "Tuan", 3),
        ("en", "Jordan, for Lebanon, Iraq and Jordan, asked for more time.", "Jordan", 3),
        ("en", "On behalf of Benin, Ghana and Togo, Senegal stressed that coasts straddle borders.", "Senegal", 3),
        ("es", "El Uruguay, en nombre de la Argentina, el Brasil y el Paraguay, señaló que era pronto.", "Uruguay", 3),
        ("es", "En nombre de Honduras y Nicaragua, la delegada de El Salvador pidió más tiempo.", "El Salvador", 2),
        ("es", "La Sra. DIOP (Senegal), en nombre de Benin, el Senegal y el Togo, dijo que sí.", "Diop", 3),
        ("fr", "Le Maroc, au nom de l'Algérie, de la Mauritanie et de la Tunisie, a demandé un report.", "Maroc", 3),
        ("fr", "Mme Diop (Sénégal), s'exprimant au nom du Bénin et du Togo, souligne que la mer monte.", "Diop", 2),
        ("fr", "Le Maroc, également pour l'Algérie et la Tunisie, a demandé un report.", "Maroc", 2),
        ("en", "Jordan, also for Lebanon and Iraq, asked for more time.", "Jordan", 2),
    ],
)
def test_those_spoken_for_in_a_list_do_not_speak(language: str, wording: str, speaker: str, principals: int) -> None:
    found = reported(text_of(wording, language))
    (one,) = found.interventions
    assert (names(found, one.actors), len(one.on_behalf_of)) == ([speaker], principals)


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        (
            "es",
            "La Sra. Sy (Senegal), en nombre de Benin, Ghana y el Togo, subrayó que el mar subía. Los tres Estados "
            "harían un mapa común. A título nacional, indicó que se habían construido 450 viviendas.",
        ),
        (
            "en",
            "Ms. Sy (Senegal), on behalf of Benin, Ghana and Togo, stressed that the sea was rising. The three States "
            "would draw a common map. In her national capacity, she said that 450 dwellings had been built.",
        ),
        (
            "fr",
            "Mme Sy (Sénégal), au nom du Bénin, du Ghana et du Togo, souligne que la mer monte. Les trois États "
            "dresseront une carte commune. À titre national, elle indique que 450 logements ont été construits.",
        ),
    ],
)
def test_speaks_for_nobody_else_in_her_own_name(language: str, wording: str) -> None:
    found = reported(text_of(wording, language))
    first, second = found.interventions
    assert (len(first.passages), len(first.on_behalf_of)) == (2, 3)
    assert (names(found, second.actors), second.on_behalf_of) == (["Sy"], ())


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "La Sra. Sy (Senegal), en nombre de su Gobierno, subrayó que el mar subía."),
        ("en", "Ms. Sy (Senegal), on behalf of her own country, stressed that the sea was rising."),
        ("fr", "Mme Sy (Sénégal), s'exprimant au nom de son pays, souligne que la mer monte."),
    ],
)
def test_on_behalf_of_ones_own_country_is_for_nobody_else(language: str, wording: str) -> None:
    found = reported(text_of(wording, language))
    (one,) = found.interventions
    assert (names(found, one.actors), one.on_behalf_of) == (["Sy"], ())


def test_a_state_that_was_spoken_for_may_speak_next() -> None:
    wording = "Guatemala, en nombre de Honduras y Nicaragua, propone un fondo. Honduras pide más tiempo."
    found = reported(text_of(wording, "es"))
    assert [names(found, one.actors) for one in found.interventions] == [["Guatemala"], ["Honduras"]]


@pytest.mark.parametrize(
    ("wording", "language"),
    [
        ("TIMOR-LESTE, que intervino también en nombre de Angola y Malta, lamentó el retraso.", "es"),
        ("TIMOR-LESTE, en su nombre y en el de Angola y Malta, pidió más datos.", "es"),
        ("TIMOR-LESTE, también por Angola y Malta, preguntó cuántas multas se habían impuesto.", "es"),
        ("TIMOR-LESTE, speaking also on behalf of Angola and Malta, regretted the delay.", "en"),
        ("TIMOR-LESTE, speaking for itself and for Angola and Malta, requested more data.", "en"),
        ("TIMOR-LESTE, taking the floor also in the name of Angola and Malta, recommended a fund.", "en"),
        ("TIMOR-LESTE, on behalf of the small islands, namely Angola and Malta, regretted the delay.", "en"),
        ("Le TIMOR-LESTE, s'exprimant également au nom de l'Angola et de Malte, a regretté le retard.", "fr"),
        ("Le TIMOR-LESTE, en son nom et en celui de l'Angola et de Malte, a demandé plus de données.", "fr"),
        ("Le TIMOR-LESTE, au nom des petites îles, à savoir l'Angola et Malte, a regretté le retard.", "fr"),
    ],
)
def test_who_speaks_also_for_others_speaks_alone(wording: str, language: str) -> None:
    found = reported(text_of(wording, language))
    assert [
        (names(found, one.actors), [name[:4] for name in names(found, one.on_behalf_of)]) for one in found.interventions
    ] == [(["Timor-Leste"], ["Ango", "Malt"])]


def test_a_list_of_principals_repeats_its_preposition() -> None:
    wording = "Mme Rey (Pérou), aussi au nom de la Bolivie (État plurinational de), de Cuba et du Chili, s'oppose."
    found = reported(text_of(wording, "fr"))
    (one,) = found.interventions
    assert [name[:4] for name in names(found, one.on_behalf_of)] == ["Boli", "Cuba", "Chil"]


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "La Sra. Sy (Senegal) respaldó los comentarios formulados en nombre de Benin."),
        ("es", "La Sra. Sy (Senegal) hizo suya la declaración leída en nombre de Benin."),
        ("en", "Ms. Sy (Senegal) supported the statement delivered on behalf of Benin."),
        ("fr", "Mme Sy (Sénégal) appuie les propositions présentées au nom du Bénin."),
    ],
)
def test_what_was_said_on_behalf_of_others_is_not_the_speaker_s(language: str, wording: str) -> None:
    found = reported(text_of(wording, language))
    (one,) = found.interventions
    assert (names(found, one.actors), one.on_behalf_of) == (["Sy"], ())


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        (
            "es",
            "Varias delegaciones, entre ellas las de Chile, Fiji y Perú, juzgaron corto el plazo.",
        ),
        ("en", "Several delegations, among them those of Chile, Fiji and Peru, agreed that the deadline was short."),
        ("fr", "Plusieurs délégations, parmi lesquelles celles du Chili, de Fidji et du Pérou, ont convenu du délai."),
    ],
)
def test_those_of_a_list_speak_the_first_too(language: str, wording: str) -> None:
    found = reported(text_of(wording, language))
    assert len({name for one in found.interventions for name in names(found, one.actors)}) == 3


def test_taking_the_floor_for_others_in_a_record_with_states_in_capitals() -> None:
    wording = "El representante de NÍGER, haciendo uso de la palabra en nombre de BENIN, MALÍ y TOGO, lamentó todo."
    found = gather([read_file(f"RESUMEN\n\nPERÚ expuso la experiencia.\n\n{wording}\n".encode(), "resumen.txt")])
    called = {actor.id: actor.name for actor in found.actors}
    last = found.interventions[-1]
    assert [called[one] for one in (*last.actors, *last.on_behalf_of)] == ["Níger", "Benin", "Malí", "Togo"]


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("es", "La ministra consejera, en nombre también de las embajadas de Gambia y de Guinea, pide un plazo."),
        ("fr", "La ministre conseillère, au nom également des ambassades de Gambie et de Guinée, demande un délai."),
        ("en", "The Minister-Counsellor, on behalf also of the embassies of Gambia and Guinea, asked for a delay."),
    ],
)
def test_each_embassy_for_which_one_speaks_counts(language: str, wording: str) -> None:
    result = reported(text_of(wording, language))
    codes = {actor.id: actor.country for actor in result.actors}
    assert {codes[who] for one in result.interventions for who in one.on_behalf_of} == {"GMB", "GIN"}


def test_whoever_helps_to_run_a_thing_says_nothing() -> None:
    text = text_of("El Fondo de Puertos, gestionado con el apoyo de la OIM, anunció una convocatoria.", "es")
    found = reported(text)
    assert [names(found, one.actors) for one in found.interventions] == [["Fondo de Puertos"]]

"""Where the words were said stands before them: once where it changes, supported by the record, in every format."""

from dataclasses import replace

import pytest

from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import claims_of
from relatoria.conclude.check.load import claims_in
from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.record.settings import Setting, lead, setting_of, title_of
from relatoria.conclude.writers.write import write_as
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.report import Profile, SentenceKind

FIRST = """# Summary of the Harbour Dialogue

## 2. Recruitment fees

Ms. Ana Torres, Director of Labour of Chile, said that workers should never pay recruitment fees. She recommended \
that every agency publish its prices for migrant workers.

## 3. Migration data

The representative of Kenya recommended that States share migration data with researchers.
"""
SECOND = """# Atelier « Dire et compter »

Mme Rosa Lima (Brésil) a recommandé que les États publient chaque année leurs données sur les migrations.
"""


@pytest.fixture(scope="module")
def record():
    return gather([read_file(FIRST.encode(), "first.md"), read_file(SECOND.encode(), "second.md")])


def paragraphs(record, language, profile=Profile.SYNTHESIS):
    report = write_report(record, find_points(record), profile, language)
    return [[one.text for one in paragraph] for section in report.sections for paragraph in section.paragraphs]


def leads_in(record, language, profile=Profile.SYNTHESIS):
    return [words for one in paragraphs(record, language, profile) for words in one if words.endswith(":")]


def test_what_was_said_in_another_place_opens_a_paragraph_led_by_it(record):
    said = paragraphs(record, "en")
    kenya = next(one for one in said if any("Kenya recommended" in words for words in one))
    assert kenya[0] == "In “Summary of the Harbour Dialogue”, under “Migration data”:"
    brazil = next(one for one in said if any("recommandé" in words for words in one))
    assert brazil[0] == "In “Atelier ‘Dire et compter’”:"


@pytest.mark.parametrize(
    ("language", "led"),
    [
        ("es", "En «Summary of the Harbour Dialogue», apartado «Recruitment fees»:"),
        ("en", "In “Summary of the Harbour Dialogue”, under “Recruitment fees”:"),
        ("fr", "Dans « Summary of the Harbour Dialogue », rubrique « Recruitment fees » :"),
    ],
)
def test_the_lead_is_said_in_the_language_of_the_report_around_the_words_of_the_document(record, language, led):
    assert led in [one.replace("\u202f", " ").replace("\u00a0", " ") for one in leads_in(record, language)]


def test_a_title_in_capitals_keeps_abbreviations_and_numerals():
    text = (
        "ALIANZA DE ENFERMERAS MIGRANTES (AEMI)\nGRUPO DE CONTACTO II: TASAS\n\nLas enfermeras migrantes piden tasas."
    )
    assert title_of(gather([read_file(text.encode(), "x.txt")]).documents[0]).endswith("migrantes (AEMI)")


def test_the_title_of_the_only_document_is_not_said_again():
    record = gather([read_file(FIRST.encode(), "first.md")])
    assert set(leads_in(record, "en")) == {"Under “Recruitment fees”:", "Under “Migration data”:"}


def test_nothing_leads_where_there_is_no_heading_and_one_document():
    record = gather([read_file(SECOND.encode(), "second.md")])
    assert leads_in(record, "fr") == []


def test_an_analytical_report_has_its_sessions_as_headings(record):
    assert leads_in(record, "en", Profile.ANALYTICAL) == []


@pytest.mark.parametrize("language", ["es", "en", "fr"])
@pytest.mark.parametrize("form", ["json", "md", "docx"])
def test_the_check_accepts_every_sentence_with_its_lead(record, language, form):
    points = find_points(record)
    report = write_report(record, points, Profile.SYNTHESIS, language)
    claims = claims_of(report) if form == "json" else claims_in(*_file(report, record, points, form))
    verdicts = check(claims, record, points).verdicts
    assert [one.text for one in verdicts if one.faults] == []


def test_the_check_refuses_a_lead_with_another_title(record):
    points = find_points(record)
    report = write_report(record, points, Profile.SYNTHESIS, "en")
    data, name = _file(report, record, points, "md")
    forged = data.replace(b"under \xe2\x80\x9cMigration data", b"under \xe2\x80\x9cMigration targets")
    assert forged != data
    verdicts = check(claims_in(forged, name), record, points).verdicts
    assert any("targets" in one.text and one.faults for one in verdicts)


def test_a_lead_is_a_frame_that_rests_on_the_title_and_the_heading(record):
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    sentences = (one for section in report.sections for paragraph in section.paragraphs for one in paragraph)
    one = next(one for one in sentences if one.text.endswith("“Migration data”:"))
    text = {document.id: document.text for document in record.documents}
    assert one.kind is SentenceKind.FRAME
    assert [text[place.document][place.start : place.end].strip("# \n") for place in one.passages] == [
        "Summary of the Harbour Dialogue",
        "3. Migration data",
    ]


def test_a_title_is_said_without_its_number_without_stops_and_cut_where_it_is_very_long():
    text, said = lead(Setting("d1", "Mesa 1. Conocer", "B. " + "word " * 40), "es")
    assert text == "En «{}», apartado «{}»:"
    assert said[0] == "Mesa 1 – Conocer"
    assert said[1].endswith("word […]")
    assert len(said[1].split()) == 31


def _file(report, record, points, form):
    return write_as(form, report, record, points), f"report.{form}"


def test_a_title_in_capitals_is_said_as_the_text_has_its_words():
    text = "DIALOGUE ON THE ANDES\n\nKenya asked for more data on the Andes and on the dialogue."
    document = gather([read_file(text.encode(), "x.txt")]).documents[0]
    assert title_of(document) == "Dialogue on the Andes"


def test_a_region_keeps_its_capital_in_a_title_in_capitals():
    text = "TALKS BETWEEN NORTH AFRICA AND OTHERS\n\nKenya asked for more data on talks between others."
    document = gather([read_file(text.encode(), "x.txt")]).documents[0]
    assert title_of(document) == "Talks between north Africa and others"


def test_a_document_of_the_speaker_needs_no_lead():
    own = "# Statement by Kenya\n\nWe recommend that States share data on remittances with the public every year.\n"
    record = gather([read_file(own.encode(), "own.md"), read_file(SECOND.encode(), "second.md")])
    assert not any("Statement by Kenya" in one for one in leads_in(record, "en"))


def test_a_title_that_says_little_is_said_with_the_heading_below_it():
    said = FIRST.replace("# Summary of the Harbour Dialogue", "# Bulletin\n\n# Pensions in the ports")
    record = gather([read_file(said.encode(), "b.md"), read_file(SECOND.encode(), "second.md")])
    assert "In “Bulletin – Pensions in the ports”, under “Migration data”:" in leads_in(record, "en")


def test_who_speaks_again_under_another_heading_is_led_by_that_one():
    again = FIRST + "\n## 4. Closing\n\nMs. Torres recommended that agencies be inspected in every port by 2030.\n"
    record = gather([read_file(again.encode(), "first.md"), read_file(SECOND.encode(), "second.md")])
    said = paragraphs(record, "en")
    closing = next(one for one in said if any("inspected" in words for words in one))
    assert "In “Summary of the Harbour Dialogue”, under “Closing”:" in closing


def test_a_heading_under_which_nobody_begins_to_speak_leads_too():
    closing = "## 4. Closing\n\nShe also recommended that agencies in every port be inspected once a year by 2030.\n"
    said = FIRST.split("## 3.")[0] + closing
    record = gather([read_file(said.encode(), "first.md"), read_file(SECOND.encode(), "second.md")])
    place = next(one for one in paragraphs(record, "en") if any("inspected" in words for words in one))
    assert "In “Summary of the Harbour Dialogue”, under “Closing”:" in place


def test_an_abbreviation_in_a_title_in_capitals_stays_one():
    text = "STATEMENT OF THE NETWORK (RAMT)\n\nKenya asked the network for data. The RAMT of the region agreed.\n"
    assert title_of(gather([read_file(text.encode(), "x.txt")]).documents[0]) == "Statement of the network (RAMT)"


def test_the_check_refuses_a_lead_with_another_number_or_word(record):
    points = find_points(record)
    report = write_report(record, points, Profile.SYNTHESIS, "en")
    claims = claims_of(report)
    forged = [
        replace(one, text=one.text.replace("Migration data", words))
        for one in claims.claims
        if one.text.endswith("“Migration data”:")
        for words in ("Migration targets", "Migration data of 2030")
    ]
    verdicts = check(replace(claims, claims=tuple(forged)), record, points).verdicts
    assert forged
    assert all(one.faults for one in verdicts)


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("TALKS ON DIASPORA SAVINGS AND RIGHTS", "Savings were low. The diaspora has rights, said Ms. Ana Roa.",
         "Talks on diaspora savings and rights"),
        ("DIÁLOGO DE MINDELO SOBRE PORTABILIDAD", "PORTABILIDAD DE DERECHOS\n\nMindelo, 3 de mayo. Habló Chile.",
         "Diálogo de Mindelo sobre portabilidad"),
        ("GROUPE A. SAISONNIERS DE GUINÉE ET OIM", "L'OIM a parlé des saisonniers, et la Guinée aussi.",
         "Groupe A. Saisonniers de Guinée et OIM"),
    ],
)  # fmt: skip
def test_a_title_in_capitals_stands_as_in_running_text(title, text, told):
    assert title_of(gather([read_file(f"{title}\n\n{text}".encode(), "x.txt")]).documents[0]) == told


TABLES = {
    "en": (
        "Report of the Harbour Workshop\nLagos, 3 May 2025\n\n1. Opening\n\nMs. Ana Torres of Chile said that workers "
        "should never pay fees.\n\n2. Breakout group A: The costs of sending money home from distant farms (moderator: "
        "Ms Ada Obi, Bank of Ghana)\n\nKenya recommended that banks publish the costs of transfers for migrants.\n\n"
        "Group B – Housing – Rapporteur: Ken Ito\n\nJapan recommended that farms offer safe housing to workers.\n",
        ["Opening", "Breakout group A: The costs of sending money home from distant farms", "Group B – Housing"],
    ),
    "es": (
        "Informe del taller del puerto\nCádiz, 3 de mayo de 2025\n\n1. Apertura\n\nLa Sra. Ana Torres (Chile) dijo que "
        "los trabajadores no debían pagar nada.\n\n2. Mesa 3: Inversión de la diáspora en las regiones de origen y de "
        "destino (relatora: Sra. Ada Obi)\n\nKenya recomendó que los bancos publicaran el costo de los envíos.\n\n"
        "3. Vivienda\n\nEl Japón recomendó que las fincas ofrecieran vivienda segura a los temporeros.\n",
        ["Apertura", "Mesa 3: Inversión de la diáspora en las regiones de origen y de destino", "Vivienda"],
    ),
    "fr": (
        "Rapport de l'atelier du port\nDakar, 3 mai 2025\n\nI. Ouverture\n\nMme Ana Torres (Chili) a dit que les "
        "travailleurs ne devaient rien payer.\n\nII. Table ronde n° 1 : Le coût des transferts d'argent vers les "
        "régions d'origine (modération : Mme Ada Obi)\n\nLe Kenya a recommandé que les banques publient le coût "
        "des transferts.\n\nIII. Logement\n\nLe Japon a recommandé que les fermes offrent un logement sûr.\n",
        ["Ouverture", "Table ronde n° 1 : Le coût des transferts d'argent vers les régions d'origine", "Logement"],
    ),
}


@pytest.mark.parametrize("language", TABLES)
def test_a_numbered_heading_leads_without_who_presided(language):
    text, headings = TABLES[language]
    record = gather([read_file(text.encode(), "tables.txt")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, language)
    led = dict.fromkeys(lead(setting_of(context, one), language)[1] for one in record.contributions)
    assert list(led) == [(heading,) for heading in headings]


def test_a_heading_of_which_nobody_knows_what_it_is_ends_the_one_before():
    closing = "## Nine words are too many for any one heading\n\nShe also recommended that agencies be inspected.\n"
    record = gather([read_file((FIRST.split("## 3.")[0] + closing).encode(), "first.md")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    assert setting_of(context, record.contributions[-1]).heading == ""


def test_who_presides_from_here_on_is_no_heading():
    presides = "## Vice-Chair: Mr. Ito (Japan)\n\nShe also recommended that agencies be inspected.\n"
    record = gather([read_file((FIRST.split("## 3.")[0] + presides).encode(), "first.md")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    assert setting_of(context, record.contributions[-1]).heading == "2. Recruitment fees"


def test_a_statement_is_led_by_its_own_headings_alone():
    own = (
        "# Statement by Kenya\n\nWe ask States to share data on ports.\n\n## Pensions\n\nWe ask that pensions be paid. "
        "We will publish data on pensions every year.\n"
    )
    record = gather([read_file(own.encode(), "own.md"), read_file(SECOND.encode(), "second.md")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    own_words = [one for one in record.contributions if context.intervention_of(one).document == record.documents[0].id]
    assert {setting_of(context, one)[2:] for one in own_words} == {("Pensions", True)}


def test_of_a_title_in_capitals_small_letters_below_are_left_out_and_a_town_keeps_its_capital():
    text = "DIALOGUE SUR LES PORTS DE DAKAR ET DES ÎLES\nComité permanent\n\nLe Kenya demande des données aux ports.\n"
    document = gather([read_file(text.encode(), "x.txt")]).documents[0]
    assert title_of(document) == "Dialogue sur les ports de Dakar et des îles"


def test_the_town_whose_city_publishes_keeps_its_capital():
    text = "VILLE DE MONTREUIL\n\nLe Kenya demande des données aux habitants du Bas-Pays.\n"
    assert title_of(gather([read_file(text.encode(), "x.txt")]).documents[0]) == "Ville de Montreuil"


def test_a_title_that_is_the_name_of_whose_words_it_has_is_not_said_beside_them():
    own = "UNION DES PÊCHEURS\n\nDÉCLARATION\n\nNous demandons des ports sûrs. Nous proposons un fonds.\n"
    record = gather([read_file(own.encode(), "own.txt"), read_file(SECOND.encode(), "second.md")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "fr")
    own_words = [one for one in record.contributions if context.intervention_of(one).document == record.documents[0].id]
    assert {setting_of(context, one).title for one in own_words} == {""}


MASTHEAD = "MEETINGS COVERAGE\nHLF/FERRY/5/3\n15 October 2024\n\nForum on Ferries and the Safety of Crews\n\n"
SAID_THERE = "1. Kenya said that crews waited for days. Ms. Ana Duarte (Chile) recommended that registers be joined.\n"


def first_title(text: str) -> str:
    record = gather([read_file(f"{text}{SAID_THERE}".encode(), "x.md")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    other = gather([read_file(b"Statement by Peru\n\nPeru supports registers.\n", "y.md")]).documents[0]
    both = replace(context, record=replace(record, documents=(*record.documents, replace(other, id="d9"))))
    return setting_of(both, record.contributions[0]).title


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (MASTHEAD, "Meetings coverage – Forum on Ferries and the Safety of Crews"),
        ("HLF/5/2\n\n# CHAIR'S SUMMARY\n\n", "Chair's summary"),
        ("REPORT OF THE GROUP ON FERRIES (HLF/5/L.2)\n\n", "Report of the group on ferries (HLF/5/L.2)"),
        ("UNIÓN DE PUERTOS DE CENTROAMÉRICA Y EL CARIBE (UPCC-RED)\n\n",
         "Unión de puertos de Centroamérica y el Caribe (UPCC-RED)"),
        ("DIALOGUE DES PORTS DU SAHEL (suite)\n\n", "Dialogue des ports du Sahel"),
        ("**REPÚBLICA DE CHILE**\n\n**MINISTERIO DE PESCA**\n\n# ACTA N.º 7\n\n## Mesa de puertos\n\n",
         "ACTA N.º 7 – Mesa de puertos"),
        ("**Harbour Dialogue of the Southern Ports**\n\n# Report of the Meeting of Experts\n\n",
         "Report of the Meeting of Experts"),
        ("GOBIERNO DE ESPAÑA\n\nMINISTERIO DE PESCA\n\nCOMUNICADO DE PRENSA\n\n",
         "Gobierno de España – Comunicado de prensa"),
    ],
)  # fmt: skip
def test_title_of_a_masthead_is_no_symbol_and_keeps_names_and_symbols(head: str, title: str) -> None:
    assert first_title(head) == title


@pytest.mark.parametrize(
    "byline", ["Par Mila CORANT et Ivo SALVA", "Por Ana Ruiz de la Vega", "By Ana Ruiz and Li WEI"]
)
def test_byline_is_no_heading(byline: str) -> None:
    text = f"# Crews wait in the ports of the south\n\n## {byline}\n\n{SAID_THERE}"
    record = gather([read_file(text.encode(), "x.md")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    assert {setting_of(context, one).heading for one in record.contributions} == {""}


REPEATED = (
    "# Informe de los grupos sobre transbordadores\n\n"
    "## Grupo A: Puertos del sur\n\n### a) Desarrollo del debate\n\n"
    "1. Kenya pidió que cada puerto abriera una clínica.\n\n"
    "## Grupo B: Puertos del norte\n\n### a) Desarrollo del debate\n\n"
    "2. Fiji pidió que cada puerto publicara sus tarifas.\n"
)


def test_a_heading_that_stands_twice_is_told_with_the_part_that_it_stands_in() -> None:
    record = gather([read_file(REPEATED.encode(), "x.md")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "es")
    assert [setting_of(context, one).heading for one in record.contributions] == [
        "Grupo A – Desarrollo del debate",
        "Grupo B – Desarrollo del debate",
    ]


def test_the_title_of_the_only_document_is_said_once() -> None:
    text = (
        "# Summary of the round table on ports\n\nMs. Ana Sol (Chile) recommended that ports keep lifeboats.\n\n"
        "Mr. Teo Lind (Norway) announced that crews would be trained before 2027.\n\n"
        "Ms. Ines Roca (Peru) regretted that no port had a register of its crews.\n"
    )
    note = "# Programme of the week\n\nThe venue is the harbour hall.\n"
    record = gather([read_file(text.encode(), "table.md"), read_file(note.encode(), "note.md")])
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    said = [one.text for section in report.sections for paragraph in section.paragraphs for one in paragraph]
    assert len([one for one in said if "Summary of the round table on ports" in one]) == 1

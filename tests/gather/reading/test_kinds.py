"""Short documents of our own in three languages: the kind of each is told from its form."""

from __future__ import annotations

import pytest

from relatoria.gather.reading.blocks import Source
from relatoria.gather.reading.kinds import cues, document_kind, kind_reasons, labelled
from relatoria.gather.reading.structure import structure
from relatoria.gather.text import Text, analyse
from relatoria.model.document import DocumentKind as Kind

CASES = [
    # concept notes
    (Kind.CONCEPT_NOTE, "title", "Nota conceptual\n\nEl taller se celebrará en mayo. Los participantes tendrán la "
     "oportunidad de conocer experiencias y se examinarán tres temas.\n"),
    (Kind.CONCEPT_NOTE, "headings and future",
     "Foro de ciudades\n\nAntecedentes\n\nLas ciudades reciben a la mayoría.\n\nResultados previstos\n\nEl foro "
     "ofrecerá un espacio y se examinarán propuestas. La reunión tendrá lugar en Quito.\n"),
    (Kind.CONCEPT_NOTE, "title", "Concept note\n\nThe workshop will bring together fifty officials and will be held in "
     "Accra.\n"),
    (Kind.CONCEPT_NOTE, "headings and future",
     "Regional forum on skills\n\nBackground\n\nMany workers move.\n\nExpected outcomes\n\nParticipants will share "
     "practices. The forum will explore recognition of skills.\n"),
    (Kind.CONCEPT_NOTE, "title", "Note conceptuelle\n\nL'atelier se tiendra à Dakar et réunira des maires. Les "
     "participants pourront échanger.\n"),
    (Kind.CONCEPT_NOTE, "headings and future",
     "Atelier sur les retours\n\nContexte\n\nLes retours augmentent.\n\nRésultats attendus\n\nL'atelier réunira "
     "vingt pays et permettra de partager des outils. Il aura lieu en mai.\n"),
    # session guides
    (Kind.SESSION_GUIDE, "questions",
     "Objetivos y preguntas\n\nPrimera sesión. Datos\n\nObjetivos:\n\n- Compartir datos.\n\nPreguntas de "
     "orientación:\n\n- ¿Qué datos faltan?\n- ¿Quién los reúne?\n"),
    (Kind.SESSION_GUIDE, "questions", "Guía de la sesión\n\n1) ¿Qué medidas funcionan?\n\n2) ¿Cómo se pagan?\n\n3) "
     "¿Quién responde?\n"),
    (Kind.SESSION_GUIDE, "questions",
     "Session 1: Labour\n\nObjectives\n\n- To share practices.\n\nGuiding questions\n\n- Which measures work?\n- Who "
     "pays for them?\n- What is missing?\n"),
    (Kind.SESSION_GUIDE, "questions", "Guiding questions for panellists\n\n1. What has changed?\n\n2. What should "
     "change?\n\n3. How will we know?\n"),
    (Kind.SESSION_GUIDE, "questions",
     "Première séance. Les données\n\nObjectifs\n\n- Partager des données.\n\nQuestions d'orientation\n\n- Quelles "
     "données manquent ?\n- Qui les recueille ?\n"),
    (Kind.SESSION_GUIDE, "questions", "Guide de séance\n\n1) Quelles mesures sont efficaces ?\n\n2) Comment les "
     "financer ?\n\n3) Qui en répond ?\n"),
    # engagement briefs
    (Kind.ENGAGEMENT_BRIEF, "present of the organisation",
     "El organismo y el pacto\n\n## CONSULTAS\n\nEl organismo está apoyando consultas en diez países y ha elaborado "
     "una guía.\n\n## PRÓXIMAS ETAPAS\n\nEstá preparando y está organizando un foro: https://example.org/foro\n"),
    (Kind.ENGAGEMENT_BRIEF, "present of the organisation",
     "Apoyo de la agencia al proceso\n\nLa agencia está trabajando con los municipios, ha invitado a expertos y presta "
     "apoyo constante.\n"),
    (Kind.ENGAGEMENT_BRIEF, "present of the organisation",
     "What the agency is doing\n\nThe agency is supporting ten offices, has prepared a guide and is working with "
     "mayors. See https://example.org.\n\nNext steps\n\nThe agency is developing a tool.\n"),
    (Kind.ENGAGEMENT_BRIEF, "present of the organisation", "Fact sheet\n\nThe fund has launched two calls and is "
     "assisting eight States.\n"),
    (Kind.ENGAGEMENT_BRIEF, "present of the organisation",
     "Ce que fait l'agence\n\nL'agence travaille avec dix villes, a élaboré un guide et a lancé un appel. Voir "
     "https://example.org.\n\nProchaines étapes\n\nElle collabore avec les maires.\n"),
    (Kind.ENGAGEMENT_BRIEF, "present of the organisation", "Fiche d'information\n\nLe fonds apporte son appui à huit "
     "États et a préparé deux outils.\n"),
    # syntheses
    (Kind.SYNTHESIS, "title", "Síntesis de conclusiones\n\nLa Sra. Vega señaló que faltaban datos. El Sr. "
     "Paz afirmó que su país los publicaría.\n"),
    (Kind.SYNTHESIS, "reports",
     "Taller de Lima\n\nLa ministra destacó la cooperación. El alcalde explicó que la ciudad ofrecía clases. Otros "
     "oradores señalaron retos. La rectora subrayó que hacía falta tiempo. Hubo consenso en que era urgente. El "
     "embajador reiteró que apoyaría el plan. El director añadió que habría fondos.\n"),
    (Kind.SYNTHESIS, "title", "Chair's summary\n\nMs. Diop said that data were lacking. Mr. Cruz noted that "
     "his city had a plan. Participants agreed on the need for funds.\n"),
    (Kind.SYNTHESIS, "reports",
     "Dialogue of Nairobi\n\nThe minister stressed that time was short. The mayor explained that the city ran classes. "
     "The rector added that teachers were needed. The envoy noted that funds existed. There was broad agreement on "
     "the plan. The director recalled that the deadline was near.\n"),
    (Kind.SYNTHESIS, "title", "Compte rendu de la réunion\n\nMme Sow a souligné que les données manquaient. "
     "M. Roy a déclaré que son pays en publierait.\n"),
    (Kind.SYNTHESIS, "reports",
     "Dialogue de Tunis\n\nLa ministre a rappelé l'urgence. Le maire a expliqué que la ville agissait. La rectrice a "
     "ajouté qu'il fallait du temps. L'envoyé a indiqué que des fonds existaient. Le directeur a précisé la date. Il "
     "y a eu consensus sur le plan.\n"),
    # statements
    (Kind.STATEMENT, "address, I", "Señora Presidenta:\n\nMi delegación agradece la convocatoria. Nuestro "
     "país ha aprobado una ley y quisiera compartirla.\n"),
    (Kind.STATEMENT, "outcome, we", "DOCUMENTO FINAL\n\nNosotras, las pescadoras reunidas en Ancud, acordamos lo que "
     "sigue.\n\nPedimos un registro común.\n\nNos comprometemos a vernos cada año.\n"),
    (Kind.STATEMENT, "outcome, we", "The Galway Commitment\n\nFerry workers met in Galway. One in five sails without a "
     "contract.\n\nWe ask both governments for one card.\n\nOur unions will meet every year. We shall report.\n"),
    (Kind.STATEMENT, "outcome, we", "Appel de Sète\n\nLes marins se sont réunis à Sète. Un sur cinq navigue sans "
     "contrat.\n\nNous demandons une carte commune.\n\nNos syndicats se réuniront chaque année.\n"),
    (Kind.STATEMENT, "title, I", "Declaración de Costa Verde\n\nQuisiéramos agradecer al secretariado. "
     "Mi país apoya el plan.\n"),
    (Kind.STATEMENT, "address, I", "Mr. President, distinguished delegates,\n\nMy delegation thanks the "
     "chair. My country has adopted a law, and I would like to present it.\n"),
    (Kind.STATEMENT, "title, I", "Statement by the Minister of Labour\n\nLet me begin with thanks. Our "
     "government supports the plan.\n"),
    (Kind.STATEMENT, "address, I", "Monsieur le Président,\n\nMa délégation remercie le secrétariat. Mon "
     "pays a adopté une loi et je voudrais la présenter.\n"),
    (Kind.STATEMENT, "title, I", "Allocution de la ministre\n\nPermettez-moi de remercier nos hôtes. Notre "
     "pays soutient le plan.\n"),
    (Kind.STATEMENT, "title, we", "Declaración de la Red de Trabajadoras\nen nombre del Grupo de Organizaciones ante "
     "el Proceso de la Sal\n\nLa presente declaración se formula en nombre de la Red. Acogemos con satisfacción varios "
     "avances. Instamos a los Estados a que sigan. Lamentamos que el texto calle y exigimos un plazo.\n"),
    # transcripts
    (Kind.TRANSCRIPT, "labels", "PRESIDENTA: Se abre la sesión.\n\nSR. ROJAS: Gracias. Mi país está listo.\n\n"
     "PRESIDENTA: Tiene la palabra Chile.\n"),
    (Kind.TRANSCRIPT, "labels", "Transcripción\n\nModeradora: ¿Qué ha cambiado?\n\nAna Gil: Mucho, sobre todo la "
     "ley.\n\nModeradora: Gracias.\n"),
    (Kind.TRANSCRIPT, "labels", "CHAIR: I call the meeting to order.\n\nMS. DIOP (Senegal): Thank you. We are ready."
     "\n\nCHAIR: You have the floor, Ghana.\n"),
    (Kind.TRANSCRIPT, "labels", "Interview\n\nQuestion by the host: What changed?\n\nAda King: The law did.\n\nAda "
     "King: And the courts.\n"),
    (Kind.TRANSCRIPT, "labels", "LE PRÉSIDENT : La séance est ouverte.\n\nMME SOW : Merci. Mon pays est prêt.\n\nLE "
     "PRÉSIDENT : Vous avez la parole.\n"),
    (Kind.TRANSCRIPT, "labels", "Procès-verbal\n\nM. Roy : Je commence.\n\nMme Sow : Je poursuis.\n"),
    # bulletins
    (Kind.BULLETIN, "who supported", "Boletín diario\n\nMéxico, apoyado por Chile, propuso suprimir el "
     "párrafo 4. La Unión Europea se opuso a ello. El texto quedó entre corchetes.\n"),
    (Kind.BULLETIN, "who supported", "En los pasillos\n\nEl Grupo Africano se opuso a la propuesta, "
     "respaldada por Suiza. Propusieron eliminar la frase.\n"),
    (Kind.BULLETIN, "who supported", "Highlights\n\nThe EU, supported by NORWAY and opposed by the G-77, "
     "suggested deleting paragraph 4. MEXICO proposed retaining it in brackets.\n"),
    (Kind.BULLETIN, "who supported", "On finance, CANADA opposed reference to levies. JAPAN, supported by "
     "CHILE, proposed adding a footnote. The text remains bracketed.\n"),
    (Kind.BULLETIN, "who supported", "Bulletin des négociations\n\nLe Canada, appuyé par la Suisse, a "
     "proposé de supprimer le paragraphe. Le Mali s'est opposé à cette idée. Le texte reste entre crochets.\n"),
    (Kind.BULLETIN, "who supported", "Faits saillants\n\nLe Groupe africain, soutenu par la Chine, a proposé "
     "d'ajouter une note. La Norvège s'est opposée à ce texte entre crochets.\n"),
    # review reports
    (Kind.REVIEW_REPORT, "brackets", "Informe del Grupo de Trabajo sobre el Examen\n\n1. Ratificar el "
     "convenio (Chile);\n\n2. Reforzar la inspección (Costa Rica);\n\n3. Publicar datos (Mali).\n"),
    (Kind.REVIEW_REPORT, "progress", "Informe nacional voluntario\n\nAvances\n\nLos indicadores mejoraron y la tasa de "
     "ejecución creció.\n"),
    (Kind.REVIEW_REPORT, "brackets", "Conclusions and/or recommendations\n\n1. Ratify the convention "
     "(Chile);\n\n2. Strengthen inspection (Costa Rica);\n\n3. Publish data (Mali).\n"),
    (Kind.REVIEW_REPORT, "commends", "Universal periodic review\n\nGhana commended the law. Chile welcomed progress on "
     "courts. Mali recommended more training for the State under review.\n"),
    (Kind.REVIEW_REPORT, "brackets", "Rapport du groupe de travail\n\n1. Ratifier la convention (Chili);\n\n"
     "2. Renforcer l'inspection (Costa Rica);\n\n3. Publier des données (Mali).\n"),
    (Kind.REVIEW_REPORT, "progress", "Rapport de suivi\n\nProgrès accomplis\n\nLes indicateurs se sont améliorés. Le "
     "Mali a recommandé de poursuivre.\n"),
    (Kind.BULLETIN, "calls itself one", "BOLETÍN DEL FORO\nNúm. 2\n\nDECLARACIÓN DE QUITO\n\nSUECIA pidió una fecha "
     "límite. KENYA reclamó un fondo.\n"),
    # nothing of all this
    (Kind.OTHER, "a recipe", "Tarta de manzana\n\nPelar las manzanas y cortarlas. Hornear una hora.\n"),
    (Kind.OTHER, "a letter", "Dear Anna,\n\nThe garden looks lovely this year.\n\nYours, Bob\n"),
    (Kind.OTHER, "a menu", "Menu\n\nSoupe de légumes\n\nTarte aux pommes\n"),
    (Kind.OTHER, "empty", ""),
]  # fmt: skip


def read(text: str) -> Text:
    return analyse(structure(Source(text), "x.txt", "0" * 64))


@pytest.mark.parametrize(("kind", "why", "text"), CASES, ids=[f"{n}-{case[0]}" for n, case in enumerate(CASES)])
def test_document_kind_is_told_from_form(kind: Kind, why: str, text: str) -> None:
    assert document_kind(read(text)) is kind, why


@pytest.mark.parametrize(
    "text",
    [
        "M. Roux. Quand ?\n\nMme Roy (rapporteure). En mai.\n\nM. Roux. Merci.\n\nLa présidente. Bien.",
        "Sr. Presidente (Massa).- Abierta la sesión.\n\nSra. Ocaña.- Pido la palabra.\n\nSr. Pérez.- Yo.",
        "Q1 Chair: Good morning.\n\nSunita Menon: Thank you.\n\nQ2 Ann Lee: How many?\n\nSunita Menon: Ten.",
        "La Présidente — Bonjour.\n\nClaire Dupont — Merci.\n\nPaul Martin — Non.\n\nClaire Dupont — Si.",
        "Maria Walsh (PPE). – Thank you.\n\nPresident. – Closed.\n\nClare Daly, rapporteur. – We disagree.",
    ],
)
def test_document_kind_knows_the_labels_of_verbatim_records(text: str) -> None:
    document = structure(Source(text), "x.txt", "0" * 64)
    assert document_kind(analyse(document)) is Kind.TRANSCRIPT


def test_kind_reasons_name_the_sign_in_words() -> None:
    strongest = kind_reasons(read("Concept note\n\nThe meeting was short.\n"))[0]
    assert (strongest.kind, strongest.why) == (Kind.CONCEPT_NOTE, "the title says that it is a concept note")
    assert strongest.points > 1


def test_kind_reasons_name_words_of_the_title() -> None:
    reasons = kind_reasons(read("Notes of the meeting\n\nCanada opposed it.\n"))
    assert "a word that begins with «notes» stands in the title" in {reason.why for reason in reasons}


def test_every_sign_has_a_reason_of_its_own() -> None:
    whys = [cue.why for cue in cues()]
    assert len(set(whys)) == len(whys)


def test_labelled_holds_of_notes_by_speaker() -> None:
    notes = "Relevé\n\nAna Gil (FAO): a b c.\n\nJean Roy (2iE): d e f.\n\nAda King: g h i.\n"
    assert labelled(read(notes))
    assert not labelled(read("Chair's summary\n\nMs. Diop said that data were lacking.\n\nMr. Cruz agreed.\n"))

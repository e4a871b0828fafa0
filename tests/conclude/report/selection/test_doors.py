"""At the door of a section: what does not say its kind is told among other views."""

import pytest

from relatoria.conclude.points.find import find_points
from relatoria.conclude.report.build import write_report
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.selection.doors import (
    asks_the_meeting,
    is_no_deed,
    is_of_the_meeting,
    may_enter,
    sees_no_need,
    takes_a_side,
)
from relatoria.conclude.report.told import runs
from relatoria.conclude.report.told.runs import run_of
from relatoria.gather.gather import gather
from relatoria.gather.reading.read import read_file
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import ContributionKind as Kind
from relatoria.model.document import DocumentKind
from relatoria.model.report import Profile
from relatoria.testing.build import Said, build_record

JAPAN = Actor("s1", ActorKind.STATE, "Japan", country="JPN", stakeholder_type="state", aliases=("Japón", "Japon"))


def context_of(text, language, kind, document=DocumentKind.SYNTHESIS):
    record = build_record([Said(JAPAN, text, kind, "gcm:1", language, document)])
    return Context(record, find_points(record), Profile.SYNTHESIS, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("We do not share the view that ports without scales mislead buyers.", "en", True),
        ("Ports do not share their lists with the coastguard.", "en", False),
        ("Japan was unable to accept a quota that left small boats without a place.", "en", True),
        ("Japan was unable to pay its inspectors.", "en", False),
        ("Japan could accept a yearly report, but not a ceiling that it had no power to impose.", "en", True),
        ("The rules could not be reopened in this forum.", "en", True),
        ("El Japón podía aceptar un informe anual, pero no un tope.", "es", True),
        ("Las normas no pueden reabrirse en este foro.", "es", True),
        ("Le Japon pourrait accepter un rapport annuel, mais pas un plafond.", "fr", True),
        ("Les normes ne sauraient être rouvertes ici.", "fr", True),
        ("Eight metres was an absolute minimum for a boat that must not sink.", "en", True),
        ("Crews are paid less than the minimum wage.", "en", False),
        ("Fines had failed, and only cheaper fuel was a lasting answer.", "en", True),
        ("Only two of nine ports have an answer to spills.", "en", False),
        ("No increase in accidents had been reported.", "en", True),
        ("We acknowledge Fiji's readiness to admit its shortcomings.", "en", True),
        ("Japan welcomed the progress made, but half the ports had no scales.", "en", False),
        ("No compartimos el temor de que los puertos se vacíen.", "es", True),
        ("Los puertos no comparten sus listas.", "es", False),
        ("El Japón no pudo apoyar una cuota que excluye a las lanchas.", "es", True),
        ("Ocho metros constituyen a nuestro juicio un mínimo, pues ninguna lancha menor resiste.", "es", True),
        ("Las multas no frenan la pesca ilegal y solo el combustible barato sería la solución.", "es", True),
        ("Solo dos de los nueve puertos tienen una respuesta a los vertidos.", "es", False),
        ("Not a single one of the boats has defaulted on its loan.", "en", True),
        ("The delays at customs have practically disappeared.", "en", True),
        ("The mangroves have disappeared.", "en", False),
        ("No complaint had been received since the desk opened.", "en", True),
        ("Unpaid arrears had fallen by half.", "en", True),
        ("Arrears had fallen only slightly.", "en", False),
        ("Japan saw no contradiction between texts whose gaps were small.", "en", True),
        ("The fears of missing quotas were exaggerated.", "en", True),
        ("Los accidentes se han reducido a la mitad.", "es", True),
        ("Los accidentes no se han reducido.", "es", False),
        ("No se ha recibido ninguna queja.", "es", True),
        ("El Japón no ve ninguna contradicción.", "es", True),
        ("Los temores de que falten cuotas son infundados.", "es", True),
        ("Les accidents ont diminué de moitié.", "fr", True),
        ("Les accidents n'ont pas diminué.", "fr", False),
        ("Aucune plainte n'a été reçue.", "fr", True),
        ("Le Japon ne voit aucune contradiction.", "fr", True),
        ("Les craintes d'une pénurie sont exagérées.", "fr", True),
        ("Los retrasos en la aduana casi han desaparecido.", "es", True),
        ("Les retards à la douane ont presque disparu.", "fr", True),
        ("Pas un seul armateur n'a fait défaut.", "fr", True),
        ("No se han registrado accidentes.", "es", True),
        ("Valoramos la franqueza con que Fiji reconoció sus carencias.", "es", True),
        ("Agradecemos los avances, pero faltan inspectores.", "es", False),
        ("Nous ne partageons pas cette crainte.", "fr", True),
        ("Les ports ne partagent pas leurs listes.", "fr", False),
        ("Huit mètres constituent pour nous un minimum.", "fr", True),
        ("Les amendes n'empêchent rien, et seul un carburant moins cher serait une solution.", "fr", True),
        ("Une seule personne répond aux plaintes.", "fr", False),
        ("Aucun accident n'a été signalé.", "fr", True),
        ("Nous saluons la franchise des Fidji.", "fr", True),
        ("No household could be forced to leave.", "en", True),
        ("Firms pay monthly, so that the bonus no longer depended on one employer.", "en", True),
        ("There is nothing natural about carrying stone in June.", "en", True),
        ("Nadie puede ser obligado a firmar.", "es", True),
        ("Nul ne peut être contraint de partir.", "fr", True),
        ("Nous ne voulons pas de cages pour nos poissons.", "fr", True),
        ("No household could be reached by road.", "en", False),
    ],
)
def test_takes_a_side(text, language, expected):
    assert takes_a_side(text, language) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Chair invited States to submit their written comments by 3 May.", "en", True),
        ("Fiji urged participants to focus on fuel.", "en", True),
        ("Fiji urged States to send two boats.", "en", False),
        ("La Secretaría invitó a los puertos a remitir sus observaciones.", "es", True),
        ("Fiji instó a los Estados a enviar dos lanchas.", "es", False),
        ("Elle invite les délégations à s'en tenir au carburant.", "fr", True),
        ("La Présidente a prié les ports de transmettre leurs commentaires.", "fr", True),
        ("Les Fidji ont demandé aux États d'envoyer deux bateaux.", "fr", False),
    ],
)
def test_is_of_the_meeting(text, language, expected):
    assert is_of_the_meeting(text, language) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The quay will cost 2 million dollars; we have raised one.", "en", True),
        ("The quay will cost 2 million dollars, which we will pay by June 2027.", "en", False),
        ("We will follow Fiji's pledge closely.", "en", True),
        ("El muelle costará dos millones; hemos reunido uno.", "es", True),
        ("El muelle costará dos millones, que aportaremos en 2027.", "es", False),
        ("Seguiremos con atención la promesa de Fiji.", "es", True),
        ("Le quai coûtera deux millions ; nous en avons réuni un.", "fr", True),
        ("Le quai coûtera deux millions, que nous verserons en 2027.", "fr", False),
        ("Nous suivrons de près la promesse des Fidji.", "fr", True),
        ("We will open two ports in 2027.", "en", False),
        ("The Minister stopped short of promising a second port.", "en", True),
        ("La Comisión acordó tomar nota del informe.", "es", True),
        ("El Ministro evitó comprometerse a abrir un puerto.", "es", True),
        ("La Ministre s'est gardée de promettre un port.", "fr", True),
        ("The pledge of Kenya opens a promising path.", "en", True),
        ("El compromiso de Kenya abre una vía prometedora.", "es", True),
        ("L'engagement du Kenya ouvre une voie prometteuse.", "fr", True),
        ("We would also point out that the scheme is young.", "en", True),
        ("I'd be willing to see a fixed share for towns.", "en", True),
        ("The session on ports would resume at 3 p.m.", "en", True),
        ("A loan signed this year will be repaid in 2046.", "en", True),
        ("We will open six centres by December.", "en", False),
        ("La sesión se reanudará a las 15 horas.", "es", True),
        ("La séance reprendra à 15 heures.", "fr", True),
        ("El préstamo será reembolsado en 2046.", "es", True),
        ("Son organisation ne la signera pas en l'état.", "fr", True),
        ("Nous ne renverrons aucun docker avant 2027.", "fr", False),
        ("La federación no firmará la carta.", "es", True),
        ("The union will not sign the charter.", "en", True),
        ("The union will not dismiss anybody.", "en", False),
        ("Quisiera recordar que el muelle es joven.", "es", True),
        ("Le prêt sera remboursé en 2046.", "fr", True),
        ("Je voudrais rappeler que le quai est jeune.", "fr", True),
        ("A transition of five years would be reasonable.", "en", True),
        ("Una transición de cinco años sería razonable.", "es", True),
        ("Une transition de cinq ans serait raisonnable.", "fr", True),
    ],
)
def test_is_no_deed(text, language, expected):
    assert is_no_deed(text, language) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Norway did not consider a levy on ports to be warranted.", "en", True),
        ("Norway saw no need for a levy.", "en", True),
        ("Norway considered a levy necessary.", "en", False),
        ("El Japón no considera oportuno un gravamen.", "es", True),
        ("Le Japon ne juge pas utile une taxe.", "fr", True),
        ("Le Japon juge utile une taxe.", "fr", False),
    ],
)
def test_sees_no_need(text, language, expected):
    assert sees_no_need(text, language) is expected


@pytest.mark.parametrize(
    ("text", "language", "kind", "expected"),
    [
        ("Japan said that its ports lacked inspectors.", "en", Kind.GAP, True),
        ("Japan opened nine desks for fishers and trained ninety inspectors.", "en", Kind.GAP, False),
        ("El Japón dijo que faltaban inspectores en los puertos.", "es", Kind.GAP, True),
        ("Le Japon indique que les ports manquent d'inspecteurs.", "fr", Kind.GAP, True),
        ("Japan urged States to send two boats.", "en", Kind.RECOMMENDATION, True),
        ("Japan urged participants to focus on fuel.", "en", Kind.RECOMMENDATION, False),
        ("Japan will watch Fiji's pledge closely.", "en", Kind.COMMITMENT, False),
        ("Japan pledged two boats.", "en", Kind.COMMITMENT, True),
        ("Japan agreed with Fiji.", "en", Kind.POSITION, True),
    ],
)
def test_may_enter(text, language, kind, expected):
    context = context_of(text, language, kind)
    assert may_enter(context, context.record.contributions[0]) is expected


def test_may_enter_leaves_other_languages_to_their_kind():
    context = context_of("Japan urged participants to focus on fuel.", "pt", Kind.RECOMMENDATION)
    assert may_enter(context, context.record.contributions[0])


def test_asks_the_meeting_only_where_something_is_asked():
    context = context_of("Japan urged participants to focus on fuel.", "en", Kind.GAP)
    assert not asks_the_meeting(context, context.record.contributions[0])
    context = context_of("Japan urged participants to focus on fuel.", "en", Kind.CALL)
    assert asks_the_meeting(context, context.record.contributions[0])


MINUTES = """# Summary record of the fourth meeting on landing sites

Ms. Ana Kelso (Fiji) said that her ports had no inspectors and that two scales in three were broken.

Mr. Ole Brandt (Norway) was unable to support a rule without exceptions, which would leave small boats out.

Ms. Rosa Melo (Peru) pledged two million dollars for scales by June 2027.

Mr. Kim Tanaka (Japan) said that his city had closed its only market in favour of nine small halls, and no one had gone
hungry as a result.
"""


def test_what_may_not_enter_is_told_among_other_views():
    record = gather([read_file(MINUTES.encode(), "minutes.md")])
    report = write_report(record, find_points(record), Profile.SYNTHESIS, "en")
    told = {part.heading: " ".join(one.text for lines in part.paragraphs for one in lines) for part in report.sections}
    assert "Kelso" in told["Priority gaps"]
    assert all(name in told["Other views expressed"] for name in ("Brandt", "Tanaka"))
    assert not any(name in told["Priority gaps"] for name in ("Brandt", "Tanaka"))


JOINED = """# Summary of the Harbour Dialogue

## Ports

Ms. Ana Torres, Director of Labour of Chile, said that the parents of children lost at sea had nobody to ask. She ran, \
together with the ports of Peru, a common register for them.
"""


def test_a_partnership_is_told_where_it_comes_first(monkeypatch):
    monkeypatch.setattr(runs, "ALONE", 0.0)
    monkeypatch.setattr(runs, "TOGETHER", 0.0)
    record = gather([read_file(JOINED.encode(), "summary.md")])
    context = Context(record, find_points(record), Profile.SYNTHESIS, "en")
    joint = next(one for one in record.contributions if one.kind is Kind.PARTNERSHIP)
    alone = context_of("Japan ran a joint desk with Fiji.", "en", Kind.PARTNERSHIP)
    assert may_enter(alone, alone.record.contributions[0])
    assert len(run_of(context, joint)) > 1
    assert not may_enter(context, joint)

import pytest

from relatoria.conclude.report.record.retell import (
    WHO,
    Told,
    continued,
    fronted,
    introduced,
    of_others_too,
    subject_replaced,
    taken_over,
)
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.intervention import How

TORRES = Actor("a1", ActorKind.PERSON, "Inés Torres", gender="f")
KENYA = Actor("a2", ActorKind.STATE, "Kenya", country="KEN")


def told(text, how=How.INHERITED):
    return Told(text, how, (), ("d1", 0, text))


@pytest.mark.parametrize(
    ("actor", "how", "text", "language", "expected", "reason"),
    [
        (TORRES, How.EXPLICIT, "La Sra. Torres señaló que faltaban datos.", "es",
         "La Sra. Torres señaló que faltaban datos.", "names its speaker"),
        (TORRES, How.EXPLICIT, "Asimismo, la Sra. Torres señaló que faltaban datos.", "es",
         "La Sra. Torres señaló que faltaban datos.", "the connective goes"),
        (TORRES, How.EXPLICIT, "Señaló que faltaban datos.", "es", None, "names nobody"),
        (Actor("a9", ActorKind.PERSON, "Ada Moe", None, "Ports Watch"), How.EXPLICIT,
         "Ada Moe, quien dirige Ports Watch, señaló que faltaban datos.", "es",
         "Ada Moe, quien dirige Ports Watch, señaló que faltaban datos.", "says who that is"),
        (TORRES, How.EXPLICIT, "Torres señaló que faltaban datos.", "es", f"{WHO} señaló que faltaban datos.",
         "the family name alone"),
        (TORRES, How.EXPLICIT, "La Sra. Torres señaló que faltaban", "es", None, "cut off"),
        (TORRES, How.EXPLICIT, "Otros oradores, entre ellos la Sra. Torres, señalaron lo mismo.", "es", None,
         "others spoke too"),
        (TORRES, How.EXPLICIT, "La primera oradora fue la Sra. Inés Torres, quien pidió datos.", "es", None,
         "an introduction is told otherwise"),
        (TORRES, How.EXPLICIT, "Sin suelo no hay casas, le replicó la Sra. Torres.", "es", None,
         "words to somebody who is named before"),
        (TORRES, How.EXPLICIT, "La Sra. Torres dijo que (los datos faltaban.", "es", None, "a bracket stays open"),
        (Actor("a8", ActorKind.PERSON, "Ministre des ports", "Ministre", "Mali", aliases=("La Ministre des ports",)),
         How.EXPLICIT, "Dans son exposé, la Ministre des ports a indiqué que les quais ferment.", "fr",
         f"Dans son exposé, {WHO} a indiqué que les quais ferment.", "behind a circumstance"),
        (KENYA, How.INHERITED, "Kenya pledged to share its data.", "en", "Kenya pledged to share its data.",
         "opens with the name of its speaker"),
        (KENYA, How.EXPLICIT, "KENYA, with the AFRICAN GROUP and the EU, asked for time.", "en",
         "Kenya, with the Group of African States and the EU, asked for time.", "capitals of bulletins"),
        (KENYA, How.INHERITED, "The delegation asked for data from Kenya.", "en", None, "the name is no subject"),
    ],
)  # fmt: skip
def test_taken_over(actor, how, text, language, expected, reason):
    assert taken_over(told(text, how), (actor,), language) == expected, reason


def test_of_others_too():
    said = "Several parties, including Kenya, could accept the paragraph."
    assert of_others_too(told(said), (KENYA,), "en")
    assert not of_others_too(told("Several parties could accept the paragraph."), (KENYA,), "en")
    assert not of_others_too(told("Kenya, like several parties, could accept it."), (KENYA,), "en")


def test_taken_over_of_a_collective():
    everybody = Actor("a9", ActorKind.COLLECTIVE, "participants")
    assert taken_over(told("The participants agreed on the plan."), (everybody,), "en") is None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("La oradora señaló que faltaban datos.", "es", "X señaló que faltaban datos."),
        ("He added that data were scarce.", "en", "X added that data were scarce."),
        ("Elle ajoute que les données manquent.", "fr", "X ajoute que les données manquent."),
        ("L'orateur souligne que les données manquent.", "fr", "X souligne que les données manquent."),
        ("La délégation malienne ajoute que les données manquent.", "fr", "X ajoute que les données manquent."),
        ("Il faut des données.", "fr", None),
        ("Il n'est pas envisagé, en revanche, d'ouvrir le port.", "fr", None),
        (
            "Il est convaincu que les données manquent et l'a dit.",
            "fr",
            "X est convaincu que les données manquent et l'a dit.",
        ),
        ("Le représentant des employeurs souligne que les données manquent.", "fr", None),
        ("Los datos faltaban.", "es", None),
        ("El orador y su país.", "es", None),
    ],
)
def test_subject_replaced(text, language, expected):
    assert subject_replaced(told(text), "X", language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("La primera oradora fue la Sra. Ana Ruiz, Ministra, quien subrayó el plan.", "es", "X subrayó el plan."),
        ("The first speaker was Ms. Ana Ruiz, Minister, who stressed the plan.", "en", "X stressed the plan."),
        ("Le premier orateur est M. Jean Roux, ministre, qui souligne le plan.", "fr", "X souligne le plan."),
        ("La Sra. Ruiz subrayó el plan.", "es", None),
    ],
)
def test_introduced(text, language, expected):
    assert introduced(told(text), "X", language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected", "reason"),
    [
        ("Los niños eran vulnerables.", "es", "los niños eran vulnerables", "back-shifted already"),
        ("Además, los niños eran vulnerables.", "es", "los niños eran vulnerables", "the connective goes"),
        ("Los niños necesitan protección.", "es", "los niños necesitaban protección", "news keep the present: shifted"),
        ("Los niños necesitan protección y eran muchos.", "es", None, "mixed tenses"),
        ("Dichas medidas eran caras.", "es", None, "leans on the sentence before"),
        ("La oradora era ministra.", "es", None, "the speaker is spoken of"),
        ("El experto señaló que faltaban datos.", "es", None, "the words of somebody else"),
        ("Children were vulnerable.", "en", "children were vulnerable", "back-shifted already"),
        ("Tunis will widen its port.", "en", "Tunis would widen its port", "a town keeps its capital"),
        ("Port Sudan is full of grain.", "en", "Port Sudan was full of grain", "so does a name of two words"),
        ("As a result, nine mills had closed.", "en", "nine mills had closed", "what ties it to the one before"),
        ("Members will invest in training.", "en", "members would invest in training", "news keep the future: shifted"),
        ("Members will invest what they had.", "en", "members would invest what they had", "mixed tenses"),
        ("Tankers, he said, should be moved.", "en", "tankers should be moved", "who said it is said already"),
        ("Les enfants sont vulnérables.", "fr", "les enfants sont vulnérables", "French records are in the present"),
        ("Kenya had published data.", "en", "Kenya had published data", "a name keeps its capital"),
        ("Ginebra acogía la reunión.", "es", None, "a first word that may be a name"),
        ("Los niños eran vulnerables", "es", None, "no full stop: cut off"),
        ("Su exposición giraba en torno al registro.", "es", None, "the reporter's: what a presentation was about"),
        ("It was quick to add that the fund was empty.", "en", None, "the reporter's: how somebody spoke"),
        (
            "La construction supposerait deux ans, a précisé sa délégation.",
            "fr",
            "la construction supposerait deux ans",
            "a State's delegation is the State",
        ),
        ("La obra tardaría dos años, precisó la delegación.", "es", "la obra tardaría dos años", "so in Spanish"),
        ("La obra tardaría dos años, precisó el ministro.", "es", None, "somebody tells it inside"),
    ],
)
def test_continued(text, language, expected, reason):
    assert continued(told(text), language) == expected, reason


def test_continued_is_no_spokesperson_s_word():
    assert continued(told("Son secrétaire d'État a évoqué le jumelage de communes."), "fr") is None


def test_fronted_leaves_the_whole_of_an_office_behind():
    head = Actor(
        "p9", ActorKind.PERSON, "Luc Castaing", "directeur général adjoint", "Agence du médicament", gender="m"
    )
    text = "En ce qui concerne l'amoxicilline, le directeur général adjoint admet que l'alerte a tardé."
    assert fronted(told(text), "X", (head,), "fr") == (
        "En ce qui concerne l'amoxicilline, X admet que l'alerte a tardé."
    )


def test_taken_over_without_the_head_that_runs_in():
    greece = Actor("a8", ActorKind.STATE, "Greece", country="GRC")
    assert taken_over(told("Minimum age: GREECE asked for 14 years."), (greece,), "en") == "Greece asked for 14 years."


def test_taken_over_knows_an_acronym_of_two_letters_behind_its_article():
    union = Actor("a8", ActorKind.ORGANISATION, "European Union", aliases=("EU",))
    assert taken_over(told("The EU asked for a register."), (union,), "en") == "The EU asked for a register."
    assert taken_over(told("Europe asked for a register."), (union,), "en") is None


def test_taken_over_sets_off_what_a_speaker_did_while_saying_it():
    moss = Actor(
        "a9", ActorKind.PERSON, "Peter Moss", organisation="Harbour Union", aliases=("Peter Moss, of the Union",)
    )
    text = "Peter Moss, of the Union, introducing the paper, said that ports lack clinics."
    assert taken_over(told(text, How.EXPLICIT), (moss,), "en") == (
        f"{WHO}, introducing the paper, said that ports lack clinics."
    )


def test_fronted_is_what_was_asked_before_the_delegation_answered():
    text = "Asked by Norway how many teachers had ever stood in a workshop, the delegation conceded that few had."
    assert fronted(told(text), "X", (KENYA,), "en") == (
        "Asked by Norway how many teachers had ever stood in a workshop, X conceded that few had."
    )


def test_taken_over_of_a_delegation_names_no_state():
    georgia = Actor("a9", ActorKind.STATE, "Georgia", country="GEO", aliases=("Georgia", "the delegation"))
    assert taken_over(told("Asked why, the delegation conceded it.", How.EXPLICIT), (georgia,), "en") is None


def test_taken_over_of_a_government_member_names_no_state():
    state = Actor("a1", ActorKind.STATE, "Philippines", country="PHL")
    text = "The Government member of the Philippines reported that wages were paid."
    told = Told(text, How.EXPLICIT, ("c1",), ("d1", 0, text))
    assert not (taken_over(told, (state,), "en") or "").startswith(f"{WHO} member")

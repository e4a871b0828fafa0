"""Lists as secretariats keep them: three languages, any separator, unknown left unknown, faults told with their row."""

from __future__ import annotations

from pathlib import Path

import pytest

from relatoria.convene.read import Plan, read_nominees, read_plan
from relatoria.errors import RelatoriaError
from relatoria.model.candidate import Candidate, Gender, Profile, Role
from relatoria.model.panel import Panel, Rule, RuleKind, Scope

DEMO = Path(__file__).resolve().parents[2] / "demo" / "idm-2018"
FULL = Candidate(
    "ana-perez",
    "Ana Pérez",
    gender=Gender.WOMAN,
    country="CHL",
    stakeholder_type="ngo",
    level="regional",
    profile=Profile.EXPERT,
    organisation="Red Sur",
    topics=("gcm:1", "remesas"),
    languages=("es", "fr"),
    available=("2018-03-26",),
    roles=(Role.SPEAKER, Role.MODERATOR),
    spoken=2,
)

LISTS = [
    "Nombre;Género;País;Tipo de interlocutor;Nivel;Perfil;Organización;Temas;Idiomas;Disponibilidad;Papel;"
    "Ya habló\nAna Pérez;mujer;Chile;Organización no gubernamental;Regional;experta;Red Sur;gcm:1|remesas;"
    "español|francés;2018-03-26;ponente|moderadora;2\n",
    "name,gender,country,stakeholder_type,level,profile,organization,topics,languages,available,roles,spoken\n"
    'Ana Pérez,F,CHL,ngo,regional,expert,Red Sur,gcm:1; remesas,es;fr,2018-03-26,"speaker; moderator",2\n\n',
    "Nom\tGenre\tPays\tType de partie prenante\tNiveau\tProfil\tOrganisation\tThèmes\tLangues\tDisponibilité\tRôles\t"
    "Déjà intervenu\nAna Pérez\tfemme\tle Chili\tOrganisation non gouvernementale\tRégional\tspécialiste\tRed Sur\t"
    "gcm:1;remesas\tespagnol;français\t2018-03-26\toratrice;modératrice\t2\n",
]


@pytest.mark.parametrize("text", LISTS, ids=["es", "en", "fr"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_read_nominees_in_every_language(text: str, encoding: str) -> None:
    assert read_nominees(text.encode(encoding)).candidates == (FULL,)


def test_read_nominees_leaves_unknown_what_is_empty_and_says_what_it_passed_over() -> None:
    found = read_nominees(b"name,gender,email\nMaria,,maria@example.org\n")
    assert found.candidates == (Candidate("maria", "Maria"),)
    assert found.passed_over == ("email",)


@pytest.mark.parametrize(
    ("text", "parameters"),
    [
        ("name,gender\nA,\nB,blue\n", {"name": "l.csv", "row": 3, "column": "gender", "value": "blue"}),
        ("name,country\nA,Corea\n", {"name": "l.csv", "row": 2, "column": "country", "value": "Corea"}),
        ("name,spoken\nA,twice\n", {"name": "l.csv", "row": 2, "column": "spoken", "value": "twice"}),
        ("name,languages\nA,es;Klingon\n", {"name": "l.csv", "row": 2, "column": "languages", "value": "Klingon"}),
        ("name,gender\n,f\n", {"name": "l.csv", "row": 2, "column": "name", "value": ""}),
    ],
)
def test_read_nominees_refuses_what_it_does_not_understand(text: str, parameters: dict[str, object]) -> None:
    with pytest.raises(RelatoriaError) as refused:
        read_nominees(text.encode(), "l.csv")
    assert (refused.value.code, refused.value.parameters) == ("bad_cell", parameters)


@pytest.mark.parametrize("data", [b"", b"country\nCHL\n"])
def test_read_nominees_needs_names(data: bytes) -> None:
    with pytest.raises(RelatoriaError) as refused:
        read_nominees(data, "l.csv")
    assert refused.value.code == "no_names"


def test_read_plan() -> None:
    text = """
    title = "T"
    [[panels]]
    id = "p"
    title = "Data"
    seats = 2
    [[rules]]
    id = "women"
    kind = "count"
    trait = "gender"
    values = ["f"]
    scope = "panel"
    share_at_least = 0.4
    weight = 2
    """
    rule = Rule("women", RuleKind.COUNT, "gender", ("f",), scope=Scope.PANEL, share_at_least=0.4, weight=2)
    assert read_plan(text.encode()) == Plan((Panel("p", "Data", 2),), (rule,), "T")


@pytest.mark.parametrize(
    "text",
    ["not toml", 'panels = [{id = "p", title = "P", seats = 2, seat = 1}]', 'panels = [{id = "p", title = "P"}]',
     'panels = []\nrules = [{id = "r", kind = "colour"}]', "panels = []\nlots = 1", "panels = 3"],
)  # fmt: skip
def test_read_plan_refuses_what_it_does_not_know(text: str) -> None:
    with pytest.raises(RelatoriaError) as refused:
        read_plan(text.encode(), "p.toml")
    assert refused.value.code == "bad_plan"


def test_read_nominees_of_the_demo_has_the_speakers_of_2018() -> None:
    register = (DEMO.parents[1] / "tests/cli/demo_speakers.txt").read_text("utf-8").strip().split("\n")
    found = read_nominees((DEMO / "nominees.csv").read_bytes())
    assert ([one.name for one in found.candidates], found.passed_over) == (register, ())
    assert sum(one.gender is Gender.WOMAN for one in found.candidates) == 13

"""The demo, as a newcomer runs it: what a reader of the folder would expect to find in the synthesis."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from relatoria.cli import cli
from relatoria.cli.demo import DEMO
from relatoria.conclude.check.check import check
from relatoria.conclude.check.claims import claims_of
from relatoria.model.point import Points, PointStatus
from relatoria.model.record import Record
from relatoria.model.report import Report
from relatoria.trace.store import decode
from relatoria.trace.wording import Wordings

pytestmark = pytest.mark.slow

LANGUAGES = ("es", "en", "fr")
WITHHELD = (
    "Almaty",
    "Commission catholique internationale",
    "ACP-EU Dialogue",
    "Caribbean Migration Consultations",
    "partners-note",
    "plenary-summary",
)


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """(what the command did, the folder that it filled), spoken to in Spanish."""
    out = tmp_path_factory.mktemp("demo") / "out"
    return CliRunner().invoke(cli, ["demo", "-o", str(out)], env={"RELATORIA_LANGUAGE": "es"}), out


@pytest.fixture(scope="module")
def folder(ran):
    return ran[1]


@pytest.fixture(scope="module")
def record(folder):
    return decode((folder / "record.json").read_bytes(), Record, "record.json")


@pytest.fixture(scope="module")
def points(folder):
    return decode((folder / "points.json").read_bytes(), Points, "points.json")


@pytest.fixture(scope="module")
def said(record):
    """The wording of each contribution by id."""
    wordings = Wordings(record.documents)
    places = {one.id: one.document for one in record.interventions}
    return {one.id: wordings.of(places[one.intervention], one.start, one.end) for one in record.contributions}


def statuses(points, said, *words):
    """The statuses of the points that some voice on either side words with all of ``words``."""
    voices = {q: (*q.members, *q.opposed) for q in points.points}
    found = [q for q, heard in voices.items() if any(all(word in said[one] for word in words) for one in heard)]
    return {point.status for point in found}


def test_demo_reads_every_document(record):
    about = {
        "README.md",
        "dialogue.toml",
        "consultations.toml",
        "facts.toml",
        "matters.toml",
        "nominees.csv",
        "panels.toml",
    }
    files = [path for path in DEMO.rglob("*") if path.is_file() and path.name not in about]
    assert len(record.documents) == len(files)
    assert {document.language for document in record.documents} == set(LANGUAGES)


def test_demo_hears_the_speakers_of_2018(record):
    register = Path(__file__).with_name("demo_speakers.txt").read_text(encoding="utf-8").split("\n")
    named = {actor.name for actor in record.actors}
    assert [name for name in register if name and name not in named] == []


def test_demo_writes_every_format_in_three_languages(folder):
    endings = ("docx", "html", "json", "md", "pdf", "xml")
    assert sorted(path.name for path in folder.glob("synthesis.*")) == sorted(
        f"synthesis.{language}.{ending}" for language in LANGUAGES for ending in endings
    )


@pytest.mark.parametrize("language", ["es", "en", "fr"])
def test_demo_sentences_pass_the_check(folder, record, points, language):
    report = decode((folder / f"synthesis.{language}.json").read_bytes(), Report, "report.json")
    result = check(claims_of(report), record, points)
    assert [verdict for verdict in result.verdicts if verdict.faults] == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("last resort",), "children in detention: three groups say «last resort», others «never»"),
        (("peer review",), "a binding follow-up with peer review is proposed by some and opposed by others"),
    ],
)
def test_demo_finds_the_divergences(points, said, words, why):
    assert PointStatus.DIVERGENT in statuses(points, said, *words), why


def test_demo_finds_information_before_departure_in_most_groups(points, said):
    broad = {PointStatus.BROAD, PointStatus.CONCURRENT}
    assert broad & (statuses(points, said, "before departure") | statuses(points, said, "antes de salir"))


def test_demo_says_that_nobody_spoke_of_social_security(points):
    assert "gcm:22" in points.silent_themes


def test_demo_keeps_the_figures(record):
    values = {figure.value for figure in record.figures}
    assert {"50000000", "119", "350000", "92", "85", "50000", "300", "400", "150"} <= values


def test_demo_withholds_who_spoke_behind_closed_doors(folder):
    leaks = []
    for path in sorted(folder.iterdir()):
        data = path.read_bytes()
        held = json.loads(data) if path.name == "record.json" else None
        if held is not None:  # the frame says who belongs to which group, not who spoke
            held.pop("dialogue")
            data = json.dumps(held, ensure_ascii=False).encode()
        leaks += [(path.name, name) for name in WITHHELD if name.encode() in data]
    assert leaks == []


def test_demo_says_what_it_did_and_what_to_do_next(ran):
    told = ran[0].output
    assert "Se leyeron 51 documentos" in told
    assert told.count("file://") == 3
    assert "relatoria synthesise CARPETA" in told

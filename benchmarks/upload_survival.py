"""Uploads that are killed: nothing lost, nothing doubled.

A server process takes mixed files one by one (what it did not confirm is sent again), a worker reads them; both are
killed with SIGKILL at random moments of their work: never twice before another file has gone on, for a process that is
only beginning has nothing to lose. In the end every file must stand in the meeting exactly once, read or with a
reason why not, and the record must be the one that an undisturbed run gives.

    python benchmarks/upload_survival.py --documents 200 --kills 20 --seed 1
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from contextlib import closing
from pathlib import Path

PEOPLE = ("Amara Sesay", "Joseph Kamara", "Lucía Paredes", "Nadia Benali", "Tomás Rey", "Ingrid Solberg")
COUNTRIES = ("Sierra Leone", "Kenya", "Ecuador", "Morocco", "Chile", "Norway")
MOST_SECONDS = 900
DATABASE = "platform.sqlite3"
UNREAD = "('waiting', 'reading')"
OF_STATE = "SELECT count(*) FROM gather_document WHERE state"


def main() -> int:
    """Run it and print what came of it; 1 if anything was lost or doubled."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--part", choices=("take", "judge", "prepare"))
    asked = parser.parse_args()
    if asked.part:
        return PARTS[asked.part]()
    with tempfile.TemporaryDirectory(prefix="relatoria-survival-") as folder:
        files = Path(folder) / "files"
        make_files(files, asked.documents, asked.seed)
        homes = _homes(Path(folder))
        disturbed = _run(homes[0], files, asked.kills, asked.seed)
        quiet = _run(homes[1], files, 0, asked.seed)
    disturbed["same_record"] = disturbed.pop("record") == quiet["record"]
    print(json.dumps(disturbed))
    whole = disturbed["lost"] == disturbed["doubled"] == disturbed["unfinished"] == 0
    return 0 if whole and disturbed["same_record"] and disturbed["kills"] >= asked.kills else 1


def make_files(folder: Path, number: int, seed: int) -> None:
    """Mixed files: Markdown, text, HTML, DOCX, a ZIP of six, repeated files, and broken ones."""
    chance = random.Random(seed)
    folder.mkdir(parents=True)
    for at in range(number):
        path = folder / f"{at:03}"
        kind = at % 10
        text = _statement(at if kind != 6 else at - 1, chance)
        if kind == 7:
            path.with_suffix(".docx").write_bytes(_docx(text))
        elif kind == 8 and at % 20 == 8:
            path.with_suffix(".zip").write_bytes(_zip([_statement(1000 + at * 10 + n, chance) for n in range(6)]))
        elif kind == 9 and at % 20 == 9:
            path.with_suffix(".pdf").write_bytes(b"%PDF-1.7\nbroken" + bytes([at % 256]))
        elif kind == 3:
            path.with_suffix(".html").write_text(f"<html><body><h1>{text.splitlines()[0][2:]}</h1>{_html(text)}</body>")
        else:
            path.with_suffix(".md").write_text(text, encoding="utf-8")


def _statement(at: int, chance: random.Random) -> str:
    person, country = PEOPLE[at % 6], COUNTRIES[at % 6]
    lines = [f"# Statement by {person} of {country}", "", "Thank you, Chair.", ""]
    lines += [
        f"We recommend that States share data on migration every {n + 2} years, as we did in {1990 + at % 30}.\n"
        for n in range(1 + at % 4)
    ]
    return "\n".join([*lines, f"The lack of data on returns remains a serious gap in file {at}."])


def _html(text: str) -> str:
    return "".join(f"<p>{line}</p>" for line in text.splitlines()[1:] if line)


def _docx(text: str) -> bytes:
    from docx import Document

    made = Document()
    for line in text.splitlines():
        made.add_paragraph(line.removeprefix("# "))
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _zip(texts: list[str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for at, text in enumerate(texts):
            archive.writestr(f"inside/{at}.md", text)
    return stream.getvalue()


def _homes(folder: Path) -> tuple[Path, Path]:
    """The folder of a house that is to be disturbed, and of another that begins the same."""
    first, second = folder / "disturbed", folder / "quiet"
    first.mkdir()
    subprocess.run(_command("prepare"), env=_environment(first, folder), check=True)
    shutil.copytree(first, second)
    return first, second


def _environment(home: Path, files: Path) -> dict[str, str]:
    return {
        **os.environ,
        "RELATORIA_HOME": str(home),
        "DATABASE_URL": f"sqlite:///{home / DATABASE}",
        "DJANGO_SETTINGS_MODULE": "relatoria_web.settings",
        "SURVIVAL_FILES": str(files),
    }


def _run(home: Path, files: Path, kills: int, seed: int) -> dict[str, object]:
    environment = _environment(home, files)
    done = _disturb(environment, home, kills, random.Random(seed))
    judged = subprocess.run(_command("judge"), env=environment, capture_output=True, check=True, text=True)
    found: dict[str, object] = json.loads(judged.stdout.splitlines()[-1])
    return found | {"kills": done, "documents": len(list(files.iterdir()))}


def _command(part: str) -> list[str]:
    return [sys.executable, __file__, "--part", part]


def _part(part: str, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(_command(part), env=environment)


def _worker(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", "from relatoria.cli import main; main(['web', 'work'])"]
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


def _disturb(environment: dict[str, str], home: Path, kills: int, chance: random.Random) -> int:
    """Let both processes run, kill one or both at random moments, start them again; how often that was."""
    taker, worker = _part("take", environment), _worker(environment)
    done, begun, seen = 0, time.monotonic(), _gone_on(home)
    try:
        while time.monotonic() - begun < MOST_SECONDS:
            time.sleep(chance.uniform(0.05, 0.5))
            idle = taker.poll() == 0 and _is_idle(home)
            if done < kills and (idle or _gone_on(home) != seen):
                victims = [one for one in (taker, worker) if one.poll() is None]
                for one in chance.sample(victims, k=chance.randint(1, len(victims))):
                    one.send_signal(signal.SIGKILL)
                    one.wait()
                    done += 1
                seen = _gone_on(home)
            if taker.poll() not in (None, 0):
                taker = _part("take", environment)
            if worker.poll() is not None:
                worker = _worker(environment)
            if done >= kills and idle:
                break
    finally:
        for one in (taker, worker):
            one.kill()
            one.wait()
    return done


def _asked(home: Path, query: str) -> int:
    """What the database counts, asked from outside: a process of Django takes seconds to begin."""
    with closing(sqlite3.connect(f"{(home / DATABASE).as_uri()}?mode=ro", uri=True, timeout=60)) as held:
        return int(held.execute(query).fetchone()[0])


def _gone_on(home: Path) -> tuple[int, int]:
    """How many files came and how many of them were read."""
    return _asked(home, "SELECT count(*) FROM gather_document"), _asked(home, f"{OF_STATE} NOT IN {UNREAD}")


def _is_idle(home: Path) -> bool:
    behind = "SELECT count(*) FROM gather_ledger WHERE wanted > done"
    return _asked(home, f"{OF_STATE} IN {UNREAD}") == _asked(home, behind) == 0


def _django() -> None:
    import django

    django.setup()


def prepare() -> int:
    """The database with a meeting, its secretary, and the list of what was confirmed."""
    _django()
    from django.core.management import call_command

    from relatoria_web.convene.models import Meeting
    from relatoria_web.people.models import Account
    from relatoria_web.prepare.models import Process
    from relatoria_web.site.translated import translated

    call_command("migrate", interactive=False, verbosity=0)
    process = Process.objects.create(slug="survival", title=translated(en="Survival"))
    Meeting.objects.create(slug="survival", title=translated(en="Survival"), process=process)
    Account.objects.create_user("secretary@survival.invalid", administrator=True)
    return 0


def take() -> int:
    """Send each file that was not confirmed yet, as a browser does: one request a file, again after a lost line."""
    _django()
    from django.core.files.uploadedfile import SimpleUploadedFile

    from relatoria_web.convene.models import Meeting
    from relatoria_web.gather.domain.document import add
    from relatoria_web.people.domain.queries.standing import standing_of
    from relatoria_web.people.models import Account

    confirmed = Path(os.environ["RELATORIA_HOME"], "confirmed")
    known = set(confirmed.read_text().split()) if confirmed.exists() else set()
    meeting = Meeting.objects.get(slug="survival")
    who = standing_of(Account.objects.get(email="secretary@survival.invalid"))
    for path in sorted(Path(os.environ["SURVIVAL_FILES"]).iterdir()):
        if path.name not in known:
            upload = SimpleUploadedFile(path.name, path.read_bytes())
            outcome = add(who, meeting=meeting, uploads=[upload], fields={"audience": "participants"})[0]
            assert outcome.document is not None, outcome.error
            with confirmed.open("a") as stream:
                stream.write(f"{path.name}\n")
                stream.flush()
                os.fsync(stream.fileno())
    return 0


def judge() -> int:
    """What stands in the meeting against what was sent."""
    _django()
    from collections import Counter

    from django.db.models import F

    from relatoria_web.convene.models import Meeting
    from relatoria_web.gather.domain.queries.record import record_of
    from relatoria_web.gather.models import Document, Ledger

    sent = _sent(Path(os.environ["SURVIVAL_FILES"]))
    meeting = Meeting.objects.get(slug="survival")
    held = Counter(Document.objects.filter(meeting=meeting).values_list("sha256", flat=True))
    open_ = Document.objects.filter(meeting=meeting, state__in=("waiting", "reading")).count()
    behind = Ledger.objects.filter(meeting=meeting, wanted__gt=F("done")).count()
    record = record_of(meeting)
    texts = {one.id: one.sha256 for one in record.documents}
    said = sorted((texts[one.document], [(p.start, p.end) for p in one.passages]) for one in record.interventions)
    places = {one.id: texts[one.document] for one in record.interventions}
    brought = sorted((places[one.intervention], one.kind, one.start, one.end) for one in record.contributions)
    print(
        json.dumps(
            {
                "lost": len(sent - held.keys()),
                "doubled": sum(n - 1 for n in held.values()) + len(held.keys() - sent),
                "unfinished": open_ + behind,
                "failed": Document.objects.filter(meeting=meeting, state="failed").count(),
                "interventions": len(said),
                "contributions": len(brought),
                "record": hashlib.sha256(json.dumps([said, brought]).encode()).hexdigest(),
            }
        )
    )
    return 0


def _sent(folder: Path) -> set[str]:
    """The hashes of all files, those in archives too."""
    found = set()
    for path in folder.iterdir():
        found.add(hashlib.sha256(path.read_bytes()).hexdigest())
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                found |= {hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
    return found


PARTS = {"take": take, "judge": judge, "prepare": prepare}

if __name__ == "__main__":
    sys.exit(main())

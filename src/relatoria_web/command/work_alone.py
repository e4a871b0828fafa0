"""The worker that `serve` starts beside itself; it ends when `serve` does, however that ends."""

from __future__ import annotations

import os
import signal
import threading

from relatoria_web.command import start

_LOOK = 2.0  # seconds between looks at the parent


def end_with(parent: int) -> None:
    """Watch the parent, and ask this process to finish what it does and end once the parent is gone."""
    pause = threading.Event()
    while os.getppid() == parent:
        pause.wait(_LOOK)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
    start()
    from relatoria_web.command.work import work

    work.main(args=[], standalone_mode=True)

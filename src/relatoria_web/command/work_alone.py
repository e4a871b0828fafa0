"""The worker that `serve` starts beside itself."""

from __future__ import annotations

from relatoria_web.command import start

if __name__ == "__main__":
    start()
    from relatoria_web.command.work import work

    work.main(args=[], standalone_mode=True)

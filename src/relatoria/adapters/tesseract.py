"""Recognises page images with the program Tesseract, when it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess

from relatoria.errors import RelatoriaError, UnreadableFileError

PROGRAM = "tesseract"


class Tesseract:
    """Implements `ports.TextRecognition`. ``seconds`` bounds one page."""

    def __init__(self, program: str = PROGRAM, seconds: float = 120) -> None:
        found = shutil.which(program)
        if found is None:
            raise RelatoriaError("no_tesseract", program=program)
        self._program = found
        self._seconds = seconds

    def recognise(self, image: bytes, languages: str) -> str:
        """The text of a PNG ``image``, lines ended by "\\n".

        Raises:
            UnreadableFileError: ``recognition_failed``.
        """
        command = [self._program, "stdin", "stdout", "-l", languages, "--dpi", "300"]
        # One thread: the same page gives the same text, and a folder of scans does not fight over the cores.
        environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
        try:
            done = subprocess.run(
                command, input=image, capture_output=True, timeout=self._seconds, env=environment, check=True
            )
        except subprocess.CalledProcessError as error:
            detail = error.stderr.decode("utf-8", "replace").strip()[-200:]
            raise UnreadableFileError("recognition_failed", detail=detail) from error
        except (subprocess.TimeoutExpired, OSError) as error:
            raise UnreadableFileError("recognition_failed", detail=type(error).__name__) from error
        return done.stdout.decode("utf-8", "replace").replace("\f", "").strip()


def find_tesseract() -> Tesseract | None:
    """Tesseract if it is on this machine, else None."""
    return Tesseract() if shutil.which(PROGRAM) else None

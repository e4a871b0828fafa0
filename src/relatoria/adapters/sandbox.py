"""Runs native parsers in a child process with bounds on time and memory; a crash there is an error here."""

from __future__ import annotations

import importlib
import os
import pickle
import struct
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import IO, TypeVar

import msgspec

from relatoria.errors import BadRecordError, RelatoriaError, UnreadableFileError
from relatoria.gather.reading.limits import STANDARD, Limits

if sys.platform != "win32":  # Windows has no resource limits: time is bounded there, memory is not
    import resource

Result = TypeVar("Result")
JOBS_PER_CHILD = 200
"""After so many files a fresh child starts: leaks of native libraries must not add up."""
_LENGTH = struct.Struct(">Q")
_MOST_ANSWER = 2_000_000_000
_COMMAND = (sys.executable, "-B", "-c", "from relatoria.adapters.sandbox import work; work()")
_ERRORS = {kind.__name__: kind for kind in (RelatoriaError, UnreadableFileError, BadRecordError)}


class Answer(msgspec.Struct, frozen=True):
    """What the child says: ``kind`` is «value» (encoded in ``body``), «error» (a `RelatoriaError`) or «failure»."""

    kind: str
    code: str = ""
    body: bytes = b""
    error: str = ""
    parameters: dict[str, str | int | float] = msgspec.field(default_factory=dict)


class Sandbox:
    """Implements `ports.Isolation` with one child process, started at need and killed when a bound is crossed.

    The child gets its jobs pickled (it trusts us) and answers in MessagePack (we do not trust it). The limits'
    ``seconds`` and ``max_memory`` bound each call. The child ends with `close`, with the context, or with this object.
    """

    def __init__(self, limits: Limits = STANDARD) -> None:
        self.seconds = limits.seconds
        self.max_memory = limits.max_memory
        self._child: subprocess.Popen[bytes] | None = None
        self._jobs = 0

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(
        self, function: Callable[..., Result], data: bytes, *arguments: object, name: str, returns: type[Result]
    ) -> Result:
        """Return ``function(data, *arguments)``; ``function`` must be a public function of a module.

        Raises:
            RelatoriaError: what ``function`` raised, or ``reading_too_slow``, ``reading_too_big``, ``reading_crashed``.
        """
        answer = self._ask(pickle.dumps((function.__module__, function.__qualname__, data, arguments)), name)
        try:
            if answer.kind == "value":
                return msgspec.msgpack.decode(answer.body, type=returns)
            if answer.kind == "error":
                raise _ERRORS[answer.error](answer.code, **answer.parameters)
        except (msgspec.DecodeError, KeyError) as error:
            raise UnreadableFileError("reading_crashed", name=name, detail="bad answer") from error
        if answer.code == "MemoryError":
            self.close()
            raise UnreadableFileError("reading_too_big", name=name, most=self.max_memory)
        raise UnreadableFileError("reading_crashed", name=name, detail=answer.code)

    def close(self) -> None:
        """End the child."""
        child, self._child = self._child, None
        if child is not None:
            _end(child)

    def _ask(self, job: bytes, name: str) -> Answer:
        child = self._ready()
        self._jobs += 1
        late = threading.Event()

        def stop() -> None:
            late.set()
            child.kill()

        timer = threading.Timer(self.seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            assert child.stdin is not None
            assert child.stdout is not None
            _write(child.stdin, job)
            return msgspec.msgpack.decode(_read(child.stdout), type=Answer)
        except (OSError, EOFError, msgspec.DecodeError) as error:
            self.close()
            if late.is_set():
                raise UnreadableFileError("reading_too_slow", name=name, seconds=self.seconds) from error
            raise UnreadableFileError("reading_crashed", name=name, detail=f"exit {child.returncode}") from error
        finally:
            timer.cancel()

    def _ready(self) -> subprocess.Popen[bytes]:
        """The child, running."""
        if self._jobs >= JOBS_PER_CHILD or (self._child is not None and self._child.poll() is not None):
            self.close()
        if self._child is None:
            self._jobs = 0
            self._child = subprocess.Popen(
                _COMMAND,
                env={**os.environ, "RELATORIA_SANDBOX_MEMORY": str(self.max_memory)},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            weakref.finalize(self, _end, self._child)
        return self._child


def _end(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        child.kill()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            with suppress(OSError):  # a job that the dead child did not take
                pipe.close()
    child.wait()


def work() -> None:
    """What the child does: answer jobs from standard input on standard output until the input ends."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a native library prints must not get between the answers
    _bound(int(os.environ.get("RELATORIA_SANDBOX_MEMORY", "0")))
    while True:
        try:
            job = _read(sys.stdin.buffer)
        except EOFError:
            return
        _write(answers, msgspec.msgpack.encode(answer_to(job)))


def answer_to(job: bytes) -> Answer:
    """Do a pickled job (module, name of the function, data, further arguments) and say what came of it."""
    try:
        module, function, data, arguments = pickle.loads(job)
        value = getattr(importlib.import_module(module), function)(data, *arguments)
        return Answer("value", body=msgspec.msgpack.encode(value))
    except RelatoriaError as error:
        parameters = {
            key: value if isinstance(value, int | float) else str(value) for key, value in error.parameters.items()
        }
        return Answer("error", error.code, error=type(error).__name__, parameters=parameters)
    except Exception as error:  # whatever a parser of untrusted input throws is a fact about the file
        return Answer("failure", type(error).__name__)


def _bound(max_memory: int) -> None:
    """Bound the memory of this process, and forbid it to write files and to dump its memory when it crashes."""
    if sys.platform != "win32":
        if max_memory:
            resource.setrlimit(resource.RLIMIT_AS, (max_memory, max_memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _write(stream: IO[bytes], message: bytes) -> None:
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def _read(stream: IO[bytes]) -> bytes:
    """The next message.

    Raises:
        EOFError: if the stream ends before it does, or it says to be absurdly long.
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size or (size := _LENGTH.unpack(head)[0]) > _MOST_ANSWER:
        raise EOFError
    message = stream.read(size)
    if len(message) < size:
        raise EOFError
    return message

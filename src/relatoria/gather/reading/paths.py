"""Reads many files: folders and ZIPs are opened, duplicates read once, and a bad file does not stop the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path, PurePosixPath

from relatoria.convene.read import NOMINEES, RULES
from relatoria.errors import RelatoriaError, UnreadableFileError, say, user_language
from relatoria.gather.dialogue import NAME as DIALOGUE
from relatoria.gather.reading.blocks import Notice
from relatoria.gather.reading.container import open_container
from relatoria.gather.reading.limits import STANDARD, Limits
from relatoria.gather.reading.read import Here, Means, file_bytes, read_source, to_document
from relatoria.gather.reading.sniff import Format, sniff
from relatoria.model.document import Document
from relatoria.model.finding import Finding, FindingKind, PassageRef
from relatoria.ports import Isolation, Progress, TextRecognition

MOST_NESTED = 1  # a ZIP inside a ZIP is opened, one inside that is not
_ARCHIVE = b"PK\x03\x04"
_LITTER = frozenset(("__MACOSX", "Thumbs.db", "desktop.ini"))
_ABOUT = frozenset(
    (DIALOGUE, NOMINEES, RULES, "facts.toml", "matters.toml", "consultations.toml", "README.md")
)  # of the dialogue; nobody speaks in them


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why."""

    name: str
    error: RelatoriaError


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A file whose bytes are those of ``first``, which was read already."""

    name: str
    first: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading files: the documents (d1, d2, … in the order given), and all that was not read, with why.

    ``findings`` (f1, f2, …) say what a person should look at: failures, duplicates, damaged pages and encodings.
    ``skipped`` are hidden files and litter of operating systems, which are no documents.
    """

    documents: tuple[Document, ...] = ()
    failures: tuple[Failure, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    skipped: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """A file that was found: its bytes, or the error of opening it, or neither where it is skipped."""

    name: str
    data: bytes = b""
    error: RelatoriaError | None = None
    skipped: bool = False


class _Collector:
    def __init__(self, means: Means, language: str) -> None:
        self.means = means
        self.language = language
        self.documents: list[Document] = []
        self.failures: list[Failure] = []
        self.duplicates: list[Duplicate] = []
        self.skipped: list[str] = []
        self.findings: list[Finding] = []
        self._seen: dict[str, tuple[str, str]] = {}  # digest → name and document id ("" if it failed)

    def take(self, file: _File) -> None:
        """Read one file and note what came of it."""
        if file.skipped:
            self.skipped.append(file.name)
            return
        if file.error is not None:
            self._fail(file.name, file.error)
            return
        digest = sha256(file.data).hexdigest()
        if digest in self._seen and file.data:
            first, identifier = self._seen[digest]
            self.duplicates.append(Duplicate(file.name, first))
            places = (PassageRef(identifier, 0, 0),) if identifier else ()
            message = say("same_document", self.language, name=file.name, first=first)
            self._find(FindingKind.DUPLICATE_DOCUMENT, message, places)
            return
        self._seen[digest] = (file.name, "")
        try:
            source = read_source(file.data, file.name, self.means)
        except RelatoriaError as error:
            self._fail(file.name, error)
            return
        identifier = f"d{len(self.documents) + 1}"
        self._seen[digest] = (file.name, identifier)
        self.documents.append(replace(to_document(source, file.name, file.data, self.means.repair), id=identifier))
        for notice in source.notices:
            message = say(notice.code, self.language, **dict(notice.parameters))
            self._find(notice.kind, message, (_place(identifier, notice),))

    def _fail(self, name: str, error: RelatoriaError) -> None:
        self.failures.append(Failure(name, error))
        self._find(FindingKind.UNREADABLE_FILE, error.say(self.language), ())

    def _find(self, kind: FindingKind, message: str, places: tuple[PassageRef, ...]) -> None:
        self.findings.append(Finding(f"f{len(self.findings) + 1}", kind, message, places))


def read_paths(
    paths: Iterable[Path],
    limits: Limits = STANDARD,
    recogniser: TextRecognition | None = None,
    runner: Isolation | None = None,
    progress: Progress | None = None,
    repair: bool = True,
) -> Reading:
    """Read files, and what is in folders and ZIPs, in the order given (in a folder: sorted by path).

    ``runner`` None parses in this process: for files that one trusts. ``repair=False`` leaves damaged words as they
    are. Messages of findings are in the user's language. Nothing that goes wrong with one file stops the others.

    Raises:
        UnreadableFileError: ``no_documents`` if there is no file at all.
    """
    paths = list(paths)
    found = [entry for path in paths for entry in _listed(path)]
    means = Means(limits, recogniser, runner or Here(), progress, repair)
    collector = _Collector(means, user_language())
    for done, (path, name) in enumerate(found):
        if means.progress is not None:
            means.progress.step(done, len(found), name)
        for file in _opened(path, name, means):
            collector.take(file)
    if means.progress is not None and found:
        means.progress.step(len(found), len(found), "")
    if not (collector.documents or collector.failures):
        raise UnreadableFileError("no_documents", name=", ".join(map(str, paths)))
    return Reading(
        tuple(collector.documents),
        tuple(collector.failures),
        tuple(collector.duplicates),
        tuple(collector.skipped),
        tuple(collector.findings),
    )


def _place(document: str, notice: Notice) -> PassageRef:
    return PassageRef(document, notice.start, notice.end)


def _listed(path: Path) -> list[tuple[Path, str]]:
    """``path`` itself, or the files in and under the folder, sorted, each with the name for messages.

    Links inside a folder are not followed when they lead to folders, so that a circle does no harm.
    """
    if not path.is_dir():
        return [(path, path.name)]
    inside = sorted(inner for inner in path.rglob("*") if not inner.is_dir())
    return [(inner, inner.relative_to(path).as_posix()) for inner in inside]


def is_litter(name: str) -> bool:
    """Whether a path is hidden, a leaving of an operating system, or about the dialogue: no document."""
    return any(part.startswith((".", "~$")) or part in _LITTER | _ABOUT for part in PurePosixPath(name).parts)


def _opened(path: Path, name: str, means: Means) -> Iterator[_File]:
    if is_litter(name):
        yield _File(name, skipped=True)
        return
    try:
        data = file_bytes(path, name, means.limits)
    except RelatoriaError as error:
        yield _File(name, error=error)
        return
    yield from _unpacked(_File(name, data), means, MOST_NESTED)


def _unpacked(file: _File, means: Means, nested: int) -> Iterator[_File]:
    """``file``, or what is in it if it is a ZIP of documents."""
    if not file.data.startswith(_ARCHIVE):
        yield file
        return
    try:
        if sniff(file.data, file.name, means.limits) is not Format.ZIP:
            yield file
            return
        if nested < 0:
            raise UnreadableFileError("nested_too_deep", name=file.name)
        container = open_container(file.data, file.name, means.limits)
    except RelatoriaError as error:
        yield _File(file.name, error=error)
        return
    for member in container.names:
        name = f"{file.name}/{member}"
        if is_litter(member):
            yield _File(name, skipped=True)
            continue
        try:
            inner = _File(name, container.read(member))
        except RelatoriaError as error:
            yield _File(name, error=error)
            continue
        yield from _unpacked(inner, means, nested - 1)

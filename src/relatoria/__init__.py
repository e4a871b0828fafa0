"""Relatoría: from a room full of voices to conclusions that anyone can check.

The public interface, which does what the command line does::

    from relatoria import check_report, find_points, gather_record, read_documents, write_report

    reading = read_documents(["documents/"])
    record = gather_record(reading.documents)
    points = find_points(record)
    synthesis = write_report(record, points, "synthesis", "fr")
    assert check_report(synthesis, record, points).passed
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relatoria.gather.reading.limits import Limits
    from relatoria.gather.reading.paths import Reading
    from relatoria.model.dialogue import Dialogue
    from relatoria.model.document import Document
    from relatoria.model.point import Points
    from relatoria.model.record import Record
    from relatoria.model.report import Report
    from relatoria.model.verdict import Checked
    from relatoria.trace.store import Kind

__all__ = [
    "check_report",
    "find_points",
    "gather_record",
    "load",
    "publish_record",
    "read_documents",
    "render_report",
    "save",
    "write_report",
]


def read_documents(paths: Sequence[str | Path], limits: Limits | None = None) -> Reading:
    """Read files, folders and ZIPs: documents, failures, findings. See `gather.reading.paths.read_paths`."""
    from relatoria.adapters.sandbox import Sandbox
    from relatoria.adapters.tesseract import find_tesseract
    from relatoria.gather.reading.limits import limits_from
    from relatoria.gather.reading.paths import read_paths

    bounds = limits or limits_from()
    with Sandbox(bounds) as isolation:
        return read_paths([Path(path) for path in paths], bounds, find_tesseract(), isolation)


def gather_record(documents: Sequence[Document], dialogue: Dialogue | None = None) -> Record:
    """Who said what in documents, and what it contains. See `gather.gather.gather`."""
    from relatoria.gather.gather import gather

    return gather(documents, dialogue)


def publish_record(record: Record) -> Record:
    """The record with its attribution rules enforced. See `conclude.publish.published`."""
    from relatoria.conclude.publish import published

    return published(record)


def find_points(record: Record, groups: str | None = None) -> Points:
    """The points of a record; ``groups`` is one of `conclude.points.groups.Grouping`.

    Raises:
        ValueError: if there is no such grouping.
    """
    from relatoria.conclude.points.find import find_points as find
    from relatoria.conclude.points.groups import Grouping

    return find(record, Grouping(groups) if groups else None)


def write_report(record: Record, points: Points, profile: str = "synthesis", language: str = "en") -> Report:
    """The report of a record in a profile («synthesis», «un_report», «analytical») and language («es», «en», «fr»).

    Raises:
        ValueError: if there is no such profile.
    """
    from relatoria.conclude.report.build import write_report as build
    from relatoria.model.report import Profile

    return build(record, points, Profile(profile), language)


def check_report(made: Report, record: Record, points: Points) -> Checked:
    """Whether every sentence of a report rests on what was said. See `conclude.check.check.check`."""
    from relatoria.conclude.check.check import check as check_claims
    from relatoria.conclude.check.claims import claims_of

    return check_claims(claims_of(made), record, points)


def render_report(made: Report, record: Record, points: Points, file_format: str) -> bytes:
    """A report as a file: one of the formats of `conclude.writers.write.FORMATS`.

    Raises:
        KeyError: if there is no such format.
    """
    from relatoria.conclude.writers.write import write_as

    return write_as(file_format, made, record, points)


def load(path: str | Path, kind: type[Kind]) -> Kind:
    """Load a `Record`, `Points` or `Report` from JSON.

    Raises:
        BadRecordError: if the file does not follow the schema.
    """
    from relatoria.trace.store import decode

    place = Path(path)
    return decode(place.read_bytes(), kind, place.name)


def save(value: Record | Points | Report, path: str | Path) -> None:
    """Save a record, points or report as JSON: whole or not at all."""
    from relatoria.trace.store import encode, write_whole

    write_whole(Path(path), encode(value))

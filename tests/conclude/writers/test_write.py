"""One door to all formats."""

import pytest

from relatoria.conclude.writers.write import FORMATS, write_as
from relatoria.model.report import Report
from relatoria.trace.store import decode


@pytest.mark.parametrize("file_format", sorted(set(FORMATS) - {"pdf", "docx"}))
def test_write_as_gives_bytes_in_every_format(bare, file_format):
    report, context = bare
    written = write_as(file_format, report, context.record, context.points)
    assert written.decode("utf-8") == write_as(file_format, report, context.record, context.points).decode("utf-8")


def test_write_as_json_is_read_back_whole(bare):
    report, context = bare
    assert decode(write_as("json", report, context.record, context.points), Report, "report.json") == report


def test_write_as_refuses_an_unknown_format(bare):
    with pytest.raises(KeyError):
        write_as("rtf", bare[0], bare[1].record, bare[1].points)

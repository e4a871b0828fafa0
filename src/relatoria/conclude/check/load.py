"""A report from a file of any format that the check reads."""

from __future__ import annotations

from relatoria.conclude.check.claims import Claims, claims_of
from relatoria.conclude.check.markdown import markdown_claims
from relatoria.conclude.check.word import word_claims
from relatoria.errors import BadRecordError
from relatoria.model.report import Report
from relatoria.trace.store import decode

_ZIP = b"PK\x03\x04"


def claims_in(data: bytes, name: str) -> Claims:
    """The claims of a report in JSON, DOCX or Markdown, told apart by content.

    Raises:
        BadRecordError: if it is none of these, or damaged.
    """
    if data.startswith(_ZIP):
        return word_claims(data, name)
    if data.lstrip()[:1] == b"{":
        return claims_of(decode(data, Report, name))
    try:
        return markdown_claims(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadRecordError("bad_record", name=name, detail=str(error)) from error

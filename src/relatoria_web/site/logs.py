"""Logs for machines: one JSON object a line, without texts, names or tokens of anybody."""

from __future__ import annotations

import json
import logging
import traceback
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest

from relatoria_web.site.requests import NUMBER, route


class Json(logging.Formatter):
    """Time, level, logger, message, the request's number, and where an error came from if there is one.

    Of an error it keeps its type and the places in the code, not its message, which may quote what somebody wrote;
    of an address it keeps the pattern, not what stands in it.
    """

    def format(self, record: logging.LogRecord) -> str:
        """One line of JSON."""
        entry: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _message(record),
        }
        if number := NUMBER.get():
            entry["request"] = number
        entry |= getattr(record, "served", {})
        if record.exc_info and record.exc_info[0]:
            kind, _, trace = record.exc_info
            places = traceback.extract_tb(trace)
            entry["error"] = kind.__name__
            entry["places"] = [f"{place.filename}:{place.lineno} {place.name}" for place in places]
        return json.dumps(entry, ensure_ascii=False)


def _message(record: logging.LogRecord) -> str:
    request = getattr(record, "request", None)
    if isinstance(request, HttpRequest):
        return f"{getattr(record, 'status_code', '')} {route(request)}"
    return record.getMessage()

"""Logs for machines: one JSON object a line, without texts or names of the record."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime


class Json(logging.Formatter):
    """Time, level, logger, message, and the error if there is one."""

    def format(self, record: logging.LogRecord) -> str:
        """One line of JSON."""
        entry = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)

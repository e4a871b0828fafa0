"""Reading what is out: episodes with their files."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import urlsplit

from relatoria_web.prepare.models import Matter, Process
from relatoria_web.prepare.rules import SEE_MATTER
from relatoria_web.site.standing import Standing

MOST = 200
"""Episodes in a feed."""
_TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".aac": "audio/aac",
    ".ogg": "audio/ogg",
    ".oga": "audio/ogg",
    ".opus": "audio/ogg",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
    ".mp4": "video/mp4",
    ".m4v": "video/mp4",
    ".webm": "video/webm",
}
"""Sound and pictures by the ending of their file; Python's own table differs from version to version."""


def episodes(who: Standing, process: Process, language: str = "") -> list[Matter]:
    """The episodes of a process and its meetings that are out and have a file, newest first."""
    rows = Matter.objects.filter(process=process, kind="media", state="out", details__format="podcast")
    if language:
        rows = rows.filter(details__language=language)
    found = SEE_MATTER.among(who, rows.select_related("meeting", "process")).order_by("-due", "-pk")[:MOST]
    return [one for one in found if one.details.get("file")]


def media_type(address: str) -> str:
    """The media type of an episode by the ending of its address: «audio/mp4» for `….m4a?download=1`.

    An address that does not tell is taken for «audio/mpeg», what most episodes are.
    """
    return _TYPES.get(PurePosixPath(urlsplit(address).path).suffix.lower(), "audio/mpeg")

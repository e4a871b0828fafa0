"""Whether a web address answers; asked only when somebody wants to know."""

from __future__ import annotations

import ipaddress
import socket
import urllib.error
import urllib.request
from http.client import HTTPException
from urllib.parse import urlsplit

WAIT = 10.0
"""Seconds to wait for an answer."""
AGENT = "Relatoria link check"


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect is an answer: it is not followed, so that nobody is led into this network."""

    def redirect_request(self, *args: object, **kwargs: object) -> None:
        """Follow none."""


def answers(url: str, *, private: bool = False) -> str:
    """«200», «301», «404» …; «unreachable» if nothing answers, «refused» for what is no address of the open web.

    ``private`` lets addresses of this machine and its network pass.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return "refused"
    try:
        if not private and not _is_open(parts.hostname):
            return "refused"
        request = urllib.request.Request(url, method="HEAD", headers={"User-Agent": AGENT})
        with urllib.request.build_opener(_NoRedirect).open(request, timeout=WAIT) as answer:
            return str(answer.status)
    except urllib.error.HTTPError as error:
        return str(error.code)
    except (OSError, HTTPException, ValueError):
        return "unreachable"


def _is_open(host: str) -> bool:
    found = {row[4][0] for row in socket.getaddrinfo(host, None)}
    return all(ipaddress.ip_address(one).is_global for one in found)

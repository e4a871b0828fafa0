"""Sessions in the database, read again only when the database has changed: one truth for all processes.

Whoever signs out, is signed out or loses a role is so at their next request everywhere, as each is a change.
"""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends import db
from django.utils import timezone

from relatoria_web.site.kept import kept


class SessionStore(db.SessionStore):
    """Django's own, but for where its row is read from."""

    def _get_session_from_db(self) -> Any:
        key = self.session_key
        found = kept(("session", key), lambda: self.model.objects.filter(session_key=key).first())
        if found is not None and found.expire_date > timezone.now():
            return found
        self._session_key = None  # as Django's own does
        return None

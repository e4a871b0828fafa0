"""What goes wrong, as JSON after RFC 9457 (problem details): what happened, what was kept and what to do."""

from __future__ import annotations

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDS: dict[str, str | Promise] = {
    "bad_token": _(
        "The token is not valid: it is unknown, expired or withdrawn. Make a new one on your account's page."
    ),
    "bad_csrf": _("The request carries a session but no CSRF token. Send the header X-CSRFToken, or use a token."),
    "scope_needed": _("The token does not reach that far: it needs the scope «%(scope)s»."),
    "sign_in": _("Only who is signed in may do this: sign in, or send a token."),
    "not_found": _("Nothing stands at this address, or it is not open to you."),
    "forbidden": _("You may see this, but not do what you asked for. Nothing was changed."),
    "stale": _(
        "Somebody saved a newer revision meanwhile. Nothing was overwritten; the answer holds what stands there now."
    ),
    "invalid": _("The request is not of the form that the documentation gives. Nothing was changed."),
    "bad_input": _("%(message)s"),
}
"""Code → wording, in the reader's language when it is sent."""


class ProblemError(Exception):
    """An answer that is an error: an HTTP status, a code of `WORDS`, and what the wording needs."""

    def __init__(self, status: int, code: str, /, **parameters: Any) -> None:
        self.status, self.code, self.parameters = status, code, parameters
        super().__init__(code)

    def body(self, **more: Any) -> dict[str, Any]:
        """The problem as JSON."""
        words = str(WORDS[self.code])
        return {
            "type": f"about:blank#{self.code}",
            "title": words % self.parameters if self.parameters else words,
            "status": self.status,
            "code": self.code,
            **more,
        }

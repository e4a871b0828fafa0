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
    "scope_needed": _("The token does not reach that far: it needs the scope “%(scope)s”."),
    "sign_in": _("Only who is signed in may do this: sign in, or send a token."),
    "not_found": _("Nothing stands at this address, or it is not open to you."),
    "forbidden": _("You may see this, but not do what you asked for. Nothing was changed."),
    "stale": _(
        "Somebody saved a newer revision meanwhile. Nothing was overwritten; the answer holds what stands there now."
    ),
    "invalid": _("The request is not of the form that the documentation gives. Nothing was changed."),
    "refused": "%(why)s",  # the words of whoever refused
    "bad_json": _("The body is no JSON that can be read. Nothing was changed."),
    "bad_form": _("The form cannot be read: it is cut off or has no boundary. Nothing was changed."),
    "no_object": _("The body must be a JSON object: {…}. Nothing was changed."),
    "wrong_type": _("Send the body as “%(wanted)s”, and say so in the header Content-Type. Nothing was changed."),
    "too_large": _("The body is larger than this house takes. Nothing was changed."),
    "no_file": _("Send a file in the field “%(name)s”. Nothing was changed."),
    "revision_needed": _("Send the revision that you read, so that nobody else's change is overwritten."),
    "key_reused": _("This Idempotency-Key was used for another request. Take a new one for each thing you want done."),
    "bad_key": _("An Idempotency-Key is for who is signed in or sends a token, and has at most 80 characters."),
    "key_busy": _("A request with this Idempotency-Key is being answered. Ask again in a moment."),
    "clash": _("This stands there already, or other things rest on it. Nothing was changed."),
}
"""Code → wording, in the reader's language when it is sent."""


class ProblemError(Exception):
    """An answer that is an error: an HTTP status, a code of `WORDS`, and what the wording needs.

    ``errors`` (what is wrong with which field) and ``current`` (what stands there now) go into the answer as they are.
    """

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
            **{name: self.parameters[name] for name in ("errors", "current") if name in self.parameters},
            **more,
        }

"""What the details of the trail are called. A test sees that every detail that the platform writes stands here."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

Words = Mapping[str, str | Promise]

WORDS: Words = {
    "actor": pgettext_lazy("trail", "who it is"),
    "added": pgettext_lazy("trail", "added"),
    "agreement": pgettext_lazy("trail", "agreement"),
    "answers": pgettext_lazy("trail", "answers open"),
    "ask": pgettext_lazy("trail", "asked for"),
    "audience": pgettext_lazy("trail", "for"),
    "before": pgettext_lazy("trail", "before"),
    "by": pgettext_lazy("trail", "in its place"),
    "chosen": pgettext_lazy("trail", "chosen"),
    "contribution": pgettext_lazy("trail", "contribution"),
    "count": pgettext_lazy("trail", "how many"),
    "criterion": pgettext_lazy("trail", "criterion"),
    "digest": pgettext_lazy("trail", "fingerprint"),
    "document": pgettext_lazy("trail", "document"),
    "documents": pgettext_lazy("trail", "documents"),
    "due": pgettext_lazy("trail", "due on"),
    "edition": pgettext_lazy("trail", "edition"),
    "fields": pgettext_lazy("trail", "what"),
    "given": pgettext_lazy("trail", "agrees"),
    "grouping": pgettext_lazy("trail", "by"),
    "groups": pgettext_lazy("trail", "groups"),
    "holding": pgettext_lazy("trail", "of what"),
    "into": pgettext_lazy("trail", "into"),
    "items": pgettext_lazy("trail", "items"),
    "judgement": pgettext_lazy("trail", "judgement"),
    "kind": pgettext_lazy("trail", "kind"),
    "language": pgettext_lazy("trail", "language"),
    "left": pgettext_lazy("trail", "still open"),
    "locked": pgettext_lazy("trail", "locked"),
    "meetings": pgettext_lazy("trail", "meetings"),
    "met": pgettext_lazy("trail", "met"),
    "milestone": pgettext_lazy("trail", "milestone"),
    "moved": pgettext_lazy("trail", "rows moved"),
    "new": pgettext_lazy("trail", "new"),
    "note": pgettext_lazy("trail", "with a note verbale"),
    "number": pgettext_lazy("trail", "number"),
    "of": pgettext_lazy("trail", "of the account"),
    "pattern": pgettext_lazy("trail", "pattern"),
    "people": pgettext_lazy("trail", "people"),
    "point": pgettext_lazy("trail", "point"),
    "profile": pgettext_lazy("trail", "form"),
    "purpose": pgettext_lazy("trail", "purpose"),
    "reason": pgettext_lazy("trail", "reason"),
    "right": pgettext_lazy("trail", "to"),
    "role": pgettext_lazy("trail", "role"),
    "rows": pgettext_lazy("trail", "rows"),
    "ruling": pgettext_lazy("trail", "decision"),
    "scopes": pgettext_lazy("trail", "scopes"),
    "sha256": pgettext_lazy("trail", "fingerprint"),
    "stage": pgettext_lazy("trail", "stage"),
    "start": pgettext_lazy("trail", "begins"),
    "state": pgettext_lazy("trail", "state"),
    "step": pgettext_lazy("trail", "step"),
    "symbol": pgettext_lazy("trail", "symbol"),
    "task": pgettext_lazy("trail", "task"),
    "there": pgettext_lazy("trail", "present"),
    "tied": pgettext_lazy("trail", "tied to an agreement"),
    "to": pgettext_lazy("trail", "to the account"),
    "turns": pgettext_lazy("trail", "turns"),
    "until": pgettext_lazy("trail", "until"),
    "verdict": pgettext_lazy("trail", "judgement"),
    "version": pgettext_lazy("trail", "version"),
    "vote": pgettext_lazy("trail", "vote"),
    "workspace": pgettext_lazy("trail", "workspace"),
    "gather.tie.left": pgettext_lazy("trail", "from"),
}
"""Name of a detail, or label of a model and name, where it means something else there → what it is called."""

AUDIENCES: Words = {
    "team": pgettext_lazy("trail", "the team"),
    "participants": pgettext_lazy("trail", "participants"),
    "public": pgettext_lazy("trail", "everybody"),
}
"""Code of an audience → who that is."""

FIELDS: Words = {
    "audience": pgettext_lazy("trail", "who may read it"),
    "details": pgettext_lazy("trail", "details"),
    "donors": pgettext_lazy("trail", "donors"),
    "edition": pgettext_lazy("trail", "edition"),
    "embargo": pgettext_lazy("trail", "embargo"),
    "input_type": pgettext_lazy("trail", "type of input"),
    "kind_set": pgettext_lazy("trail", "kind"),
    "mechanism": pgettext_lazy("trail", "mechanism"),
    "members": pgettext_lazy("trail", "members"),
    "name": pgettext_lazy("trail", "name"),
    "organisation": pgettext_lazy("trail", "organisation"),
    "parent": pgettext_lazy("trail", "what it belongs to"),
    "process": pgettext_lazy("trail", "process"),
    "product": pgettext_lazy("trail", "work product"),
    "session": pgettext_lazy("trail", "session"),
    "title": pgettext_lazy("trail", "title"),
}
"""Column that its model does not name for people → what it is called."""

REASONS: Words = {
    "own wish": pgettext_lazy("trail", "their own wish"),
    "retention": pgettext_lazy("trail", "its time was over"),
    "backup": pgettext_lazy("trail", "an older backup had brought the data back"),
    "request": pgettext_lazy("trail", "a request"),
}
"""Reason that the platform writes itself → its words."""

"""To which scope of the guiding questions a contribution answers, by its kind."""

from __future__ import annotations

PRINCIPLES, MEANS, ELEMENTS = "i", "ii", "iii"
_BY_KIND = {
    "common_principle": PRINCIPLES,
    "position": PRINCIPLES,
    "commitment": MEANS,
    "means_of_implementation": MEANS,
    "partnership": MEANS,
}
"""Scope i asks for principles, commitments and understandings on which to rest; ii for actionable commitments, means
of implementation and follow-up; iii for what there is to say on each theme and element."""


def scope_of(kind: str) -> str:
    """The scope that a contribution of a kind answers to: a code of the code list «scope»."""
    return _BY_KIND.get(kind, ELEMENTS)

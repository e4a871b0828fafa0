"""Something said to a user in any language: a code with its values, put in words only when it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, Union

Value: TypeAlias = Union[str, int, float, "Remark", tuple["Remark", ...]]


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: the key of its wording and what fills it in; kept in data, so each reader has it in their language.

    A value is a name or number as it stands, a further remark, or a list of remarks that is joined as the language
    does. The code «label» (with ``vocabulary`` and ``code``) is the label of a code.
    """

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)


def label_of(vocabulary: str, code: str) -> Remark:
    """The remark that is the label of ``code`` in ``vocabulary``, in the language of the reader."""
    return Remark("label", {"vocabulary": vocabulary, "code": code})

"""The values of the model: frozen data classes with slots, made in half the time that `dataclass` takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, dataclass, field, fields
from functools import update_wrapper
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Make a class a frozen data class with slots.

    A frozen data class sets each field through ``object.__setattr__``, which looks it up again; here each slot is set
    by its own descriptor. A record has hundreds of thousands of values, so this is a tenth of the time of gathering.
    """
    made = dataclass(frozen=True, slots=True)(cls)
    made.__init__ = _init(made)  # type: ignore[method-assign]
    return made


def _init(cls: type[Any]) -> Callable[..., None]:
    """An ``__init__`` of the fields, in their order, with their defaults."""
    of = fields(cls)
    names: dict[str, Any] = {f"set_{one.name}": vars(cls)[one.name].__set__ for one in of}
    names |= {f"default_{one.name}": one.default for one in of if one.default is not MISSING}
    names |= {f"make_{one.name}": one.default_factory for one in of if one.default_factory is not MISSING}
    names["missing"] = MISSING
    heads, lines = ["self"], []
    for one in of:
        head, given = one.name, one.name
        if one.default is not MISSING:
            head = f"{one.name}=default_{one.name}"
        elif one.default_factory is not MISSING:
            head, given = f"{one.name}=missing", f"make_{one.name}() if {one.name} is missing else {one.name}"
        heads.append(head)
        lines.append(f"    set_{one.name}(self, {given})")
    exec(f"def __init__({', '.join(heads)}):\n" + "\n".join(lines), names)
    return update_wrapper(names["__init__"], cls.__init__)

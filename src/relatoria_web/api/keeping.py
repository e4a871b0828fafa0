"""Objects that are simply kept: made, changed and removed, each by one function, checked by the pages' form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import ModelForm
from pydantic import create_model

from relatoria_web.api.act import Act
from relatoria_web.api.body import In
from relatoria_web.api.call import Call
from relatoria_web.api.change import Change, read_all
from relatoria_web.api.models import Scope
from relatoria_web.api.resource import Resource
from relatoria_web.api.translated import Texts


@dataclass(frozen=True, slots=True)
class Keeping:
    """A kind of object, of which JSON may set ``fields``.

    ``begin`` gives a new row from the body and sees that the caller may make it, ``fill`` a row's form with what was
    sent, found right; ``add``, ``change`` and ``remove`` call the domain. ``place`` is the field of a new object that
    says where it belongs.
    """

    on: Resource[Any]
    scope: Scope
    fields: Sequence[str]
    begin: Callable[[Call, Any], Any]
    fill: Callable[[Call, Any, dict[str, Any]], ModelForm[Any]]
    add: Callable[[Call, ModelForm[Any]], Any]
    change: Callable[[Call, Any, int, ModelForm[Any]], Any]
    remove: Callable[[Call, Any], Any] | None = None
    place: str = ""

    @property
    def acts(self) -> list[Act | Change]:
        """Making, changing, removing."""
        one = self.on.name.replace("-", " ")
        takes, makes = self._takes(new=False), self._takes(new=True)
        found: list[Act | Change] = [
            Act(
                f"add_{self.on.word}",
                f"Add one of the {one}",
                self.on.path,
                self.scope,
                self._add,
                None,
                makes,
                self.on,
            ),
            Change(self.on, self.scope, takes, self._change),
        ]
        if self.remove is not None:
            name, path = f"remove_{self.on.word}", f"{self.on.path}{{key}}/"
            gone = f"Remove one of the {one}"
            found.append(Act(name, gone, path, self.scope, self._remove, self.on, method="DELETE"))
        return found

    def _takes(self, *, new: bool) -> type[In]:
        """The fields with the types that they have in what is read."""
        shown = self.on.schema.model_fields
        names = [name for name in self.fields if name in shown]
        types: dict[str, Any] = {name: (shown[name].annotation, None) for name in names}
        if new and self.place:
            types[self.place] = (str, ...)
        made: type[In] = create_model(f"{self.on.schema.__name__}{'New' if new else 'In'}", __base__=In, **types)
        made.translated = tuple(name for name in names if shown[name].annotation == Texts)
        return made

    def _add(self, call: Call, _: Any, data: Any) -> Any:
        row = self.begin(call, data)
        sent = {name: getattr(data, name) for name in data.model_fields_set if name in self.fields}
        texts = read_all(call, None, {name: sent[name] for name in data.translated if name in sent})
        return self.add(call, self.fill(call, row, sent | texts))

    def _change(self, call: Call, row: Any, revision: int, fields: dict[str, Any]) -> None:
        self.change(call, row, revision, self.fill(call, row, fields))

    def _remove(self, call: Call, row: Any, _: Any) -> None:
        if self.remove is not None:
            self.remove(call, row)

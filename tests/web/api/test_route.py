"""How operations of the API are registered."""

from __future__ import annotations

from typing import Any

from relatoria_web.api.v1 import api


def _operations() -> list[Any]:
    return [one for _, router in api._routers for view in router.path_operations.values() for one in view.operations]


def test_operations_that_take_the_same_parts_of_a_path_share_their_models() -> None:
    held = {(tuple(sorted(one.signature.path_params_names)), id(one.models)) for one in _operations()}
    assert len(held) == len({names for names, _ in held})


def test_operations_that_answer_the_same_share_a_model() -> None:
    models = [model for one in _operations() for model in one.response_models.values() if model]
    held = {(model.model_fields["response"].annotation, id(model)) for model in models}
    assert len(held) == len({shape for shape, _ in held})

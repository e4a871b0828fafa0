"""Pages that need nothing from outside: the style with its type faces in it, and templates that escape."""

from __future__ import annotations

import base64
from functools import cache
from importlib import resources

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup


@cache
def environment() -> Environment:
    """Templates that escape what they are given and refuse what they are not."""
    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


@cache
def style() -> Markup:
    """The style sheet of our pages, type faces included."""
    fonts = {
        name: base64.b64encode(_asset(f"fonts/{file}-latin-wght-normal.woff2")).decode()
        for name, file in (("serif", "source-serif-4"), ("sans", "public-sans"))
    }
    return Markup(environment().from_string(_asset("page.css").decode()).render(**fonts))


def _asset(name: str) -> bytes:
    return resources.files("relatoria.printing").joinpath("page", name).read_bytes()

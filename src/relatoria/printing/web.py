"""Pages that need nothing from outside: the style with its type faces in it, and templates that escape."""

from __future__ import annotations

import base64
from functools import cache
from importlib import resources

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from relatoria.model.template import Letterhead


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


def letterhead(head: Letterhead) -> tuple[Markup, Markup, Markup]:
    """A letterhead on a page: what its style takes, what stands above the title, what stands below the text."""
    look = Markup(
        ".letterhead img { block-size: 3.4rem; max-inline-size: 100%; object-fit: contain; }"
        " .symbol { text-align: end; }"
    )
    if head.colour:
        tint = Markup(
            "@media (prefers-color-scheme: light), print {{ :root {{ --accent: {0} }} h1, h2 {{ color: {0} }} }}"
        )
        look += tint.format(head.colour)
    logo = ""
    if head.logo:
        source = base64.b64encode(head.logo).decode()
        logo = Markup('<img src="data:image/png;base64,{}" alt="{}">').format(source, head.alt)
    name = Markup("<strong>{}</strong>").format(head.name) if head.name else ""
    above = Markup('<p class="letterhead">{} {}</p>').format(logo, name) if logo or name else Markup("")
    above += Markup('<p class="symbol meta">{}</p>').format(head.symbol) if head.symbol else Markup("")
    lines = [Markup('<p class="meta">{}</p>').format(text) for text in (head.disclaimer, head.footer) if text]
    return look, above, Markup("").join(lines)


def _asset(name: str) -> bytes:
    return resources.files("relatoria.printing").joinpath("page", name).read_bytes()

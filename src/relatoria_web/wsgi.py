"""The WSGI application, for `relatoria web serve` or any other server: the platform, and what answers before it."""

from __future__ import annotations

import importlib
import os

from django.core.wsgi import get_wsgi_application

from relatoria_web.site.makers import Makers
from relatoria_web.site.memory import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "relatoria_web.settings")


def _made() -> Makers:
    platform = get_wsgi_application()
    from relatoria_web.convene.live import Live  # its models can be imported once the platform has started

    return Makers(Live(platform))


application = _made()
importlib.import_module("relatoria_web.urls")  # every page is loaded before the first reader comes
settle()  # looking through all of it for rubbish again and again would stop requests for 150 ms

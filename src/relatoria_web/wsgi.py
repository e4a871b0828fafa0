"""The WSGI application, for `relatoria web serve` or any other server."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "relatoria_web.settings")
application = get_wsgi_application()

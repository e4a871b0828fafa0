"""Files of work products: asked for once, made by the worker."""

from __future__ import annotations

from django.db import transaction

from relatoria_web.bridge.drafts import FORMATS
from relatoria_web.prepare.models import ProductFile, ProductVersion
from relatoria_web.prepare.rules import SEE_VERSION
from relatoria_web.site.standing import Standing


@transaction.atomic
def wanted_files(who: Standing, *, version: ProductVersion) -> list[ProductFile]:
    """The files of a version that the worker has still to make; the version is kept, so that they stay true to it.

    Raises:
        Http404: if the version is not for this reader.
    """
    SEE_VERSION.demand(who, version)
    if not version.kept:
        version.revise(None, kept=True)
    files = [ProductFile.objects.get_or_create(version=version, format=one)[0] for one in FORMATS]
    return [one for one in files if not one.path]

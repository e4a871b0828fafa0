"""The platform's settings for tests: a folder of their own, quick hashing, tasks at once. DATABASE_URL still counts."""

import os
import tempfile

os.environ.setdefault("RELATORIA_HOME", tempfile.mkdtemp(prefix="relatoria-tests-"))
os.environ.setdefault("DATABASE_URL", "sqlite://")

from relatoria_web.settings import *  # noqa: F403
from relatoria_web.settings import INSTALLED_APPS, STATIC_ROOT, STORAGES

INSTALLED_APPS.append("allauth.socialaccount.providers.openid_connect")  # as where RELATORIA_OIDC_URL is set

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": ["default", "reading"]}}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}

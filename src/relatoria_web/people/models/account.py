"""An account: how somebody signs in. It may belong to a person; a person needs no account."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from relatoria_web.site.models.base import Noun


class Accounts(BaseUserManager["Account"]):
    """Makes accounts, and reads them with their persons: every page names who is signed in."""

    def get_queryset(self) -> models.QuerySet[Account]:
        """Accounts with their persons, in one query."""
        return super().get_queryset().select_related("person")

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Account:
        """A new account; without a password it signs in by invitation, passkey or OpenID Connect."""
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username: str | None) -> Account:
        """The account of an address, however it is capitalised."""
        return self.get(email=(username or "").lower())


class Account(AbstractBaseUser, Noun):
    """How somebody signs in, and in which language and time zone pages speak to them."""

    email = models.EmailField(_("e-mail address"), unique=True)
    person = models.OneToOneField("people.Person", models.SET_NULL, null=True, blank=True, related_name="account")
    language = models.CharField(_("language"), max_length=2, default="en")
    time_zone = models.CharField(_("time zone"), max_length=64, default="UTC")
    is_active = models.BooleanField(default=True)
    administrator = models.BooleanField(default=False)
    joined = models.DateTimeField(default=timezone.now)

    roles_read: tuple[tuple[Any, ...], ...] | None = None
    """Its roles, where they were read together with it."""

    USERNAME_FIELD = "email"
    objects = Accounts()

    def __str__(self) -> str:
        return str(self.person) if self.person else self.email

    def get_full_name(self) -> str:
        """The person's name, or the address."""
        return str(self)

"""What libraries say in ways that are not ours: said again here, so that our catalogues hold it. Never imported."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _

BORROWED = [
    _("Be patient, you are sending too many requests."),
    _("Too many failed login attempts. Try again later."),
    _("Send me a sign-in code"),
    _("Use authenticator app or code"),
    _("Use a security key"),
    _("Invalid login."),
    _("Passkey"),
    _("Passwordless"),
    _("Email"),
    _("Two-Factor Authentication"),
    _("Password Reset"),
    _("Enter Sign-In Code"),
    _("You cannot generate recovery codes without having two-factor authentication enabled."),
    _("Are you sure you want to remove this security key?"),
    _("Save them  in a secure location now — they won't be shown again."),
    _("Please type your current password."),
    _("The email address and/or password you specified are not correct."),
]

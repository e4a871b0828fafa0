"""`relatoria web account`: for whoever runs the machine, when nobody can sign in to do it."""

from __future__ import annotations

from collections.abc import Callable

import click


@click.group()
def account() -> None:
    """Open an account, close it and open it again, or reset how it signs in."""


@account.command()
@click.argument("email")
@click.option("--name", required=True, help="The name of the person.")
@click.option("--language", type=click.Choice(["es", "en", "fr"]), default="en", show_default=True)
@click.option("--administrator", is_flag=True, help="With the rights of an administrator.")
@click.password_option(help="Asked for if it is not given.")
def create(email: str, name: str, language: str, administrator: bool, password: str) -> None:
    """Open an account for the address EMAIL."""
    from relatoria_web.people.domain.keeping import create_account

    _said(
        lambda: create_account(
            email=email, name=name, language=language, administrator=administrator, password=password
        )
    )
    click.echo(f"{email}: open")


@account.command()
@click.argument("email")
@click.password_option(help="Asked for if it is not given.")
def reset(email: str, password: str) -> None:
    """Give the account EMAIL a new password; its passkeys and codes go, and it is signed out everywhere."""
    from relatoria_web.people.domain.keeping import reset_account

    _said(lambda: reset_account(email=email, password=password))
    click.echo(f"{email}: reset")


@account.command()
@click.argument("email")
def close(email: str) -> None:
    """Close the account EMAIL: signed out everywhere, its tokens, webhooks and letters stop; what it wrote stays."""
    from relatoria_web.people.domain.keeping import close_account

    _said(lambda: close_account(email=email))
    click.echo(f"{email}: closed")


@account.command()
@click.argument("email")
def reopen(email: str) -> None:
    """Open the closed account EMAIL again, with the roles that it has."""
    from relatoria_web.people.domain.keeping import reopen_account

    _said(lambda: reopen_account(email=email))
    click.echo(f"{email}: open")


def _said(act: Callable[[], object]) -> None:
    from django.core.exceptions import ObjectDoesNotExist, ValidationError

    try:
        act()
    except ValidationError as error:
        raise click.ClickException(" ".join(error.messages)) from error
    except ObjectDoesNotExist as error:
        raise click.ClickException("No account has this address.") from error

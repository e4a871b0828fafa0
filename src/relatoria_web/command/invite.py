"""`relatoria web invite`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import click


@click.command()
@click.argument("email")
@click.argument("role")
@click.option("--meeting", help="The meeting, by the name in its address (idm-2018-1).")
@click.option("--process", help="The process, by the name in its address (global-compact).")
@click.option("--organisation", help="The organisation that they act for, by the end of its address.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The last day of the role.")
@click.option("--language", type=click.Choice(["es", "en", "fr"]), default="en", show_default=True)
def invite(email: str, role: str, until: datetime | None, language: str, **place: Any) -> None:
    """Invite the address EMAIL to a ROLE in a meeting or a process; who has an account gets it at once."""
    from django.core.exceptions import ValidationError
    from django.http import Http404

    from relatoria_web.people.domain.invitation import invite as send
    from relatoria_web.people.models import Invitation
    from relatoria_web.site.standing import Standing

    try:
        given = send(Standing(administrator=True), email=email, grant=_grant(role, until, place), language=language)
    except Http404 as error:
        raise click.ClickException("There is no such meeting, process or organisation.") from error
    except ValidationError as error:
        raise click.ClickException(" ".join(error.messages)) from error
    click.echo(f"{email}: {'invited' if isinstance(given, Invitation) else given.get_role_display()}")


def _grant(role: str, until: datetime | None, place: dict[str, Any]) -> Any:
    from django.shortcuts import get_object_or_404

    from relatoria_web.people.domain.grant import Grant
    from relatoria_web.people.domain.queries.role import scope_at
    from relatoria_web.people.models import ROLES, Organisation
    from relatoria_web.site.standing import Standing

    named = [(kind, place[kind]) for kind in ("meeting", "process") if place[kind]]
    if len(named) != 1:
        raise click.UsageError("Say either --meeting or --process.")
    if role not in dict(ROLES):
        raise click.UsageError(f"The roles are {', '.join(dict(ROLES))}.")
    uid = place["organisation"]
    organisation = get_object_or_404(Organisation, uid=uid) if uid else None
    return Grant(role, scope_at(Standing(administrator=True), *named[0]), organisation, until.date() if until else None)

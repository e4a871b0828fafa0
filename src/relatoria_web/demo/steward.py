"""The demonstration of the protection of data: the register, a wording, consents, a request that waits."""

from __future__ import annotations

from relatoria_web.people.domain.consent import add_wording, record_consent
from relatoria_web.people.domain.demo import DEMO_DOMAIN
from relatoria_web.people.domain.queries.standing import standing_of
from relatoria_web.people.models import Account, Purpose
from relatoria_web.site.translated import translated
from relatoria_web.steward.domain.keep import KINDS, add
from relatoria_web.steward.domain.register import begin_register
from relatoria_web.steward.domain.request import make_request
from relatoria_web.steward.models import Activity, Ask, Controller


def seed_steward() -> None:
    """Make what is not there yet, as the demonstration's steward and delegate."""
    if Activity.objects.exists():
        return
    steward = standing_of(Account.objects.get(email=f"steward@{DEMO_DOMAIN}"))
    delegate = Account.objects.get(email=f"delegate@{DEMO_DOMAIN}")
    begin_register(steward)
    add(steward, kind=KINDS["controller"], row=_controller())
    add_wording(
        steward,
        purpose=Purpose.QUOTATION,
        text=translated(
            en="I agree that my name stands beside what I said in publications outside the record.",
            es="Acepto que mi nombre figure junto a lo que dije en publicaciones ajenas al acta.",
            fr="J’accepte que mon nom figure à côté de mes propos dans des publications hors du compte rendu.",
        ),
    )
    if delegate.person is not None:
        asking = standing_of(delegate)
        record_consent(asking, person=delegate.person, purpose=Purpose.QUOTATION, given=True)
        record_consent(asking, person=delegate.person, purpose=Purpose.CONTACT, given=False)
        make_request(asking, person=delegate.person, ask=Ask.RESTRICTION, identity="")


def _controller() -> Controller:
    return Controller(
        name=translated(en="The demonstration", es="La demostración", fr="La démonstration"),
        contact=f"steward@{DEMO_DOMAIN}",
        authority=translated(
            en="nobody: this is a demonstration with invented people",
            es="nadie: es una demostración con personas inventadas",
            fr="personne : ceci est une démonstration avec des personnes inventées",
        ),
    )

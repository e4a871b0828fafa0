"""Sentences that no «that» introduces: «Hence the optional wording», «Encore faut-il que …», «De ahí que quedara …»."""

from __future__ import annotations

import re

_UNFIT = {
    "es": re.compile(
        r"(?:de (?:(?:ahí|allí)(?: que)?|aquí que)|tan(?:to)? es así que|de (?:modo|manera|forma|suerte) que|así que|"
        r"lo cual|por lo (?:cual|que)|otra cosa es que|eso sí|ojalá|he aquí|baste (?:con )?|no vaya a ser que)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:hence|whence|so much (?:so|for)\b|so that|which (?:is|was) why|whereupon|whereby|let (?:us|me)|"
        r"may (?:we|the|this|that)\b|suffice it)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:d['’]où|au point que|si bien que|de (?:sorte|manière|façon) que|voilà|voici|ce qui|ce que|puisse\w*|"
        r"(?:encore|aussi|peut-être|sans doute|à peine|du moins|au moins|tout au plus|ainsi|à plus forte raison)"
        r"(?: ne)? (?:n['’])?[\w'’]+(?:-t)?-(?:ils?|elles?|on|ce))\b",
        re.IGNORECASE,
    ),
}


def cannot_follow_that(text: str, language: str) -> bool:
    """Whether a clause («es», «en» or «fr») cannot stand behind «que» or «that», by its first words. Linear."""
    return language in _UNFIT and _UNFIT[language].match(text.lstrip()) is not None

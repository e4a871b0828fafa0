"""What arrives, who said what in it, and what it contains."""

from relatoria_web.gather.models.actor import Actor
from relatoria_web.gather.models.contribution import Coding, Contribution
from relatoria_web.gather.models.document import Document, Extract, State
from relatoria_web.gather.models.figure import Figure
from relatoria_web.gather.models.finding import Finding, Mention
from relatoria_web.gather.models.intervention import Intervention, Part, Passage, Voice
from relatoria_web.gather.models.ledger import Ledger
from relatoria_web.gather.models.reviewed import Change, Review, Reviewed

__all__ = [
    "Actor",
    "Change",
    "Coding",
    "Contribution",
    "Document",
    "Extract",
    "Figure",
    "Finding",
    "Intervention",
    "Ledger",
    "Mention",
    "Part",
    "Passage",
    "Review",
    "Reviewed",
    "State",
    "Voice",
]

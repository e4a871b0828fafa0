"""What arrives, who said what in it, and what it contains."""

from relatoria_web.gather.models.actor import Actor
from relatoria_web.gather.models.consultation import Consultation, ConsultationKind, ConsultationState
from relatoria_web.gather.models.contribution import Coding, Contribution
from relatoria_web.gather.models.document import Document, Extract, Origin, State
from relatoria_web.gather.models.figure import Figure
from relatoria_web.gather.models.finding import Finding, Mention
from relatoria_web.gather.models.input_set import InputSet
from relatoria_web.gather.models.inquiry import Answer, Inquiry
from relatoria_web.gather.models.intervention import Intervention, Part, Passage, Voice
from relatoria_web.gather.models.ledger import Ledger
from relatoria_web.gather.models.reviewed import Change, Review, Reviewed
from relatoria_web.gather.models.sending import Piece, Sending
from relatoria_web.gather.models.statement import Statement, StatementState
from relatoria_web.gather.models.tie import Tie

__all__ = [
    "Actor",
    "Answer",
    "Change",
    "Coding",
    "Consultation",
    "ConsultationKind",
    "ConsultationState",
    "Contribution",
    "Document",
    "Extract",
    "Figure",
    "Finding",
    "InputSet",
    "Inquiry",
    "Intervention",
    "Ledger",
    "Mention",
    "Origin",
    "Part",
    "Passage",
    "Piece",
    "Review",
    "Reviewed",
    "Sending",
    "State",
    "Statement",
    "StatementState",
    "Tie",
    "Voice",
]

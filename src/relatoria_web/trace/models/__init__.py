"""The audit trail, and judgements."""

from relatoria_web.trace.models.entry import Entry
from relatoria_web.trace.models.judgement import Judgement, Verdict, standing

__all__ = ["Entry", "Judgement", "Verdict", "standing"]

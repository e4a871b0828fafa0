"""Points, what people say of them, reports and publications."""

from relatoria_web.conclude.models.clearance import Clearance, Comment, CommentState, Version
from relatoria_web.conclude.models.opinion import Answer, Choice, Criterion, GroupVote, Reservation, Vote
from relatoria_web.conclude.models.point import GroupCount, Point, PointSet, Proposal, ProposalKind, Ruling, Work
from relatoria_web.conclude.models.publication import OUT, UNMADE, Publication, PublicationState, PublishedFile
from relatoria_web.conclude.models.report import Expression, Profile, Report, Step, Workspace
from relatoria_web.conclude.models.sentence import Section, Sentence, SetAside

__all__ = [
    "OUT",
    "UNMADE",
    "Answer",
    "Choice",
    "Clearance",
    "Comment",
    "CommentState",
    "Criterion",
    "Expression",
    "GroupCount",
    "GroupVote",
    "Point",
    "PointSet",
    "Profile",
    "Proposal",
    "ProposalKind",
    "Publication",
    "PublicationState",
    "PublishedFile",
    "Report",
    "Reservation",
    "Ruling",
    "Section",
    "Sentence",
    "SetAside",
    "Step",
    "Version",
    "Vote",
    "Work",
    "Workspace",
]

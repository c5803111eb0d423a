package peermortem.grading.moderation;

import peermortem.domain.ItemId;
import peermortem.domain.SubmissionId;

/// An item that a TA could decide: `probability` that it is met, and by how much a decision is
/// expected to lower the squared error of the submission's grade (in squared points).
public record Look(SubmissionId submission, ItemId item, double probability, double reduction) {}

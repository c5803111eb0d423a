package peermortem.grading.consensus;

import peermortem.domain.ItemId;
import peermortem.domain.SubmissionId;

/// A tick that does not fit what a TA `decided`, or what everything else makes certain: whether the
/// item was `ticked` as met.
public record Misfit(SubmissionId submission, ItemId item, boolean ticked, boolean decided) {}

package peermortem.service;

import peermortem.domain.ItemId;
import peermortem.domain.SubmissionId;

/// An item of a submission that somebody looks at.
public record OpenItem(SubmissionId submission, ItemId item) {}

package peermortem.report;

import peermortem.domain.ItemId;

/// An item on which a reviewer and a TA's decision differ, or what is certain without a decision
/// and has no reason.
public record Difference(ItemId item, boolean ticked, boolean decided, String reason) {}

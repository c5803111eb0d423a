package peermortem.report;

/// A reviewer's grade for reviewing in per cent: `agreed` of the `compared` items that a decision
/// or the certain items settle.
public record ReviewingGrade(double percent, int agreed, int compared) {}

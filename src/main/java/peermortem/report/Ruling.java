package peermortem.report;

import peermortem.domain.ItemId;

import java.time.Instant;

/// A decision as the class report lists it: whose submission, which item, how and why.
public record Ruling(Subject student, ItemId item, boolean met, String reason, Instant at) {}

package peermortem.grading.consensus;

import peermortem.domain.PersonId;

import java.util.OptionalDouble;

/// A reviewer's grade for reviewing in per cent: how well their ticks fit decisions, and items that
/// are certain without their own tick; never the average of the others. Met and unmet items weigh
/// the same, so that ticking everything earns half. `agreed` of `compared` ticks fit; empty where
/// none can be compared.
public record ReviewingGrade(
        PersonId reviewer, OptionalDouble percent, int agreed, int compared, int decided) {}

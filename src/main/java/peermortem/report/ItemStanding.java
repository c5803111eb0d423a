package peermortem.report;

import peermortem.domain.ItemId;

import java.util.OptionalDouble;

/// How the class did on one item: graded submissions that meet it, ticks, how often the program and
/// the grade agree, and how far reviewers agree (`agreement` and `alpha` empty where nothing can be
/// said).
public record ItemStanding(
        ItemId item,
        int met,
        int of,
        OptionalDouble agreement,
        OptionalDouble alpha,
        OptionalDouble ac1,
        boolean reword) {}

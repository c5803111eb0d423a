package peermortem.report;

import peermortem.domain.Rubric;

import java.time.Instant;
import java.time.ZoneId;

/// What all reports of one assignment share. `asOf` is the moment whose state the report shows; it
/// comes from the input, never from the clock, so that the same input gives the same bytes.
public record ReportHead(String assignment, Rubric rubric, ZoneId zone, Instant asOf) {}

package peermortem.service;

import peermortem.domain.ClassSettings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// The new title, zone, deadlines and settings of an assignment.
public record ClassChange(
        String title,
        ZoneId zone,
        Optional<Instant> due,
        Optional<Instant> reviewDue,
        ClassSettings settings) {}

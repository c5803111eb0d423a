package peermortem.service;

import peermortem.domain.Rubric;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// What a class file starts with.
public record NewClass(
        String title,
        Rubric rubric,
        ZoneId zone,
        Optional<Instant> due,
        Optional<Instant> reviewDue) {}

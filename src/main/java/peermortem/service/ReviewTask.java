package peermortem.service;

import peermortem.domain.Blindness;
import peermortem.domain.Rubric;
import peermortem.domain.VerdictShown;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// What a reviewer is asked to do, and where it is kept; `reviewer` is a name or a pseudonym;
/// `declaration` where they are to say whether a machine helped.
public record ReviewTask(
        Path file,
        boolean packet,
        String title,
        Rubric rubric,
        ZoneId zone,
        Optional<Instant> due,
        String reviewer,
        Blindness blindness,
        VerdictShown verdictShown,
        boolean declaration) {}

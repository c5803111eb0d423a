package peermortem.service;

import peermortem.domain.SubmissionId;

import java.util.Optional;

/// Two submissions with passages in common; `share` (0 to 1) is of the shorter text. `earlier` is
/// the other text where it is of an earlier class.
public record AlikePair(
        SubmissionId one,
        SubmissionId other,
        double share,
        int passages,
        Optional<EarlierText> earlier) {}

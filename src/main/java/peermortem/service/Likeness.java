package peermortem.service;

import peermortem.domain.SubmissionId;

import java.util.List;
import java.util.Map;

/// Which submissions of a class have passages in common.
final class Likeness {
    List<AlikePair> pairs(OpenClass open, Standing standing) {
        return List.of();
    }

    Map<SubmissionId, AlikePair> mostAlike(OpenClass open, Standing standing) {
        return Map.of();
    }
}

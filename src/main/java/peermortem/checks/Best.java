package peermortem.checks;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Evidence;

import java.util.List;

/// The passage that speaks most for something, and how much (log-odds).
record Best(double weight, @Nullable Passage passage) {
    List<Evidence> evidence(Study study) {
        return passage == null ? List.of() : List.of(study.evidence(passage));
    }

    boolean found() {
        return passage != null && weight > 0;
    }
}

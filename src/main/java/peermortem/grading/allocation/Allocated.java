package peermortem.grading.allocation;

import peermortem.domain.Problem;

import java.util.List;

/// Who reviews what, by submission and reviewer, with what was kept in it; `warnings` tell which
/// wishes (balance, no two people reviewing each other, few shared submissions) could not be met.
public record Allocated(List<Pairing> pairings, List<Problem> warnings) {
    public Allocated {
        pairings = pairings.stream().sorted().toList();
        warnings = List.copyOf(warnings);
    }
}

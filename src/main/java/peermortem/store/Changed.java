package peermortem.store;

import peermortem.domain.SubmissionId;

import java.util.HashSet;
import java.util.Set;

/// What changed of some submissions, and nothing else of the class: what was handed in (a new
/// attempt, what its link or its second place shows), or their reviews and who is to write them.
public record Changed(Set<SubmissionId> handedIn, Set<SubmissionId> reviewed) {
    public Changed {
        handedIn = Set.copyOf(handedIn);
        reviewed = Set.copyOf(reviewed);
    }

    public static Changed handedIn(SubmissionId submission) {
        return new Changed(Set.of(submission), Set.of());
    }

    public static Changed reviewed(Set<SubmissionId> submissions) {
        return new Changed(Set.of(), submissions);
    }

    public boolean nothing() {
        return handedIn.isEmpty() && reviewed.isEmpty();
    }

    public Set<SubmissionId> all() {
        Set<SubmissionId> all = new HashSet<>(handedIn);
        all.addAll(reviewed);
        return all;
    }
}

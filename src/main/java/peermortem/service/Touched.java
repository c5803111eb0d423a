package peermortem.service;

import peermortem.domain.SubmissionId;

import java.util.HashSet;
import java.util.Set;

/// What a change may have touched: some submissions and nothing else, or anything.
public record Touched(boolean anything, Set<SubmissionId> submissions) {
    public static final Touched NOTHING = new Touched(false, Set.of());
    public static final Touched ANYTHING = new Touched(true, Set.of());

    public Touched {
        submissions = Set.copyOf(submissions);
    }

    public static Touched only(Set<SubmissionId> submissions) {
        return new Touched(false, submissions);
    }

    public static Touched only(SubmissionId submission) {
        return only(Set.of(submission));
    }

    public Touched and(Touched more) {
        if (anything || more.anything) {
            return ANYTHING;
        }
        Set<SubmissionId> all = new HashSet<>(submissions);
        all.addAll(more.submissions);
        return only(all);
    }
}

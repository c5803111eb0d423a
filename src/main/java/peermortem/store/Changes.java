package peermortem.store;

import peermortem.domain.SubmissionId;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What this store's writer changed lately, so that a tick need not be followed by reading the
/// whole class again. Changes of other programs count as changes of everything.
public final class Changes {
    private static final int KEPT = 500;
    private final Deque<Change> last = new ArrayDeque<>();
    private long count;
    private long known;

    private record Change(long number, SubmissionId submission) {}

    /// The number of changes until now.
    public synchronized long now() {
        return count;
    }

    /// Whose reviews changed after that many changes; empty where other things may have changed.
    public synchronized Optional<Set<SubmissionId>> since(long number) {
        if (number < known) {
            return Optional.empty();
        }
        Set<SubmissionId> changed = new HashSet<>();
        last.stream().filter(c -> c.number() > number).forEach(c -> changed.add(c.submission()));
        return Optional.of(changed);
    }

    /// Anything may have changed.
    synchronized void everything() {
        known = ++count;
        last.clear();
    }

    /// Only reviews of these submissions and who is to write them changed.
    synchronized void reviews(Set<SubmissionId> submissions) {
        for (SubmissionId submission : submissions) {
            last.add(new Change(++count, submission));
            if (last.size() > KEPT) {
                known = last.remove().number();
            }
        }
    }
}

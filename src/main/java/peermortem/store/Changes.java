package peermortem.store;

import peermortem.domain.SubmissionId;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// What this store's writer changed lately, so that a tick or a text that was handed in need not be
/// followed by reading the whole class again. Changes of other programs count as changes of
/// everything.
public final class Changes {
    private static final int KEPT = 2000;
    private final SequencedMap<Change, Long> last = new LinkedHashMap<>();
    private long count;
    private long known;

    private record Change(SubmissionId submission, boolean handedIn) {}

    /// The number of changes until now.
    public synchronized long now() {
        return count;
    }

    /// What changed after that many changes; empty where other things may have changed.
    public synchronized Optional<Changed> since(long number) {
        if (number < known) {
            return Optional.empty();
        }
        Set<SubmissionId> handedIn = new HashSet<>();
        Set<SubmissionId> reviewed = new HashSet<>();
        for (var change : last.reversed().entrySet()) {
            if (change.getValue() <= number) {
                break;
            }
            (change.getKey().handedIn() ? handedIn : reviewed).add(change.getKey().submission());
        }
        return Optional.of(new Changed(handedIn, reviewed));
    }

    /// Anything may have changed.
    synchronized void everything() {
        known = ++count;
        last.clear();
    }

    /// Only this changed.
    synchronized void only(Changed changed) {
        changed.handedIn().forEach(submission -> add(submission, true));
        changed.reviewed().forEach(submission -> add(submission, false));
    }

    private void add(SubmissionId submission, boolean handedIn) {
        last.putLast(new Change(submission, handedIn), ++count);
        if (last.size() > KEPT) {
            known = last.pollFirstEntry().getValue();
        }
    }
}

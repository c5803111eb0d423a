package peermortem.service.log;

import peermortem.domain.PersonId;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.service.roster.Erased;
import peermortem.store.LogEntry;
import peermortem.store.Session;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The logs of two copies. Entries that only the other one has are appended with their own moments,
/// so that who decided what there is told here too; and what either copy did alone tells whether
/// something is new there or was taken away here.
final class MergingLog implements MergingPart {
    static final String MERGED = "merge.done";
    private final List<LogEntry> here;
    private final List<LogEntry> there;
    private final Erased erased;

    MergingLog(Session here, Session there, Erased erased) {
        this.here = here.events().entries();
        this.there = there.events().entries();
        this.erased = erased;
    }

    List<LogEntry> here() {
        return here;
    }

    List<LogEntry> there() {
        return there;
    }

    List<LogEntry> onlyHere() {
        return only(here, there);
    }

    List<LogEntry> onlyThere() {
        return only(there, here);
    }

    private static List<LogEntry> only(List<LogEntry> one, List<LogEntry> other) {
        Set<Sha256> known = other.stream().map(LogEntry::content).collect(Collectors.toSet());
        return one.stream().filter(e -> !known.contains(e.content())).toList();
    }

    /// What entries of one kind say, as far as it was not erased.
    static Stream<LogEntry.Said> said(List<LogEntry> log, String kind) {
        return log.stream().filter(e -> e.kind().equals(kind)).flatMap(e -> e.said().stream());
    }

    /// The subjects of what one copy did last by one of two kinds that undo each other.
    static Set<String> last(List<LogEntry> log, String kind, String undone) {
        Set<String> subjects = new HashSet<>();
        for (LogEntry entry : log) {
            entry.said()
                    .ifPresent(
                            said -> {
                                if (entry.kind().equals(kind)) {
                                    subjects.add(said.subject());
                                } else if (entry.kind().equals(undone)) {
                                    subjects.remove(said.subject());
                                }
                            });
        }
        return subjects;
    }

    /// That the copies were merged before is no news.
    @Override
    public int count() {
        return (int) onlyThere().stream().filter(e -> !e.kind().equals(MERGED)).count();
    }

    @Override
    public void put(Session session, Session other) {
        for (LogEntry entry : onlyThere()) {
            LogEntry kept = entry;
            for (Map.Entry<PersonId, SubmissionId> gone : erased.people().entrySet()) {
                kept = kept.without(gone.getKey().value()).without(gone.getValue().value());
            }
            session.events().append(kept);
        }
    }
}

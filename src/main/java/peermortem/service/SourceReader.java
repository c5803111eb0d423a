package peermortem.service;

import peermortem.domain.Outcome;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns what somebody hands in (a link, a path, pasted text) into a frozen text, or says why not.
/// Paths are relative to `base`. Calls block and may come from several threads at once.
@FunctionalInterface
public interface SourceReader {
    Outcome<Snapshot> read(String source, Path base);

    /// The titles of the texts in a file: one, or one per entry of a feed.
    default Outcome<List<String>> titles(Path file) {
        return Outcome.done(List.of(file.toString()));
    }

    /// Reads many, in any order, until all have arrived or `arrivals` is cancelled.
    default void readAll(List<Wanted> wanted, Path base, Arrivals arrivals) {
        for (int i = 0; i < wanted.size() && !arrivals.cancelled(); i++) {
            Outcome<Snapshot> outcome = read(wanted.get(i).source(), base);
            Optional<Sha256> known = wanted.get(i).known().map(Known::hash);
            if (outcome instanceof Outcome.Done<Snapshot>(Snapshot snapshot)
                    && known.filter(snapshot.hash()::equals).isPresent()) {
                arrivals.unchanged(i);
            } else {
                arrivals.arrived(i, outcome);
            }
        }
    }

    /// A source to read, and what is known of it from the last time.
    record Wanted(String source, Optional<Known> known) {}

    /// The hash of a source's text, and what the source said of itself then.
    record Known(Sha256 hash, Map<String, String> provenance) {}

    /// Is told of each source as it ends, by its place in the list, on the calling thread.
    interface Arrivals {
        void arrived(int index, Outcome<Snapshot> outcome);

        void unchanged(int index);

        boolean cancelled();
    }
}

package peermortem.service.book;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;

import java.util.Optional;

/// A source as it was named, with its snapshot or why there is none.
public record Taken(Source source, Outcome<Snapshot> outcome) {
    public static Taken of(String written, Outcome<Snapshot> outcome) {
        return switch (outcome) {
            case Outcome.Done<Snapshot>(Snapshot snapshot) -> new Taken(snapshot.source(), outcome);
            case Outcome.Refused<Snapshot> _ ->
                    new Taken(new Source(guessed(written), written), outcome);
        };
    }

    public Optional<Snapshot> snapshot() {
        return outcome instanceof Outcome.Done<Snapshot>(Snapshot snapshot)
                ? Optional.of(snapshot)
                : Optional.empty();
    }

    public Optional<Problem> problem() {
        return outcome instanceof Outcome.Refused<Snapshot>(Problem problem)
                ? Optional.of(problem)
                : Optional.empty();
    }

    private static SourceKind guessed(String written) {
        if (written.contains("docs.google.com")) {
            return SourceKind.GOOGLE_DOC;
        }
        if (written.contains("github.com") || written.contains("githubusercontent.com")) {
            return SourceKind.GITHUB;
        }
        return written.startsWith("http") ? SourceKind.WEB_PAGE : SourceKind.TEXT;
    }
}

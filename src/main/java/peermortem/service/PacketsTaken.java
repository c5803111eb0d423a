package peermortem.service;

import peermortem.domain.PersonId;
import peermortem.domain.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What became of packets that came back, in the order they were given.
public record PacketsTaken(List<Line> lines, boolean cancelled) {
    public PacketsTaken {
        lines = List.copyOf(lines);
    }

    /// One packet; `problem` says why it was refused, `reviews` counts what changed.
    public record Line(
            Path path, Fate fate, Optional<PersonId> from, int reviews, Optional<Problem> problem) {
        public static Line refused(Path path, Fate fate, Problem problem) {
            return new Line(path, fate, Optional.empty(), 0, Optional.of(problem));
        }

        public static Line forged(Path path) {
            return refused(path, Fate.FORGED, Problem.of("packet.forged", path));
        }

        public static Line of(Path path, Fate fate, PersonId from) {
            return new Line(path, fate, Optional.of(from), 0, Optional.empty());
        }
    }

    /// What became of a packet.
    public enum Fate {
        NEW,
        UNCHANGED,
        NEWER_DRAFT,
        AFTER_DEADLINE,
        OLDER_THAN_HERE,
        WRONG_CLASS,
        FORGED,
        NEWER_VERSION,
        UNREADABLE
    }

    public boolean anyRefused() {
        return lines.stream().anyMatch(l -> l.problem().isPresent());
    }
}

package peermortem.service;

import peermortem.domain.PersonId;
import peermortem.domain.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of packets that came back, in the order they were given.
public record PacketsTaken(List<Line> lines, boolean cancelled) {
    public PacketsTaken {
        lines = List.copyOf(lines);
    }

    /// One packet: `came` names what it brought, such as reviews or an appeal, as codes with
    /// arguments that `text` puts into words; `problem` says what was refused.
    public record Line(
            Path path,
            Fate fate,
            Optional<PersonId> from,
            List<Problem> came,
            Optional<Problem> problem) {
        public Line {
            came = List.copyOf(came);
        }

        public static Line refused(Path path, Fate fate, Problem problem) {
            return new Line(path, fate, Optional.empty(), List.of(), Optional.of(problem));
        }

        public static Line forged(Path path) {
            return refused(path, Fate.FORGED, Problem.of("packet.forged", path));
        }

        public static Line of(Path path, Fate fate, PersonId from, Problem... came) {
            return new Line(path, fate, Optional.of(from), List.of(came), Optional.empty());
        }

        /// The same packet where it brought something before the rest of it.
        public Line after(List<Problem> before) {
            Fate told = fate == Fate.UNCHANGED && !before.isEmpty() ? Fate.NEW : fate;
            List<Problem> all = Stream.concat(before.stream(), came.stream()).toList();
            return new Line(path, told, from, all, problem);
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
        UNREADABLE;

        public String spelling() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean anyRefused() {
        return lines.stream().anyMatch(l -> l.problem().isPresent());
    }
}

package peermortem.store;

import peermortem.domain.Sha256;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One entry of the log without its place in the chain: `content` is the hash of what it says,
/// which is gone once the person concerned has been erased. Salted at random, it tells entries of
/// all copies of a class apart.
public record LogEntry(Instant at, String kind, Sha256 content, Optional<Said> said) {
    /// What an entry says; `before` and `after` are JSON.
    public record Said(String salt, String who, String subject, String before, String after) {
        Sha256 hash() {
            return Sha256.of(Json.write(List.of(salt, who, subject, before, after)));
        }

        /// By the same rule by which [EventLog#erase] finds what to erase.
        boolean concerns(String person) {
            String quoted = '"' + person + '"';
            return who.equals(person)
                    || (' ' + subject + ' ').contains(' ' + person + ' ')
                    || before.contains(quoted)
                    || after.contains(quoted);
        }
    }

    /// The same, saying nothing where it concerns somebody who was erased.
    public LogEntry without(String person) {
        return new LogEntry(at, kind, content, said.filter(s -> !s.concerns(person)));
    }
}

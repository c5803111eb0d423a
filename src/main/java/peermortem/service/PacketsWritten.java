package peermortem.service;

import peermortem.domain.PersonId;

import java.nio.file.Path;
import java.util.List;

/// The packets that were written, one per person.
public record PacketsWritten(List<Written> packets, boolean cancelled) {
    public PacketsWritten {
        packets = List.copyOf(packets);
    }

    /// One packet and whom it is for.
    public record Written(PersonId person, Path path) {}
}

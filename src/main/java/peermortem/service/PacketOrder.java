package peermortem.service;

import peermortem.domain.PacketKind;
import peermortem.domain.PersonId;

import java.nio.file.Path;
import java.util.Set;

/// Which packets to write into a folder. `people` limits them (empty: everybody concerned);
/// `newKeys` gives these people another key, for those who lost the packet with theirs.
public record PacketOrder(PacketKind kind, Path folder, Set<PersonId> people, boolean newKeys) {
    public PacketOrder {
        people = Set.copyOf(people);
    }

    public static PacketOrder of(PacketKind kind, Path folder) {
        return new PacketOrder(kind, folder, Set.of(), false);
    }
}

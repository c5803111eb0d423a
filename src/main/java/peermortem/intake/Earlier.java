package peermortem.intake;

import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;

import java.util.Map;

/// What is known of a source from the last time: its text's hash and what the source said of
/// itself.
public record Earlier(Sha256 hash, Map<String, String> provenance) {
    public Earlier {
        provenance = Map.copyOf(provenance);
    }

    public static Earlier of(Snapshot snapshot) {
        return new Earlier(snapshot.hash(), snapshot.provenance());
    }
}

package peermortem.service.review;

import peermortem.domain.Bytes;
import peermortem.domain.Part;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.service.packet.Masking;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Snapshots as reviewers may have them: masked text, no address, no original, no hash of what was
/// hidden.
final class MaskedSnapshots {
    private MaskedSnapshots() {}

    static Map<Part, Snapshot> of(Map<Part, Snapshot> snapshots, Masking masking) {
        Map<Part, Snapshot> all = new LinkedHashMap<>();
        snapshots.forEach((part, snapshot) -> all.put(part, of(snapshot, masking)));
        return all;
    }

    static Snapshot of(Snapshot snapshot, Masking masking) {
        String text = masking.mask(snapshot.text());
        return Snapshot.of(
                new Source(snapshot.source().kind(), ""),
                text,
                Bytes.of(text.getBytes(StandardCharsets.UTF_8)),
                "text/markdown",
                snapshot.frozenAt());
    }
}

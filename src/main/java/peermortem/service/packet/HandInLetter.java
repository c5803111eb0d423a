package peermortem.service.packet;

import peermortem.domain.Sha256;
import peermortem.domain.SourceKind;
import peermortem.domain.SubmissionId;

import java.time.Instant;
import java.util.Optional;

/// What a student hands in, signed with their key. `asks` is whom it asks for a review; without, it
/// is for the TA. `shown` is the author as others may see them, `at` by the author's clock.
public record HandInLetter(
        String classId,
        SubmissionId submission,
        String shown,
        Optional<String> asks,
        Text main,
        Optional<Text> advanced,
        Instant at) {
    /// A text of the packet, and where it came from.
    public record Text(SourceKind kind, String address, Sha256 hash, Instant frozenAt) {}
}

package peermortem.service;

import peermortem.domain.Blindness;
import peermortem.domain.Rubric;
import peermortem.domain.Sha256;
import peermortem.domain.VerdictShown;

import java.time.Instant;
import java.util.Optional;

/// What a review packet asks for, with the key that its answer is signed with. `reviewer` is a
/// pseudonym.
record ReviewOrder(
        String classId,
        String packet,
        String title,
        Rubric rubric,
        Sha256 rubricHash,
        String zone,
        Optional<Instant> due,
        String reviewer,
        Blindness blindness,
        VerdictShown verdictShown,
        String privateKey,
        String publicKey) {
    Signing.Keys keys() {
        return new Signing.Keys(privateKey, publicKey);
    }
}

package peermortem.service.packet;

import peermortem.domain.Blindness;
import peermortem.domain.Rubric;
import peermortem.domain.Sha256;
import peermortem.domain.VerdictShown;

import java.time.Instant;
import java.util.Optional;

/// What a review packet asks for. `reviewer` is a pseudonym, `publicKey` that of the key its answer
/// is to be signed with; `accepted` is there where the reviewer was asked by the author.
public record ReviewOrder(
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
        String publicKey,
        Optional<Acceptance> accepted,
        boolean declaration)
        implements Order {}

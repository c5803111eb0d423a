package peermortem.store;

import peermortem.domain.PersonId;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;

import java.util.HashMap;
import java.util.Map;

/// The ids that one transaction has read, each as one object: the rows of a class of ten thousand
/// name them a hundred thousand times.
final class KnownIds {
    private final Map<String, SubmissionId> submissions = new HashMap<>();
    private final Map<String, PersonId> people = new HashMap<>();
    private final Map<String, Sha256> texts = new HashMap<>();

    SubmissionId submission(String id) {
        return submissions.computeIfAbsent(id, SubmissionId::of);
    }

    PersonId person(String id) {
        return people.computeIfAbsent(id, PersonId::of);
    }

    Sha256 text(String hash) {
        return texts.computeIfAbsent(hash, Sha256::new);
    }
}

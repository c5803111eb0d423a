package peermortem.service;

import peermortem.domain.HandIn;
import peermortem.domain.Person;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which submissions hold names that reviewers see masked; each text is searched once per roster.
final class MaskHits {
    private final Map<Sha256, Boolean> known = new HashMap<>();
    private List<Person> roster = List.of();

    synchronized Set<SubmissionId> of(OpenClass open, Standing standing) {
        if (!standing.state().assignment().settings().blindness().hidesAuthor()) {
            return Set.of();
        }
        if (!roster.equals(standing.state().people())) {
            roster = standing.state().people();
            known.clear();
        }
        Set<SubmissionId> hits = new HashSet<>();
        for (SubmissionId submission : standing.readable()) {
            boolean hit =
                    standing.accepted(submission)
                            .flatMap(HandIn::main)
                            .map(
                                    h ->
                                            known.computeIfAbsent(
                                                    h, t -> search(open, standing, submission, t)))
                            .orElse(false);
            if (hit) {
                hits.add(submission);
            }
        }
        return hits;
    }

    private static boolean search(
            OpenClass open, Standing standing, SubmissionId submission, Sha256 hash) {
        String text = open.store().read(s -> s.texts().text(hash)).orElse("");
        return !standing.masking(submission).find(text).isEmpty();
    }
}

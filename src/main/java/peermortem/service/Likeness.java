package peermortem.service;

import peermortem.domain.HandIn;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.grading.likeness.LikenessSearch;
import peermortem.grading.likeness.NamedText;
import peermortem.grading.likeness.Passage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which submissions of a class have passages in common; searched again only when texts change. The
/// rubric's own words count for nothing.
final class Likeness {
    private static final double TOO_ALIKE = 0.25;
    private Map<SubmissionId, Sha256> searched = Map.of();
    private List<AlikePair> found = List.of();

    synchronized List<AlikePair> pairs(OpenClass open, Standing standing) {
        Map<SubmissionId, Sha256> texts = new LinkedHashMap<>();
        for (SubmissionId submission : standing.readable()) {
            standing.accepted(submission)
                    .flatMap(HandIn::main)
                    .ifPresent(h -> texts.put(submission, h));
        }
        if (!texts.equals(searched)) {
            found = search(open, texts, standing.state().assignment().rubric());
            searched = texts;
        }
        return found;
    }

    private static List<AlikePair> search(
            OpenClass open, Map<SubmissionId, Sha256> texts, Rubric rubric) {
        List<NamedText> named = new ArrayList<>();
        texts.forEach(
                (submission, hash) -> {
                    Optional<String> text = open.store().read(s -> s.texts().text(hash));
                    text.ifPresent(t -> named.add(new NamedText(submission.value(), t)));
                });
        return LikenessSearch.find(named, List.of(), assignment(rubric)).stream()
                .map(
                        l ->
                                new AlikePair(
                                        SubmissionId.of(l.one()),
                                        SubmissionId.of(l.other()),
                                        l.share(),
                                        l.passages().stream().map(Passage::inOne).toList(),
                                        l.passages().stream().map(Passage::inOther).toList()))
                .toList();
    }

    private static List<String> assignment(Rubric rubric) {
        List<String> own = new ArrayList<>();
        for (RubricItem item : rubric.items()) {
            own.add(item.text());
            own.add(item.example());
        }
        return own;
    }

    /// For each submission that is too alike to another: the pair that shares most.
    Map<SubmissionId, AlikePair> mostAlike(OpenClass open, Standing standing) {
        Map<SubmissionId, AlikePair> most = new LinkedHashMap<>();
        for (AlikePair pair : pairs(open, standing)) {
            if (pair.share() >= TOO_ALIKE) {
                most.putIfAbsent(pair.one(), pair);
                most.putIfAbsent(pair.other(), pair);
            }
        }
        return most;
    }
}

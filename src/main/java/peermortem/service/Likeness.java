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
    private volatile Search last = new Search(Map.of(), List.of());

    /// The texts that were searched and what was found in them.
    private record Search(Map<SubmissionId, Sha256> texts, List<AlikePair> found) {}

    synchronized List<AlikePair> pairs(OpenClass open, Standing standing) {
        Map<SubmissionId, Sha256> texts = hashes(standing);
        if (!texts.equals(last.texts())) {
            List<AlikePair> found =
                    LikenessSearch.find(named(open, texts), List.of(), assignment(standing))
                            .stream()
                            .map(l -> pair(l, Optional.empty()))
                            .toList();
            last = new Search(texts, found);
        }
        return last.found();
    }

    /// Whether these texts have been searched; never waits for a search.
    boolean searched(Standing standing) {
        return hashes(standing).equals(last.texts());
    }

    /// Pairs of a text of the class and one of earlier classes.
    List<AlikePair> against(OpenClass open, Standing standing, Map<String, EarlierText> earlier) {
        List<NamedText> old = new ArrayList<>();
        earlier.forEach((id, text) -> old.add(new NamedText(id, text.text())));
        return LikenessSearch.find(named(open, hashes(standing)), old, assignment(standing))
                .stream()
                .filter(l -> earlier.containsKey(l.other()))
                .map(l -> pair(l, Optional.ofNullable(earlier.get(l.other()))))
                .toList();
    }

    private static Map<SubmissionId, Sha256> hashes(Standing standing) {
        Map<SubmissionId, Sha256> texts = new LinkedHashMap<>();
        for (SubmissionId submission : standing.readable()) {
            standing.accepted(submission)
                    .flatMap(HandIn::main)
                    .ifPresent(h -> texts.put(submission, h));
        }
        return texts;
    }

    private static List<NamedText> named(OpenClass open, Map<SubmissionId, Sha256> texts) {
        List<NamedText> named = new ArrayList<>();
        texts.forEach(
                (submission, hash) -> {
                    Optional<String> text = open.store().read(s -> s.texts().text(hash));
                    text.ifPresent(t -> named.add(new NamedText(submission.value(), t)));
                });
        return named;
    }

    private static AlikePair pair(
            peermortem.grading.likeness.Likeness found, Optional<EarlierText> earlier) {
        return new AlikePair(
                SubmissionId.of(found.one()),
                SubmissionId.of(found.other()),
                found.share(),
                found.passages().stream().map(Passage::inOne).toList(),
                found.passages().stream().map(Passage::inOther).toList(),
                earlier);
    }

    private static List<String> assignment(Standing standing) {
        Rubric rubric = standing.state().assignment().rubric();
        List<String> own = new ArrayList<>();
        for (RubricItem item : rubric.items()) {
            own.add(item.text());
            own.add(item.example());
        }
        return own;
    }

    /// For each submission that is too alike to another: the pair that shares most.
    Map<SubmissionId, AlikePair> mostAlike(OpenClass open, Standing standing) {
        return most(pairs(open, standing));
    }

    /// The same by the last search.
    Map<SubmissionId, AlikePair> known() {
        return most(last.found());
    }

    private static Map<SubmissionId, AlikePair> most(List<AlikePair> pairs) {
        Map<SubmissionId, AlikePair> most = new LinkedHashMap<>();
        for (AlikePair pair : pairs) {
            if (pair.share() >= TOO_ALIKE) {
                most.putIfAbsent(pair.one(), pair);
                most.putIfAbsent(pair.other(), pair);
            }
        }
        return most;
    }
}

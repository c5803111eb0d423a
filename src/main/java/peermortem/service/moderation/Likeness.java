package peermortem.service.moderation;

import peermortem.domain.HandIn;
import peermortem.domain.Pace;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.grading.likeness.LikenessSearch;
import peermortem.grading.likeness.Passage;
import peermortem.service.AlikePair;
import peermortem.service.EarlierText;
import peermortem.service.Progress;
import peermortem.service.SideBySide;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Which submissions of a class have passages in common; searched again only when texts change. The
/// rubric's own words count for nothing. Texts are read one by one, and the passages of a pair when
/// it is looked at.
final class Likeness {
    private static final double TOO_ALIKE = 0.25;
    private volatile Search last = new Search(Map.of(), List.of());

    /// The texts that were searched and what was found in them.
    private record Search(Map<SubmissionId, Sha256> texts, List<AlikePair> found) {}

    synchronized List<AlikePair> pairs(OpenClass open, Standing standing, Progress progress) {
        Map<SubmissionId, Sha256> texts = hashes(standing);
        if (!texts.equals(last.texts())) {
            last = new Search(texts, search(open, standing, texts, Map.of(), progress));
        }
        return last.found();
    }

    /// Whether these texts have been searched; never waits for a search.
    boolean searched(Standing standing) {
        return hashes(standing).equals(last.texts());
    }

    /// Pairs of a text of the class and one of earlier classes.
    List<AlikePair> against(OpenClass open, Standing standing, Map<String, EarlierText> earlier) {
        return search(open, standing, hashes(standing), earlier, Progress.NONE).stream()
                .filter(pair -> pair.earlier().isPresent())
                .toList();
    }

    private static List<AlikePair> search(
            OpenClass open,
            Standing standing,
            Map<SubmissionId, Sha256> texts,
            Map<String, EarlierText> earlier,
            Progress progress) {
        Runnable step = Pace.step();
        List<SubmissionId> ids = List.copyOf(texts.keySet());
        List<Sha256> hashes = List.copyOf(texts.values());
        List<EarlierText> old = List.copyOf(earlier.values());
        List<SubmissionId> oldIds = earlier.keySet().stream().map(SubmissionId::of).toList();
        return LikenessSearch.find(
                        ids.size() + old.size(),
                        ids.size(),
                        t ->
                                t < ids.size()
                                        ? text(open, hashes.get(t))
                                        : old.get(t - ids.size()).text(),
                        assignment(standing),
                        () -> {
                            goOn(open, progress);
                            step.run();
                        })
                .stream()
                .map(
                        l -> {
                            int before = l.other() - ids.size();
                            return new AlikePair(
                                    ids.get(l.one()),
                                    before < 0 ? ids.get(l.other()) : oldIds.get(before),
                                    l.share(),
                                    l.passages(),
                                    before < 0 ? Optional.empty() : Optional.of(old.get(before)));
                        })
                .toList();
    }

    /// Nobody waits any more for what was cancelled, or for a class that was closed.
    private static void goOn(OpenClass open, Progress progress) {
        if (progress.cancelled() || open.closed()) {
            throw new CancellationException();
        }
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

    private static String text(OpenClass open, Sha256 hash) {
        return open.store().read(s -> s.texts().text(hash)).orElse("");
    }

    /// Both texts of a pair and what they have in common.
    static SideBySide sideBySide(OpenClass open, Standing standing, AlikePair pair) {
        String one = text(open, standing, pair.one());
        String other =
                pair.earlier()
                        .map(EarlierText::text)
                        .orElseGet(() -> text(open, standing, pair.other()));
        List<Passage> passages = LikenessSearch.passages(one, other, assignment(standing));
        return new SideBySide(
                one,
                other,
                passages.stream().map(Passage::inOne).toList(),
                passages.stream().map(Passage::inOther).toList());
    }

    private static String text(OpenClass open, Standing standing, SubmissionId submission) {
        return standing.accepted(submission)
                .flatMap(HandIn::main)
                .map(hash -> text(open, hash))
                .orElse("");
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
    Map<SubmissionId, AlikePair> mostAlike(OpenClass open, Standing standing, Progress progress) {
        return most(pairs(open, standing, progress));
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

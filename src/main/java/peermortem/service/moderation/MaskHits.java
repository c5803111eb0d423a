package peermortem.service.moderation;

import peermortem.domain.HandIn;
import peermortem.domain.Pace;
import peermortem.domain.Person;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.service.Progress;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/// Which submissions hold names that reviewers see masked; each text is searched once per roster.
final class MaskHits {
    private volatile Search last = new Search(List.of(), Map.of());

    /// What is known of texts by a roster.
    private record Search(List<Person> roster, Map<Sha256, Boolean> hits) {
        Search by(List<Person> people) {
            return roster.equals(people) ? this : new Search(people, new ConcurrentHashMap<>());
        }
    }

    synchronized Set<SubmissionId> of(OpenClass open, Standing standing, Progress progress) {
        Search search = last.by(standing.state().people());
        last = search;
        return hits(
                standing,
                (submission, text) -> {
                    if (progress.cancelled() || open.closed()) {
                        throw new CancellationException();
                    }
                    boolean hit =
                            search.hits()
                                    .computeIfAbsent(
                                            text, t -> search(open, standing, submission, t));
                    Pace.step().run();
                    return hit;
                });
    }

    /// The same as far as texts have been searched; never waits for a search.
    Set<SubmissionId> known(Standing standing) {
        Map<Sha256, Boolean> hits = last.by(standing.state().people()).hits();
        return hits(standing, (submission, text) -> hits.getOrDefault(text, false));
    }

    /// Whether all texts have been searched.
    boolean searched(Standing standing) {
        Map<Sha256, Boolean> hits = last.by(standing.state().people()).hits();
        return !wanted(standing)
                || standing.readable().stream()
                        .flatMap(s -> standing.accepted(s).flatMap(HandIn::main).stream())
                        .allMatch(hits::containsKey);
    }

    private static boolean wanted(Standing standing) {
        return standing.state().assignment().settings().blindness().hidesAuthor();
    }

    private static Set<SubmissionId> hits(
            Standing standing, BiPredicate<SubmissionId, Sha256> test) {
        Set<SubmissionId> hits = new HashSet<>();
        for (SubmissionId submission :
                wanted(standing) ? standing.readable() : List.<SubmissionId>of()) {
            standing.accepted(submission)
                    .flatMap(HandIn::main)
                    .filter(text -> test.test(submission, text))
                    .ifPresent(text -> hits.add(submission));
        }
        return hits;
    }

    private static boolean search(
            OpenClass open, Standing standing, SubmissionId submission, Sha256 hash) {
        String text = open.store().read(s -> s.texts().text(hash)).orElse("");
        return !standing.masking(submission).find(text).isEmpty();
    }
}

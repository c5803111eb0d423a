package peermortem.intake.batch;

import peermortem.domain.ProblemException;
import peermortem.domain.Sha256;
import peermortem.intake.Earlier;
import peermortem.intake.Input;
import peermortem.intake.link.Links;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One source to fetch for all the rows that name it, its host (empty for files), how often it was
/// tried and when it may be tried next, in nanoseconds of the system's timer.
record Task(List<BatchJob> jobs, String host, int attempts, long notBefore) {

    /// Rows with the same link share a task, so that nothing is fetched twice.
    static List<Task> of(List<BatchJob> jobs, long now) {
        Map<String, List<BatchJob>> byTarget = new LinkedHashMap<>();
        for (int i = 0; i < jobs.size(); i++) {
            String target = target(jobs.get(i).row().input()).orElse("row " + i);
            String known = jobs.get(i).earlier().map(Earlier::hash).map(Sha256::hex).orElse("");
            byTarget.computeIfAbsent(target + "\n" + known, _ -> new ArrayList<>())
                    .add(jobs.get(i));
        }
        return byTarget.values().stream()
                .map(same -> new Task(same, host(same.getFirst().row().input()), 0, now))
                .toList();
    }

    Input input() {
        return jobs.getFirst().row().input();
    }

    Optional<Earlier> earlier() {
        return jobs.getFirst().earlier();
    }

    Task again(long moment) {
        return new Task(jobs, host, attempts + 1, moment);
    }

    private static Optional<String> target(Input input) {
        return input instanceof Input.Link(String text) ? canonical(text) : Optional.empty();
    }

    private static String host(Input input) {
        if (input instanceof Input.One(Input of, int _)) {
            return host(of);
        }
        return target(input)
                .map(address -> address.replaceFirst("^\\w+://([^/]*).*", "$1"))
                .orElse("");
    }

    private static Optional<String> canonical(String text) {
        try {
            return Optional.of(Links.parse(text).canonical());
        } catch (ProblemException e) {
            // the intake will say what is wrong with the link
            return Optional.empty();
        }
    }
}

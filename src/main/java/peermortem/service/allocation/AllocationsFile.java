package peermortem.service.allocation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import peermortem.domain.Allocation;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SubmissionId;
import peermortem.grading.allocation.AllocationRules;
import peermortem.grading.allocation.AllocationTask;
import peermortem.grading.allocation.Pairing;
import peermortem.service.AllocationPlan;
import peermortem.service.book.Csv;
import peermortem.service.book.CsvText;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;
import peermortem.store.OwnFiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who reviews whom as a CSV: one row per allocation, people by id. Reading one makes the
/// allocations those of the file, but for reviews that have begun.
final class AllocationsFile {
    private static final Map<String, List<String>> COLUMNS = columns();

    /// Judging a pair takes the longer the more pairs there are.
    private static final int MOST_JUDGED = 2000;

    private final OpenClass open;

    AllocationsFile(OpenClass open) {
        this.open = open;
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("submission", List.of("submission id"));
        all.put("author", List.of("author id", "student", "reviewee", "assessee"));
        all.put("reviewer", List.of("reviewer id", "assessor"));
        all.put("state", List.of());
        return all;
    }

    Outcome<Integer> write(Path csv) {
        Standing standing = open.standing();
        CsvText text = new CsvText("submission", "author", "reviewer", "state");
        int rows = 0;
        for (SubmissionId submission : standing.state().authors().keySet()) {
            String author = standing.author(submission).map(p -> p.id().value()).orElse("");
            for (Allocation allocation : standing.allocations(submission)) {
                PersonId reviewer = allocation.reviewer();
                String state =
                        standing.review(submission, reviewer)
                                .map(r -> r.submitted() ? "submitted" : "draft")
                                .orElse("allocated");
                text.row(submission.value(), author, reviewer.value(), state);
                rows++;
            }
        }
        try {
            OwnFiles.write(csv, text.toString().getBytes(StandardCharsets.UTF_8));
            return Outcome.done(rows);
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", csv);
        }
    }

    private record Pair(SubmissionId submission, PersonId reviewer) {}

    Outcome<AllocationPlan> read(Path csv) {
        try {
            Csv read = Csv.read(Csv.text(csv), COLUMNS);
            if (!read.has("reviewer") || !(read.has("submission") || read.has("author"))) {
                return Outcome.refused("allocation.columns", csv);
            }
            return Outcome.done(plan(read));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    private AllocationPlan plan(Csv read) {
        Standing standing = open.standing();
        List<Problem> warnings = new ArrayList<>();
        Map<Pair, Boolean> wanted = new LinkedHashMap<>();
        for (Csv.Row row : read.rows()) {
            pair(row, warnings).ifPresent(p -> wanted.put(p, true));
        }
        List<Allocation> removed = new ArrayList<>();
        for (Allocation allocation : standing.state().allocations()) {
            Pair pair = new Pair(allocation.submission(), allocation.reviewer());
            if (wanted.remove(pair) == null) {
                if (standing.review(pair.submission(), pair.reviewer()).isPresent()) {
                    warnings.add(Problem.of("allocation.begun", pair.reviewer(), author(pair)));
                } else {
                    removed.add(allocation);
                }
            }
        }
        List<Allocation> added =
                wanted.keySet().stream()
                        .map(
                                p ->
                                        new Allocation(
                                                p.submission(),
                                                p.reviewer(),
                                                Allocation.Origin.BY_HAND,
                                                open.now()))
                        .toList();
        warnings.addAll(against(standing, added, removed));
        return new AllocationPlan(added, removed, warnings);
    }

    /// What the rules say against each new pair, all the others being as the file wants them.
    private static List<Problem> against(
            Standing standing, List<Allocation> added, List<Allocation> removed) {
        List<Allocation> all = new ArrayList<>(standing.state().allocations());
        all.removeAll(removed);
        all.addAll(added);
        Map<SubmissionId, Long> counts =
                all.stream().collect(groupingBy(Allocation::submission, counting()));
        int usual = counts.values().stream().mapToInt(Long::intValue).max().orElse(1);
        AllocationTask task = AllocationTasks.of(standing, usual, 0);
        List<Problem> found = new ArrayList<>();
        for (Allocation one : added.subList(0, Math.min(MOST_JUDGED, added.size()))) {
            List<Pairing> others =
                    all.stream()
                            .filter(a -> !a.equals(one))
                            .map(a -> Pairing.fresh(key(standing, a.submission()), a.reviewer()))
                            .toList();
            found.addAll(
                    new AllocationRules(task.keeping(others))
                            .against(key(standing, one.submission()), one.reviewer()));
        }
        return found.stream().distinct().toList();
    }

    /// The allocator knows submissions by their authors.
    private static SubmissionId key(Standing standing, SubmissionId submission) {
        return SubmissionId.of(standing.author(submission).orElseThrow().id().value());
    }

    private Object author(Pair pair) {
        return open.standing()
                .author(pair.submission())
                .<Object>map(Person::id)
                .orElse(pair.submission());
    }

    /// The row's pair; a row that names nobody, or somebody for their own text, is told and left.
    private Optional<Pair> pair(Csv.Row row, List<Problem> warnings) {
        String text = row.get("submission").isBlank() ? row.get("author") : row.get("submission");
        Optional<SubmissionId> submission = open.submission(text);
        Optional<Person> reviewer = open.person(row.get("reviewer"));
        if (submission.isEmpty() || reviewer.isEmpty()) {
            String unknown = submission.isEmpty() ? text : row.get("reviewer");
            warnings.add(Problem.of("allocation.row", row.number(), unknown));
            return Optional.empty();
        }
        if (reviewer.get().id().equals(open.state().authors().get(submission.get()))) {
            warnings.add(Problem.of("allocation.own", reviewer.get().id()));
            return Optional.empty();
        }
        return Optional.of(new Pair(submission.get(), reviewer.get().id()));
    }
}

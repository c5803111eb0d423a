package peermortem.service.review;

import peermortem.domain.Allocation;
import peermortem.domain.HandIn;
import peermortem.domain.Outcome;
import peermortem.domain.PersonId;
import peermortem.domain.PersonRole;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Review;
import peermortem.domain.Rubric;
import peermortem.domain.RubricItem;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.service.ReviewsTaken;
import peermortem.service.RosterImport.RowProblem;
import peermortem.service.book.Csv;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;
import peermortem.store.OwnFiles;
import peermortem.store.Session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reviews of a class file as CSV and back; a reviewer may be named by id, e-mail or pseudonym.
/// Rows of another class file, whose submissions have other ids, go by their authors.
public final class ReviewsFile {
    private final OpenClass open;

    public ReviewsFile(OpenClass open) {
        this.open = open;
    }

    /// Writes all reviews, or one reviewer's, and counts the rows.
    public Outcome<Integer> write(Path csv, Optional<PersonId> reviewer) {
        ReviewRows rows = rows(reviewer);
        try {
            OwnFiles.write(csv, rows.text().getBytes(StandardCharsets.UTF_8));
            return Outcome.done(rows.count());
        } catch (IOException e) {
            return Outcome.refused("file.unwritable", csv);
        }
    }

    /// All reviews, or one reviewer's.
    public ReviewRows rows(Optional<PersonId> reviewer) {
        Standing standing = open.standing();
        ReviewRows rows = new ReviewRows();
        Map<PersonId, String> names = new HashMap<>();
        standing.state().people().forEach(p -> names.put(p.id(), p.id().value()));
        for (SubmissionId submission : standing.state().authors().keySet()) {
            String author = standing.author(submission).map(p -> p.id().value()).orElse("");
            for (Review review : standing.reviews(submission)) {
                if (reviewer.isEmpty() || reviewer.get().equals(review.reviewer())) {
                    rows.add(
                            review,
                            author,
                            names.getOrDefault(review.reviewer(), ""),
                            rubric(standing));
                }
            }
        }
        return rows;
    }

    private static Rubric rubric(Standing standing) {
        return standing.state().assignment().rubric();
    }

    /// Takes reviews in; with a reviewer, only theirs.
    public Outcome<ReviewsTaken> read(Path csv, Optional<PersonId> only) {
        try {
            ReviewRows.Read read = ReviewRows.read(Csv.text(csv), open.state().assignment().zone());
            return open.change(session -> take(session, read, only));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    private ReviewsTaken take(Session session, ReviewRows.Read read, Optional<PersonId> only) {
        Standing standing = open.standing();
        List<RowProblem> problems = new java.util.ArrayList<>(read.problems());
        Map<String, PersonId> reviewers = reviewers(session, standing);
        int added = 0;
        int ticks = 0;
        int reviews = 0;
        int byAuthor = 0;
        for (ReviewRows.Group group : read.groups()) {
            Optional<SubmissionId> named = open.submission(group.pair().submission());
            Optional<SubmissionId> submission = named.or(() -> open.submission(group.author()));
            PersonId reviewer =
                    reviewers.get(group.pair().reviewer().toLowerCase(java.util.Locale.ROOT));
            Optional<Problem> problem = problem(standing, group, submission, reviewer, only);
            if (problem.isPresent() || submission.isEmpty() || reviewer == null) {
                problem.ifPresent(p -> problems.add(new RowProblem(group.row(), p)));
                continue;
            }
            if (put(session, standing, submission.get(), reviewer, group)) {
                reviews++;
                ticks += group.ticks().size();
            }
            byAuthor += named.isEmpty() ? 1 : 0;
            added += allocate(session, standing, submission.get(), reviewer);
        }
        if (reviews > 0) {
            open.log(
                    session,
                    "reviews.imported",
                    "class",
                    Facts.NONE,
                    Facts.of("reviews", reviews, "ticks", ticks));
        }
        problems.sort(Comparator.comparingInt(RowProblem::row));
        return new ReviewsTaken(reviews, ticks, added, byAuthor, problems);
    }

    /// Counts one where the reviewer was not allocated yet.
    private int allocate(
            Session session, Standing standing, SubmissionId submission, PersonId reviewer) {
        if (standing.allocations(submission).stream()
                .anyMatch(a -> a.reviewer().equals(reviewer))) {
            return 0;
        }
        session.allocations()
                .put(
                        new Allocation(
                                submission, reviewer, Allocation.Origin.ENTERED_BY_TA, open.now()));
        return 1;
    }

    private Map<String, PersonId> reviewers(Session session, Standing standing) {
        Map<String, PersonId> all = new HashMap<>();
        session.people()
                .pseudonyms(PersonRole.REVIEWER)
                .forEach(
                        (person, words) ->
                                all.put(words.toLowerCase(java.util.Locale.ROOT), person));
        standing.state()
                .people()
                .forEach(
                        p -> {
                            all.put(p.email().toLowerCase(java.util.Locale.ROOT), p.id());
                            all.put(p.id().value().toLowerCase(java.util.Locale.ROOT), p.id());
                        });
        all.remove("");
        return all;
    }

    private Optional<Problem> problem(
            Standing standing,
            ReviewRows.Group group,
            Optional<SubmissionId> submission,
            @org.jspecify.annotations.Nullable PersonId reviewer,
            Optional<PersonId> only) {
        if (submission.isEmpty()) {
            return Optional.of(Problem.of("reviews.submission", group.pair().submission()));
        }
        if (reviewer == null) {
            return Optional.of(Problem.of("reviews.reviewer", group.pair().reviewer()));
        }
        if (only.isPresent() && !only.get().equals(reviewer)) {
            return Optional.of(Problem.of("review.not-yours", group.pair().submission()));
        }
        if (reviewer.equals(standing.state().authors().get(submission.get()))) {
            return Optional.of(Problem.of("allocation.own", reviewer));
        }
        if (standing.accepted(submission.get()).isEmpty()) {
            return Optional.of(Problem.of("review.nothing-to-read", group.pair().submission()));
        }
        boolean frozen =
                standing.review(submission.get(), reviewer).filter(Review::submitted).isPresent();
        if (frozen && !group.submitted()) {
            return Optional.of(Problem.of("reviews.frozen", group.pair().submission(), reviewer));
        }
        return group.ticks().keySet().stream()
                .filter(i -> rubric(standing).item(i).isEmpty())
                .findFirst()
                .map(i -> Problem.of("reviews.no-item", i));
    }

    /// True where this changed something.
    private boolean put(
            Session session,
            Standing standing,
            SubmissionId submission,
            PersonId reviewer,
            ReviewRows.Group group) {
        Optional<Review> before = standing.review(submission, reviewer);
        Sha256 snapshot =
                before.map(Review::snapshot)
                        .orElseGet(
                                () ->
                                        standing.accepted(submission)
                                                .flatMap(HandIn::main)
                                                .orElseThrow());
        Review after = group.review(submission, reviewer, snapshot, before, open.now());
        if (before.isPresent() && same(before.get(), after, rubric(standing))) {
            return false;
        }
        Instant now = open.now();
        session.reviews().replace(after, standing.state().rubricHash(), now);
        before.filter(Review::submitted)
                .ifPresent(b -> logTicks(session, b, after, rubric(standing)));
        return true;
    }

    private static boolean same(Review one, Review other, Rubric rubric) {
        return one.note().equals(other.note())
                && one.state().equals(other.state())
                && rubric.items().stream()
                        .allMatch(i -> one.tick(i.id()).equals(other.tick(i.id())));
    }

    private void logTicks(Session session, Review before, Review after, Rubric rubric) {
        for (RubricItem item : rubric.items()) {
            if (!before.tick(item.id()).equals(after.tick(item.id()))) {
                open.log(
                        session,
                        "tick.changed",
                        before.submission() + " " + item.id(),
                        Facts.of(before.tick(item.id())),
                        Facts.of(after.tick(item.id())));
            }
        }
    }
}

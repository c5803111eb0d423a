package peermortem.service.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Allocation;
import peermortem.domain.ItemId;
import peermortem.domain.PersonId;
import peermortem.domain.Review;
import peermortem.domain.ReviewState;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.domain.SubmissionState;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassChange;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.HandInOrder;
import peermortem.service.Overview;
import peermortem.service.ReviewDesk;
import peermortem.service.ReviewsTaken;
import peermortem.service.RosterImport;
import peermortem.service.TableRow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

class ReviewsFileTest {
    private static final ItemId IMPACT = ItemId.of("summary.impact");
    @TempDir Path folder;

    @Test
    void reviewsComeBackFromCsvWithoutLoss() throws IOException {
        ClassFixture fixture = new ClassFixture(folder);
        Path csv = folder.resolve("reviews.csv");
        try (ClassDesk desk = fixture.handedIn(3)) {
            SubmissionId submission = desk.submission("s001").orElseThrow();
            ReviewDesk review = desk.reviewAs(PersonId.of("ta1"));
            review.tick(submission, IMPACT, TickVerdict.NOT_MET).join();
            review.reason(submission, IMPACT, "=HYPERLINK(\"x\"), \"quoted\"\nnext line; 'so'")
                    .join();
            review.passages(submission, IMPACT, List.of(Span.of(2, 9), Span.of(11, 20))).join();
            review.note(submission, "-1 for this\n\n+1 for that").join();
            Review before = review.sheet(submission).review();
            assertEquals(4, desk.exchange().exportReviews(csv).orThrow());
            assertTrue(Files.readString(csv).contains("\"'=HYPERLINK("));
            Path copy = folder.resolve("again.peermortem");
            try (ClassDesk other = fixture.files.create(copy, fixture.start()).orThrow()) {
                other.roster().add(ClassFixture.roster(3)).orThrow();
                other.handIns()
                        .submit(HandInOrder.of("s001", folder.resolve("d1.md").toString()))
                        .orThrow();
                SubmissionId here = other.submission("s001").orElseThrow();
                ReviewsTaken taken = other.exchange().importReviews(csv).orThrow();
                assertEquals(new ReviewsTaken(1, 4, 1, 1, List.of()), taken);
                Path again = folder.resolve("again.csv");
                assertEquals(4, other.exchange().exportReviews(again).orThrow());
                assertEquals(
                        Files.readString(csv).replace(submission.value(), here.value()),
                        Files.readString(again));
                Review after = other.details(here).reviews().getFirst();
                assertEquals(before.tick(IMPACT), after.tick(IMPACT));
                assertEquals(before.note(), after.note());
                assertEquals(
                        Allocation.Origin.ENTERED_BY_TA,
                        other.allocations().all().getFirst().origin());
            }
        }
    }

    @Test
    void rowsThatMakeNoSenseAreToldByNumberAndTheOthersTaken() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(3)) {
            Path csv =
                    fixture.write(
                            "r.csv",
                            """
                            author;reviewer;item;met;state
                            s001;s002;summary.impact;yes;submitted
                            s001;s001;summary.impact;yes;submitted
                            s001;s003;summary.impact;perhaps;submitted
                            s009;s003;summary.impact;yes;submitted
                            s002;s003;no.such.item;yes;submitted
                            s003;s001;summary.impact;yes;submitted
                            s003;s001;summary.root-cause;yes;subm
                            """);
            ReviewsTaken taken = desk.exchange().importReviews(csv).orThrow();
            assertEquals(1, taken.reviews());
            assertEquals(
                    List.of(3, 4, 5, 6, 7, 8),
                    taken.problems().stream().map(RosterImport.RowProblem::row).toList());
            assertEquals(
                    List.of("reviews.no-item", "reviews.cut-off", "reviews.state"),
                    taken.problems().subList(3, 6).stream().map(p -> p.problem().code()).toList());
            assertEquals(SubmissionState.REVIEWED, TableRow.of(desk, "s001").state());
        }
    }

    @Test
    void aTimeWithoutAnOffsetIsInTheClassesZone() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(2)) {
            Overview before = desk.overview();
            ZoneId zone = ZoneId.of("Africa/Nairobi");
            desk.change(
                            new ClassChange(
                                    before.assignment().title(),
                                    zone,
                                    before.assignment().due(),
                                    before.assignment().reviewDue(),
                                    before.assignment().settings()))
                    .orThrow();
            Path csv =
                    fixture.write(
                            "r.csv",
                            """
                            author,reviewer,item,met,state,submitted_at
                            s001,s002,summary.impact,yes,submitted,2026-03-05T10:00
                            s002,s001,summary.impact,yes,submitted,2026-03-05T10:00Z
                            """);
            assertEquals(2, desk.exchange().importReviews(csv).orThrow().reviews());
            assertEquals(Instant.parse("2026-03-05T07:00:00Z"), at(desk, "s001"));
            assertEquals(Instant.parse("2026-03-05T10:00:00Z"), at(desk, "s002"));
        }
    }

    private static Instant at(ClassDesk desk, String author) {
        SubmissionId submission = desk.submission(author).orElseThrow();
        ReviewState state = desk.details(submission).reviews().getFirst().state();
        return state instanceof ReviewState.Submitted(Instant moment) ? moment : Instant.MIN;
    }

    @Test
    void withoutAReviewThereIsNoPercent() {
        ClassFixture fixture = new ClassFixture(folder);
        try (ClassDesk desk = fixture.handedIn(2)) {
            assertTrue(
                    desk.moderation().grades(Optional.empty()).stream()
                            .allMatch(g -> g.percent().isEmpty()));
            assertEquals(List.of(), desk.moderation().release(List.of()).orThrow());
        }
    }
}

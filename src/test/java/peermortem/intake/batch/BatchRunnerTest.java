package peermortem.intake.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import peermortem.domain.Bytes;
import peermortem.domain.Outcome;
import peermortem.domain.Part;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;
import peermortem.intake.Earlier;
import peermortem.intake.FakeWeb;
import peermortem.intake.Input;
import peermortem.intake.Intaken;
import peermortem.intake.SourceIntake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

class BatchRunnerTest {
    private static final BatchLimits LIMITS =
            new BatchLimits(8, 4, 3, Duration.ofMillis(20), Duration.ofSeconds(5));
    private final FakeWeb web = new FakeWeb();
    private final SourceIntake intake = new SourceIntake(Clock.systemUTC(), web.map());
    private final List<BatchResult> results = new ArrayList<>();

    @Test
    void aThousandSourcesAreTakenOnceEach() {
        List<BatchJob> jobs = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            web.text(export(i), "Postmortem number " + i);
            jobs.add(job(i, link(i)));
        }
        List<Integer> progress = new ArrayList<>();
        BatchSummary summary =
                new BatchRunner(intake, LIMITS)
                        .run(
                                jobs,
                                (_, done, total) -> progress.add(done * 10_000 + total),
                                new Cancellation());
        assertEquals(new BatchSummary(1_000, 0, 0, Map.of()), summary);
        assertEquals(1_000, web.requests().size());
        assertEquals(1_000, web.requests().stream().distinct().count());
        assertEquals(1_000, progress.size());
        assertEquals(10_000 + 1_000, progress.getFirst());
        assertEquals(10_000 * 1_000 + 1_000, progress.getLast());
    }

    @Test
    void noMoreResultsExistThanAreInFlight() {
        Watched watched = new Watched();
        List<BatchJob> jobs = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            jobs.add(job(i, new Input.Pasted("text " + i)));
        }
        new BatchRunner(watched, LIMITS)
                .run(jobs, (_, _, _) -> watched.alive.decrementAndGet(), new Cancellation());
        assertTrue(watched.most.get() <= LIMITS.inFlight(), watched.most + " at once");
    }

    @Test
    void aHostIsAskedAFewAtATime() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        // each answer waits for as many others as may be in flight
        CyclicBarrier together = new CyclicBarrier(LIMITS.perHost());
        List<BatchJob> jobs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            web.on(
                    export(i),
                    exchange -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        meet(together);
                        now.decrementAndGet();
                        FakeWeb.ok("text/plain", "text").to(exchange);
                    });
            jobs.add(job(i, link(i)));
        }
        run(jobs);
        assertTrue(most.get() <= LIMITS.perHost(), most + " at once");
    }

    @Test
    void cancellingWaitsForNobody() {
        List<BatchJob> jobs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            web.on(export(i), i < 10 ? FakeWeb.ok("text/plain", "text") : web.silence());
            jobs.add(job(i, link(i)));
        }
        Cancellation cancellation = new Cancellation();
        long[] cancelled = new long[1];
        BatchSummary summary =
                new BatchRunner(intake, LIMITS)
                        .run(
                                jobs,
                                (result, done, _) -> {
                                    if (result instanceof BatchResult.Taken && done == 10) {
                                        cancelled[0] = System.nanoTime();
                                        cancellation.cancel();
                                    }
                                },
                                cancellation);
        Duration took = Duration.ofNanos(System.nanoTime() - cancelled[0]);
        // without it, each of the links would take its twenty seconds
        assertTrue(took.toSeconds() < 10, took.toString());
        assertEquals(new BatchSummary(10, 0, 190, Map.of()), summary);
    }

    @Test
    void interruptingTheCallerCancels() throws InterruptedException {
        web.on(export(1), web.silence());
        BatchSummary[] summary = new BatchSummary[1];
        Thread caller = Thread.ofVirtual().start(() -> summary[0] = run(List.of(job(1, link(1)))));
        while (web.requests().isEmpty()) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        assertTrue(caller.join(Duration.ofSeconds(30)));
        assertEquals(new BatchSummary(0, 0, 1, Map.of()), summary[0]);
    }

    @Test
    void theSameLinkInManyRowsIsFetchedOnce() {
        web.text(export(1), "shared text");
        run(
                List.of(
                        job(1, link(1)),
                        job(
                                2,
                                new Input.Link(
                                        "see https://docs.google.com/document/u/2/d/document1/view")),
                        job(3, link(1))));
        assertEquals(1, web.requests().size());
        assertEquals(3, results.stream().filter(BatchResult.Taken.class::isInstance).count());
    }

    @Test
    void theEntriesOfAFeedInManyRowsAreFetchedOnce() {
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            items.append(
                    "<item><title>T"
                            + i
                            + "</title><description>Outage "
                            + i
                            + "</description></item>");
        }
        web.on(
                "blog.example/feed.xml",
                FakeWeb.ok(
                        "application/rss+xml",
                        "<rss version='2.0'><channel><title>t</title>"
                                + items
                                + "</channel></rss>"));
        Input feed = new Input.Link("https://blog.example/feed.xml");
        List<BatchJob> jobs = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            jobs.add(job(i, new Input.One(feed, i)));
        }
        jobs.add(job(21, new Input.One(feed, 21)));
        BatchSummary summary = run(jobs);
        assertEquals(1, web.requests().size());
        assertEquals(20, summary.taken());
        assertTrue(
                results.stream()
                        .filter(r -> r.row().line() == 7)
                        .map(r -> ((BatchResult.Taken) r).intaken().snapshot().text())
                        .allMatch(text -> text.contains("Outage 7")));
    }

    @Test
    void retryAfterIsHonouredForTheWholeHost() {
        AtomicInteger asked = new AtomicInteger();
        long[] times = new long[2];
        web.on(
                export(1),
                exchange -> {
                    times[Math.min(1, asked.get())] = System.nanoTime();
                    (asked.getAndIncrement() == 0
                                    ? FakeWeb.status(429, "Retry-After", "1")
                                    : FakeWeb.ok("text/plain", "text"))
                            .to(exchange);
                });
        assertEquals(1, run(List.of(job(1, link(1)))).taken());
        assertTrue(
                times[1] - times[0] >= Duration.ofSeconds(1).toNanos(),
                (times[1] - times[0]) + " ns");
    }

    @Test
    void aServerInTroubleIsAskedAFewTimesAndNoMore() {
        web.on(export(1), FakeWeb.status(503));
        assertEquals(
                Map.of("intake.server-error", 1), run(List.of(job(1, link(1)))).refusedByCode());
        assertEquals(3, web.requests().size());
    }

    @Test
    void whatWillNotPassIsAskedOnce() {
        web.on(export(1), FakeWeb.status(403));
        web.on(export(2), FakeWeb.status(429, "Retry-After", "3600"));
        run(List.of(job(1, link(1)), job(2, link(2))));
        assertEquals(2, web.requests().size());
    }

    @Test
    void aSecondRunTakesOnlyWhatFailedOrChanged() {
        web.text(export(1), "stays");
        web.text(export(2), "changes");
        web.on(export(3), FakeWeb.status(403));
        List<BatchJob> jobs = List.of(job(1, link(1)), job(2, link(2)), job(3, link(3)));
        assertEquals(new BatchSummary(2, 0, 0, Map.of("intake.google-not-shared", 1)), run(jobs));
        web.text(export(2), "has changed");
        web.text(export(3), "is shared now");
        List<BatchJob> again =
                jobs.stream().map(job -> new BatchJob(job.row(), earlier(job.row()))).toList();
        results.clear();
        assertEquals(new BatchSummary(2, 1, 0, Map.of()), run(again));
        assertTrue(results.contains(new BatchResult.Unchanged(jobs.getFirst().row())));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the others did not come", e);
        }
    }

    private BatchSummary run(List<BatchJob> jobs) {
        return new BatchRunner(intake, LIMITS)
                .run(jobs, (result, _, _) -> results.add(result), new Cancellation());
    }

    private Optional<Earlier> earlier(BatchRow row) {
        return results.stream()
                .filter(result -> result.row().equals(row))
                .filter(BatchResult.Taken.class::isInstance)
                .map(result -> Earlier.of(((BatchResult.Taken) result).intaken().snapshot()))
                .findFirst();
    }

    private static Input link(int number) {
        return new Input.Link("https://docs.google.com/document/d/document" + number + "/edit");
    }

    private static String export(int number) {
        return "docs.google.com/document/d/document" + number + "/export?format=md";
    }

    private static BatchJob job(int line, Input input) {
        return BatchJob.first(
                new BatchRow(
                        line,
                        new BatchRow.Author("s" + line, Optional.empty()),
                        Part.MAIN,
                        input,
                        Optional.empty(),
                        false));
    }

    /// Counts how many results exist that nobody has been told of.
    private static class Watched implements TakingOne {
        final AtomicInteger alive = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        @Override
        public Outcome<Intaken> take(Input input) {
            most.accumulateAndGet(alive.incrementAndGet(), Math::max);
            Bytes bytes = Bytes.of(new byte[1_000]);
            Snapshot snapshot =
                    Snapshot.of(
                            new Source(SourceKind.PASTED, ""),
                            "text",
                            bytes,
                            "text/plain",
                            Clock.systemUTC().instant());
            return Outcome.done(new Intaken(snapshot, List.of(), Optional.empty(), List.of()));
        }
    }

    @AfterEach
    void closeTheServer() {
        intake.close();
        web.close();
    }
}

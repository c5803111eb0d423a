package peermortem.intake.batch;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.intake.Intake;
import peermortem.intake.Intaken;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// One run of a batch. All decisions are made on the calling thread; workers only fetch, and no
/// more results exist at a time than sources are in flight.
final class BatchRun implements AutoCloseable {
    private static final long LONGEST_WAIT = Duration.ofMillis(200).toNanos();
    private final Intake intake;
    private final SharedFeeds feeds;
    private final BatchLimits limits;
    private final Tally tally;
    private final List<Task> waiting;
    private final List<Task> flying = new ArrayList<>();
    private final Map<String, Long> hostsClosedUntil = new HashMap<>();
    private final BlockingQueue<Optional<Landed>> landed = new LinkedBlockingQueue<>();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    BatchRun(Intake intake, BatchLimits limits, List<BatchJob> jobs, BatchListener listener) {
        this.intake = intake;
        this.feeds = new SharedFeeds(intake);
        this.limits = limits;
        this.tally = new Tally(listener, jobs.size());
        this.waiting = new ArrayList<>(Task.of(jobs, System.nanoTime()));
    }

    /// A task that a worker has ended.
    private record Landed(Task task, Outcome<Optional<Intaken>> outcome) {}

    /// Ends the current wait, so that a cancellation is seen.
    void wake() {
        landed.add(Optional.empty());
    }

    BatchSummary toTheEnd(Cancellation cancellation) {
        while (!waiting.isEmpty() || !flying.isEmpty()) {
            startWhatMay();
            try {
                Optional<Landed> next = landed.poll(untilNext(), TimeUnit.NANOSECONDS);
                if (cancellation.isCancelled()) {
                    return cancel();
                }
                if (next != null) {
                    next.ifPresent(this::settle);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return cancel();
            }
        }
        return tally.summary();
    }

    private void startWhatMay() {
        long now = System.nanoTime();
        for (Task task : List.copyOf(waiting)) {
            if (flying.size() >= limits.inFlight()) {
                return;
            }
            if (opensAt(task) - now <= 0 && !isHostBusy(task.host())) {
                waiting.remove(task);
                flying.add(task);
                start(task);
            }
        }
    }

    private boolean isHostBusy(String host) {
        return !host.isEmpty()
                && flying.stream().filter(task -> task.host().equals(host)).count()
                        >= limits.perHost();
    }

    private long opensAt(Task task) {
        Long closed = hostsClosedUntil.get(task.host());
        return closed == null || closed - task.notBefore() < 0 ? task.notBefore() : closed;
    }

    private long untilNext() {
        long now = System.nanoTime();
        if (flying.size() >= limits.inFlight()) {
            return LONGEST_WAIT;
        }
        long wait = LONGEST_WAIT;
        for (Task task : waiting) {
            long left = opensAt(task) - now;
            wait = Math.min(wait, left <= 0 ? LONGEST_WAIT : left);
        }
        return wait;
    }

    private void start(Task task) {
        var _ =
                CompletableFuture.supplyAsync(() -> take(task), workers)
                        .handle(
                                (outcome, failure) ->
                                        landed.add(
                                                Optional.of(
                                                        new Landed(
                                                                task,
                                                                orFailure(
                                                                        task, outcome, failure)))));
    }

    private Outcome<Optional<Intaken>> take(Task task) {
        return task.earlier()
                .map(earlier -> intake.takeIfChanged(task.input(), earlier))
                .orElseGet(() -> feeds.take(task.input()).map(Optional::of));
    }

    private static Outcome<Optional<Intaken>> orFailure(
            Task task, @Nullable Outcome<Optional<Intaken>> outcome, @Nullable Throwable failure) {
        if (outcome != null) {
            return outcome;
        }
        System.getLogger("peermortem.intake")
                .log(System.Logger.Level.ERROR, "a source could not be taken", failure);
        return new Outcome.Refused<>(
                Problem.of("intake.unexpected", task.jobs().getFirst().row().line()));
    }

    private void settle(Landed done) {
        flying.remove(done.task());
        switch (done.outcome()) {
            case Outcome.Done<Optional<Intaken>>(Optional<Intaken> taken) ->
                    tally(
                            done.task(),
                            row ->
                                    taken.<BatchResult>map(
                                                    intaken -> new BatchResult.Taken(row, intaken))
                                            .orElseGet(() -> new BatchResult.Unchanged(row)));
            case Outcome.Refused<Optional<Intaken>>(Problem problem) ->
                    refused(done.task(), problem);
        }
    }

    private void refused(Task task, Problem problem) {
        Optional<Duration> pause = Retries.pause(problem, task.attempts() + 1, limits);
        if (pause.isEmpty()) {
            tally(task, row -> new BatchResult.Refused(row, problem));
            return;
        }
        long moment = System.nanoTime() + pause.get().toNanos();
        if (Retries.isRateLimit(problem)) {
            hostsClosedUntil.put(task.host(), moment);
        }
        waiting.add(task.again(moment));
    }

    private void tally(Task task, Function<BatchRow, BatchResult> result) {
        task.jobs().forEach(job -> tally.ended(result.apply(job.row())));
    }

    private BatchSummary cancel() {
        workers.shutdownNow();
        flying.forEach(task -> tally(task, BatchResult.Cancelled::new));
        waiting.forEach(task -> tally(task, BatchResult.Cancelled::new));
        return tally.summary();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}

package peermortem.store;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The one thread that writes to a file, with its connection: one transaction at a time.
final class Writer implements AutoCloseable {
    private final Way way;
    private final Path file;
    private final Changes changes;
    private final Queue<Runnable> first = new ConcurrentLinkedQueue<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("store").factory());
    private long others = -1;

    Writer(Way way, Path file, Changes changes) {
        this.way = way;
        this.file = file;
        this.changes = changes;
    }

    void beforeWriting(Runnable work) {
        first.add(work);
    }

    CompletableFuture<Optional<Problem>> prepare() {
        return CompletableFuture.supplyAsync(this::prepared, thread);
    }

    private Optional<Problem> prepared() {
        try {
            for (Runnable next = first.peek(); next != null; next = first.peek()) {
                next.run();
                first.remove();
            }
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
    }

    /// Writes in one transaction, between what is noted before it and once it is durable.
    <T> CompletableFuture<T> later(Function<Session, T> work, Runnable before, Runnable written) {
        try {
            return CompletableFuture.supplyAsync(
                    () -> {
                        before.run();
                        T result = transaction(work);
                        written.run();
                        return result;
                    },
                    thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(
                    new ProblemException(Problem.of("store.closed", file), e));
        }
    }

    private <T> T transaction(Function<Session, T> work) {
        way.findAgain();
        prepared()
                .ifPresent(
                        problem -> {
                            throw new ProblemException(problem);
                        });
        return way.write(access -> transaction(access, work));
    }

    private <T> T transaction(Access access, Function<Session, T> work) {
        Link link = access.writing();
        access.place().demand();
        Prepared.run(link, "BEGIN IMMEDIATE");
        try {
            lookForOthers(access);
            T result = work.apply(new Session(link));
            access.place().demand();
            Prepared.run(link, "COMMIT");
            return result;
        } catch (RuntimeException e) {
            link.rollback(e);
            throw e;
        }
    }

    /// A connection's own data version tells of changes by all others.
    private boolean lookForOthers(Access access) {
        long version = access.dataVersion(access.writing());
        boolean changed = version != others;
        if (changed) {
            others = version;
            changes.everything();
        }
        return changed;
    }

    /// Soon knows of what others changed after the last transaction of this writer. Where the file
    /// cannot be reached, whoever reads or writes next is told.
    void lookAround() {
        if (!thread.isShutdown()) {
            thread.execute(
                    () -> {
                        try {
                            way.write(this::lookForOthers);
                        } catch (ProblemException e) {
                            log().log(Level.FINE, "nobody can look around", e);
                        }
                    });
        }
    }

    @Override
    public void close() {
        thread.execute(this::prepared);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// No field: every start comes by here, and setting up the first log takes a while.
    private static Logger log() {
        return Logger.getLogger(Writer.class.getName());
    }
}

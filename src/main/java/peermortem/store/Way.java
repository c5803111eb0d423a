package peermortem.store;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// How a file is reached by its one reader and its one writer. Where its drive was away, the
/// connections are dead even when it is back; then the file is opened anew.
final class Way implements AutoCloseable {
    private final Path file;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private Optional<Supplier<Outcome<Store>>> again = Optional.empty();
    private volatile Access access;
    private volatile boolean lost;
    private boolean closed;

    Way(Access access) {
        this.access = access;
        this.file = access.place().file();
    }

    /// Says how the file is opened again.
    void openedAgainBy(Supplier<Outcome<Store>> opening) {
        again = Optional.of(opening);
    }

    Access access() {
        return access;
    }

    <T> T read(Function<Access, T> work) {
        findAgain();
        return guarded(reading, work);
    }

    <T> T write(Function<Access, T> work) {
        findAgain();
        return guarded(writing, work);
    }

    private <T> T guarded(ReentrantLock lock, Function<Access, T> work) {
        lock.lock();
        try {
            if (closed) {
                throw new ProblemException(Problem.of("store.closed", file));
            }
            return work.apply(access);
        } catch (RuntimeException e) {
            throw told(e);
        } finally {
            lock.unlock();
        }
    }

    private RuntimeException told(RuntimeException thrown) {
        RuntimeException told = StoreProblems.of(file, thrown);
        if (told instanceof ProblemException e && e.problem().code().equals("store.gone")) {
            lost = true;
        }
        return told;
    }

    void findAgain() {
        if (!lost || reading.isHeldByCurrentThread()) {
            return;
        }
        writing.lock();
        reading.lock();
        try {
            boolean wanted = lost && !closed && again.isPresent();
            if (wanted && again.get().get() instanceof Outcome.Done<Store>(Store now)) {
                replace(now.way().access);
            }
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }

    private void replace(Access now) {
        boolean same = access.leadsToSame(now) && access.readOnly() == now.readOnly();
        Access superfluous = same ? access : now;
        access = same ? now.after(access) : access;
        lost = !same;
        superfluous.abandon();
    }

    /// After whatever is being read; what comes later is told that the file is closed.
    @Override
    public void close() {
        reading.lock();
        try {
            closed = true;
            if (lost) {
                access.abandon();
            } else {
                access.close();
            }
        } finally {
            reading.unlock();
        }
    }
}

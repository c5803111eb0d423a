package peermortem.report.export;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Writes many files at once. Orders are drawn one by one on the calling thread, so that only a
/// handful of reports are in memory; each file appears whole or not at all.
public final class Exporter {
    private final ExecutorService workers;
    private final int atOnce;

    /// `atOnce` is how many of the workers' threads are used.
    public Exporter(ExecutorService workers, int atOnce) {
        this.workers = workers;
        this.atOnce = atOnce;
    }

    /// Writes all orders to a folder, which is made where it is missing. Two files of one name are
    /// told apart by a number.
    ///
    /// @throws ProblemException where a file cannot be written
    public Export write(
            Iterator<Order> orders, Path folder, FileNamePattern pattern, Progress progress) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw refused(folder, e);
        }
        return new Run(folder, pattern, progress).all(orders);
    }

    private static ProblemException refused(Path file, IOException cause) {
        return new ProblemException(Problem.of("report.write", file), cause);
    }

    /// One export under way.
    private final class Run {
        private final Path folder;
        private final FileNamePattern pattern;
        private final Progress progress;
        private final Semaphore room = new Semaphore(2 * atOnce);
        private final AtomicInteger done = new AtomicInteger();
        private final Set<String> taken = new HashSet<>();
        private final List<Future<@Nullable Path>> files = new ArrayList<>();

        Run(Path folder, FileNamePattern pattern, Progress progress) {
            this.folder = folder;
            this.pattern = pattern;
            this.progress = progress;
        }

        Export all(Iterator<Order> orders) {
            boolean interrupted = false;
            while (!progress.cancelled() && !interrupted && orders.hasNext()) {
                try {
                    room.acquire();
                    Order order = orders.next();
                    Path file = folder.resolve(unique(pattern.name(order.parts()), order.ending()));
                    files.add(workers.submit(() -> one(order, file)));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    interrupted = true;
                }
            }
            return new Export(finished(), interrupted || progress.cancelled());
        }

        /// Windows and macOS hold names that differ in case alone for one.
        private String unique(String name, String ending) {
            String candidate = name + ending;
            for (int n = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
                candidate = name + " " + n + ending;
            }
            return candidate;
        }

        private @Nullable Path one(Order order, Path file) throws Exception {
            try {
                if (progress.cancelled()) {
                    return null;
                }
                whole(file, order.bytes().call());
                progress.written(done.incrementAndGet());
                return file;
            } finally {
                room.release();
            }
        }

        private List<Path> finished() {
            List<Path> written = new ArrayList<>();
            for (Future<@Nullable Path> file : files) {
                try {
                    Path path = file.get();
                    if (path != null) {
                        written.add(path);
                    }
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException known
                            ? known
                            : new IllegalStateException(e.getCause());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return written;
                }
            }
            return written;
        }
    }

    /// Writes beside the place and moves there, so that nobody sees half a file.
    private static void whole(Path file, byte[] bytes) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path beside = Files.createTempFile(folder, ".peermortem", ".part");
            try {
                Files.write(beside, bytes);
                move(beside, file);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

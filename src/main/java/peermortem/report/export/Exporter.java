package peermortem.report.export;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final Writing writing;

    /// Writes a file, whole or not at all.
    public interface Writing {
        void write(Path file, byte[] bytes) throws IOException;
    }

    /// `atOnce` is how many of the workers' threads are used.
    public Exporter(ExecutorService workers, int atOnce, Writing writing) {
        this.workers = workers;
        this.atOnce = atOnce;
        this.writing = writing;
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
                write(file, order.bytes().call());
                progress.written(done.incrementAndGet());
                return file;
            } finally {
                room.release();
            }
        }

        private void write(Path file, byte[] bytes) {
            try {
                writing.write(file, bytes);
            } catch (IOException e) {
                throw refused(file, e);
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
}

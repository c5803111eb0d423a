package peermortem.bench;

import peermortem.domain.ItemId;
import peermortem.domain.RubricItem;
import peermortem.domain.SubmissionId;
import peermortem.domain.TickVerdict;
import peermortem.service.ClassDesk;
import peermortem.service.HandInOrder;
import peermortem.service.Progress;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewDesk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// A tick until it is durable against a raw one-row commit of SQLite (write-ahead log, synchronous
/// FULL), in turns in one process: while nothing else happens, and while a batch of texts is
/// imported; and what is read after a tick. Arguments: a folder for class files, then their sizes
/// (128 10000).
public final class TickBench {
    private static final int WARM_UP = 3_000;
    private static final int TICKS = 2_000;
    private static final int READ = 300;
    private static final int ROUNDS = 9;
    private static final int IMPORTED = 70;
    private static final int COMMITS = 200;
    private static final long PAUSE = 2_000_000;

    private final String size;
    private final ReviewDesk reviews;
    private final List<SubmissionId> queue;
    private final List<ItemId> items;
    private final PreparedStatement row;
    private int next;

    private TickBench(String size, ClassDesk desk, PreparedStatement row) {
        this.size = size;
        this.row = row;
        reviews = desk.reviewAs(desk.actor().id());
        queue = reviews.queue().stream().map(QueueEntry::submission).toList();
        items = reviews.task().rubric().items().stream().map(RubricItem::id).toList();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        for (String size : List.of(args).subList(1, args.length)) {
            Path made = ClassFileGenerator.in(folder, Integer.parseInt(size));
            Path work = Files.createTempDirectory("tick-bench");
            Path copy = Files.copy(made, work.resolve(made.getFileName()));
            try (ClassDesk desk = Desks.files(work.resolve("home")).open(copy).orThrow();
                    Connection raw = raw(work.resolve("raw.db"));
                    PreparedStatement row =
                            raw.prepareStatement("INSERT INTO tick VALUES (?, ?)")) {
                desk.prepare().join();
                new TickBench(size, desk, row).measure(desk);
            }
            Files.delete(copy);
        }
    }

    private void measure(ClassDesk desk) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            both(new Samples(), new Samples());
        }
        Samples ticks = new Samples();
        Samples commits = new Samples();
        for (int i = 0; i < TICKS; i++) {
            both(ticks, commits);
        }
        double raw = commits.median();
        String of = "raw commit";
        Row.ratio("tick to durable, class of " + size, ticks.median(), of, raw, "2 ×");
        Row.print(
                "its 99th percentile",
                "%.2f ms".formatted(ticks.at(0.99)),
                "that of the raw commit, %.2f ms".formatted(commits.at(0.99)),
                "%.2f ×".formatted(ticks.at(0.99) / commits.at(0.99)),
                "–");
        importing(desk);
        readingAfterwards();
    }

    /// What the window reads after a tick, against the queue of the whole class.
    private void readingAfterwards() throws Exception {
        Samples entry = new Samples();
        Samples sheet = new Samples();
        Samples all = new Samples();
        for (int i = 0; i < READ; i++) {
            SubmissionId submission = queue.get(next / items.size() % queue.size());
            both(new Samples(), new Samples());
            entry.time(() -> reviews.entry(submission));
            sheet.time(() -> reviews.sheet(submission));
            all.time(reviews::queue);
        }
        double whole = all.median();
        String against = "the queue of the whole class";
        Row.ratio("entry of the queue read after a tick", entry.median(), against, whole, "–");
        Row.ratio("sheet read after a tick", sheet.median(), against, whole, "–");
    }

    /// One tick goes to a new item each time, as a reviewer's does.
    private void both(Samples ticks, Samples commits) throws Exception {
        SubmissionId submission = queue.get(next / items.size() % queue.size());
        ItemId item = items.get(next++ % items.size());
        ticks.time(() -> reviews.tick(submission, item, TickVerdict.MET).join());
        String key = submission + " " + item + " " + System.nanoTime();
        commits.time(
                () -> {
                    row.setString(1, key);
                    row.setString(2, "MET");
                    row.executeUpdate();
                });
    }

    /// In rounds of raw commits and one import after them, since the machine is not as fast in one
    /// minute as in the next; the medians of the rounds' medians.
    private void importing(ClassDesk desk) throws Exception {
        Samples ticks = new Samples();
        Samples before = new Samples();
        Samples meanwhile = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            Samples commits = new Samples();
            for (int i = 0; i < COMMITS; i++) {
                both(new Samples(), commits);
            }
            int first = round * IMPORTED;
            CompletableFuture<Void> importing = CompletableFuture.runAsync(() -> take(desk, first));
            Samples busy = new Samples();
            Samples beside = new Samples();
            while (!importing.isDone()) {
                both(busy, beside);
                LockSupport.parkNanos(PAUSE);
            }
            importing.join();
            ticks.add(nanos(busy));
            before.add(nanos(commits));
            meanwhile.add(nanos(beside));
        }
        String what = "tick while texts are imported, class of " + size;
        double tick = ticks.median();
        Row.ratio(what, tick, "idle raw commit before", before.median(), "5 ×");
        Row.ratio(what, tick, "raw commit meanwhile", meanwhile.median(), "–");
    }

    private static long nanos(Samples samples) {
        return Math.round(samples.median() * 1e6);
    }

    /// Hands texts in again for the first of the class, as pasted ones.
    private static void take(ClassDesk desk, int first) {
        List<HandInOrder> orders = new ArrayList<>();
        var rows = desk.firstLook().submissions();
        for (int i = first; i < first + IMPORTED; i++) {
            String text = WrittenPostmortem.by(new Random(1_000_000 + i));
            orders.add(HandInOrder.of(rows.get(i % rows.size()).author().id().value(), text));
        }
        desk.handIns().submit(orders, Progress.NONE).orThrow();
    }

    private static Connection raw(Path file) throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE tick (key TEXT PRIMARY KEY, verdict TEXT) STRICT");
        }
        return connection;
    }
}

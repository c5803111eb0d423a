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
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/// A tick until it is durable against a raw one-row commit of SQLite (write-ahead log, synchronous
/// FULL), in turns in one process: while nothing else happens, and while a batch of texts is
/// imported. Arguments: a folder for class files, then their sizes (128 10000).
public final class TickBench {
    private static final int WARM_UP = 300;
    private static final int TICKS = 1_000;
    private static final int IMPORTED = 100;

    private TickBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        System.out.println(
                "| class | tick, median ms | of a raw commit | p99 ms | while importing | of a raw"
                        + " commit | imported meanwhile |\n|---|---|---|---|---|---|---|");
        for (String size : List.of(args).subList(1, args.length)) {
            Path made = ClassFileGenerator.in(folder, Integer.parseInt(size));
            Path work = Files.createTempDirectory("tick-bench");
            Path copy = work.resolve(made.getFileName());
            Files.copy(made, copy, StandardCopyOption.REPLACE_EXISTING);
            try (ClassDesk desk = Desks.files(work.resolve("home")).open(copy).orThrow();
                    Connection raw = raw(work.resolve("raw.db"))) {
                measure(size, desk, raw);
            }
        }
    }

    private static void measure(String size, ClassDesk desk, Connection raw) throws Exception {
        desk.prepare().join();
        ReviewDesk reviews = desk.reviewAs(desk.actor().id());
        List<SubmissionId> queue = reviews.queue().stream().map(QueueEntry::submission).toList();
        List<ItemId> items = reviews.task().rubric().items().stream().map(RubricItem::id).toList();
        try (PreparedStatement row = raw.prepareStatement("INSERT INTO tick VALUES (?, ?)")) {
            ticks(WARM_UP, reviews, queue, items, row, new Samples(), new Samples());
            Samples ticks = new Samples();
            Samples commits = new Samples();
            ticks(TICKS, reviews, queue, items, row, ticks, commits);
            Samples busy = new Samples();
            CompletableFuture<Integer> importing = CompletableFuture.supplyAsync(() -> take(desk));
            while (!importing.isDone()) {
                ticks(1, reviews, queue, items, row, busy, new Samples());
            }
            System.out.printf(
                    "| %s | %.3f | %.2f | %.3f | %.3f | %.2f | %d texts, %d ticks |%n",
                    size,
                    ticks.median(),
                    ticks.median() / commits.median(),
                    ticks.at(0.99),
                    busy.median(),
                    busy.median() / commits.median(),
                    importing.join(),
                    busy.count());
        }
    }

    private static void ticks(
            int many,
            ReviewDesk reviews,
            List<SubmissionId> queue,
            List<ItemId> items,
            PreparedStatement row,
            Samples ticks,
            Samples commits)
            throws Exception {
        for (int i = 0; i < many; i++) {
            SubmissionId submission = queue.get(i / items.size() % queue.size());
            ItemId item = items.get(i % items.size());
            ticks.time(() -> reviews.tick(submission, item, TickVerdict.MET).join());
            String key = submission + " " + item + " " + System.nanoTime();
            commits.time(
                    () -> {
                        row.setString(1, key);
                        row.setString(2, "MET");
                        row.executeUpdate();
                    });
        }
    }

    /// Hands texts in again for the first of the class, as pasted ones.
    private static int take(ClassDesk desk) {
        List<HandInOrder> orders = new ArrayList<>();
        var rows = desk.overviewSoFar().submissions();
        for (int i = 0; i < IMPORTED; i++) {
            String text = WrittenPostmortem.by(new Random(1_000_000 + i));
            orders.add(HandInOrder.of(rows.get(i % rows.size()).author().id().value(), text));
        }
        return desk.handIns().submit(orders, Progress.NONE).orThrow().lines().size();
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

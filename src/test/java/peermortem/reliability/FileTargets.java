package peermortem.reliability;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

import peermortem.domain.Outcome;
import peermortem.domain.PacketKind;
import peermortem.domain.ProblemException;
import peermortem.rubric.Rubrics;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.Progress;
import peermortem.service.ReviewDesk;
import peermortem.text.Messages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/// Files that a TA or a reviewer opens: rubrics, tables, packets and class files.
final class FileTargets {
    private static final List<String> TAMPERING =
            List.of(
                    "CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM meta; END",
                    "CREATE VIEW v AS SELECT * FROM meta",
                    "CREATE TABLE more (a) STRICT",
                    "DROP TABLE meta",
                    "DELETE FROM meta",
                    "UPDATE meta SET value = hex(randomblob(50000))",
                    "PRAGMA user_version = 0",
                    "PRAGMA user_version = 77",
                    "PRAGMA user_version = -3",
                    "PRAGMA application_id = 1",
                    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 1",
                    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x'");
    private final Damage damage;
    private final ClassFixture fixture;
    private final ClassDesk desk;

    FileTargets(Damage damage, ClassFixture fixture, ClassDesk desk) {
        this.damage = damage;
        this.fixture = fixture;
        this.desk = desk;
    }

    List<Target> all() throws IOException {
        return List.of(rubric(), roster(), reviews(), packet(), classFile());
    }

    private Arbitrary<byte[]> text(byte[] whole) {
        return Arbitraries.frequencyOf(Tuple.of(2, damage.of(whole)), Tuple.of(1, damage.pieces()));
    }

    private Target rubric() throws IOException {
        Path file = fixture.folder.resolve("rubric.yaml");
        return new Target(
                "rubric.yaml",
                text(Files.readAllBytes(Path.of("rubrics", "google-sre.yaml"))),
                bytes -> {
                    Files.write(file, bytes);
                    Rubrics.find(file.toString());
                });
    }

    private Target roster() {
        return new Target(
                "roster.csv",
                text(Damage.utf8(ClassFixture.roster(8))),
                bytes -> preview(new String(bytes, StandardCharsets.UTF_8)));
    }

    private void preview(String csv) {
        try {
            desk.roster().preview(csv);
        } catch (ProblemException e) {
            Messages.english().problem(e.problem());
        }
    }

    private Target reviews() throws IOException {
        Path file = fixture.folder.resolve("reviews.csv");
        desk.exchange().exportReviews(file).orThrow();
        return new Target(
                "reviews.csv",
                text(Files.readAllBytes(file)),
                bytes -> {
                    Files.write(file, bytes);
                    desk.exchange().importReviews(file);
                });
    }

    private Target packet() throws IOException {
        Path whole =
                desk.exchange()
                        .write(PacketKind.REVIEW, fixture.folder.resolve("out"), Progress.NONE)
                        .orThrow()
                        .packets()
                        .getFirst()
                        .path();
        Path damaged = fixture.folder.resolve("damaged.pmpacket");
        return new Target(
                "a.pmpacket",
                database(Files.readAllBytes(whole)),
                bytes -> {
                    fresh(damaged, bytes);
                    desk.exchange().take(List.of(damaged), Progress.NONE);
                    opened(fixture.files.openReviews(damaged), ReviewDesk::close);
                });
    }

    private Target classFile() throws IOException {
        Path whole = fixture.folder.resolve("whole.peermortem");
        desk.log().backup(java.util.Optional.of(whole)).orThrow();
        Path damaged = fixture.folder.resolve("damaged.peermortem");
        return new Target(
                "a.peermortem",
                database(Files.readAllBytes(whole)),
                bytes -> {
                    fresh(damaged, bytes);
                    opened(fixture.files.open(damaged), ClassDesk::close);
                });
    }

    /// Damages pages, or lets SQLite itself write what does not belong there.
    private Arbitrary<byte[]> database(byte[] whole) {
        Path file = fixture.folder.resolve("tampered.db");
        Arbitrary<byte[]> tampered =
                Arbitraries.of(TAMPERING)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(statements -> tampered(file, whole, statements));
        return Arbitraries.frequencyOf(Tuple.of(3, damage.of(whole)), Tuple.of(1, tampered));
    }

    private static byte[] tampered(Path file, byte[] whole, List<String> statements) {
        try {
            fresh(file, whole);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                for (String statement : statements) {
                    run(connection, statement);
                }
            }
            return Files.readAllBytes(file);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What an earlier one spoilt may keep a later one from being done.
    private static void run(Connection connection, String statements) {
        try (var statement = connection.createStatement()) {
            for (String one : statements.split("; U", 2)) {
                statement.executeUpdate(one.startsWith("PDATE") ? "U" + one : one);
            }
        } catch (SQLException e) {
            java.util.Objects.requireNonNull(e.getMessage());
        }
    }

    private static <T> void opened(Outcome<T> outcome, Consumer<T> close) {
        if (outcome instanceof Outcome.Done<T>(T value)) {
            close.accept(value);
        }
    }

    /// A file under a name with nothing beside it.
    private static void fresh(Path file, byte[] bytes) throws IOException {
        for (String ending : List.of("-wal", "-shm", "-journal")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
        Files.write(file, bytes);
    }
}

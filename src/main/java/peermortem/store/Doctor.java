package peermortem.store;

import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Examines a class file page by page and its log link by link; what is damaged is copied, row by
/// row as far as it can be read, into a new file beside it. The damaged file stays as it is.
public final class Doctor {
    /// What was found; `repaired` where a new file was made.
    public record Report(boolean healthy, boolean repaired, List<Problem> findings) {
        public Report {
            findings = List.copyOf(findings);
        }
    }

    public Outcome<Report> examine(Path file) {
        if (!Files.isRegularFile(file)) {
            return Outcome.refused("file.missing", file);
        }
        List<Problem> findings = new ArrayList<>();
        Outcome<Store> opened = Store.open(file, FileKind.CLASS_FILE);
        if (opened instanceof Outcome.Refused<Store>(Problem problem)) {
            if (!problem.code().equals("store.damaged-file")) {
                return new Outcome.Refused<>(problem);
            }
            findings.add(problem);
        } else if (opened instanceof Outcome.Done<Store>(Store store)) {
            try (store) {
                findings.addAll(store.notices());
                pages(store).ifPresent(findings::add);
                chain(store).ifPresent(findings::add);
            } catch (ProblemException e) {
                findings.add(e.problem());
            }
        }
        boolean damaged = findings.stream().anyMatch(p -> p.code().equals("store.damaged-file"));
        if (!damaged) {
            boolean broken = findings.stream().anyMatch(p -> p.code().equals("store.chain-broken"));
            return Outcome.done(new Report(!broken, false, findings));
        }
        return Outcome.done(rescue(file, findings));
    }

    private static Optional<Problem> pages(Store store) {
        String complaint = store.integrity();
        return "ok".equals(complaint)
                ? Optional.empty()
                : Optional.of(Problem.of("store.damaged-file", store.file()));
    }

    private static Optional<Problem> chain(Store store) {
        return store.read(s -> s.events().firstBroken())
                .map(number -> Problem.of("store.chain-broken", store.file(), number));
    }

    private static Report rescue(Path file, List<Problem> findings) {
        Path rescued = file.resolveSibling("rescued-" + file.getFileName());
        try {
            Path unfinished = OwnFiles.unfinished(rescued);
            try {
                long rows = copyRows(file, unfinished);
                if (rows > 0) {
                    OwnFiles.finish(unfinished, rescued);
                    findings.add(Problem.of("store.rescued", rescued, rows));
                    return new Report(false, true, findings);
                }
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | SQLException e) {
            findings.add(Problem.of("store.not-rescued", file));
        }
        return new Report(false, false, findings);
    }

    private static long copyRows(Path from, Path to) throws SQLException {
        long rows = 0;
        try (Connection source = Sqlite.frozen(from);
                Connection target = Sqlite.writer(to, true);
                Statement pragma = target.createStatement()) {
            Migrations.migrate(target, FileKind.CLASS_FILE.schema());
            pragma.execute("PRAGMA foreign_keys = OFF");
            for (String table : tables(target)) {
                rows += copyTable(source, target, table);
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY"
                                        + " rowid")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static long copyTable(Connection source, Connection target, String table)
            throws SQLException {
        long copied = 0;
        target.setAutoCommit(false);
        try (Statement statement = source.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            String marks = "?" + ", ?".repeat(columns - 1);
            try (var insert =
                    target.prepareStatement(
                            "INSERT OR IGNORE INTO " + table + " VALUES (" + marks + ")")) {
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    copied += insert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            java.util.logging.Logger.getLogger(Doctor.class.getName())
                    .log(
                            java.util.logging.Level.FINE,
                            "the rest of " + table + " is unreadable",
                            e);
        }
        target.commit();
        target.setAutoCommit(true);
        return copied;
    }

    /// Copies a backup beside the file whose place it will take, before older backups are thinned
    /// out.
    public static Path copyBeside(Path file, Path backup) throws IOException {
        Path copy = OwnFiles.unfinished(file);
        Files.write(copy, Files.readAllBytes(backup));
        return copy;
    }

    /// Puts a whole copy in a file's place.
    public static void replace(Path file, Path copy) throws IOException {
        for (String beside : List.of("-wal", "-shm", "-journal")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + beside));
        }
        OwnFiles.finish(copy, file);
    }
}

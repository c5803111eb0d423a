package peermortem.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A version of class files that does not exist yet: today's with one more step, which takes long
/// enough to be interrupted.
public final class NextVersion {
    static final Schema SCHEMA = todayAnd("T__slow.sql");

    private NextVersion() {}

    /// Opens what a kill may have left half done. False where the step had not been taken; where it
    /// had, the file as it was before must be among the backups.
    public static boolean finish(Path file, int people) {
        int version = version(file);
        boolean taken = version == SCHEMA.version();
        if (taken && Backups.list(file).isEmpty()) {
            throw new IllegalStateException(file + " was changed without a backup");
        }
        for (Backups.Copy copy : Backups.list(file)) {
            try (Store kept = Store.openUntrusted(copy.path(), FileKind.CLASS_FILE).orThrow()) {
                demand(kept, people);
            }
        }
        try (Store store = open(file)) {
            demand(store, people);
            if (!store.integrity().equals("ok") || version(file) != SCHEMA.version()) {
                throw new IllegalStateException(file + ": " + store.integrity());
            }
        }
        return taken;
    }

    private static int version(Path file) {
        try (Connection connection = Sqlite.frozen(file)) {
            return Migrations.version(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void demand(Store store, int people) {
        int there = store.read(s -> s.people().all().size());
        if (there != people) {
            throw new IllegalStateException(store.file() + " has " + there + " people");
        }
    }

    static Schema todayAnd(String step) {
        List<String> steps = new ArrayList<>(FileKind.CLASS_FILE.schema().steps());
        steps.add(step);
        return new Schema(FileKind.CLASS_FILE, steps);
    }

    /// Opens a file as that version would: whole and up to date, or a problem.
    public static Store open(Path file) {
        return Opening.open(file, SCHEMA).orThrow();
    }
}

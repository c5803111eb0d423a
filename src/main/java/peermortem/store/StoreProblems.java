package peermortem.store;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import peermortem.domain.Problem;
import peermortem.domain.ProblemException;

import java.nio.file.Path;
import java.sql.SQLException;

/// SQLite's errors as sentences for people.
final class StoreProblems {
    private StoreProblems() {}

    static RuntimeException of(Path file, Throwable thrown) {
        if (thrown instanceof ProblemException problem) {
            return problem;
        }
        SQLException sql = sqlCause(thrown);
        if (sql == null) {
            return thrown instanceof RuntimeException runtime
                    ? runtime
                    : new IllegalStateException(thrown);
        }
        return new ProblemException(problem(file, sql), thrown);
    }

    private static Problem problem(Path at, SQLException sql) {
        Path file = named(at);
        if (!(sql instanceof SQLiteException sqlite)) {
            return Problem.of("store.failed", file, String.valueOf(sql.getMessage()));
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        return switch (code.code & 0xff) {
            case 5, 6 -> Problem.of("store.busy", file);
            case 8, 3, 23 -> Problem.of("store.read-only", file);
            case 10, 14 -> Problem.of("store.gone", file);
            case 11, 26 -> Problem.of("store.damaged-file", file);
            case 13 -> Problem.of("store.full", file);
            default -> Problem.of("store.failed", file, code.name());
        };
    }

    /// Nobody knows the name of a file in the making: its folder is told.
    private static Path named(Path file) {
        Path folder = file.getParent();
        boolean inTheMaking = String.valueOf(file.getFileName()).startsWith(".unfinished-");
        return inTheMaking && folder != null ? folder : file;
    }

    private static @Nullable SQLException sqlCause(Throwable thrown) {
        Throwable at = thrown;
        while (at != null) {
            if (at instanceof SQLException sql) {
                return sql;
            }
            at = at.getCause();
        }
        return null;
    }
}

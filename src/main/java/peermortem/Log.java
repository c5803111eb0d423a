package peermortem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The log: two small files in the app's own folder, which only its owner may enter, that take
/// turns. Nothing is logged to the terminal.
final class Log {
    private static final int BYTES = 500_000;
    private static final int FILES = 2;

    private Log() {}

    static Path file(Path home) {
        return home.resolve("peermortem-0.log");
    }

    /// From now on everything is logged to files; where that cannot be, nothing is logged.
    static void start(Path home) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        try {
            Files.createDirectories(home);
            ownerOnly(home);
            FileHandler handler =
                    new FileHandler(
                            home.resolve("peermortem-%g.log").toString(), BYTES, FILES, true);
            handler.setFormatter(new LogEntry());
            handler.setLevel(Level.INFO);
            root.addHandler(handler);
        } catch (IOException e) {
            root.log(Level.FINE, "there is no log", e);
        }
    }

    private static void ownerOnly(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}

package peermortem.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files in the making that a killed program left behind. Their names tell which process wrote
/// them.
public final class Leftovers {
    private static final Pattern NAME =
            Pattern.compile("\\.unfinished-(?:(\\d{1,10})-)?\\d+\\.tmp(?:-wal|-shm|-journal)?");

    /// Nothing is in the making for so long; where computers share a folder, a process of another
    /// one cannot be looked for.
    private static final Duration OLD = Duration.ofDays(1);

    private Leftovers() {}

    /// How the name of a file begins that this program is making.
    static String prefix() {
        return ".unfinished-" + ProcessHandle.current().pid() + "-";
    }

    /// Removes what is a day old and whose writer has ended.
    public static void sweep(Path folder) {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder, f -> left(f.getFileName().toString()))) {
            for (Path file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && old(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            log().log(Level.FINE, "what was left behind stays", e);
        }
    }

    private static boolean left(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                && (matcher.group(1) == null
                        || ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty());
    }

    private static boolean old(Path file) throws IOException {
        Instant changed = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        return changed.isBefore(Instant.now().minus(OLD));
    }

    /// No field: every start comes by here, and setting up the first log takes a while.
    private static Logger log() {
        return Logger.getLogger(Leftovers.class.getName());
    }
}

package peermortem.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Tells windows of one another: a lock on a small file beside the class file, which the operating
/// system lets go of when the program ends, however it ends.
final class OpenMark implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private OpenMark(Path path, FileChannel channel, @Nullable FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    static @Nullable OpenMark on(Path file) {
        Path path = file.resolveSibling(file.getFileName() + "-open");
        try {
            FileChannel channel =
                    FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new OpenMark(path, channel, lock(channel));
        } catch (IOException e) {
            log().log(Level.FINE, "no mark beside the file", e);
            return null;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            log().log(Level.FINE, "open twice in one program", e);
            return null;
        }
    }

    /// True where nobody else has the file open.
    boolean alone() {
        return lock != null;
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
                Files.deleteIfExists(path);
            }
            channel.close();
        } catch (IOException e) {
            log().log(Level.FINE, "the mark stays", e);
        }
    }

    /// No field: every start comes by here, and setting up the first log takes a while.
    private static Logger log() {
        return Logger.getLogger(OpenMark.class.getName());
    }
}

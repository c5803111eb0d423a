package peermortem.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that only their owner may read, and that get their final name only when they are whole.
public final class OwnFiles {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnFiles() {}

    /// Makes an empty file; fails where there is one.
    public static void create(Path file) throws IOException {
        Files.createFile(file, ownerOnly("rw-------"));
    }

    /// A folder to write to: made where it is not there, else rid of what was left unfinished.
    public static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            Leftovers.sweep(folder);
        } else {
            Files.createDirectories(folder, ownerOnly("rwx------"));
        }
    }

    /// An unused name beside the target, for a file in the making.
    public static Path unfinished(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        return Files.createTempFile(folder, Leftovers.prefix(), ".tmp", ownerOnly("rw-------"));
    }

    /// Writes bytes under a name, whole or not at all.
    public static void write(Path target, byte[] bytes) throws IOException {
        Path unfinished = unfinished(target);
        try {
            Files.write(unfinished, bytes);
            finish(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Gives a finished file its name, after its bytes have reached the disk.
    public static void finish(Path unfinished, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(
                    unfinished,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
        Path folder = target.toAbsolutePath().getParent();
        if (POSIX && folder != null) {
            reachDisk(folder);
        }
    }

    /// A new name outlives a power cut once its folder has reached the disk.
    private static void reachDisk(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

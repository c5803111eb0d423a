package peermortem.ui.common;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One window per person: a second start hands its file to the window that is open and ends. They
/// meet at a socket in the settings folder, which only its owner can reach; a lock beside it says
/// whether the window still lives. Where the system allows neither, every start opens its own
/// window.
public final class RunningWindow implements AutoCloseable {
    private static final String SOCKET = "window.socket";
    private static final String LOCK = "window.lock";
    private static final int LONGEST_PATH = 32_768;

    private final FileChannel lock;
    private final ServerSocketChannel server;
    private final Path socket;
    private final Consumer<Optional<Path>> open;

    private RunningWindow(
            FileChannel lock,
            ServerSocketChannel server,
            Path socket,
            Consumer<Optional<Path>> open) {
        this.lock = lock;
        this.server = server;
        this.socket = socket;
        this.open = open;
    }

    /// Asks the window that is open to show the file, or only itself; false where there is no
    /// window.
    public static boolean handOver(Path folder, Optional<Path> file) {
        var socket = folder.resolve(SOCKET);
        if (!Files.exists(socket) || left(folder.resolve(LOCK))) {
            return false;
        }
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            var path = file.map(each -> each.toAbsolutePath().toString()).orElse("");
            var message = ByteBuffer.wrap(path.getBytes(StandardCharsets.UTF_8));
            while (message.hasRemaining()) {
                channel.write(message);
            }
            channel.shutdownOutput();
            return channel.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            Late.LOG.log(Level.FINE, "no window answers", e);
            return false;
        }
    }

    /// Takes the files of later starts until closed. Empty where another window already does, or
    /// the system has no such sockets. The consumer is called on a thread of its own.
    public static Optional<RunningWindow> listen(Path folder, Consumer<Optional<Path>> open) {
        try {
            Files.createDirectories(folder);
            var lock = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE);
            var window = alone(lock) ? answering(folder.resolve(SOCKET), lock, open) : null;
            if (window == null) {
                lock.close();
            }
            return Optional.ofNullable(window);
        } catch (IOException e) {
            Late.LOG.log(Level.FINE, "second starts open their own window", e);
            return Optional.empty();
        }
    }

    private static @Nullable RunningWindow answering(
            Path socket, FileChannel lock, Consumer<Optional<Path>> open) throws IOException {
        Files.deleteIfExists(socket);
        try {
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                server.bind(UnixDomainSocketAddress.of(socket));
            } catch (IOException | IllegalArgumentException e) {
                server.close();
                throw new IOException(e);
            }
            var window = new RunningWindow(lock, server, socket, open);
            Thread.ofPlatform().name("second-starts").daemon().start(window::answer);
            return window;
        } catch (IOException | UnsupportedOperationException e) {
            Late.LOG.log(Level.FINE, "this system has no such sockets here", e);
            return null;
        }
    }

    @Override
    public void close() {
        try (lock;
                server) {
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            Late.LOG.log(Level.FINE, "a socket is left behind", e);
        }
    }

    /// Whether the window that held the lock has ended without a word. Asked first, since finding
    /// out how to connect reads all libraries.
    private static boolean left(Path lock) {
        try (var channel = FileChannel.open(lock, CREATE, WRITE)) {
            return alone(channel);
        } catch (IOException e) {
            Late.LOG.log(Level.FINE, "no lock can be had here", e);
            return false;
        }
    }

    private static boolean alone(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            Late.LOG.log(Level.FINE, "a window of the same process", e);
            return false;
        }
    }

    private void answer() {
        while (server.isOpen()) {
            try (var caller = server.accept()) {
                var path = read(caller);
                caller.write(ByteBuffer.wrap(new byte[] {'k'}));
                open.accept(path);
            } catch (ClosedChannelException e) {
                Late.LOG.log(Level.FINE, "the window is closed", e);
            } catch (IOException | InvalidPathException e) {
                Late.LOG.log(Level.FINE, "a second start said nothing useful", e);
            }
        }
    }

    private static Optional<Path> read(SocketChannel caller) throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST_PATH);
        var last = 0;
        while (last >= 0 && bytes.hasRemaining()) {
            last = caller.read(bytes);
        }
        var text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    }

    /// Made with the first entry: setting up a log opens every library, and each start asks for a
    /// window before anything else.
    private static final class Late {
        static final Logger LOG = Logger.getLogger(RunningWindow.class.getName());
    }
}

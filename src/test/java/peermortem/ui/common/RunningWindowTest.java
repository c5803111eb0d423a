package peermortem.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class RunningWindowTest {
    @TempDir private Path folder;
    private final BlockingQueue<Optional<Path>> opened = new LinkedBlockingQueue<>();

    @Test
    void aSecondStartHandsItsFileToTheWindow() throws Exception {
        try (var _ = RunningWindow.listen(folder, opened::add).orElseThrow()) {
            assertTrue(RunningWindow.handOver(folder, Optional.of(Path.of("klasse ä.pmpacket"))));
            assertEquals(Optional.of(Path.of("klasse ä.pmpacket").toAbsolutePath()), next());
            assertTrue(RunningWindow.handOver(folder, Optional.empty()));
            assertEquals(Optional.empty(), next());
        }
    }

    @Test
    void theFirstStartFindsNoWindow() {
        assertFalse(RunningWindow.handOver(folder, Optional.empty()));
    }

    @Test
    void onlyOneWindowListens() {
        try (var _ = RunningWindow.listen(folder, opened::add).orElseThrow()) {
            assertTrue(RunningWindow.listen(folder, opened::add).isEmpty());
        }
        RunningWindow.listen(folder, opened::add).orElseThrow().close();
    }

    @Test
    void aSocketThatAKilledWindowLeftStandsInNobodysWay() throws IOException {
        Files.writeString(folder.resolve("window.socket"), "");
        assertFalse(RunningWindow.handOver(folder, Optional.empty()));
        RunningWindow.listen(folder, opened::add).orElseThrow().close();
        assertFalse(Files.exists(folder.resolve("window.socket")));
    }

    @Test
    @Timeout(30)
    void aWindowThatWasKilledIsNotAsked() throws Exception {
        var socket = UnixDomainSocketAddress.of(folder.resolve("window.socket"));
        try (var nobody = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            nobody.bind(socket); // whoever asked here would wait for an answer
            assertFalse(RunningWindow.handOver(folder, Optional.empty()));
        }
    }

    @Test
    void aFolderTooDeepForASocketOnlyMeansNoHandOver() throws IOException {
        var deep = Files.createDirectories(folder.resolve("long".repeat(30)));
        assertTrue(RunningWindow.listen(deep, opened::add).isEmpty());
        assertFalse(RunningWindow.handOver(deep, Optional.empty()));
    }

    private Optional<Path> next() throws InterruptedException {
        var path = opened.poll(30, TimeUnit.SECONDS);
        assertTrue(path != null, "nothing was opened");
        return path;
    }
}

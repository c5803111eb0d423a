package peermortem.reliability;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.service.ClassFixture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A real full disk, a real read-only folder and a drive that goes away, in a process with mounts
/// and rights of its own: Linux, where user namespaces are allowed.
class ObstaclesTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void aFullDiskIsToldAndNothingIsLost() throws Exception {
        List<String> lines = told("full", onADiskOfItsOwn());
        for (String what : List.of("tick store.full", "backup store.backup-failed", "class ")) {
            assertTrue(lines.stream().anyMatch(l -> l.startsWith(what)), lines.toString());
        }
        for (String what : List.of("packets ", "reports ", "reviews ")) {
            assertTrue(lines.stream().anyMatch(l -> l.startsWith(what)), lines.toString());
        }
    }

    @Test
    void aReadOnlyFolderIsToldAndNothingIsLost() throws Exception {
        List<String> lines = told("read-only", withoutTheRightsOfRoot());
        for (String what : List.of("tick store.read-only", "open store.read-only", "packets ")) {
            assertTrue(lines.stream().anyMatch(l -> l.startsWith(what)), lines.toString());
        }
    }

    @Test
    void aDriveThatGoesAwayIsToldAndWorkGoesOnWhenItIsBack() throws Exception {
        List<String> lines = told("gone", onADiskOfItsOwn());
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("tick store.gone")), lines.toString());
    }

    /// The drive is served by a process that is killed; what comes back first is another drive,
    /// with another class under the same name.
    @Test
    void aDriveWhoseServerEndsIsFoundAgain() throws Exception {
        assumeTrue(runs("bindfs", "--version"));
        ClassFixture other = new ClassFixture(folder.resolve("another").resolve("work"), 8);
        Files.createDirectories(other.folder);
        other.handedIn(1).close();
        byte[] before = Files.readAllBytes(other.file());
        assumeTrue(runs("sh", "-c", serve("mirror")));
        try {
            List<String> lines =
                    told(
                            "unplugged",
                            List.of(),
                            here("kill -9 $(cat server); tail --pid=$(cat server) -f /dev/null"),
                            serve("another"),
                            serve("mirror"));
            assertTrue(lines.stream().anyMatch(l -> l.startsWith("another ")), lines.toString());
            assertArrayEquals(before, Files.readAllBytes(other.file()));
        } finally {
            runs("sh", "-c", here("umount -l disk; kill $(cat server)"));
        }
    }

    private String serve(String drive) {
        return here(
                "umount -l disk 2>/dev/null; bindfs -f "
                        + drive
                        + " disk >/dev/null 2>&1 & echo $! >server;"
                        + " timeout 20 sh -c 'until mountpoint -q disk; do sleep 0.1; done'");
    }

    private String here(String commands) {
        return "cd '" + folder + "'; " + commands;
    }

    @BeforeEach
    void makeTheMountPoints() throws IOException {
        Files.createDirectory(disk());
        Files.createDirectory(folder.resolve("mirror"));
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    private List<String> onADiskOfItsOwn() throws InterruptedException {
        String disk = disk().toString();
        assumeTrue(runs("unshare", "-rm", "mount", "-t", "tmpfs", "trial", disk));
        String mount = "mount -t tmpfs -o size=4m tmpfs \"$0\" && exec \"$@\"";
        return List.of("unshare", "-rm", "sh", "-c", mount, disk);
    }

    private static List<String> withoutTheRightsOfRoot() throws InterruptedException {
        List<String> less = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
        boolean root = "root".equals(System.getProperty("user.name"));
        assumeTrue(runs("chmod", "--version") && (!root || runs("setpriv", "--version")));
        return root ? less : List.of();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// What was told, after which work went on and everything saved was there.
    private List<String> told(String kind, List<String> surroundings, String... more)
            throws Exception {
        List<String> command = new ArrayList<>(surroundings);
        List<String> arguments = new ArrayList<>(List.of(kind, disk().toString()));
        arguments.addAll(List.of(more));
        command.addAll(Child.command(Obstacles.class, List.of(), arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor(), String.join("\n", lines));
        assertEquals("done", lines.getLast());
        assertTrue(lines.contains("goes on"), lines.toString());
        assertTrue(lines.stream().noneMatch(l -> l.contains("Exception")), lines.toString());
        return lines;
    }
}

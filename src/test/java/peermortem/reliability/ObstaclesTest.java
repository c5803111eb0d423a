package peermortem.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    private List<String> told(String kind, List<String> surroundings) throws Exception {
        List<String> command = new ArrayList<>(surroundings);
        command.addAll(Child.command(Obstacles.class, List.of(), List.of(kind, disk().toString())));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, process.waitFor(), String.join("\n", lines));
        assertEquals("done", lines.getLast());
        assertTrue(lines.contains("goes on"), lines.toString());
        assertTrue(lines.stream().noneMatch(l -> l.contains("Exception")), lines.toString());
        return lines;
    }
}

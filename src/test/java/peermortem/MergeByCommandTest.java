package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What `class merge` prints of two copies that say something different.
class MergeByCommandTest {
    @TempDir Path folder;

    @Test
    void aConflictIsASentenceWithWhatIsHereAndWhatIsThere() {
        ClassFixture fixture = new ClassFixture(folder);
        Path copy = folder.resolve("copy.peermortem");
        try (ClassDesk desk = fixture.handedIn(2)) {
            desk.log().backup(Optional.of(copy)).orThrow();
            desk.roster()
                    .extend(
                            desk.person("s001").orElseThrow().id(),
                            ClassFixture.START.plus(Duration.ofDays(8)))
                    .orThrow();
        }
        Terminal.Said said =
                new Terminal(folder.resolve("script")).run("class", "merge", fixture.file(), copy);
        assertEquals(1, said.code(), said.err());
        assertEquals(
                List.of(
                        "Conflict, kept as it is here: Zadie1 Quillfeather1, extension:"
                                + " here Mon 9 Mar 2026, 11:00:00; there nothing"),
                said.lines().subList(0, said.lines().size() - 1));
    }
}

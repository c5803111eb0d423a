package peermortem.service.moderation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.domain.Outcome;
import peermortem.domain.Span;
import peermortem.service.AlikePair;
import peermortem.service.ClassDesk;
import peermortem.service.ClassFixture;
import peermortem.service.EarlierText;
import peermortem.service.HandInOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class EarlierClassesTest {
    private static final String COPIED =
            "At three in the morning the scheduler stopped handing out jobs because its lock file"
                    + " had been left behind by a worker that was killed while it was writing, and"
                    + " every later worker waited for that lock until the pager went off at last.";
    @TempDir Path folder;

    @Test
    void aTextFromAnEarlierClassIsFoundAndItsFileStaysAsItIs() throws IOException {
        ClassFixture earlier = new ClassFixture(Files.createDirectories(folder.resolve("spring")));
        earlier.handedIn(2).close();
        try (ClassDesk desk = earlier.files.open(earlier.file()).orThrow()) {
            hand(desk, earlier, "s002", "Spring. " + COPIED);
        }
        byte[] before = Files.readAllBytes(earlier.file());
        ClassFixture now = new ClassFixture(Files.createDirectories(folder.resolve("autumn")), 8);
        try (ClassDesk desk = now.handedIn(2)) {
            hand(desk, now, "s001", "Autumn has come. " + COPIED);
            List<AlikePair> found =
                    desk.moderation().alikeEarlier(List.of(earlier.file())).orThrow();
            AlikePair pair = found.getFirst();
            assertEquals(desk.submission("s001").orElseThrow(), pair.one());
            EarlierText text = pair.earlier().orElseThrow();
            assertEquals("Zadie2 Quillfeather2", text.author());
            Span passage = desk.moderation().sideBySide(pair).inOther().getFirst();
            assertTrue(COPIED.contains(passage.in(text.text())), passage.in(text.text()));
            assertTrue(pair.share() > 0.8);
            assertInstanceOf(
                    Outcome.Refused.class,
                    desk.moderation().alikeEarlier(List.of(folder.resolve("gone.peermortem"))));
            Path copy = folder.resolve("copy.peermortem");
            desk.log().backup(Optional.of(copy)).orThrow();
            assertInstanceOf(Outcome.Refused.class, desk.moderation().alikeEarlier(List.of(copy)));
        }
        assertArrayEquals(before, Files.readAllBytes(earlier.file()));
    }

    private static void hand(ClassDesk desk, ClassFixture fixture, String author, String text) {
        Path file = fixture.write(author + "-again.md", text);
        desk.handIns().submit(HandInOrder.of(author, file.toAbsolutePath().toString())).orThrow();
    }
}

package peermortem.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import peermortem.OnDisplay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

@OnDisplay // a timer needs the toolkit
class FirstFrameTest {
    @TempDir private Path folder;
    private final AtomicBoolean usable = new AtomicBoolean();
    private final AtomicBoolean whole = new AtomicBoolean();
    private final AtomicInteger ended = new AtomicInteger();

    private FirstFrame frame(Path mark) {
        return new FirstFrame(usable::get, whole::get, mark, ended::incrementAndGet);
    }

    private static void draw(FirstFrame frame, int frames) {
        for (int i = 0; i < frames; i++) {
            frame.handle(i);
        }
    }

    @Test
    void marksTheFirstUsableFrameAndEndsOnceTheWholeClassIsRead() {
        Path mark = folder.resolve("mark");
        FirstFrame frame = frame(mark);
        draw(frame, 9);
        assertFalse(Files.exists(mark));
        usable.set(true);
        draw(frame, 3);
        assertTrue(Files.exists(mark));
        assertEquals(0, ended.get());
        whole.set(true);
        draw(frame, 1);
        assertEquals(1, ended.get());
    }

    @Test
    void aMarkThatIsThereAlreadyKeepsItsWordsAndGetsTheTimeOfTheFrame() throws IOException {
        Path mark = Files.writeString(folder.resolve("mark"), "older");
        Files.setLastModifiedTime(mark, FileTime.fromMillis(0));
        usable.set(true);
        whole.set(true);
        draw(frame(mark), 3);
        assertEquals("older", Files.readString(mark));
        assertTrue(Files.getLastModifiedTime(mark).toMillis() > 0);
        assertEquals(1, ended.get());
    }

    @Test
    void theAppEndsAlsoWhereTheMarkCannotBeWritten() {
        usable.set(true);
        whole.set(true);
        draw(frame(folder.resolve("missing").resolve("mark")), 3);
        assertEquals(1, ended.get());
    }
}

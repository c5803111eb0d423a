package peermortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

class LogTest {
    private static final String NAME = "Zadie Quillfeather";

    @Test
    void anEntrySaysWhereInTheCodeButNothingOfWhatExceptionsQuote() {
        LogRecord entry = new LogRecord(Level.SEVERE, "unexpected error AB12-CD34");
        entry.setLoggerName("peermortem.ui.shell.Layers");
        entry.setThrown(new IllegalStateException(NAME, new NumberFormatException(NAME)));
        String text = new LogEntry().format(entry);
        assertTrue(text.contains("unexpected error AB12-CD34"), text);
        assertTrue(text.contains("NumberFormatException"), text);
        assertTrue(text.contains("at peermortem.LogTest."), text);
        assertFalse(text.contains(NAME), text);
    }

    @Test
    void whatLibrariesSayIsLeftOut() {
        LogRecord entry = new LogRecord(Level.WARNING, "no glyph for " + NAME);
        entry.setLoggerName("org.apache.pdfbox.pdmodel.font.PDFont");
        String text = new LogEntry().format(entry);
        assertTrue(text.contains("org.apache.pdfbox.pdmodel.font.PDFont"), text);
        assertFalse(text.contains(NAME), text);
    }

    @Test
    void onlyItsOwnerMayReadTheLog(@TempDir Path home) throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Logger root = Logger.getLogger("");
        Handler[] before = root.getHandlers();
        try {
            Log.start(home);
            assertTrue(Files.isRegularFile(Log.file(home)));
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
        } finally {
            for (Handler handler : root.getHandlers()) {
                root.removeHandler(handler);
                handler.close();
            }
            for (Handler handler : before) {
                root.addHandler(handler);
            }
        }
    }
}

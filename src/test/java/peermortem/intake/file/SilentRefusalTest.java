package peermortem.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import peermortem.domain.ProblemException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

@Isolated("hears what the whole program says")
class SilentRefusalTest {
    private final Documents documents = new Documents(FileLimits.standard());

    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/styles.xml", "_rels/.rels"})
    void aWordFileWithBrokenXmlIsRefusedInSilence(String broken) {
        Map<String, byte[]> parts = new HashMap<>(Hostile.word("Some words"));
        assertEquals("ok", refusalOf(parts));
        parts.put(broken, "<w:document><w:p>".getBytes(UTF_8));
        PrintStream usual = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, UTF_8));
        try {
            assertEquals("intake.word-unreadable", refusalOf(parts));
        } finally {
            System.setErr(usual);
        }
        assertEquals("", said.toString(UTF_8));
    }

    private String refusalOf(Map<String, byte[]> parts) {
        try {
            documents.read(Received.file("a.docx", Hostile.zip(parts)));
            return "ok";
        } catch (ProblemException e) {
            return e.problem().code();
        }
    }
}

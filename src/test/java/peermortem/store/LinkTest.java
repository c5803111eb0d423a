package peermortem.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Reading in one transaction, by Jdbi and past it.
class LinkTest {
    private static final String COUNT = "SELECT count(*) FROM tick";
    @TempDir Path folder;
    private Link reader;
    private Link writer;

    @BeforeEach
    void open() throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("class.db");
        writer = new Link(DriverManager.getConnection(file));
        Prepared.text(writer, "PRAGMA journal_mode = WAL");
        Prepared.run(writer, "CREATE TABLE tick (item)");
        reader = new Link(DriverManager.getConnection(file));
    }

    @AfterEach
    void close() {
        reader.close();
        writer.close();
    }

    @Test
    void aReadingIsOfOneMoment() {
        reader.reading(
                () -> {
                    assertEquals("0", Prepared.text(reader, COUNT).orElseThrow());
                    Prepared.update(writer, "INSERT INTO tick VALUES (?)", "impact");
                    assertEquals("0", reader.reading(this::counted));
                    return counted();
                });
        assertEquals("1", reader.reading(this::counted));
    }

    private String counted() {
        String plain = Prepared.text(reader, COUNT).orElseThrow();
        assertEquals(plain, reader.createQuery(COUNT).mapTo(String.class).one());
        return plain;
    }

    @Test
    void readingGoesOnAfterOneThatFailed() {
        assertThrows(
                IllegalStateException.class,
                () -> reader.reading(() -> Prepared.text(reader, "SELECT * FROM missing")));
        Prepared.update(writer, "INSERT INTO tick VALUES (?)", "impact");
        assertEquals("1", reader.reading(this::counted));
    }
}

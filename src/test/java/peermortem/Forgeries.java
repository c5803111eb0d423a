package peermortem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Ten packets that are cut off, overwritten, changed without the key, or no packets at all.
final class Forgeries {
    private static final List<String> CHANGES =
            List.of(
                    "UPDATE tick SET verdict = 'MET', reason = ''",
                    "DELETE FROM tick WHERE rowid = (SELECT min(rowid) FROM tick)",
                    "CREATE TRIGGER t AFTER INSERT ON tick BEGIN DELETE FROM tick; END",
                    "CREATE VIEW v AS SELECT * FROM tick",
                    "PRAGMA user_version = 99");

    private Forgeries() {}

    static List<Path> of(List<Path> packets, Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        List<Path> bad = new ArrayList<>();
        for (int i = 0; i < 5 + CHANGES.size(); i++) {
            byte[] bytes = Files.readAllBytes(packets.get(i));
            Path file = folder.resolve("bad" + i + ".pmpacket");
            switch (i) {
                case 0, 1 -> bytes = Arrays.copyOf(bytes, bytes.length / (i + 2));
                case 2, 3 -> Arrays.fill(bytes, 4096 * (i - 1), 4096 * (i + 1), (byte) 7);
                case 4 -> bytes = "not a packet".getBytes(StandardCharsets.UTF_8);
                default -> {} // the file is whole, and changed below
            }
            Files.write(file, bytes);
            if (i >= 5) {
                change(file, CHANGES.get(i - 5));
            }
            bad.add(file);
        }
        return bad;
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}

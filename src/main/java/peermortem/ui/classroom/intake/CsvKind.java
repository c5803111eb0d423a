package peermortem.ui.classroom.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What a CSV file holds, by the words of its first line.
enum CsvKind {
    HAND_INS,
    REVIEWS,
    ROSTER;

    private static final int ENOUGH = 4096;

    static CsvKind of(Path csv) throws IOException {
        try (InputStream in = Files.newInputStream(csv)) {
            String start = new String(in.readNBytes(ENOUGH), StandardCharsets.UTF_8);
            return ofHeader(start.lines().findFirst().orElse(""));
        }
    }

    static CsvKind ofHeader(String header) {
        String line = header.toLowerCase(Locale.ROOT);
        if (line.contains("item") && line.contains("met")) {
            return REVIEWS;
        }
        boolean source =
                line.contains("source")
                        || line.contains("link")
                        || line.contains("url")
                        || line.contains("document")
                        || line.contains("postmortem");
        return source ? HAND_INS : ROSTER;
    }
}

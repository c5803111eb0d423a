package peermortem.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// One situation: a text, the check it is for, and what is expected of it.
record CaseFile(String check, String name, String expect, Optional<String> evidence, String text) {
    static final Path FOLDER = Path.of("src", "test", "resources", "cases");

    static CaseFile read(Path file) {
        try {
            String whole = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            int head = whole.indexOf('\n') + 1;
            int end = whole.indexOf("---", head);
            int body = whole.indexOf('\n', end) + 1;
            String front = whole.substring(head, end);
            return new CaseFile(
                    String.valueOf(Objects.requireNonNull(file.getParent()).getFileName()),
                    String.valueOf(file.getFileName()),
                    value(front, "expect").orElseThrow(),
                    value(front, "evidence"),
                    whole.substring(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> value(String front, String key) {
        return front.lines()
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> line.substring(key.length() + 1).strip())
                .map(v -> v.startsWith("'") ? v.substring(1, v.length() - 1).replace("''", "'") : v)
                .findFirst();
    }

    @Override
    public String toString() {
        return check + "/" + name;
    }
}

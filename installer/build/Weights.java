import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What each part of the installed app weighs, as a table in `weights.md`.
class Weights {
    private final Path image;
    private final Host host;

    Weights(Path image, Host host) {
        this.image = image;
        this.host = host;
    }

    void print(Path out) throws IOException {
        var parts = new TreeMap<String, Long>();
        parts.put("Java and JavaFX", Folders.size(host.runtimeFolder(image)));
        try (var files = Files.list(host.appFolder(image))) {
            for (var file : files.toList()) {
                parts.merge(part(file.getFileName().toString()), Folders.size(file), Long::sum);
            }
        }
        var table = new StringBuilder("| part | MB installed |\n|---|---|\n");
        parts.forEach((part, size) -> table.append(row(part, size)));
        try (var files = Files.list(out)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                table.append(row("download " + file.getFileName(), Files.size(file)));
            }
        }
        Files.writeString(out.resolve("weights.md"), table);
    }

    private static String part(String file) {
        var names =
                Map.of(
                        "opennlp", "language detection",
                        "sqlite", "SQLite",
                        "openpdf", "PDF",
                        "pdfbox", "PDF",
                        "fontbox", "PDF",
                        "flexmark", "flexmark",
                        "peermortem-", "Peermortem itself",
                        "Inter-", "Peermortem itself",
                        "peermortem.aot", "AOT cache");
        return names.entrySet().stream()
                .filter(each -> file.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other libraries and notices");
    }

    private static String row(String name, long bytes) {
        return "| " + name + " | " + Math.round(bytes / 1e5) / 10.0 + " |\n";
    }
}

import javafx.css.Stylesheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the binary form of each style sheet in a folder beside it. A program of its own, since
/// only it needs JavaFX.
class BinaryCss {
    private BinaryCss() {}

    static void main(String[] args) throws IOException {
        try (var files = Files.list(Path.of(args[0]))) {
            for (var sheet : files.filter(file -> file.toString().endsWith(".css")).toList()) {
                var binary = sheet.toString().replaceAll("css$", "bss");
                Stylesheet.convertToBinary(sheet.toFile(), Path.of(binary).toFile());
            }
        }
    }
}

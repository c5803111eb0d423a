import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/// The app's style sheets in JavaFX's binary form, which it takes in their place without parsing.
class StyleSheets {
    private static final String FOLDER = "peermortem/css/";

    private StyleSheets() {}

    /// Name in the jar and content of each; JavaFX makes them, so it must be among the modules.
    static Map<String, byte[]> binary(Path jar, Path javaFx, Path work)
            throws IOException, InterruptedException {
        var folder = Files.createDirectories(work.resolve("css"));
        try (var zip = new ZipFile(jar.toFile())) {
            var sheets =
                    zip.stream()
                            .filter(entry -> entry.getName().startsWith(FOLDER))
                            .filter(entry -> entry.getName().endsWith(".css"))
                            .toList();
            for (var sheet : sheets) {
                var name = sheet.getName().substring(FOLDER.length());
                Files.write(folder.resolve(name), zip.getInputStream(sheet).readAllBytes());
            }
        }
        Tool.run(
                "java",
                List.of(
                        "--module-path",
                        javaFx.toString(),
                        "--add-modules",
                        "javafx.graphics",
                        "installer/build/BinaryCss.java",
                        folder.toString()));
        var binary = new LinkedHashMap<String, byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                if (file.toString().endsWith(".bss")) {
                    binary.put(FOLDER + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
        if (binary.isEmpty()) {
            throw new IOException("no style sheets in " + jar);
        }
        return binary;
    }
}

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Leaves those rules out of AtlantaFX's themes that no node of the app can be meant by: JavaFX
/// tries each rule of a theme on each new node, and most are for controls the app does not have. A
/// rule stays if each style class in it is a word in the constants of the app or of what it reaches
/// in JavaFX and Ikonli, the only libraries that make nodes for it.
///
/// Arguments: the folder of the app's classes, into which the trimmed themes are written. The
/// libraries are taken from the class path.
class TrimTheme {
    private static final List<String> THEMES = List.of("primer-light", "primer-dark");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

    private TrimTheme() {}

    static void main(String[] args) throws IOException {
        var classes = Path.of(args[0]);
        var known = new Reached(libraries()).from(app(classes));
        var folder = Files.createDirectories(classes.resolve("peermortem/css"));
        for (var theme : THEMES) {
            Files.writeString(folder.resolve(theme + ".css"), trimmed(full(theme), known));
        }
    }

    private static String trimmed(String css, Reached known) {
        return RULE.matcher(COMMENT.matcher(css).replaceAll(""))
                .results()
                .map(rule -> meant(rule.group(1), known) + ' ' + rule.group(2))
                .filter(rule -> !rule.startsWith(" "))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String meant(String selectors, Reached known) {
        return Stream.of(selectors.split(","))
                .map(String::strip)
                .filter(
                        selector ->
                                STYLE_CLASS
                                        .matcher(selector)
                                        .results()
                                        .allMatch(name -> known.has(name.group(1))))
                .collect(Collectors.joining(",\n"));
    }

    private static String full(String theme) throws IOException {
        var resource = "/atlantafx/base/theme/" + theme + ".css";
        try (var sheet = TrimTheme.class.getResourceAsStream(resource)) {
            if (sheet == null) {
                throw new IOException("no " + resource + " on the class path");
            }
            return drawn(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /// A transparent background is painted, pixel by pixel; none is not.
    private static String drawn(String css) {
        return css.replace("-fx-background-color: transparent;", "-fx-background-color: null;");
    }

    private static List<byte[]> app(Path classes) throws IOException {
        var found = new ArrayList<byte[]>();
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                found.add(Files.readAllBytes(file));
            }
        }
        return found;
    }

    private static Map<String, byte[]> libraries() throws IOException {
        var found = new HashMap<String, byte[]>();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var name = Path.of(entry).getFileName().toString();
            if (name.matches("(javafx|ikonli)-.*\\.jar")) {
                try (var jar = new ZipFile(entry)) {
                    for (var file : jar.stream().toList()) {
                        if (file.getName().endsWith(".class")) {
                            found.put(
                                    file.getName().replaceAll("\\.class$", ""),
                                    jar.getInputStream(file).readAllBytes());
                        }
                    }
                }
            }
        }
        return found;
    }
}

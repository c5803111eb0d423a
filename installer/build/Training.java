import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Runs the app of an image through the sample class once, so that later starts find its classes
/// loaded, linked and profiled in an AOT cache. Without the cache the app only starts slower.
class Training {
    private static final String CACHE = "peermortem.aot";

    private final Host host;
    private final Path image;
    private final Path work;

    Training(Host host, Path image, Path work) {
        this.host = host;
        this.image = image.toAbsolutePath();
        this.work = work.toAbsolutePath();
    }

    void train() throws IOException, InterruptedException {
        var sample = work.resolve("sample");
        run(List.of("demo", "--out", sample.toString()), "");
        var cache = host.appFolder(image).resolve(CACHE);
        var frame = work.resolve("frame");
        run(
                List.of(classFile(sample).toString()),
                "-XX:AOTCacheOutput=\""
                        + cache
                        + "\" -Dpeermortem.wholeClass=true -Dpeermortem.firstFrame=\""
                        + frame
                        + '"');
        if (!Files.exists(cache) || !Files.exists(frame)) {
            throw new IOException("the training run left no " + cache + " or showed no window");
        }
        for (var settings : launcherSettings()) {
            var line = "java-options=-XX:AOTCache=$APPDIR" + java.io.File.separator + CACHE + "\n";
            Files.writeString(settings, line, StandardOpenOption.APPEND);
        }
    }

    private List<Path> launcherSettings() throws IOException {
        try (var files = Files.list(host.appFolder(image))) {
            return files.filter(file -> file.toString().endsWith(".cfg")).toList();
        }
    }

    private static Path classFile(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".peermortem"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("demo left no class file in " + folder));
        }
    }

    private void run(List<String> arguments, String options)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        var headless = host == Host.LINUX && System.getenv().getOrDefault("DISPLAY", "").isBlank();
        if (headless && Tool.isOnPath("xvfb-run")) {
            command.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"));
        } else if (headless) {
            options += " -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true";
        }
        command.add(host.launcher(image).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_TOOL_OPTIONS", options + " -Duser.home=\"" + home() + "\"");
        Tool.run(builder);
    }

    /// Training must not leave recent files and settings in the builder's own home.
    private Path home() throws IOException {
        return Files.createDirectories(work.resolve("home"));
    }
}

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// The system that an installer is built on, which is the one it is built for.
enum Host {
    LINUX,
    WINDOWS,
    MACOS;

    static Host current() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return WINDOWS;
        }
        return name.contains("mac") ? MACOS : LINUX;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String appName() {
        return this == LINUX ? "peermortem" : "Peermortem";
    }

    String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            default -> System.getProperty("os.arch");
        };
    }

    /// The folder of sqlite-jdbc that holds this system's native library.
    String sqliteFolder() {
        var system =
                switch (this) {
                    case LINUX -> "Linux";
                    case WINDOWS -> "Windows";
                    case MACOS -> "Mac";
                };
        return "org/sqlite/native/" + system + "/" + architecture() + "/";
    }

    /// The end of the name of a file with native code.
    String nativeEnding() {
        return switch (this) {
            case LINUX -> ".so";
            case WINDOWS -> ".dll";
            case MACOS -> ".dylib";
        };
    }

    /// Where JavaFX within a runtime looks for its native parts.
    String javaFxNatives() {
        return this == WINDOWS ? "bin/javafx" : "lib";
    }

    Path imageFolder(Path parent) {
        return parent.resolve(this == MACOS ? appName() + ".app" : appName());
    }

    Path launcher(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("bin/peermortem");
            case WINDOWS -> image.resolve("Peermortem.exe");
            case MACOS -> image.resolve("Contents/MacOS/Peermortem");
        };
    }

    /// The folder that the launcher calls `$APPDIR`.
    Path appFolder(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("lib/app");
            case WINDOWS -> image.resolve("app");
            case MACOS -> image.resolve("Contents/app");
        };
    }

    Path runtimeFolder(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("lib/runtime");
            case WINDOWS -> image.resolve("runtime");
            case MACOS -> image.resolve("Contents/runtime");
        };
    }

    /// The modules of Java and JavaFX within the runtime.
    String modules() {
        return this == MACOS ? "Contents/Home/lib/modules" : "lib/modules";
    }

    String archiveName(String version) {
        var end = this == WINDOWS ? ".zip" : ".tar.gz";
        return "peermortem-" + version + "-" + id() + "-" + architecture() + end;
    }

    void archive(Path image, Path archive) throws IOException, InterruptedException {
        Tool.run(
                "tar",
                this == WINDOWS ? "-acf" : "-czf",
                archive.toString(),
                "-C",
                image.getParent().toString(),
                image.getFileName().toString());
    }

    /// The training run adds a file to the bundle, which would break its signature on macOS.
    void sign(Path image) throws IOException, InterruptedException {
        if (this == MACOS) {
            Tool.run("codesign", "--force", "--deep", "--sign", "-", image.toString());
        }
    }
}

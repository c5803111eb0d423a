import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Builds the installer for the machine it runs on: `Installer APP VERSION OUT`, from the project's
/// folder. APP is the runnable folder (`target/peermortem`). Leaves in OUT the installer, an
/// archive that runs from any folder, and the image that both were made from.
class Installer {
    private static final String MODULES =
            String.join(
                    ",",
                    "java.sql",
                    "java.desktop",
                    "java.naming",
                    "java.management",
                    "java.net.http",
                    "jdk.unsupported",
                    "jdk.crypto.ec",
                    "jdk.charsets",
                    "jdk.zipfs",
                    "javafx.controls");

    private final Host host = Host.current();
    private final Path app;
    private final String version;
    private final Path out;
    private final Path work;

    Installer(Path app, String version, Path out) {
        this.app = app;
        this.version = version;
        this.out = out;
        this.work = out.resolve("work");
    }

    static void main(String[] args) throws Exception {
        new Installer(Path.of(args[0]), args[1], Path.of(args[2])).build();
    }

    private void build() throws Exception {
        Folders.delete(out);
        Files.createDirectories(work);
        var libraries = new Libraries(app, host).copyTo(work.resolve("lib"));
        for (var notice : List.of("LICENSE", "THIRD-PARTY.txt")) {
            Files.copy(app.resolve(notice), libraries.resolve(notice));
        }
        var runtime = runtime();
        var image = image(libraries, runtime);
        var stamp = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Folders.stamp(host.appFolder(image), stamp);
        Folders.stamp(host.runtimeFolder(image).resolve(host.modules()), stamp);
        new Training(host, image, work).train();
        host.sign(image);
        host.archive(image, out.resolve(host.archiveName(version)));
        install(image, stamp);
        new Weights(image, host).print(out);
        Folders.delete(work);
    }

    private Path runtime() throws IOException, InterruptedException {
        var runtime = work.resolve("runtime");
        Tool.run(
                "jlink",
                "--module-path",
                app.resolve("fx").toString(),
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-0",
                "--exclude-resources",
                "glob:/javafx.graphics/*" + host.nativeEnding(),
                "--output",
                runtime.toString());
        Natives.ofJavaFx(app.resolve("fx"), runtime, host);
        return runtime;
    }

    private Path image(Path libraries, Path runtime) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(described("image-" + host.id()));
        arguments.addAll(
                List.of(
                        "--type", "app-image",
                        "--input", libraries.toString(),
                        "--main-jar", "peermortem-" + version + ".jar",
                        "--main-class", "peermortem.Main",
                        "--runtime-image", runtime.toString(),
                        "--java-options", "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                        "--java-options", "-Dstdout.encoding=UTF-8",
                        "--java-options", "-Dstderr.encoding=UTF-8",
                        "--java-options", "-Xlog:disable",
                        "--java-options", "-Dorg.sqlite.lib.path=$APPDIR",
                        "--java-options", "-Dpeermortem.fonts=$APPDIR",
                        "--dest", out.resolve("image").toString()));
        arguments.add("@installer/options/machine.txt");
        Tool.run("jpackage", arguments);
        return host.imageFolder(out.resolve("image"));
    }

    /// The cache is only used with files of the very times it was trained with, and jpackage copies
    /// them without: `SOURCE_DATE_EPOCH` makes the package give all files the time of the training.
    private void install(Path image, Instant stamp) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(described(host.id()));
        arguments.addAll(
                List.of(
                        "--app-image", image.toString(),
                        "--license-file", "LICENSE",
                        "--dest", out.toString()));
        if (host == Host.LINUX) {
            var scripts = new DebianScripts(work.resolve("resources")).write();
            arguments.addAll(List.of("--resource-dir", scripts.toString()));
        }
        var compression =
                Map.of(
                        "SOURCE_DATE_EPOCH", String.valueOf(stamp.getEpochSecond()),
                        "DPKG_DEB_COMPRESSOR_LEVEL", "9",
                        "DPKG_DEB_THREADS_MAX", "1");
        Tool.run("jpackage", arguments, compression);
    }

    private List<String> described(String options) {
        return List.of(
                "@installer/options/common.txt",
                "@installer/options/" + options + ".txt",
                "--name",
                host.appName(),
                "--app-version",
                version);
    }
}

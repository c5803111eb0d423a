package peermortem.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/// Makes an image like the app's that holds only [FloorForm], and trains its AOT cache.
final class FloorImage {
    private FloorImage() {}

    /// The launcher of the new image.
    static Path of(Path image, Path target) throws IOException, InterruptedException {
        copy(image, target);
        var app = target.resolve("lib/app");
        Path theme;
        try (var files = Files.list(app)) {
            var all = files.toList();
            theme = named(all, "atlantafx");
            for (var file : all) {
                if (!file.equals(theme) && !file.getFileName().toString().startsWith(".")) {
                    Files.delete(file);
                }
            }
        }
        jar(app.resolve("floor.jar"));
        var settings = app.resolve("peermortem.cfg");
        var text =
                """
                [Application]
                app.classpath=$APPDIR/floor.jar
                app.mainclass=peermortem.bench.FloorForm
                app.classpath=$APPDIR/%s

                [JavaOptions]
                %s
                """
                        .formatted(
                                theme.getFileName(),
                                options(image.resolve("lib/app/peermortem.cfg")));
        Files.writeString(settings, text);
        var launcher = target.resolve("bin/peermortem");
        var cache = app.resolve("floor.aot");
        var training =
                new ProcessBuilder(launcher.toString(), target.resolve("frame").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(target.resolve("training.txt").toFile());
        training.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache);
        if (training.start().waitFor() != 0 || !Files.exists(cache)) {
            throw new IOException(Files.readString(target.resolve("training.txt")));
        }
        Files.writeString(settings, text + "java-options=-XX:AOTCache=$APPDIR/floor.aot\n");
        return launcher;
    }

    /// The app's own options for the virtual machine.
    private static String options(Path settings) throws IOException {
        try (var lines = Files.lines(settings)) {
            return lines.filter(line -> line.startsWith("java-options="))
                    .filter(line -> !line.contains("-XX:AOTCache="))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static Path named(Iterable<Path> files, String start) throws IOException {
        for (var file : files) {
            if (file.getFileName().toString().startsWith(start)) {
                return file;
            }
        }
        throw new IOException("no " + start + " in the image");
    }

    private static void jar(Path jar) throws IOException {
        var folder = FloorForm.class.getPackageName().replace('.', '/');
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name : new String[] {"FloorForm", "FloorForm$1"}) {
                out.putNextEntry(new JarEntry(folder + "/" + name + ".class"));
                try (var in = FloorForm.class.getResourceAsStream(name + ".class")) {
                    if (in == null) {
                        throw new IOException(name + " is not compiled");
                    }
                    in.transferTo(out);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.copy(
                                file,
                                to.resolve(from.relativize(file).toString()),
                                StandardCopyOption.COPY_ATTRIBUTES);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}

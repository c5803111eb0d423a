package peermortem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// All benchmarks of the app in one table. What they need they make: class files and texts, in a
/// folder that is kept for the next time. Arguments, all optional: that folder; the launcher of the
/// app (that of an installer image, for start-up and the window, which need a display as well) and
/// where write-good is installed (`node_modules`), to compare whole processes.
public final class AllBenches {
    private static final List<String> SIZES = List.of("128", "10000");

    private AllBenches() {}

    public static void main(String[] args) throws Exception {
        Path folder =
                args.length > 0 ? Path.of(args[0]) : Path.of("target", "bench").toAbsolutePath();
        Files.createDirectories(folder);
        Row.head();
        String[] sizes = {folder.toString(), SIZES.getFirst(), SIZES.getLast()};
        MemoryBench.main(sizes);
        TickBench.main(sizes);
        CheckBench.main(
                args.length > 2
                        ? new String[] {folder.toString(), args[1], args[2]}
                        : new String[] {folder.toString()});
        GradingSpeed.main(new String[0]);
        AllocationSpeed.main(new String[0]);
        if (System.getenv("DISPLAY") == null) {
            System.out.println("Start-up and the window were left out: there is no display.");
            return;
        }
        Optional<Path> launcher =
                args.length > 1 ? Optional.of(Path.of(args[1])) : Optional.empty();
        Optional<Path> image = launcher.flatMap(AllBenches::image);
        if (image.isPresent()) {
            String app = launcher.get().toAbsolutePath().toString();
            WindowMemory.main(
                    new String[] {app, folder.toString(), SIZES.getFirst(), SIZES.getLast()});
            StartBench.main(
                    new String[] {
                        image.get().toString(),
                        made(folder, SIZES.getFirst()),
                        made(folder, SIZES.getLast())
                    });
        } else {
            System.out.println("Start-up was left out: no launcher of an installer image.");
        }
        WindowBench.main(sizes);
    }

    private static String made(Path folder, String size) throws IOException {
        return ClassFileGenerator.in(folder, Integer.parseInt(size)).toString();
    }

    private static Optional<Path> image(Path launcher) {
        return Optional.ofNullable(launcher.toAbsolutePath().getParent())
                .map(bin -> bin.resolveSibling("lib"))
                .filter(lib -> Files.exists(lib.resolve("app").resolve("peermortem.cfg")))
                .map(Path::getParent);
    }
}

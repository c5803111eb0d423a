package peermortem.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All benchmarks of the app in one table. What they need they make: class files and texts, in a
/// folder that is kept for the next time. Arguments, all optional: that folder; the launcher of the
/// app and where write-good is installed (`node_modules`), to compare whole processes.
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
    }
}

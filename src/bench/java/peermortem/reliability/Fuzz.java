package peermortem.reliability;

import java.nio.file.Files;
import java.nio.file.Path;

/// Tries hostile inputs for so many minutes in all (the only argument) and says how many there
/// were. See `docs/reliability.md`.
public final class Fuzz {
    private static final int KINDS = 14;

    private Fuzz() {}

    public static void main(String[] args) throws Exception {
        long seed = System.nanoTime();
        Path folder = Files.createTempDirectory("fuzz");
        System.out.println("seed " + seed + ", what fails stays in " + folder);
        FuzzRun run = FuzzRun.of(folder, Long.parseLong(args[0]) * 60 / KINDS, seed);
        run.lines().forEach(System.out::println);
        System.out.println("exit " + run.exit() + ", heap " + FuzzRun.MEMORY);
        System.out.println("written elsewhere: " + run.strayed());
        System.out.println("calls over the network: " + run.calls());
        System.exit(run.exit());
    }
}

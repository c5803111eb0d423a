package peermortem.bench;

import peermortem.BenchWindow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What [WindowBench] runs for one class: a window, and lines of figures. Arguments: the class
/// file, which is changed, and a folder of folders of texts to import.
final class WindowSession {
    private static final int COLD = 20;
    private static final int TIMES = 200;
    private static final int SOME = 40;

    private final FrameWatch frames = new FrameWatch();
    private final Hands hands;
    private final WindowWalk walk;

    private interface Act {
        long take() throws Exception;
    }

    private WindowSession(BenchWindow window) {
        hands = new Hands(window.stage().getScene());
        walk = new WindowWalk(window, hands);
    }

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        long start = System.nanoTime();
        BenchWindow window = BenchWindow.open(file.resolveSibling("home"), file, folders(args[1]));
        WindowSession session = new WindowSession(window);
        session.walk(start);
        System.exit(0);
    }

    private static List<Path> folders(String texts) throws IOException {
        try (Stream<Path> all = Files.list(Path.of(texts))) {
            return all.sorted().toList();
        }
    }

    private void walk(long start) throws Exception {
        hands.ask(
                () -> {
                    frames.start();
                    return 0;
                });
        walk.awaitWholeClass();
        System.err.printf("read after %.1f s%n", (System.nanoTime() - start) / 1e9);
        tell("reading the class", new Samples());
        memory("resident at most, class read, MB");
        repeat("scroll the table", SOME, walk::scroll);
        repeat("filter", SOME, walk::filter);
        walk.everything();
        repeat("sort by a column", SOME, walk::sort);
        repeat("type in the search", SOME, walk::type);
        walk.everything();
        repeat("open a submission", SOME, walk::open);
        walk.toReview();
        repeat("next submission (N)", TIMES, walk::next);
        repeat("tick (Space)", TIMES, walk::tick);
        repeat("nothing but 12 ms of arithmetic", TIMES, walk::arithmetic);
        over("of it", hands.ask(frames::over), hands.ask(frames::frames));
        importing();
        memory("resident at most, after all, MB");
    }

    private void importing() throws Exception {
        Samples next = new Samples();
        Samples tick = new Samples();
        Samples longest = new Samples();
        Samples busiest = new Samples();
        int over = 0;
        int all = 0;
        while (walk.mayImport()) {
            walk.importFolder();
            walk.toReview();
            hands.ask(this::begin);
            while (hands.ask(walk::importing)) {
                tick.add(walk.tick());
                tick.add(walk.tick());
                next.add(walk.next());
            }
            longest.add(hands.ask(frames::longest));
            busiest.add(hands.ask(frames::busiest));
            over += hands.ask(frames::over);
            all += hands.ask(frames::frames);
        }
        tell(
                "tick while a folder is imported, median of nine",
                tick,
                longest.median(),
                busiest.median());
        tell("N meanwhile, longest of nine", next, longest.at(1), busiest.at(1));
        over("beside imports", over, all);
    }

    private static void over(String when, int over, int all) {
        System.out.printf("frames %s, thread busy for over 50 ms|%d of %d%n", when, over, all);
    }

    private int begin() {
        frames.begin();
        return 0;
    }

    private void repeat(String name, int times, Act act) throws Exception {
        long first = act.take();
        for (int i = 1; i < Math.min(COLD, times / 4); i++) {
            act.take();
        }
        hands.ask(this::begin);
        Samples samples = new Samples();
        for (int i = 0; i < times; i++) {
            samples.add(act.take());
        }
        tell(name + ", first " + Math.round(first / 1e6), samples);
    }

    private void tell(String act, Samples samples) throws Exception {
        long[] frame = hands.ask(() -> new long[] {frames.longest(), frames.busiest()});
        tell(act, samples, frame[0] / 1e6, frame[1] / 1e6);
    }

    private static void tell(String act, Samples samples, double longest, double busiest) {
        String[] name = act.split(", first ", -1);
        String line =
                String.format(
                        Locale.ROOT,
                        "%s|%s | %s | %s | %.0f | %.0f",
                        name[0],
                        name.length > 1 ? name[1] : "–",
                        samples.count() == 0 ? "–" : "%.0f".formatted(samples.median()),
                        samples.count() == 0 ? "–" : "%.0f".formatted(samples.at(0.99)),
                        longest,
                        busiest);
        System.out.println(line);
        System.err.println(line);
    }

    private static void memory(String what) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            String most =
                    lines.filter(line -> line.startsWith("VmHWM:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .findFirst()
                            .orElse("0");
            System.out.println(what + "|" + Long.parseLong(most) / 1000);
        }
    }
}

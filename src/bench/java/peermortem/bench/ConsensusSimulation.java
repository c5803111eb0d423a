package peermortem.bench;

import peermortem.grading.Measured;
import peermortem.grading.SimulatedClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Compares the consensus with the mean of the reviews' grades on simulated classes of known truth,
/// over several seeds, as Markdown tables; see docs/grading.md. Arguments: how many grades per cell
/// and seed (1000), how many seeds (4), how many kinds of classes (all), how many reviews (2 to 5)
/// and the first seed (1).
public final class ConsensusSimulation {
    /// In how many of the items checks are right and in how many they say they are, and how many
    /// ticks are copied from them.
    private record Checks(String name, double right, double stated, double copied) {}

    private static final List<Checks> CHECKS =
            List.of(
                    new Checks("no checks", 0, 0, 0),
                    new Checks("right in 80 %", 0.8, 0.8, 0),
                    new Checks("90 %", 0.9, 0.9, 0),
                    new Checks("95 %", 0.95, 0.95, 0),
                    new Checks("80 %, 30 % copied", 0.8, 0.8, 0.3),
                    new Checks("95 %, 30 % copied", 0.95, 0.95, 0.3),
                    new Checks("80 %, said 95 %", 0.8, 0.95, 0),
                    new Checks("80 %, said 95 %, 30 % copied", 0.8, 0.95, 0.3));

    /// Lowest and highest base rate, by how much submissions differ in quality, and reviewers.
    private record Kind(
            String name,
            double low,
            double high,
            double quality,
            List<SimulatedClass.Kind> reviewers) {}

    private static final List<Kind> CLASSES =
            List.of(
                    new Kind("0.5–0.95", 0.5, 0.95, 0, SimulatedClass.KINDS),
                    new Kind("0.5–0.95, quality 1.2", 0.5, 0.95, 1.2, SimulatedClass.KINDS),
                    new Kind("0.5", 0.5, 0.5, 0, SimulatedClass.KINDS),
                    new Kind("0.7", 0.7, 0.7, 0, SimulatedClass.KINDS),
                    new Kind("0.95", 0.95, 0.95, 0, SimulatedClass.KINDS),
                    new Kind(
                            "0.5–0.95, all too lenient",
                            0.5,
                            0.95,
                            0,
                            List.of(
                                    new SimulatedClass.Kind(0.5, 0.97, 0.5),
                                    new SimulatedClass.Kind(0.5, 0.97, 0.3))));

    /// What is measured, as it is told of several seeds.
    private record Figure(String title, ToDoubleFunction<Measured> of, boolean highIsBad) {
        String over(List<Measured> seeds) {
            double all = 100 * of.applyAsDouble(Measured.sum(seeds));
            double least = 100 * seeds.stream().mapToDouble(of).min().orElse(0);
            double most = 100 * seeds.stream().mapToDouble(of).max().orElse(0);
            return highIsBad
                    ? String.format(Locale.ROOT, "%.1f (%.1f)", all, most)
                    : String.format(Locale.ROOT, "%.1f (%.1f–%.1f)", all, least, most);
        }
    }

    private static final List<Figure> FIGURES =
            List.of(
                    new Figure(
                            "Expected value, per cent of the mean's squared error, over all classes"
                                    + " (worst seed)",
                            Measured::expectedShare,
                            true),
                    new Figure("Per cent by items met, the same", Measured::percentShare, true),
                    new Figure(
                            "80 % interval, truths within, over all classes (least–most)",
                            Measured::coverage, false),
                    new Figure("The same with ties at random", Measured::coverageAtRandom, false));

    private ConsensusSimulation() {}

    public static void main(String[] args) {
        int grades = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        int seeds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        int kinds = args.length > 2 ? Integer.parseInt(args[2]) : CLASSES.size();
        List<Integer> numbers =
                args.length > 3 ? List.of(Integer.valueOf(args[3])) : List.of(2, 3, 4, 5);
        int first = args.length > 4 ? Integer.parseInt(args[4]) : 1;
        List<List<String>> tables = new ArrayList<>();
        FIGURES.forEach(f -> tables.add(new ArrayList<>()));
        for (Kind kind : CLASSES.subList(0, kinds)) {
            for (int students : List.of(30, 300)) {
                for (int reviews : numbers) {
                    List<List<Measured>> cells =
                            cells(kind, students, reviews, grades, first, seeds);
                    for (int f = 0; f < FIGURES.size(); f++) {
                        tables.get(f).add(row(kind, students, reviews, cells, FIGURES.get(f)));
                    }
                    System.err.println(tables.getFirst().getLast());
                }
            }
        }
        for (int f = 0; f < FIGURES.size(); f++) {
            String names = CHECKS.stream().map(Checks::name).collect(Collectors.joining(" | "));
            System.out.println("\n" + FIGURES.get(f).title() + "\n");
            System.out.println("| base rates | students | reviews | " + names + " |");
            System.out.println("|---|---|---|" + "---|".repeat(CHECKS.size()));
            tables.get(f).forEach(System.out::println);
        }
    }

    /// Per kind of checks, what each seed shows.
    private static List<List<Measured>> cells(
            Kind kind, int students, int reviews, int grades, int first, int seeds) {
        List<List<Measured>> cells = new ArrayList<>();
        for (Checks checks : CHECKS) {
            SimulatedClass.Shape shape =
                    new SimulatedClass.Shape(
                            students,
                            reviews,
                            kind.low(),
                            kind.high(),
                            checks.right(),
                            checks.copied(),
                            kind.quality(),
                            checks.stated());
            List<Measured> of = new ArrayList<>();
            for (int seed = first; seed < first + seeds; seed++) {
                int classes = Math.max(1, grades / students);
                of.add(Measured.of(shape, kind.reviewers(), classes, seed));
            }
            cells.add(of);
        }
        return cells;
    }

    private static String row(
            Kind kind, int students, int reviews, List<List<Measured>> cells, Figure figure) {
        return cells.stream()
                .map(figure::over)
                .collect(
                        Collectors.joining(
                                " | ",
                                "| %s | %d | %d | ".formatted(kind.name(), students, reviews),
                                " |"));
    }
}

package peermortem.bench;

import java.util.Locale;

/// A line of the table that all benchmarks print: what was measured, against what, the ratio, and
/// what is asked for.
final class Row {
    private Row() {}

    static void head() {
        System.out.println(
                "| what | measured | against | ratio | at most |\n|---|---|---|---|---|");
    }

    /// A time in milliseconds as a ratio to another.
    static void ratio(String what, double millis, String against, double other, String atMost) {
        print(
                what,
                "%.2f ms".formatted(millis),
                "%s, %.2f ms".formatted(against, other),
                "%.2f ×".formatted(millis / other),
                atMost);
    }

    static void print(String what, String measured, String against, String ratio, String atMost) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |%n",
                what,
                measured,
                against,
                ratio,
                atMost);
    }
}

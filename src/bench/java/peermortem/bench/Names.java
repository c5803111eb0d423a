package peermortem.bench;

import java.util.List;

/// Invented names, thousands of them.
final class Names {
    private static final List<String> STARTS =
            List.of("Ba", "Che", "Da", "Fe", "Go", "Ha", "Ji", "Ke", "Lo", "Mu", "Na", "Pe", "Ro");
    private static final List<String> MIDDLES =
            List.of("la", "mi", "no", "ri", "su", "ta", "ve", "wi", "za", "bo", "du");
    private static final List<String> ENDS =
            List.of("ka", "lo", "ne", "ro", "ssa", "tu", "yan", "weh", "mba");

    private Names() {}

    static String of(int number) {
        return name(number) + " " + name(number * 31 + 17);
    }

    private static String name(int number) {
        int rest = number;
        String start = STARTS.get(rest % STARTS.size());
        rest /= STARTS.size();
        String middle = MIDDLES.get(rest % MIDDLES.size());
        rest /= MIDDLES.size();
        return start + middle + ENDS.get(rest % ENDS.size());
    }
}

package peermortem.ui.shell;

import peermortem.ui.common.Command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds commands by some of their letters in order: where a word begins counts most, then letters
/// side by side, then the order given.
final class PaletteModel {
    private static final int NO_MATCH = -1;

    private final List<Command> commands;

    PaletteModel(List<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    List<Command> matching(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return commands;
        }
        record Hit(Command command, int score) {}
        return commands.stream()
                .map(
                        c ->
                                new Hit(
                                        c,
                                        score(
                                                (c.title() + " " + c.detail())
                                                        .toLowerCase(Locale.ROOT),
                                                wanted)))
                .filter(hit -> hit.score() != NO_MATCH)
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .map(Hit::command)
                .toList();
    }

    private static int score(String text, String wanted) {
        int whole = text.indexOf(wanted);
        if (whole >= 0) {
            return 1000 + (beginsWord(text, whole) ? 500 : 0) - Math.min(whole, 400);
        }
        int score = 0;
        int at = -1;
        for (int i = 0; i < wanted.length(); i++) {
            int next = text.indexOf(wanted.charAt(i), at + 1);
            if (next < 0) {
                return NO_MATCH;
            }
            score += next == at + 1 ? 3 : beginsWord(text, next) ? 5 : 0;
            at = next;
        }
        return score;
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}

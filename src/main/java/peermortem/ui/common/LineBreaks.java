package peermortem.ui.common;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;

import org.jspecify.annotations.Nullable;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/// Breaks lines only where the toolkit can. JavaFX 26 throws while it lays a window out where a
/// stretch written from right to left is cut at the end of a line: such words stay on one line, or
/// are handed to it one by one, so that a line never ends inside of a stretch.
public final class LineBreaks {
    private static final int LONGEST_WORD = 24;

    private LineBreaks() {}

    /// True for words that may be cut at the end of a line anywhere.
    public static boolean anywhere(@Nullable String words) {
        return words == null || !Bidi.requiresBidi(words.toCharArray(), 0, words.length());
    }

    /// Lets a label break its words over lines. Words that cannot be broken end in an ellipsis
    /// where there is no room, and are whole in its tooltip.
    public static void allow(Labeled label) {
        label.textProperty().addListener((property, before, now) -> fit(label));
        fit(label);
    }

    private static void fit(Labeled label) {
        boolean anywhere = anywhere(label.getText());
        label.setWrapText(anywhere);
        if (!anywhere) {
            Tips.set(label, label.getText());
        }
    }

    /// Lets an area break its lines while its text allows that; decided before the text changes,
    /// since the area lays it out at once.
    public static void allow(TextArea area) {
        area.setWrapText(anywhere(area.getText()));
        area.setTextFormatter(
                new TextFormatter<>(
                        change -> {
                            if (!anywhere(change.getText())) {
                                area.setWrapText(false);
                            }
                            return change;
                        }));
        area.textProperty().addListener((property, before, now) -> area.setWrapText(anywhere(now)));
    }

    /// The words in parts that a line may end after, none of which is cut itself.
    public static List<String> parts(String words) {
        if (anywhere(words)) {
            return List.of(words);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.length(); i++) {
            if (i == words.length()
                    || (Character.isWhitespace(words.charAt(i - 1))
                            && !Character.isWhitespace(words.charAt(i)))) {
                add(words.substring(from, i), parts);
                from = i;
            }
        }
        return parts;
    }

    /// A word longer than a line may be cut anywhere, so it goes letter by letter.
    private static void add(String word, List<String> parts) {
        if (word.length() <= LONGEST_WORD) {
            parts.add(word);
        } else {
            word.codePoints().mapToObj(Character::toString).forEach(parts::add);
        }
    }
}

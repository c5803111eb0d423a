package peermortem.ui.classroom.table;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import peermortem.service.NeedsYou;
import peermortem.service.Overview;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Controls;

import java.util.List;
import java.util.function.Consumer;

/// What only a person can settle, the most urgent first, each with the button that settles it.
final class NeedsCard extends SideCard {
    private static final int SHOWN = 8;

    /// Its words stand under the names, its room for the focus ring beside them.
    private static final Insets BELOW_LINES = new Insets(6, 0, 0, -4);

    private final Messages words;
    private final ClassWords says;
    private final Consumer<NeedsYou> act;
    private final Runnable showAll;
    private List<Line> shown = List.of();
    private int count = -1;

    NeedsCard(Messages words, Consumer<NeedsYou> act, Runnable showAll) {
        super("class-needs-card", words.get("class.needs.title"));
        this.words = words;
        this.says = new ClassWords(words);
        this.act = act;
        this.showAll = showAll;
    }

    /// One line: who, why, and what settles it.
    private record Line(NeedsYou need, String name, String reason, String action) {}

    void show(Overview overview) {
        List<NeedsYou> needs = overview.needsYou();
        List<Line> now = needs.stream().limit(SHOWN).map(need -> line(overview, need)).toList();
        if (!now.equals(shown) || needs.size() != count) {
            shown = now;
            count = needs.size();
            fill();
        }
    }

    private Line line(Overview overview, NeedsYou need) {
        return new Line(
                need,
                Rows.author(overview, need.submission()),
                says.need(need, overview),
                says.needAction(need.reason()));
    }

    private void fill() {
        clear();
        if (shown.isEmpty()) {
            addQuiet(words.get("class.needs.none"));
        }
        for (int i = 0; i < shown.size(); i++) {
            add(shown.get(i), i);
        }
        Button all =
                Controls.button("class-needs-all", words.get("class.needs.all", count), showAll);
        all.getStyleClass().addAll("flat", "link-button");
        VBox.setMargin(all, BELOW_LINES);
        add(all);
    }

    private void add(Line shownLine, int number) {
        Button button =
                Controls.button(
                        "class-need-" + number,
                        shownLine.action(),
                        () -> act.accept(shownLine.need()));
        button.getStyleClass().addAll("flat", "link-button");
        button.setAccessibleText(
                words.get(
                        "class.needs.accessible",
                        shownLine.action(),
                        shownLine.name(),
                        shownLine.reason()));
        VBox lines =
                new VBox(
                        Controls.wrapped(shownLine.name()),
                        Controls.wrapped(shownLine.reason(), "muted", "small"));
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox line = new HBox(lines, button);
        line.getStyleClass().add("side-line");
        add(line);
    }
}

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

    NeedsCard(Messages words, Consumer<NeedsYou> act, Runnable showAll) {
        super("class-needs-card", words.get("class.needs.title"));
        this.words = words;
        this.says = new ClassWords(words);
        this.act = act;
        this.showAll = showAll;
    }

    void show(Overview overview) {
        clear();
        List<NeedsYou> needs = overview.needsYou();
        if (needs.isEmpty()) {
            addQuiet(words.get("class.needs.none"));
        }
        for (int i = 0; i < Math.min(SHOWN, needs.size()); i++) {
            add(overview, needs.get(i), i);
        }
        Button all =
                Controls.button(
                        "class-needs-all", words.get("class.needs.all", needs.size()), showAll);
        all.getStyleClass().addAll("flat", "link-button");
        VBox.setMargin(all, BELOW_LINES);
        add(all);
    }

    private void add(Overview overview, NeedsYou need, int number) {
        String name = Rows.author(overview, need.submission());
        String reason = says.need(need, overview);
        String action = says.needAction(need.reason());
        Button button = Controls.button("class-need-" + number, action, () -> act.accept(need));
        button.getStyleClass().addAll("flat", "link-button");
        button.setAccessibleText(words.get("class.needs.accessible", action, name, reason));
        VBox lines = new VBox(Controls.wrapped(name), Controls.wrapped(reason, "muted", "small"));
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox line = new HBox(lines, button);
        line.getStyleClass().add("side-line");
        add(line);
    }
}

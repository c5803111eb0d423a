package peermortem.ui.classroom.desk;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import peermortem.ui.common.Controls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of many things at once, grouped by reason, problems first, each group with its
/// count.
public final class ResultPage extends ClassPage {
    private final ListView<Entry> list = new ListView<>();

    /// A heading (with an empty detail) or a line below it.
    private record Entry(boolean heading, boolean problem, String text, String detail) {}

    public ResultPage(ClassRoom room, String title, String summary, List<ResultLine> lines) {
        super(room, "result", title);
        list.setId("result-list");
        list.setAccessibleText(title);
        list.getItems().setAll(entries(lines));
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Controls.wrapped(summary, "muted"));
        Node told = Controls.wrapped(summary, "page-summary");
        told.setId("result-summary");
        VBox body = new VBox(told, list);
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        setCenter(body);
        Button done =
                Controls.mainButton("result-done", room.words().get("result.done"), this::leave);
        setActions(done);
    }

    private List<Entry> entries(List<ResultLine> lines) {
        Map<String, List<ResultLine>> groups = new LinkedHashMap<>();
        lines.stream()
                .sorted((a, b) -> Boolean.compare(b.problem(), a.problem()))
                .forEach(l -> groups.computeIfAbsent(l.group(), g -> new ArrayList<>()).add(l));
        List<Entry> entries = new ArrayList<>();
        groups.forEach(
                (group, members) -> {
                    boolean problem = members.getFirst().problem();
                    String heading = room().words().get("result.group", members.size(), group);
                    entries.add(new Entry(true, problem, heading, ""));
                    members.forEach(
                            m -> entries.add(new Entry(false, problem, m.subject(), m.detail())));
                });
        return entries;
    }

    @Override
    public void shown() {
        list.requestFocus();
    }

    private static final class Cell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(null);
            if (empty || entry == null) {
                return;
            }
            setAccessibleText(entry.text() + " " + entry.detail());
            if (entry.heading()) {
                var heading = Controls.wrapped(entry.text(), "strong");
                Controls.style(heading, "problem", entry.problem());
                heading.prefWidthProperty().bind(widthProperty().subtract(40));
                setGraphic(heading);
            } else {
                HBox line =
                        new HBox(
                                Controls.label(entry.text()),
                                Controls.label(entry.detail(), "muted"));
                line.getStyleClass().addAll("row", "result-line");
                setGraphic(line);
            }
        }
    }
}

package peermortem.ui.classroom.table;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Flag;
import peermortem.service.SubmissionRow;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Tips;

import java.util.List;

/// The state of a submission and its flags, as pills; the problem of a refused one as a tooltip.
final class StateCell extends TableCell<SubmissionRow, SubmissionRow> {
    private final Messages words;
    private final ClassWords says;

    StateCell(Messages words) {
        this.words = words;
        this.says = new ClassWords(words);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable SubmissionRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(null);
        setText(null);
        Tips.set(this, "");
        if (empty || row == null) {
            return;
        }
        HBox pills = new HBox();
        pills.getStyleClass().add("pills");
        pills.getChildren().add(Controls.pill(says.state(row), ClassWords.style(row.state())));
        List<Flag> flags =
                row.flags().stream()
                        .filter(f -> !f.spelling().equals(row.state().spelling()))
                        .sorted()
                        .toList();
        flags.stream().limit(1).forEach(flag -> pills.getChildren().add(flagPill(flag)));
        if (flags.size() > 1) {
            pills.getChildren().add(Controls.pill("+" + (flags.size() - 1), "unsure"));
        }
        setGraphic(pills);
        setText(spoken(row, flags));
        String more = row.problem().map(words::problem).orElse(flags.size() > 1 ? getText() : "");
        Tips.set(this, more);
    }

    private Label flagPill(Flag flag) {
        return Controls.pill(says.flag(flag), flag == Flag.PROPOSED ? "quiet" : "unsure");
    }

    private String spoken(SubmissionRow row, List<Flag> flags) {
        StringBuilder text = new StringBuilder(says.state(row));
        flags.forEach(flag -> text.append(", ").append(says.flag(flag)));
        return text.toString();
    }
}

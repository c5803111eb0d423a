package peermortem.ui.classroom.table;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Flag;
import peermortem.service.SubmissionRow;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.common.Tips;

import java.util.List;

/// The state of a submission and its flags, as pills; the problem of a refused one as a tooltip.
final class StateCell extends TableCell<SubmissionRow, SubmissionRow> {
    private final Messages words;
    private final ClassWords says;
    private final StatePills pills = new StatePills();

    StateCell(Messages words) {
        this.words = words;
        this.says = new ClassWords(words);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable SubmissionRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setText(null);
            Tips.set(this, "");
            return;
        }
        List<Flag> flags =
                row.flags().stream()
                        .filter(f -> !f.spelling().equals(row.state().spelling()))
                        .sorted()
                        .toList();
        pills.show(
                new StatePills.Pill(says.state(row), ClassWords.style(row.state())),
                flags.stream().map(this::pill).toList());
        setGraphic(pills);
        setText(spoken(row, flags));
        String more = row.problem().map(words::problem).orElse(!flags.isEmpty() ? getText() : "");
        Tips.set(this, more);
    }

    @Override
    protected void layoutChildren() {
        if (getGraphic() != null) {
            pills.fit(getWidth() - snappedLeftInset() - snappedRightInset());
        }
        super.layoutChildren();
    }

    private StatePills.Pill pill(Flag flag) {
        return new StatePills.Pill(says.flag(flag), flag == Flag.PROPOSED ? "quiet" : "unsure");
    }

    private String spoken(SubmissionRow row, List<Flag> flags) {
        StringBuilder text = new StringBuilder(says.state(row));
        flags.forEach(flag -> text.append(", ").append(says.flag(flag)));
        return text.toString();
    }
}

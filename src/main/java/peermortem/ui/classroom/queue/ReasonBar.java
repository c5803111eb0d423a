package peermortem.ui.classroom.queue;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import peermortem.service.NeedsYou;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassWords;

import java.util.List;
import java.util.Optional;

/// One chip per reason that there is, with how often; the chosen one filters the queue.
final class ReasonBar extends FlowPane {
    private final Messages words;
    private final Runnable changed;
    private final ToggleGroup group = new ToggleGroup();
    private Optional<NeedsYou.Reason> chosen = Optional.empty();

    ReasonBar(Messages words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        setId("queue-reasons");
        getStyleClass().add("filter-bar");
        setHgap(8);
        setVgap(6);
    }

    void show(List<NeedsYou> needs) {
        getChildren().clear();
        add(Optional.empty(), "all", needs.size());
        for (NeedsYou.Reason reason : NeedsYou.Reason.values()) {
            int count = (int) needs.stream().filter(n -> n.reason() == reason).count();
            if (count > 0 || chosen.equals(Optional.of(reason))) {
                add(Optional.of(reason), ClassWords.key(reason), count);
            }
        }
    }

    boolean shows(NeedsYou need) {
        return chosen.map(need.reason()::equals).orElse(true);
    }

    private void add(Optional<NeedsYou.Reason> reason, String name, int count) {
        String label = words.get("queue.reason." + name);
        ToggleButton chip = new ToggleButton(label + " " + count);
        chip.setId("queue-reason-" + name);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setToggleGroup(group);
        chip.setSelected(chosen.equals(reason));
        chip.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        chip.setAccessibleText(words.get("queue.reason.accessible", label, count));
        chip.setOnAction(
                event -> {
                    chip.setSelected(true);
                    chosen = reason;
                    changed.run();
                });
        getChildren().add(chip);
    }
}

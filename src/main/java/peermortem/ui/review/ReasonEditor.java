package peermortem.ui.review;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import peermortem.domain.RubricItem;
import peermortem.text.Messages;
import peermortem.ui.common.Background;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Debounce;
import peermortem.ui.common.Keys;
import peermortem.ui.common.LineBreaks;
import peermortem.ui.common.Scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A few lines for a reason, with sentences at hand that were used before. What is typed is handed
/// over after a short pause and when the focus leaves; Escape leaves.
final class ReasonEditor extends VBox {
    private static final java.time.Duration PAUSE = java.time.Duration.ofMillis(400);

    private final TextArea area = Scripts.typed(Keys.tabLeaves(new TextArea()));
    private final Consumer<String> onChange;
    private final MenuButton sentences;
    private String handed;

    ReasonEditor(
            Messages words,
            Background background,
            RubricItem item,
            String text,
            List<String> snippets,
            Consumer<String> onChange,
            Runnable leave) {
        this.onChange = onChange;
        this.handed = text;
        getStyleClass().add("reason");
        Label label = Controls.label(words.get("review.reason.label"), "muted", "small");
        label.setLabelFor(area);
        prepare(words, item, text);
        listen(background, words, leave);
        sentences = snippets(words, item, snippets);
        HBox head = new HBox(label, Controls.spring(), sentences);
        head.getStyleClass().add("row");
        getChildren().addAll(head, area);
    }

    private void prepare(Messages words, RubricItem item, String text) {
        area.setId(Controls.id("reason", item.id()));
        area.setText(text);
        LineBreaks.allow(area);
        area.setPrefRowCount(2);
        area.setPromptText(words.get("review.reason.prompt"));
        area.setAccessibleText(words.get("review.reason.accessible", item.label()));
    }

    private void listen(Background background, Messages words, Runnable leave) {
        String title = words.get("review.saving");
        Debounce<String> pause =
                new Debounce<>(background, title, PAUSE, progress -> area.getText(), v -> hand());
        area.textProperty().addListener((property, before, now) -> pause.ask(progress -> now));
        area.focusedProperty().addListener((property, before, now) -> hand());
        Keys.escapes(area, leave);
    }

    void focus() {
        area.requestFocus();
        area.end();
    }

    /// Only shows the text from now on, or lets it be changed again.
    void setFrozen(boolean frozen) {
        area.setEditable(!frozen);
        Controls.show(sentences, !frozen);
    }

    boolean editing() {
        return area.isFocused();
    }

    /// Shows a text that changed elsewhere (by undoing).
    void show(String text) {
        if (!text.equals(handed)) {
            handed = text;
            area.setText(text);
        }
    }

    private void hand() {
        String text = area.getText();
        if (!text.equals(handed)) {
            handed = text;
            onChange.accept(text);
        }
    }

    private MenuButton snippets(Messages words, RubricItem item, List<String> used) {
        MenuButton menu = new MenuButton(words.get("review.snippets"));
        menu.setId(Controls.id("snippets", item.id()));
        menu.setAccessibleText(words.get("review.snippets.accessible", item.label()));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getStyleClass().addAll("flat", "small");
        List<String> all = new ArrayList<>();
        if (!item.advice().isBlank()) {
            all.add(item.advice());
        }
        used.stream().filter(s -> !all.contains(s)).forEach(all::add);
        for (String sentence : all) {
            MenuItem choice =
                    new MenuItem(
                            sentence.length() > 70 ? sentence.substring(0, 69) + "…" : sentence);
            choice.setOnAction(
                    event -> {
                        area.setText(
                                area.getText().isBlank()
                                        ? sentence
                                        : area.getText().stripTrailing() + " " + sentence);
                        hand();
                        focus();
                    });
            menu.getItems().add(choice);
        }
        menu.setDisable(all.isEmpty());
        return menu;
    }
}

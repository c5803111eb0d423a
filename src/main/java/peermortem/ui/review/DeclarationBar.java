package peermortem.ui.review;

import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import peermortem.domain.Declaration;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Where a class asks for it: whether a machine helped with the review.
final class DeclarationBar extends VBox {
    private final ReviewModel model;
    private final Map<Declaration, RadioButton> choices = new EnumMap<>(Declaration.class);

    DeclarationBar(Messages words, ReviewModel model) {
        this.model = model;
        setId("declaration");
        getStyleClass().add("review-note");
        getChildren().add(Controls.label(words.get("review.declaration"), "overline"));
        ToggleGroup group = new ToggleGroup();
        for (Declaration choice : Declaration.values()) {
            String name = choice.name().toLowerCase(java.util.Locale.ROOT);
            RadioButton button = new RadioButton(words.get("review.declaration." + name));
            button.setId("declaration-" + name);
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setOnAction(event -> model.edits().declare(choice));
            choices.put(choice, button);
            getChildren().add(button);
        }
    }

    void refresh() {
        Controls.show(this, wanted(model));
        Optional<Declaration> made = Declaration.of(model.edits().review().note());
        choices.forEach(
                (choice, button) -> {
                    button.setSelected(made.filter(choice::equals).isPresent());
                    button.setDisable(model.frozen());
                });
    }

    private static boolean wanted(ReviewModel model) {
        return model.workProperty().get().filter(w -> w.task().declaration()).isPresent()
                && model.openProperty().get().filter(o -> !o.sheet().isExample()).isPresent();
    }

    /// True where the review cannot be submitted without it.
    static boolean lacking(ReviewModel model) {
        return wanted(model) && Declaration.of(model.edits().review().note()).isEmpty();
    }
}

package peermortem.ui.packet;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import peermortem.domain.ItemGrade;
import peermortem.domain.RubricItem;
import peermortem.service.packet.Result;
import peermortem.service.packet.ResultAnswer.Objection;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.Keys;
import peermortem.ui.common.Scripts;

import java.util.Optional;
import java.util.function.Supplier;

/// One item of a result: met or not and by how many, what the TA decided, and the way to appeal.
final class ResultItem extends VBox {
    /// Takes an appeal.
    interface Appealing {
        void appeal(RubricItem item, String quote, String argument);
    }

    private final Messages words;
    private final RubricItem item;
    private final Supplier<String> selected;
    private final Appealing appealing;

    ResultItem(
            Messages words,
            Opened.Graded graded,
            RubricItem item,
            boolean open,
            Supplier<String> selected,
            Appealing appealing) {
        this.words = words;
        this.item = item;
        this.selected = selected;
        this.appealing = appealing;
        getStyleClass().add("packet-item");
        Result result = graded.desk().result();
        Optional<ItemGrade> grade = Optional.ofNullable(result.grade().items().get(item.id()));
        boolean met = grade.filter(ItemGrade::met).isPresent();
        Node sign = Controls.label(met ? "✓" : "✗", "strong", met ? "met" : "not-met");
        Node text = Controls.wrapped(words.get(key(met), item.text()));
        HBox line = new HBox(sign, text);
        line.getStyleClass().add("row");
        HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
        getChildren().add(line);
        grade.ifPresent(
                g ->
                        getChildren()
                                .add(
                                        Controls.wrapped(
                                                words.get("packet.result.ticks", g.yes(), g.no()),
                                                "muted",
                                                "small")));
        result.decisions().stream()
                .filter(d -> d.item().equals(item.id()))
                .reduce((a, b) -> b)
                .ifPresent(d -> getChildren().add(Controls.wrapped(decided(d), "small")));
        appeal(graded, met, open);
    }

    private static String key(boolean met) {
        return met ? "packet.result.item-met" : "packet.result.item-not-met";
    }

    private String decided(Result.Ruling ruling) {
        return words.get("packet.result.decided", ruling.reason());
    }

    private void appeal(Opened.Graded graded, boolean met, boolean open) {
        Optional<Objection> made =
                graded.said().appeals().stream()
                        .filter(a -> a.item().equals(item.id()))
                        .findFirst();
        Optional<Result.Contested> before =
                graded.desk().result().appeals().stream()
                        .filter(a -> a.item().equals(item.id()))
                        .findFirst();
        if (before.isPresent()) {
            getChildren().add(new BothVersions(words, before.get()));
            return;
        }
        made.ifPresent(
                a ->
                        getChildren()
                                .add(
                                        Controls.wrapped(
                                                words.get(
                                                        "packet.result.appealed",
                                                        a.quote(),
                                                        a.argument()))));
        if (open && !met) {
            Button button =
                    Controls.button(
                            Controls.id("appeal", item.id()),
                            words.get("packet.result.appeal"),
                            () -> form(made));
            button.setAccessibleText(words.get("packet.result.appeal.of", item.text()));
            getChildren().add(button);
        }
    }

    private void form(Optional<Objection> made) {
        TextArea quote = area("quote", "packet.result.quote", made.map(Objection::quote));
        if (quote.getText().isBlank()) {
            quote.setText(selected.get());
        }
        TextArea reason = area("argument", "packet.result.argument", made.map(Objection::argument));
        Button mark =
                Controls.button(
                        Controls.id("appeal-mark", item.id()),
                        words.get("packet.result.mark"),
                        () -> quote.setText(selected.get()));
        Button agree =
                Controls.mainButton(
                        Controls.id("appeal-agree", item.id()),
                        words.get("packet.result.agree"),
                        () -> appealing.appeal(item, quote.getText(), reason.getText()));
        agree.disableProperty()
                .bind(quote.textProperty().isEmpty().or(reason.textProperty().isEmpty()));
        HBox actions = new HBox(agree, mark);
        actions.getStyleClass().add("row");
        getChildren().removeLast();
        getChildren()
                .addAll(
                        Controls.label(words.get("packet.result.quote"), "small"),
                        quote,
                        Controls.label(words.get("packet.result.argument"), "small"),
                        reason,
                        actions);
        quote.requestFocus();
    }

    private TextArea area(String name, String key, Optional<String> text) {
        TextArea area = Scripts.typed(Keys.tabLeaves(new TextArea(text.orElse(""))));
        area.setId(Controls.id("appeal-" + name, item.id()));
        area.setAccessibleText(words.get(key));
        area.setWrapText(true);
        area.setPrefRowCount(2);
        return area;
    }
}

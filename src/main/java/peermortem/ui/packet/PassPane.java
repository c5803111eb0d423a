package peermortem.ui.packet;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import peermortem.domain.RubricItem;
import peermortem.domain.RubricSection;
import peermortem.service.packet.Pass;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.Times;
import peermortem.ui.common.UiContext;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A pass: the task with its deadlines and rubric, and the ways to hand in and to ask for a review.
final class PassPane extends BorderPane {
    private final UiContext context;
    private final Messages words;
    private final PacketModel model;
    private final Pass pass;
    private final RadioButton ownDraft;
    private final TextField source = new TextField();

    PassPane(UiContext context, PacketModel model, Pass pass) {
        this.context = context;
        this.words = context.words();
        this.model = model;
        this.pass = pass;
        this.ownDraft = new RadioButton(words.get("packet.pass.draft"));
        Column column = new Column("pass", pass.title());
        column.add(
                Controls.wrapped(pass.title(), "title"),
                Controls.wrapped(words.get("packet.pass.for", pass.name(), pass.person())));
        Times times = new Times(words, context.clock(), ZoneId.of(pass.zone()));
        pass.due()
                .ifPresent(
                        d ->
                                column.add(
                                        Controls.wrapped(
                                                words.get(
                                                        "packet.pass.due",
                                                        times.day(d),
                                                        left(times, d)))));
        pass.reviewDue()
                .ifPresent(
                        d ->
                                column.add(
                                        Controls.wrapped(
                                                words.get(
                                                        "packet.pass.review-due",
                                                        times.day(d),
                                                        left(times, d)))));
        String blindness = pass.blindness().name().toLowerCase(Locale.ROOT);
        column.add(
                Controls.wrapped(words.get("packet.pass." + blindness, pass.shownReviewer())),
                Controls.wrapped(words.get("packet.pass.key"), "muted"));
        if (pass.submission().isPresent()) {
            column.add(handingIn());
        }
        column.add(rubric());
        setCenter(column);
    }

    private String left(Times times, Instant due) {
        return due.isBefore(context.clock().instant())
                ? words.get("packet.pass.over")
                : words.get("packet.pass.left", times.left(due));
    }

    private VBox handingIn() {
        RadioButton other = new RadioButton(words.get("packet.pass.source"));
        ToggleGroup group = new ToggleGroup();
        radio(ownDraft, "pass-draft", group);
        radio(other, "pass-source", group);
        ownDraft.setSelected(true);
        source.setId("pass-link");
        source.setPromptText(words.get("packet.pass.link"));
        source.setAccessibleText(words.get("packet.pass.link"));
        source.disableProperty().bind(other.selectedProperty().not());
        HBox.setHgrow(source, Priority.ALWAYS);
        Button file = Controls.button("pass-file", words.get("packet.pass.file"), this::file);
        file.disableProperty().bind(other.selectedProperty().not());
        Button handIn =
                Controls.mainButton("pass-hand-in", words.get("packet.pass.hand-in"), this::handIn);
        handIn.getStyleClass().add("first-action");
        HBox from = new HBox(source, file);
        from.getStyleClass().add("row");
        HBox actions =
                new HBox(
                        handIn,
                        Controls.button("pass-ask", words.get("packet.pass.ask"), this::ask));
        actions.getStyleClass().add("row");
        VBox all =
                new VBox(
                        Controls.label(words.get("packet.pass.handing-in"), "overline"),
                        ownDraft,
                        other,
                        from,
                        actions);
        all.getStyleClass().add("packet-card");
        return all;
    }

    private static void radio(RadioButton button, String id, ToggleGroup group) {
        button.setId(id);
        button.setAccessibleText(button.getText());
        button.setToggleGroup(group);
    }

    private void file() {
        FileChoice.Kind kind =
                new FileChoice.Kind(
                        words.get("file.postmortems"),
                        List.of("*.md", "*.txt", "*.docx", "*.odt", "*.html", "*.canvas"));
        context.files()
                .open(words.get("packet.pass.file"), kind)
                .ifPresent(path -> source.setText(path.toString()));
    }

    private Optional<String> chosen() {
        return ownDraft.isSelected() ? Optional.empty() : Optional.of(source.getText());
    }

    private void handIn() {
        context.files()
                .folder(words.get("packet.where"))
                .ifPresent(folder -> model.handIn(pass, chosen(), folder));
    }

    private void ask() {
        context.notices()
                .ask(
                        words.get("packet.pass.ask.title"),
                        words.get("packet.pass.ask.text"),
                        words.get("packet.pass.ask.agree"),
                        peer ->
                                context.files()
                                        .folder(words.get("packet.where"))
                                        .ifPresent(
                                                folder -> model.ask(pass, chosen(), peer, folder)));
    }

    private VBox rubric() {
        VBox all = new VBox(Controls.label(words.get("packet.pass.rubric"), "overline"));
        for (RubricSection section : pass.rubric().sections()) {
            all.getChildren().add(Controls.wrapped(section.title(), "strong"));
            for (RubricItem item : section.items()) {
                Label text = Controls.wrapped(item.text());
                HBox.setHgrow(text, Priority.ALWAYS);
                HBox line = new HBox(Controls.label("•", "muted"), text);
                line.getStyleClass().add("packet-line");
                all.getChildren().add(line);
            }
        }
        all.getStyleClass().add("packet-list");
        return all;
    }
}

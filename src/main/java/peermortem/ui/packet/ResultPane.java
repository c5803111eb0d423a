package peermortem.ui.packet;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import peermortem.document.Postmortem;
import peermortem.document.Quotation;
import peermortem.domain.ItemId;
import peermortem.domain.RubricItem;
import peermortem.service.packet.Result;
import peermortem.text.Messages;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;
import peermortem.ui.common.Times;
import peermortem.ui.common.UiContext;
import peermortem.ui.document.DocumentView;
import peermortem.ui.document.Highlight;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A result: first what reviewers wrote and whether it helped, then the grade with each item, and
/// appeals with a passage of the own text beside.
final class ResultPane extends BorderPane {
    private final UiContext context;
    private final Messages words;
    private final PacketModel model;
    private final Column column;
    private final DocumentView document;
    private Opened.Graded graded;

    ResultPane(UiContext context, PacketModel model, Opened.Graded graded) {
        this.context = context;
        this.words = context.words();
        this.model = model;
        this.graded = graded;
        this.column = new Column("result", graded.title());
        this.document = new DocumentView(words);
        graded.desk().text().ifPresent(t -> document.show(Postmortem.parse(t)));
        SplitPane panes = new SplitPane(column, document);
        panes.setDividerPositions(0.55);
        setCenter(panes);
        show(graded);
    }

    void show(Opened.Graded now) {
        graded = now;
        double at = column.getVvalue();
        column.clear();
        Result result = now.desk().result();
        column.add(Controls.wrapped(result.title(), "title"));
        if (now.revealed()) {
            column.add(grade(result), Controls.wrapped(appeals(result), "muted"));
            result.rubric().items().forEach(item -> column.add(item(item)));
            column.add(actions());
        }
        column.add(Controls.label(words.get("packet.result.comments"), "overline"));
        if (result.reviews().isEmpty()) {
            column.add(Controls.wrapped(words.get("packet.result.no-reviews"), "muted"));
        }
        for (Result.Given given : result.reviews()) {
            column.add(new RatingCard(words, model, now, given));
        }
        if (!now.revealed()) {
            column.add(Controls.wrapped(words.get("packet.result.rate-first"), "muted"), reveal());
        }
        document.setHighlights(quotes(now));
        column.setVvalue(at);
    }

    /// The passages that were quoted in appeals.
    private static List<Highlight> quotes(Opened.Graded now) {
        String text = now.desk().text().orElse("");
        Map<ItemId, String> quotes = new LinkedHashMap<>();
        now.desk().result().appeals().forEach(a -> quotes.put(a.item(), a.quote()));
        now.said().appeals().forEach(a -> quotes.put(a.item(), a.quote()));
        List<Highlight> marks = new ArrayList<>();
        quotes.forEach(
                (item, quote) ->
                        Quotation.in(text, quote)
                                .map(
                                        s ->
                                                new Highlight(
                                                        s,
                                                        Highlight.Kind.OWN,
                                                        marks.size() + 1,
                                                        item))
                                .ifPresent(marks::add));
        return now.revealed() ? marks : List.of();
    }

    private Button reveal() {
        Button reveal =
                Controls.mainButton(
                        "result-reveal",
                        words.get("packet.result.reveal"),
                        () -> model.reveal(graded.desk()));
        reveal.getStyleClass().add("first-action");
        return reveal;
    }

    private Node grade(Result result) {
        String percent =
                result.grade().percent().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.1f %%", result.grade().percent().getAsDouble())
                        : "–";
        Node figure = Controls.label(percent, "figure");
        figure.setId("result-percent");
        return figure;
    }

    private String appeals(Result result) {
        Times times = new Times(words, context.clock(), ZoneId.of(result.zone()));
        return context.clock().instant().isAfter(result.appealUntil())
                ? words.get("packet.result.appeals-over", times.day(result.appealUntil()))
                : words.get("packet.result.appeals-until", times.day(result.appealUntil()));
    }

    private Node item(RubricItem item) {
        boolean open = !context.clock().instant().isAfter(graded.desk().result().appealUntil());
        return new ResultItem(words, graded, item, open, this::selected, this::appeal);
    }

    private String selected() {
        String text = graded.desk().text().orElse("");
        return document.selected().map(span -> span.in(text)).orElse("");
    }

    private void appeal(RubricItem item, String quote, String argument) {
        model.appeal(graded.desk(), item.id(), quote, argument);
    }

    private HBox actions() {
        HBox actions = new HBox();
        actions.getStyleClass().add("row");
        graded.desk()
                .report()
                .ifPresent(
                        report ->
                                actions.getChildren()
                                        .add(
                                                Controls.button(
                                                        "result-report",
                                                        words.get("packet.result.report"),
                                                        this::saveReport)));
        Button send =
                Controls.button("result-send", words.get("packet.result.send"), this::sendBack);
        send.setDisable(graded.said().appeals().isEmpty() && graded.said().ratings().isEmpty());
        actions.getChildren().add(send);
        return actions;
    }

    private void saveReport() {
        FileChoice.Kind kind = new FileChoice.Kind(words.get("file.pdf"), List.of("*.pdf"));
        graded.desk()
                .report()
                .ifPresent(
                        report ->
                                context.files()
                                        .save(words.get("packet.result.report"), "report.pdf", kind)
                                        .ifPresent(path -> model.saveReport(report, path)));
    }

    private void sendBack() {
        context.files()
                .folder(words.get("packet.where"))
                .ifPresent(folder -> model.sendBack(graded.desk(), folder));
    }
}

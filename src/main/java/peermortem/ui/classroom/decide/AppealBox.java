package peermortem.ui.classroom.decide;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import peermortem.document.Excerpt;
import peermortem.document.Postmortem;
import peermortem.document.Quotation;
import peermortem.domain.Appeal;
import peermortem.domain.Appealed;
import peermortem.domain.Decision;
import peermortem.domain.Span;
import peermortem.domain.TickVerdict;
import peermortem.service.DecisionSheet;
import peermortem.service.Overview;
import peermortem.text.Messages;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Controls;
import peermortem.ui.common.LineBreaks;
import peermortem.ui.common.SideBySide;
import peermortem.ui.document.Comment;

import java.util.Optional;
import java.util.function.Consumer;

/// An appeal with its passage and reason, and below them both versions of the item side by side: as
/// it stood when its author appealed, and as it was ruled since.
final class AppealBox extends VBox {
    private final Messages words;
    private final Overview overview;

    AppealBox(
            ClassRoom room,
            Overview overview,
            DecisionSheet sheet,
            Appealed appealed,
            Postmortem text,
            Consumer<Span> jump) {
        this.words = room.words();
        this.overview = overview;
        setId("decide-appeal");
        getStyleClass().add("appeal-box");
        Appeal appeal = appealed.appeal();
        getChildren()
                .addAll(
                        Controls.wrapped(
                                words.get("decide.appeal.at", moment(appeal.at())),
                                "muted",
                                "small"),
                        quote(appeal, text, jump),
                        Comment.of(words, appeal.argument()),
                        versions(sheet, appealed));
    }

    private javafx.scene.Node quote(Appeal appeal, Postmortem text, Consumer<Span> jump) {
        Optional<Span> span = Quotation.in(text.text(), appeal.quote());
        String shown =
                span.map(s -> Excerpt.of(text, s, words::image))
                        .orElseGet(() -> Excerpt.of(appeal.quote(), words::image));
        String quoted = "“" + shown + "”";
        if (span.isEmpty()) {
            VBox lost =
                    new VBox(
                            Controls.wrapped(quoted),
                            Controls.wrapped(words.get("decide.appeal.lost"), "muted", "small"));
            return lost;
        }
        var button = Controls.button("decide-appeal-quote", quoted, () -> jump.accept(span.get()));
        button.setMinWidth(0);
        LineBreaks.allow(button);
        button.getStyleClass().addAll("flat", "quote");
        button.setAccessibleText(words.get("decide.quote", shown));
        return button;
    }

    private SideBySide versions(DecisionSheet sheet, Appealed appealed) {
        VBox before =
                version(
                        "decide-appeal-before",
                        "decide.appeal.before",
                        appealed.before(),
                        words.get(
                                "decide.appeal.ticks",
                                count(sheet, TickVerdict.MET),
                                count(sheet, TickVerdict.NOT_MET)),
                        Optional.of(TickVerdict.NOT_MET));
        VBox after =
                version(
                        "decide-appeal-after",
                        "decide.appeal.after",
                        appealed.after(),
                        words.get("decide.appeal.waits"),
                        Optional.empty());
        return new SideBySide(before, after);
    }

    private static long count(DecisionSheet sheet, TickVerdict verdict) {
        return sheet.opinions().stream().filter(o -> o.tick().verdict() == verdict).count();
    }

    private VBox version(
            String id,
            String title,
            Optional<Decision> ruling,
            String otherwise,
            Optional<TickVerdict> counted) {
        VBox box = new VBox(Controls.label(words.get(title), "overline"));
        box.setId(id);
        box.getStyleClass().add("opinion");
        ruling.map(d -> d.met() ? TickVerdict.MET : TickVerdict.NOT_MET)
                .or(() -> counted)
                .ifPresent(v -> box.getChildren().add(pill(v)));
        box.getChildren().add(Comment.of(words, ruling.map(Decision::reason).orElse(otherwise)));
        ruling.ifPresent(
                d ->
                        box.getChildren()
                                .add(
                                        Controls.wrapped(
                                                words.get(
                                                        "decide.decision.by",
                                                        Rows.name(overview, d.by()),
                                                        moment(d.at())),
                                                "muted",
                                                "small")));
        return box;
    }

    private Label pill(TickVerdict verdict) {
        return Controls.pill(
                words.get("class.tick." + ClassWords.key(verdict)),
                verdict == TickVerdict.MET ? "found" : "not-found");
    }

    private String moment(java.time.Instant at) {
        return ClassWords.moment(at, overview.assignment().zone());
    }
}

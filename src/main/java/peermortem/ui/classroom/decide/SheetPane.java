package peermortem.ui.classroom.decide;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import peermortem.document.Excerpt;
import peermortem.document.Postmortem;
import peermortem.domain.Appealed;
import peermortem.domain.Decision;
import peermortem.domain.Declaration;
import peermortem.domain.Evidence;
import peermortem.domain.Finding;
import peermortem.domain.Part;
import peermortem.domain.Review;
import peermortem.domain.Span;
import peermortem.domain.Tick;
import peermortem.domain.TickVerdict;
import peermortem.service.DecisionSheet;
import peermortem.service.Overview;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.ClassWords;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.ChecklistStrip;
import peermortem.ui.common.Controls;
import peermortem.ui.common.LineBreaks;
import peermortem.ui.document.Comment;

import java.util.List;
import java.util.function.Consumer;

/// All opinions on one item side by side: reviewers' ticks with reasons, the automated finding with
/// its evidence, decisions so far.
final class SheetPane extends VBox {
    private static final int QUOTE = 160;

    private final ClassRoom room;
    private final Consumer<Span> jump;
    private Postmortem postmortem = Postmortem.parse("");
    private int quotes;

    SheetPane(ClassRoom room, Consumer<Span> jump) {
        this.room = room;
        this.jump = jump;
        setId("decide-sheet");
        getStyleClass().add("decide-sheet");
    }

    void show(DecisionSheet sheet, Overview overview, Postmortem text, List<Review> reviews) {
        postmortem = text;
        quotes = 0;
        getChildren().clear();
        Label title = Controls.wrapped(sheet.item().text(), "decide-item");
        title.setId("decide-item");
        getChildren().add(title);
        if (!sheet.item().help().isBlank()) {
            getChildren().add(Controls.wrapped(sheet.item().help(), "muted", "small"));
        }
        sheet.appeal().ifPresent(a -> appeal(sheet, overview, a));
        opinions(sheet, overview);
        automated(sheet);
        decisions(sheet, overview);
        notes(overview, reviews);
    }

    /// What reviewers wrote on the whole, and what they say of help by a machine.
    private void notes(Overview overview, List<Review> reviews) {
        List<Review> noted =
                reviews.stream()
                        .filter(Review::submitted)
                        .filter(r -> !r.note().isBlank())
                        .toList();
        if (noted.isEmpty()) {
            return;
        }
        heading("decide.notes");
        for (Review review : noted) {
            Label declared =
                    Declaration.of(review.note())
                            .map(d -> Controls.pill(room.words().get(key(d)), "quiet"))
                            .orElseGet(() -> new Label());
            VBox box = box(Rows.name(overview, review.reviewer()), declared);
            String text = Declaration.without(review.note());
            if (!text.isBlank()) {
                box.getChildren().add(Comment.of(room.words(), text));
            }
        }
    }

    private static String key(Declaration declaration) {
        return switch (declaration) {
            case NONE -> "decide.machine.none";
            case USED -> "decide.machine.used";
        };
    }

    private void appeal(DecisionSheet sheet, Overview overview, Appealed appealed) {
        heading("decide.appeal");
        getChildren().add(new AppealBox(room, overview, sheet, appealed, postmortem, jump));
    }

    private void opinions(DecisionSheet sheet, Overview overview) {
        heading("decide.opinions");
        if (sheet.opinions().isEmpty()) {
            getChildren().add(Controls.wrapped(room.words().get("decide.opinions.none"), "muted"));
        }
        for (DecisionSheet.Opinion opinion : sheet.opinions()) {
            Tick tick = opinion.tick();
            VBox box = box(Rows.name(overview, opinion.reviewer()), tickPill(tick.verdict()));
            if (!tick.reason().isBlank()) {
                box.getChildren().add(Comment.of(room.words(), tick.reason()));
            } else if (tick.verdict() == TickVerdict.NOT_MET) {
                box.getChildren()
                        .add(Controls.wrapped(room.words().get("decide.no-reason"), "muted"));
            }
            tick.passages().forEach(span -> quote(box, span));
        }
    }

    private void automated(DecisionSheet sheet) {
        heading("decide.automated");
        if (sheet.findings().isEmpty()) {
            getChildren().add(Controls.wrapped(room.words().get("decide.automated.none"), "muted"));
        }
        for (Finding finding : sheet.findings()) {
            String words = room.says().verdict(finding.verdict());
            VBox box =
                    box(
                            finding.check().value(),
                            Controls.pill(words, ChecklistStrip.styleOf(finding.verdict())));
            box.getChildren().add(Controls.wrapped(room.words().finding(finding)));
            finding.evidence().forEach(e -> quote(box, sheet.readFrom(), e));
        }
    }

    private void decisions(DecisionSheet sheet, Overview overview) {
        if (sheet.decisions().isEmpty()) {
            return;
        }
        heading("decide.decisions");
        for (Decision decision : sheet.decisions()) {
            String who = Rows.name(overview, decision.by());
            String when = ClassWords.moment(decision.at(), overview.assignment().zone());
            VBox box =
                    box(
                            room.words().get("decide.decision.by", who, when),
                            tickPill(decision.met() ? TickVerdict.MET : TickVerdict.NOT_MET));
            box.getChildren().add(Comment.of(room.words(), decision.reason()));
        }
    }

    private void heading(String key) {
        getChildren().add(Controls.label(room.words().get(key), "overline"));
    }

    private VBox box(String name, Label pill) {
        Label who = Controls.wrapped(name, "strong");
        HBox head = new HBox(who, Controls.spring(), pill);
        head.getStyleClass().add("row");
        VBox box = new VBox(head);
        box.getStyleClass().add("opinion");
        getChildren().add(box);
        return box;
    }

    private Label tickPill(TickVerdict verdict) {
        String style =
                switch (verdict) {
                    case MET -> "found";
                    case NOT_MET -> "not-found";
                    case OPEN -> "quiet";
                };
        return Controls.pill(room.words().get("class.tick." + ClassWords.key(verdict)), style);
    }

    /// Evidence from the advanced version can only be told: the text in view is the postmortem.
    private void quote(VBox box, Part readFrom, Evidence evidence) {
        if (readFrom == Part.MAIN) {
            quote(box, evidence.span());
        } else {
            String told =
                    room.words()
                            .get(
                                    "review.evidence.elsewhere",
                                    Excerpt.of(evidence.text(), room.words()::image),
                                    evidence.line());
            box.getChildren().add(Controls.wrapped(told, "small"));
        }
    }

    private void quote(VBox box, Span span) {
        if (span.end() > postmortem.text().length()) {
            return;
        }
        String quoted = Excerpt.of(postmortem, span, room.words()::image);
        String brief = quoted.length() > QUOTE ? quoted.substring(0, QUOTE) + "…" : quoted;
        Button button =
                Controls.button(
                        "decide-quote-" + quotes++, "“" + brief + "”", () -> jump.accept(span));
        button.setMinWidth(0);
        LineBreaks.allow(button);
        button.getStyleClass().addAll("flat", "quote");
        button.setAccessibleText(room.words().get("decide.quote", brief));
        box.getChildren().add(button);
    }
}

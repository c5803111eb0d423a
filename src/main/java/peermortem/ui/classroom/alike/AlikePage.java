package peermortem.ui.classroom.alike;

import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import peermortem.document.Postmortem;
import peermortem.domain.ItemId;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.service.AlikePair;
import peermortem.service.EarlierText;
import peermortem.service.SideBySide;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.classroom.desk.Rows;
import peermortem.ui.common.Controls;
import peermortem.ui.common.FileChoice;
import peermortem.ui.document.DocumentView;
import peermortem.ui.document.Highlight;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Pairs of submissions with passages in common, the most alike first, and the chosen pair side by
/// side with the shared passages marked.
public final class AlikePage extends ClassPage {
    private static final ItemId SHARED = ItemId.of("shared");

    private final ListView<AlikePair> pairs = new ListView<>();
    private final SplitPane panes;
    private final Side left;
    private final Side right;

    /// Opens at the pair of one submission (and another), if there is one.
    public AlikePage(ClassRoom room, Optional<SubmissionId> one, Optional<SubmissionId> other) {
        super(room, "alike", room.words().get("alike.title"));
        left = new Side("left");
        right = new Side("right");
        pairs.setId("alike-pairs");
        pairs.setAccessibleText(room.words().get("alike.pairs"));
        pairs.setCellFactory(view -> new PairCell(room));
        pairs.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                show(now);
                            }
                        });
        panes = new SplitPane(pairs, left.pane, right.pane);
        panes.setDividerPositions(0.2, 0.6);
        say("alike.loading");
        setActions(
                Controls.button("alike-earlier", room.words().get("alike.earlier"), this::earlier));
        room.model()
                .ask(
                        room.words().get("alike.loading"),
                        desk -> desk.moderation().alike(),
                        found -> show(found, one, other));
    }

    private void show(
            List<AlikePair> found, Optional<SubmissionId> one, Optional<SubmissionId> other) {
        take(found);
        int at = 0;
        for (int i = found.size() - 1; i >= 0; i--) {
            AlikePair pair = found.get(i);
            boolean both = one.filter(o -> in(pair, o)).isPresent();
            if (both && (other.isEmpty() || in(pair, other.get()))) {
                at = i;
            }
        }
        if (!found.isEmpty()) {
            pairs.getSelectionModel().select(at);
        }
    }

    private void take(List<AlikePair> found) {
        pairs.getItems().setAll(found);
        if (found.isEmpty()) {
            say("alike.none");
        } else {
            setCenter(panes);
            pairs.requestFocus();
        }
    }

    /// Says a sentence where the pairs would be.
    private void say(String key) {
        VBox box = new VBox(Controls.wrapped(room().words().get(key), "muted"));
        box.getStyleClass().add("empty-state");
        box.setFocusTraversable(true);
        setCenter(box);
    }

    /// Compares with earlier classes; what that finds comes first in the list.
    private void earlier() {
        FileChoice.Kind kind =
                new FileChoice.Kind(room().words().get("files.class"), List.of("*.peermortem"));
        List<Path> files =
                room().context().files().openSeveral(room().words().get("alike.earlier"), kind);
        if (!files.isEmpty()) {
            room().model()
                    .attempt(
                            room().words().get("alike.loading"),
                            desk -> desk.moderation().alikeEarlier(files),
                            this::addEarlier);
        }
    }

    private void addEarlier(List<AlikePair> found) {
        room().context().notices().info(room().words().get("alike.earlier.found", found.size()));
        List<AlikePair> all = new ArrayList<>(found);
        pairs.getItems().stream().filter(p -> p.earlier().isEmpty()).forEach(all::add);
        take(all);
        if (!all.isEmpty()) {
            pairs.getSelectionModel().selectFirst();
        }
    }

    private static boolean in(AlikePair pair, SubmissionId submission) {
        return pair.one().equals(submission) || pair.other().equals(submission);
    }

    private void show(AlikePair pair) {
        room().model()
                .ask(
                        room().words().get("alike.loading"),
                        desk -> desk.moderation().sideBySide(pair),
                        texts -> show(pair, texts));
    }

    /// Unless another pair was chosen meanwhile.
    private void show(AlikePair pair, SideBySide texts) {
        if (pair.equals(pairs.getSelectionModel().getSelectedItem())) {
            left.show(author(pair.one()), texts.one(), texts.inOne());
            right.show(
                    pair.earlier().map(this::author).orElseGet(() -> author(pair.other())),
                    texts.other(),
                    texts.inOther());
        }
    }

    private String author(SubmissionId submission) {
        return room().model().overview().map(o -> Rows.author(o, submission)).orElse("");
    }

    private String author(EarlierText earlier) {
        return room().words().get("alike.earlier.author", earlier.author(), earlier.assignment());
    }

    @Override
    public void shown() {
        (panes.equals(getCenter()) ? pairs : getCenter()).requestFocus();
    }

    /// One text of the pair.
    private final class Side {
        private final BorderPane pane = new BorderPane();
        private final DocumentView document = new DocumentView(room().words());
        private final javafx.scene.control.Label author =
                Controls.label("", "strong", "page-summary");

        Side(String name) {
            document.setId("alike-" + name);
            author.setId("alike-" + name + "-author");
            pane.setTop(author);
            pane.setCenter(document);
        }

        void show(String by, String text, List<Span> shared) {
            author.setText(by);
            document.show(Postmortem.parse(text));
            List<Highlight> marks = new ArrayList<>();
            for (Span span : shared) {
                marks.add(new Highlight(span, Highlight.Kind.UNSURE, marks.size() + 1, SHARED));
            }
            document.setHighlights(marks);
        }
    }
}

package peermortem.ui.classroom.decide;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import peermortem.document.Postmortem;
import peermortem.domain.ItemId;
import peermortem.domain.Part;
import peermortem.domain.Review;
import peermortem.domain.RubricItem;
import peermortem.domain.Snapshot;
import peermortem.domain.Span;
import peermortem.domain.SubmissionId;
import peermortem.service.DecisionSheet;
import peermortem.service.OpenItem;
import peermortem.service.SubmissionDetails;
import peermortem.ui.classroom.desk.ClassPage;
import peermortem.ui.classroom.desk.ClassRoom;
import peermortem.ui.common.Command;
import peermortem.ui.common.Controls;
import peermortem.ui.common.KeyHint;
import peermortem.ui.common.Keys;
import peermortem.ui.common.ScrollView;
import peermortem.ui.common.UndoStack;
import peermortem.ui.document.DocumentView;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One submission as the TA sees it: items at the left, the frozen text, and all opinions on the
/// chosen item with the ruling below. One key rules, Enter confirms the reason, the next item that
/// waits opens.
public final class SubmissionPage extends ClassPage {
    private final DecisionModel model;
    private final ListView<RubricItem> items = new ListView<>();
    private final DocumentView text;
    private final SheetPane sheet;
    private final RulingBar ruling;
    private final SummaryLine summary;
    private final Optional<AuditTrail> trail;
    private boolean following;
    private Optional<Postmortem> shownText = Optional.empty();

    public SubmissionPage(ClassRoom room, SubmissionId submission) {
        this(room, submission, Optional.empty(), Optional.empty());
    }

    /// Starts at one item.
    public SubmissionPage(ClassRoom room, SubmissionId submission, ItemId item) {
        this(room, submission, Optional.of(item), Optional.empty());
    }

    /// Goes from the first of the drawn items to the last, one decision each.
    public static SubmissionPage audit(ClassRoom room, List<OpenItem> items) {
        OpenItem first = items.getFirst();
        return new SubmissionPage(
                room,
                first.submission(),
                Optional.of(first.item()),
                Optional.of(new AuditTrail(items.subList(1, items.size()))));
    }

    private SubmissionPage(
            ClassRoom room,
            SubmissionId submission,
            Optional<ItemId> item,
            Optional<AuditTrail> trail) {
        super(room, "decide", AuditTrail.title(room, submission, trail));
        this.trail = trail;
        model = new DecisionModel(room.model(), room.words(), submission, item);
        text = new DocumentView(room.words());
        sheet = new SheetPane(room, this::jump);
        ruling = new RulingBar(room.words(), this::rule, model::undecide);
        summary = new SummaryLine(room);
        fillItems();
        BorderPane middle = new BorderPane(text);
        middle.setTop(summary);
        SplitPane panes = new SplitPane(items, middle, right());
        panes.setOrientation(Orientation.HORIZONTAL);
        panes.setDividerPositions(0.23, 0.66);
        setCenter(panes);
        setActions(
                Controls.button("decide-why", room.words().get("why.title"), this::openWhy),
                Controls.button("decide-log", room.words().get("decide.log"), this::openLog),
                Controls.button(
                        "decide-review",
                        room.words().get("decide.review"),
                        () -> room.ways().review(submission)),
                Controls.button("decide-next", room.words().get("decide.next"), this::next));
        model.detailsProperty().addListener((property, before, now) -> now.ifPresent(this::show));
        model.sheetProperty().addListener((property, before, now) -> now.ifPresent(this::show));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        model.reload();
    }

    private Node right() {
        ScrollPane scroll = new ScrollView(sheet);
        scroll.setFitToWidth(true);
        scroll.setId("decide-sheet-scroll");
        scroll.setAccessibleText(room().words().get("decide.sheet"));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        BorderPane right = new BorderPane(scroll);
        right.setBottom(ruling);
        return right;
    }

    private void fillItems() {
        items.setId("decide-items");
        items.setAccessibleText(room().words().get("decide.items"));
        items.getStyleClass().add("decide-items");
        items.setCellFactory(view -> new ItemCell(room(), model));
        items.getItems().setAll(model.items());
        items.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null && !following) {
                                model.look(now.id());
                            }
                        });
    }

    private void show(SubmissionDetails details) {
        summary.show(details);
        showText(textOf(details));
        model.sheetProperty().get().ifPresent(this::show);
    }

    private void show(DecisionSheet seen) {
        following = true;
        model.items().stream()
                .filter(i -> i.id().equals(seen.item().id()))
                .findFirst()
                .ifPresent(i -> items.getSelectionModel().select(i));
        following = false;
        Postmortem snapshot =
                model.detailsProperty()
                        .get()
                        .map(this::textOf)
                        .orElseGet(() -> Postmortem.parse(""));
        List<Review> reviews =
                model.detailsProperty().get().map(SubmissionDetails::reviews).orElse(List.of());
        room().model().overview().ifPresent(o -> sheet.show(seen, o, snapshot, reviews));
        ruling.show(seen);
        text.setHighlights(Marks.of(seen, snapshot.text()));
    }

    private void showText(Postmortem snapshot) {
        if (shownText.filter(shown -> shown == snapshot).isEmpty()) {
            shownText = Optional.of(snapshot);
            text.show(snapshot);
        }
    }

    /// Parsed again only where it changed.
    private Postmortem textOf(SubmissionDetails details) {
        Snapshot main = details.snapshots().get(Part.MAIN);
        String wanted = main == null ? "" : main.text();
        return shownText
                .filter(shown -> shown.text().equals(wanted))
                .orElseGet(() -> Postmortem.parse(wanted));
    }

    private void jump(Span span) {
        model.detailsProperty().get().ifPresent(details -> text.reveal(span));
    }

    private void rule(boolean met, String reason) {
        Optional<ItemId> ruled = model.sheetProperty().get().map(s -> s.item().id());
        model.decide(
                met,
                reason,
                () -> {
                    ruling.clear();
                    items.requestFocus();
                    if (trail.isPresent()) {
                        trail.get().goOn(room(), this::leave);
                        return;
                    }
                    Optional<ItemId> following = ruled.flatMap(model::nextOpen);
                    following.ifPresentOrElse(model::look, this::submissionDone);
                });
    }

    private void submissionDone() {
        room().context()
                .notices()
                .info(
                        room().words().get("decide.done"),
                        Command.of("decide-go-on", room().words().get("decide.next"), this::next));
    }

    private void next() {
        Optional<SubmissionId> following = model.nextSubmission();
        if (following.isPresent()) {
            room().open(new SubmissionPage(room(), following.get()));
        } else {
            room().context().notices().info(room().words().get("decide.nothing-left"));
            leave();
        }
    }

    private void openLog() {
        room().open(new SubmissionLogPage(room(), model.submission()));
    }

    private void openWhy() {
        room().open(new WhyPage(room(), model.submission()));
    }

    private static boolean free(KeyEvent event) {
        boolean writing = event.getTarget() instanceof TextInputControl field && field.isEditable();
        return !writing && Keys.plain(event);
    }

    private void pressed(KeyEvent event) {
        Optional<Runnable> action = free(event) ? action(event.getCode()) : Optional.empty();
        action.ifPresent(
                run -> {
                    event.consume();
                    run.run();
                });
    }

    /// Ruling moves the focus into the reason, which must not get the key itself.
    private void typed(KeyEvent event) {
        String key = event.getCharacter().toLowerCase(Locale.ROOT);
        if (free(event) && (key.equals("m") || key.equals("x"))) {
            event.consume();
            ruling.choose(key.equals("m"));
        }
    }

    private Optional<Runnable> action(KeyCode code) {
        return switch (code) {
            case J -> Optional.of(() -> items.getSelectionModel().selectNext());
            case K -> Optional.of(() -> items.getSelectionModel().selectPrevious());
            case N -> Optional.of(this::next);
            case E -> Optional.of(this::jumpToEvidence);
            case G -> Optional.of(this::openWhy);
            default -> Optional.empty();
        };
    }

    private void jumpToEvidence() {
        model.sheetProperty().get().stream()
                .filter(s -> s.readFrom() == Part.MAIN)
                .flatMap(s -> s.findings().stream())
                .flatMap(f -> f.evidence().stream())
                .findFirst()
                .ifPresent(e -> jump(e.span()));
    }

    @Override
    public void shown() {
        items.requestFocus();
    }

    @Override
    public void refreshed() {
        model.reload();
    }

    @Override
    public Optional<UndoStack> undo() {
        return Optional.of(model.undo());
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                KeyHint.of(room().words().get("decide.keys.move"), "J", "K"),
                KeyHint.of(room().words().get("review.keys.met"), "M"),
                KeyHint.of(room().words().get("review.keys.not-met"), "X"),
                KeyHint.of(room().words().get("decide.keys.evidence"), "E"),
                KeyHint.of(room().words().get("decide.keys.decide"), "Enter"),
                KeyHint.of(room().words().get("keys.why"), "G"),
                KeyHint.of(room().words().get("decide.keys.next"), "N"),
                KeyHint.of(room().words().get("keys.back"), "Esc"));
    }
}

package peermortem.bench;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import peermortem.BenchWindow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/// One walk through the Review and Class screens of a real window, each act a key or what a click
/// does.
final class WindowWalk {
    private static final List<String> CHIPS =
            List.of("needs-you", "unreviewed", "disputed", "late", "missing", "released", "all");

    /// Frames without any work, for longer than the app waits before it gives memory back.
    private static final int AT_REST = 300;

    private final Scene scene;
    private final Hands hands;
    private final BenchWindow window;
    private final Random random = new Random(5);
    private int acts;

    WindowWalk(BenchWindow window, Hands hands) {
        this.window = window;
        this.scene = window.stage().getScene();
        this.hands = hands;
    }

    /// The whole class has been read: its rows are counted, nothing is being read or searched, and
    /// what reading left behind has been collected.
    void awaitWholeClass() throws Exception {
        hands.await(
                () -> hands.there("#class-filter-all") && chip("all").getText().matches(".*\\d"));
        awaitRest();
    }

    private void awaitRest() throws Exception {
        int[] quiet = new int[1];
        hands.await(
                () -> {
                    quiet[0] = window.background().running().isEmpty() ? quiet[0] + 1 : 0;
                    return quiet[0] > AT_REST;
                });
    }

    void toReview() throws Exception {
        hands.time(
                () -> hands.key(KeyCode.DIGIT2, true),
                () -> hands.there("#queue") && front() != null);
    }

    void toClass() throws Exception {
        hands.time(() -> hands.key(KeyCode.DIGIT3, true), WindowWalk::atOnce);
        if (!hands.ask(() -> hands.there("#class-table"))) { // what an import brought
            hands.time(() -> hands.key(KeyCode.ESCAPE, false), () -> hands.there("#class-table"));
        }
    }

    /// Arithmetic of 12 ms and what it takes the machine: no frame is steadier than this.
    long arithmetic() throws Exception {
        return hands.time(
                () -> {
                    hands.key(KeyCode.SHIFT, false); // or the app takes it for a pause
                    Arithmetic.run();
                },
                WindowWalk::atOnce);
    }

    long next() throws Exception {
        Object before = hands.ask(() -> Optional.ofNullable(front())).orElse("");
        return hands.time(
                () -> hands.key(KeyCode.N, false), () -> !Objects.equals(before, front()));
    }

    /// A tick of the item in front, until its row says so; then the next item.
    long tick() throws Exception {
        String before = hands.ask(this::item);
        long took = hands.time(() -> hands.key(KeyCode.SPACE, false), () -> !before.equals(item()));
        hands.time(() -> hands.key(KeyCode.J, false), WindowWalk::atOnce);
        if (++acts % 12 == 0) {
            next();
        }
        return took;
    }

    long filter() throws Exception {
        String name = CHIPS.get(acts++ % CHIPS.size());
        return hands.time(
                () -> chip(name).fire(),
                () -> chip(name).getText().endsWith(" " + table().getItems().size()));
    }

    long sort() throws Exception {
        int number = acts++;
        return hands.time(() -> sortBy(number), WindowWalk::atOnce);
    }

    private void sortBy(int number) {
        int columns = table().getColumns().size();
        TableColumn<Object, ?> column = table().getColumns().get(number % columns);
        column.setSortType(
                number / columns % 2 == 0
                        ? TableColumn.SortType.ASCENDING
                        : TableColumn.SortType.DESCENDING);
        table().getSortOrder().setAll(List.of(column));
    }

    long type() throws Exception {
        String word = "nedison";
        int length = acts++ % word.length();
        return hands.time(() -> search().setText(word.substring(0, length)), WindowWalk::atOnce);
    }

    long scroll() throws Exception {
        int rows = hands.ask(() -> table().getItems().size());
        int to = random.nextInt(Math.max(1, rows));
        return hands.time(() -> table().scrollTo(to), WindowWalk::atOnce);
    }

    /// Enter on a row until its page is laid out; then back.
    long open() throws Exception {
        int rows = hands.ask(() -> table().getItems().size());
        int row = random.nextInt(rows);
        hands.time(
                () -> {
                    table().requestFocus();
                    table().getSelectionModel().clearAndSelect(row);
                },
                WindowWalk::atOnce);
        long took =
                hands.time(
                        () -> hands.key(KeyCode.ENTER, false), () -> hands.there("#decide-items"));
        hands.time(() -> hands.key(KeyCode.ESCAPE, false), () -> hands.there("#class-table"));
        return took;
    }

    void everything() throws Exception {
        hands.time(
                () -> {
                    search().setText("");
                    chip("all").fire();
                },
                () -> chip("all").getText().endsWith(" " + table().getItems().size()));
    }

    /// Starts to import the next folder, as long after opening the page as somebody takes to find
    /// it.
    void importFolder() throws Exception {
        toClass();
        hands.time(() -> hands.press("#class-import"), () -> hands.there("#import-folder"));
        awaitRest();
        hands.time(() -> hands.press("#import-folder"), this::importing);
    }

    /// Whether there is another folder.
    boolean mayImport() throws Exception {
        return hands.ask(() -> !window.chosen().isEmpty());
    }

    boolean importing() {
        return window.doing("import.job");
    }

    @SuppressWarnings("unchecked")
    private TableView<Object> table() {
        return (TableView<Object>) scene.lookup("#class-table");
    }

    private TextField search() {
        return (TextField) scene.lookup("#class-search");
    }

    private ToggleButton chip(String name) {
        return (ToggleButton) scene.lookup("#class-filter-" + name);
    }

    private String item() {
        return Optional.ofNullable(scene.getFocusOwner().getAccessibleText()).orElse("");
    }

    private static boolean atOnce() {
        return true;
    }

    /// The submission in front.
    private @Nullable Object front() {
        return ((ListView<?>) scene.lookup("#queue")).getSelectionModel().getSelectedItem();
    }
}

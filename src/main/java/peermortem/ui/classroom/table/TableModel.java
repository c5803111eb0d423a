package peermortem.ui.classroom.table;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import peermortem.domain.SubmissionState;
import peermortem.service.Overview;
import peermortem.service.SubmissionRow;
import peermortem.ui.classroom.desk.ClassWords;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The rows of the table, by filter and words searched for. They are arranged as a whole and shown
/// at once: lists that take in each change by itself move their rows once for each of thousands.
public final class TableModel {
    private final ClassWords says;
    private final ObjectProperty<RowFilter> filter =
            new SimpleObjectProperty<>(this, "filter", RowFilter.ALL);
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<SubmissionRow> shown = FXCollections.observableArrayList();

    /// What is searched, made with the first letter typed; by identity, since a row's hash takes in
    /// its checklist and grade.
    private final IdentityHashMap<SubmissionRow, String> haystacks = new IdentityHashMap<>();

    private final Map<Standing, String> states = new HashMap<>();
    private Optional<Overview> overview = Optional.empty();
    private Figures figures = Figures.NONE;
    private List<SubmissionRow> all = List.of();
    private List<RowOrder<?>> order = List.of();
    private Consumer<Runnable> around = Runnable::run;

    /// What the words for a row's state say; a class has few.
    private record Standing(SubmissionState state, int done, int of) {
        static Standing of(SubmissionRow row) {
            return new Standing(row.state(), row.reviewsDone(), row.reviewsOf());
        }
    }

    public TableModel(ClassWords says) {
        this.says = says;
        filter.addListener((property, before, now) -> refilter());
        query.addListener((property, before, now) -> refilter());
    }

    /// Takes a new overview; filter and search stay.
    public void show(Optional<Overview> wanted, Optional<Figures> counted) {
        overview = wanted;
        figures = counted.orElse(Figures.NONE);
        haystacks.clear();
        all = wanted.map(Overview::submissions).orElseGet(List::of);
        refilter();
    }

    public ObjectProperty<RowFilter> filterProperty() {
        return filter;
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// Says what is to be done around each change of what is shown.
    void setAround(Consumer<Runnable> wrapper) {
        around = wrapper;
    }

    /// Changes the order of the rows: by the first, then by the second. Without any they are in the
    /// roster's.
    void sort(List<RowOrder<?>> wanted) {
        order = List.copyOf(wanted);
        refilter();
    }

    /// In the order that was asked for; changed here alone.
    public ObservableList<SubmissionRow> shown() {
        return shown;
    }

    public int count(RowFilter of) {
        return figures.count(of);
    }

    public Optional<Overview> overview() {
        return overview;
    }

    private void refilter() {
        String typed = query.get().strip().toLowerCase(Locale.ROOT);
        RowFilter by = filter.get();
        List<SubmissionRow> now = new ArrayList<>();
        for (SubmissionRow row : all) {
            if (by.shows(figures.needing(), row)
                    && (typed.isEmpty() || text(row).contains(typed))) {
                now.add(row);
            }
        }
        List<SubmissionRow> sorted = sorted(now);
        around.accept(() -> shown.setAll(sorted));
    }

    private List<SubmissionRow> sorted(List<SubmissionRow> rows) {
        List<SubmissionRow> sorted = rows;
        for (RowOrder<?> by : order.reversed()) {
            sorted = by.of(sorted);
        }
        return sorted;
    }

    private String text(SubmissionRow row) {
        return haystacks.computeIfAbsent(row, this::haystack);
    }

    private String haystack(SubmissionRow row) {
        String source = row.source().map(says::source).orElse("");
        String text =
                row.author().name()
                        + '\n'
                        + row.author().id()
                        + '\n'
                        + row.author().email()
                        + '\n'
                        + source
                        + '\n'
                        + states.computeIfAbsent(Standing.of(row), _ -> says.state(row));
        return text.toLowerCase(Locale.ROOT);
    }
}

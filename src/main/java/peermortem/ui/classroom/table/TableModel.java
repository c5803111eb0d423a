package peermortem.ui.classroom.table;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import peermortem.domain.SubmissionId;
import peermortem.service.NeedsYou;
import peermortem.service.Overview;
import peermortem.service.SubmissionRow;
import peermortem.ui.classroom.desk.ClassWords;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of the table, by filter and words searched for.
public final class TableModel {
    private final ClassWords says;
    private final ObjectProperty<RowFilter> filter =
            new SimpleObjectProperty<>(this, "filter", RowFilter.ALL);
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<SubmissionRow> all = FXCollections.observableArrayList();
    private final FilteredList<SubmissionRow> shown = new FilteredList<>(all);
    private Optional<Overview> overview = Optional.empty();
    private Set<SubmissionId> needing = Set.of();

    public TableModel(ClassWords says) {
        this.says = says;
        filter.addListener((property, before, now) -> refilter());
        query.addListener((property, before, now) -> refilter());
    }

    /// Takes a new overview; filter and search stay.
    public void show(Optional<Overview> wanted) {
        overview = wanted;
        needing =
                wanted.stream()
                        .flatMap(o -> o.needsYou().stream())
                        .map(NeedsYou::submission)
                        .collect(Collectors.toSet());
        all.setAll(wanted.map(Overview::submissions).orElseGet(java.util.List::of));
        refilter();
    }

    public ObjectProperty<RowFilter> filterProperty() {
        return filter;
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// Unmodifiable; in the roster's order.
    public ObservableList<SubmissionRow> shown() {
        return shown;
    }

    public int count(RowFilter of) {
        return of.count(needing, all);
    }

    public Optional<Overview> overview() {
        return overview;
    }

    private void refilter() {
        String typed = query.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(
                row ->
                        filter.get().shows(needing, row)
                                && (typed.isEmpty() || haystack(row).contains(typed)));
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
                        + says.state(row);
        return text.toLowerCase(Locale.ROOT);
    }
}

package peermortem.ui.classroom.table;

import peermortem.service.SubmissionRow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// An order of rows by what is worked out once for each: ten thousand rows are compared with each
/// other 130,000 times.
record RowOrder<K extends Comparable<? super K>>(
        Function<SubmissionRow, K> key, boolean descending) {
    private record Keyed<K>(K key, SubmissionRow row) {}

    static <K extends Comparable<? super K>> RowOrder<K> by(Function<SubmissionRow, K> key) {
        return new RowOrder<>(key, false);
    }

    RowOrder<K> descending(boolean wanted) {
        return new RowOrder<>(key, wanted);
    }

    /// Rows with the same key stay in their order.
    List<SubmissionRow> of(List<SubmissionRow> rows) {
        List<Keyed<K>> keyed = new ArrayList<>(rows.size());
        rows.forEach(row -> keyed.add(new Keyed<>(key.apply(row), row)));
        Comparator<Keyed<K>> order = Comparator.comparing(Keyed::key);
        keyed.sort(descending ? order.reversed() : order);
        return keyed.stream().map(Keyed::row).toList();
    }
}

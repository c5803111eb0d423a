package peermortem.service;

import peermortem.domain.Ordered;

import java.util.List;
import java.util.Map;

/// A CSV of hand-ins before anything is fetched: its columns and what each is taken for (by place
/// from 0), its first rows, how many rows there are, how many of their authors are on the roster,
/// and how many name a source.
public record BatchPreview(
        List<String> headers,
        Map<ColumnMeaning, Integer> columns,
        List<List<String>> firstRows,
        int rows,
        int knownAuthors,
        int sources) {
    public BatchPreview {
        headers = List.copyOf(headers);
        columns = Ordered.copy(columns);
        firstRows = firstRows.stream().map(List::copyOf).toList();
    }

    /// Whether it says who handed in what.
    public boolean isComplete() {
        return columns.containsKey(ColumnMeaning.AUTHOR)
                && columns.containsKey(ColumnMeaning.SOURCE);
    }
}

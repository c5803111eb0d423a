package peermortem.service;

import peermortem.domain.Outcome;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Takes in what students hand in.
public interface HandInDesk {
    /// Loads what the first text would wait for, while somebody still looks for it.
    void prepare();

    /// One author's sources: links, file names, or texts that were pasted.
    Outcome<HandInReport> submit(HandInOrder order);

    /// Many at once, loading several links at a time.
    Outcome<HandInReport> submit(List<HandInOrder> orders, Progress progress);

    /// A learning platform's archive of all submissions, or a CSV
    /// `author,source[,advanced_source][,submitted_at]`; paths are relative to it.
    default Outcome<HandInReport> batch(Path csv, Progress progress) {
        return batch(csv, Map.of(), progress);
    }

    /// The same with a CSV's columns as they were confirmed.
    Outcome<HandInReport> batch(Path csv, Map<ColumnMeaning, Integer> columns, Progress progress);

    /// What a CSV's columns are taken for; with `columns` what they would bring. Fetches nothing.
    Outcome<BatchPreview> preview(Path csv, Map<ColumnMeaning, Integer> columns);

    /// A folder of texts: a file's name, or its folder's, names the author by id, e-mail or name.
    Outcome<HandInReport> folder(Path folder, Progress progress);

    /// What a file holds: one title, or one per entry of a feed. Keeps nothing.
    Outcome<List<String>> titles(Path file);

    ExampleDesk examples();

    /// Loads every link again: tries what was refused, takes what changed before its deadline, and
    /// tells what changed after it.
    Outcome<HandInReport> revisit(Progress progress);
}

package peermortem.service;

import peermortem.domain.Outcome;

import java.nio.file.Path;
import java.util.List;

/// Takes in what students hand in.
public interface HandInDesk {
    /// One author's sources: links, file names, or texts that were pasted.
    Outcome<HandInReport> submit(HandInOrder order);

    /// Many at once, loading several links at a time.
    Outcome<HandInReport> submit(List<HandInOrder> orders, Progress progress);

    /// A learning platform's archive of all submissions, or a CSV
    /// `author,source[,advanced_source][,submitted_at]`; paths are relative to it.
    Outcome<HandInReport> batch(Path csv, Progress progress);

    /// A folder of texts: a file's name, or its folder's, names the author by id, e-mail or name.
    Outcome<HandInReport> folder(Path folder, Progress progress);

    /// Loads every link again to see what changed after its deadline.
    Outcome<HandInReport> revisit(Progress progress);
}

package peermortem.ui.review;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import peermortem.domain.SubmissionId;
import peermortem.service.QueueEntry;
import peermortem.ui.common.Lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A reviewer's queue and where in it each submission is, so that nobody looks through ten thousand
/// entries for one.
final class ReviewQueue {
    private final ObservableList<QueueEntry> entries = FXCollections.observableArrayList();

    /// Kept, since a view of a list lives only as long as somebody holds it.
    private final ObservableList<QueueEntry> shown =
            FXCollections.unmodifiableObservableList(entries);

    private final Map<SubmissionId, Integer> places = new HashMap<>();

    ObservableList<QueueEntry> shown() {
        return shown;
    }

    /// Where a submission is; -1 where it is not in the queue.
    int place(SubmissionId submission) {
        return places.getOrDefault(submission, -1);
    }

    void clear() {
        places.clear();
        entries.clear();
    }

    void take(List<QueueEntry> all) {
        index(all);
        entries.setAll(all);
    }

    /// Brings the whole queue up to date.
    void take(Lists.Difference<QueueEntry> difference) {
        if (!difference.same()) {
            index(difference.now());
            Lists.apply(difference, entries);
        }
    }

    /// Brings one entry up to date, where its submission is in the queue.
    void take(QueueEntry entry) {
        int place = place(entry.submission());
        if (place >= 0 && !entries.get(place).equals(entry)) {
            entries.set(place, entry);
        }
    }

    private void index(List<QueueEntry> all) {
        places.clear();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).submission(), i);
        }
    }
}

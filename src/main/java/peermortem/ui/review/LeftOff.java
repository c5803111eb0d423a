package peermortem.ui.review;

import peermortem.domain.SubmissionId;
import peermortem.service.QueueEntry;
import peermortem.ui.common.Settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Which review was in front when the last file was left.
final class LeftOff {
    private static final String KEY = "review.left";

    private final Settings settings;

    LeftOff(Settings settings) {
        this.settings = settings;
    }

    void keep(Path file, SubmissionId submission) {
        settings.put(KEY, submission + " " + file);
    }

    /// The entry to go on with, where that was left in this file.
    Optional<QueueEntry> at(Path file, List<QueueEntry> queue) {
        Optional<String> kept = settings.get(KEY);
        return queue.stream()
                .filter(entry -> kept.filter((entry.submission() + " " + file)::equals).isPresent())
                .findFirst();
    }
}

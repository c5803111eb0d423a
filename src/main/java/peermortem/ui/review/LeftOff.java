package peermortem.ui.review;

import peermortem.domain.SubmissionId;
import peermortem.service.QueueEntry;
import peermortem.service.ReviewStanding;
import peermortem.ui.common.Background;
import peermortem.ui.common.Settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Which review was in front when the last file was left. It is written away from the window's
/// thread: the next review need not wait for a file.
final class LeftOff {
    private static final String KEY = "review.left";

    private final Settings settings;
    private final Background background;
    private volatile String last = "";

    LeftOff(Settings settings, Background background) {
        this.settings = settings;
        this.background = background;
    }

    void keep(Path file, SubmissionId submission) {
        last = submission + " " + file;
        background
                .job(
                        "",
                        progress -> {
                            settings.put(KEY, last);
                            return last;
                        })
                .quietly()
                .start();
    }

    /// The entry to begin with: the one that was asked for, or where this file was left, or the
    /// first that is not submitted.
    Optional<QueueEntry> first(Path file, List<QueueEntry> queue, Optional<SubmissionId> asked) {
        return queue.stream()
                .filter(entry -> asked.filter(entry.submission()::equals).isPresent())
                .findFirst()
                .or(() -> at(file, queue))
                .or(() -> queue.stream().filter(LeftOff::isOpen).findFirst())
                .or(() -> queue.stream().findFirst());
    }

    private static boolean isOpen(QueueEntry entry) {
        return entry.state() != ReviewStanding.State.SUBMITTED;
    }

    private Optional<QueueEntry> at(Path file, List<QueueEntry> queue) {
        Optional<String> kept = settings.get(KEY);
        return queue.stream()
                .filter(entry -> kept.filter((entry.submission() + " " + file)::equals).isPresent())
                .findFirst();
    }
}

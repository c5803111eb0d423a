package peermortem.ui.classroom.desk;

import peermortem.service.ClassDesk;
import peermortem.ui.common.Background;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// When the texts of a class are searched: at once where it was opened, and after a batch that
/// comes in rather than after each of its texts, since each would have all of them searched anew.
final class TextSearch {
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Background background;
    private final Consumer<ClassDesk> search;
    private Optional<ClassDesk> wanted = Optional.empty();
    private long changes;

    TextSearch(Background background, Consumer<ClassDesk> search) {
        this.background = background;
        this.search = search;
    }

    /// The number of changes until now: what was found before the last one is old.
    long changes() {
        return changes;
    }

    void changed() {
        changes++;
    }

    /// Has a class's texts searched, unless they are being searched or will be.
    void ask(ClassDesk open) {
        if (!isOf(open)) {
            wanted = Optional.of(open);
            begin(open);
        }
    }

    private boolean isOf(ClassDesk open) {
        return wanted.filter(open::equals).isPresent();
    }

    private void begin(ClassDesk open) {
        long before = changes;
        if (before == 0) {
            search.accept(open);
        } else {
            background.after(QUIET, () -> goOn(open, before));
        }
    }

    private void goOn(ClassDesk open, long before) {
        if (isOf(open) && before == changes) {
            search.accept(open);
        } else if (isOf(open)) {
            begin(open);
        }
    }

    void ended(ClassDesk open) {
        wanted = wanted.filter(w -> !w.equals(open));
    }

    /// Another class is opened, or none.
    void forget() {
        wanted = Optional.empty();
        changes = 0;
    }
}

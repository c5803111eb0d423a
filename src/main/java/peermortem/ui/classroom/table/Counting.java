package peermortem.ui.classroom.table;

import peermortem.service.Overview;

import java.util.Optional;

/// Keeps the figures of the latest overview: counted where it was read, shown on the window's
/// thread.
public final class Counting {
    private volatile Optional<Counted> last = Optional.empty();

    private record Counted(Overview overview, Figures figures) {}

    /// Works out, away from the window's thread, what it would wait for: the figures, and the keys
    /// by which names are sorted, after the texts have been searched.
    public void prepare(Overview read) {
        of(read);
        if (read.extent() == Overview.Extent.ALL) {
            NameOrder.prepare(read.submissions());
        }
    }

    /// Counts once for each overview.
    @SuppressWarnings("ReferenceEquality") // comparing ten thousand rows would take longer
    public Figures of(Overview overview) {
        return last.filter(l -> l.overview() == overview)
                .map(Counted::figures)
                .orElseGet(() -> count(overview));
    }

    private Figures count(Overview overview) {
        Figures figures = Figures.of(overview);
        last = Optional.of(new Counted(overview, figures));
        return figures;
    }
}

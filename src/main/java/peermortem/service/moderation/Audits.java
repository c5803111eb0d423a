package peermortem.service.moderation;

import peermortem.domain.Decision;
import peermortem.domain.Outcome;
import peermortem.grading.moderation.AuditDraw;
import peermortem.service.Audit;
import peermortem.service.OpenItem;
import peermortem.service.book.DrawnItems;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The random audit of a class file. Its seed is the file's secret, so that nobody can tell what
/// will be drawn; what was drawn is kept, because later reviews change the draw.
final class Audits {
    private final OpenClass open;

    Audits(OpenClass open) {
        this.open = open;
    }

    Audit audit() {
        Standing standing = open.standing();
        Set<OpenItem> decided = new LinkedHashSet<>();
        standing.state().decisions().stream()
                .map(r -> r.decision())
                .forEach(d -> decided.add(place(d)));
        List<OpenItem> drawn = List.copyOf(standing.audited());
        List<OpenItem> waiting = drawn.stream().filter(d -> !decided.contains(d)).toList();
        double shift = standing.grading().consensus().auditShift();
        return new Audit(drawn, waiting, drawn.size() - waiting.size(), 1 / (1 + Math.exp(-shift)));
    }

    /// Draws so many more.
    Outcome<Audit> draw(int more) {
        Standing standing = open.standing();
        Set<OpenItem> drawn = new LinkedHashSet<>(standing.audited());
        long seed = open.store().read(s -> s.meta().get("secret")).hashCode();
        List<String> added = new ArrayList<>();
        for (AuditDraw.Drawn next :
                AuditDraw.of(standing.grading().marks(), Integer.MAX_VALUE, seed)) {
            OpenItem item = new OpenItem(next.submission(), next.item());
            if (added.size() < more && drawn.add(item)) {
                added.add(DrawnItems.line(item));
            }
        }
        if (added.isEmpty()) {
            return Outcome.refused("audit.nothing-left");
        }
        return open.change(
                        session -> {
                            DrawnItems.keep(session, drawn);
                            open.log(
                                    session,
                                    "audit.drawn",
                                    "class",
                                    Facts.NONE,
                                    Facts.of("items", added));
                            return true;
                        })
                .map(done -> audit());
    }

    private static OpenItem place(Decision decision) {
        return new OpenItem(decision.submission(), decision.item());
    }
}

package peermortem.ui.classroom;

import peermortem.domain.Decision;
import peermortem.domain.ItemId;
import peermortem.domain.SubmissionId;
import peermortem.service.Audit;
import peermortem.service.OpenItem;

import java.util.ArrayList;
import java.util.List;

/// A random audit in memory, which is not random.
final class FakeAudit {
    final List<OpenItem> drawn = new ArrayList<>();

    void draw(int more) {
        for (int i = 0; i < more; i++) {
            drawn.add(new OpenItem(SubmissionId.of("s0" + (i % 8 + 1)), ItemId.of("item." + i)));
        }
    }

    Audit of(List<Decision> decisions) {
        List<OpenItem> decided =
                decisions.stream().map(d -> new OpenItem(d.submission(), d.item())).toList();
        List<OpenItem> open = drawn.stream().filter(o -> !decided.contains(o)).toList();
        return new Audit(drawn, open, drawn.size() - open.size(), 0.44);
    }
}

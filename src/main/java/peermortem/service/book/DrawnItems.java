package peermortem.service.book;

import peermortem.domain.ItemId;
import peermortem.domain.SubmissionId;
import peermortem.service.OpenItem;
import peermortem.store.Session;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The items drawn for the random audit, as the class file keeps them.
public final class DrawnItems {
    private static final String KEPT = "audit";

    private DrawnItems() {}

    public static Set<OpenItem> of(Session session) {
        Set<OpenItem> drawn = new LinkedHashSet<>();
        session.meta()
                .find(KEPT)
                .ifPresent(
                        lines ->
                                lines.lines()
                                        .map(line -> line.split(" ", 2))
                                        .forEach(
                                                part ->
                                                        drawn.add(
                                                                new OpenItem(
                                                                        SubmissionId.of(part[0]),
                                                                        ItemId.of(part[1])))));
        return drawn;
    }

    public static void keep(Session session, Set<OpenItem> drawn) {
        session.meta()
                .put(KEPT, drawn.stream().map(DrawnItems::line).collect(Collectors.joining("\n")));
    }

    public static String line(OpenItem drawn) {
        return drawn.submission() + " " + drawn.item();
    }
}

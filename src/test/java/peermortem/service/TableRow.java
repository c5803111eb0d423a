package peermortem.service;

import peermortem.domain.PersonId;

/// An author's row of the class's table.
public final class TableRow {
    private TableRow() {}

    public static SubmissionRow of(ClassDesk desk, String author) {
        return desk.overview().submissions().stream()
                .filter(r -> r.author().id().equals(PersonId.of(author)))
                .findFirst()
                .orElseThrow();
    }
}

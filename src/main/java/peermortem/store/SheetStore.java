package peermortem.store;

import peermortem.domain.Checklist;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The submissions that a review packet brings, in its order.
public final class SheetStore {
    private final Link link;

    SheetStore(Link link) {
        this.link = link;
    }

    public void put(SheetRow sheet) {
        link.createUpdate(
                        "INSERT INTO sheet VALUES (:submission, :author, :main, :advanced, :due,"
                                + " :checklist)")
                .bind("submission", sheet.submission().value())
                .bind("author", sheet.author())
                .bind("main", sheet.main().hex())
                .bind("advanced", Columns.orNull(sheet.advanced()))
                .bind("due", Columns.orNull(sheet.due()))
                .bind("checklist", Json.write(sheet.checklist()))
                .execute();
    }

    public List<SheetRow> all() {
        return link.createQuery("SELECT * FROM sheet ORDER BY rowid")
                .map(
                        (row, context) ->
                                new SheetRow(
                                        SubmissionId.of(row.getString("submission")),
                                        row.getString("author"),
                                        new Sha256(row.getString("main")),
                                        Columns.text(row, "advanced").map(Sha256::new),
                                        Columns.moment(row, "due"),
                                        Json.read(row.getString("checklist"), Checklist.class)))
                .list();
    }

    /// One submission in a packet: texts by hash (both as masked), a pseudonym or name, the
    /// checklist.
    public record SheetRow(
            SubmissionId submission,
            String author,
            Sha256 main,
            Optional<Sha256> advanced,
            Optional<Instant> due,
            Checklist checklist) {}
}

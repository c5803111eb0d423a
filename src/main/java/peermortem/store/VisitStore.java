package peermortem.store;

import peermortem.domain.Part;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What links showed when they were looked at again, after the text that counts was frozen.
public final class VisitStore {
    private static final String CHANGED =
            "SELECT submission, part, changed FROM visit WHERE changed IS NOT NULL";
    private final Link link;

    VisitStore(Link link) {
        this.link = link;
    }

    /// Keeps one look; empty where the link still shows the frozen text.
    public void put(SubmissionId submission, Part part, Instant at, Optional<Snapshot> changed) {
        Long snapshot = changed.map(new TextStore(link)::put).orElse(null);
        link.createUpdate(
                        "INSERT OR REPLACE INTO visit (submission, part, at, changed, snapshot)"
                                + " VALUES (:submission, :part, :at, :changed, :snapshot)")
                .bind("submission", submission.value())
                .bind("part", part.name())
                .bind("at", at.toString())
                .bind("changed", Columns.orNull(changed.map(s -> s.hash().hex())))
                .bind("snapshot", snapshot)
                .execute();
    }

    /// Forgets what links showed, for a newer text counts.
    public void forget(SubmissionId submission) {
        Prepared.update(link, "DELETE FROM visit WHERE submission = ?", submission.value());
    }

    /// The text that a link showed the last time, where it differed from the frozen one.
    public Optional<Snapshot> changed(SubmissionId submission, Part part) {
        return link.createQuery(
                        "SELECT snapshot FROM visit WHERE submission = :submission AND part = :part"
                                + " AND snapshot IS NOT NULL")
                .bind("submission", submission.value())
                .bind("part", part.name())
                .mapTo(Long.class)
                .findOne()
                .flatMap(new TextStore(link)::snapshot);
    }

    /// One look: `changed` is the text that stood there, where it was not the frozen one.
    public record Visit(SubmissionId submission, Part part, Instant at, Optional<Sha256> changed) {}

    public List<Visit> all() {
        return link.createQuery("SELECT * FROM visit ORDER BY submission, part")
                .map(
                        (row, context) ->
                                new Visit(
                                        SubmissionId.of(row.getString("submission")),
                                        Part.valueOf(row.getString("part")),
                                        Instant.parse(row.getString("at")),
                                        Columns.text(row, "changed").map(Sha256::new)))
                .list();
    }

    /// The texts that links showed later, where they differ from the frozen ones.
    public Map<SubmissionId, Map<Part, Sha256>> changed() {
        return changed(CHANGED);
    }

    /// The same of one submission.
    Map<Part, Sha256> changed(SubmissionId submission) {
        return changed(CHANGED + " AND submission = ?", submission.value())
                .getOrDefault(submission, Map.of());
    }

    private Map<SubmissionId, Map<Part, Sha256>> changed(String sql, Object... values) {
        Map<SubmissionId, Map<Part, Sha256>> all = new LinkedHashMap<>();
        Prepared.each(
                link,
                sql,
                row -> {
                    SubmissionId submission = SubmissionId.of(row.getString("submission"));
                    Sha256 text = new Sha256(row.getString("changed"));
                    all.computeIfAbsent(submission, s -> new EnumMap<>(Part.class))
                            .put(Part.valueOf(row.getString("part")), text);
                },
                values);
        return all;
    }
}

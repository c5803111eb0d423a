package peermortem.store;

import org.jspecify.annotations.Nullable;

import peermortem.domain.Assignment;
import peermortem.domain.Rubric;
import peermortem.domain.Sha256;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/// The assignment of a class file; every rubric it ever had stays.
public final class AssignmentStore {
    private static final String GET =
            "SELECT title, rubric, zone, due, review_due, settings FROM assignment";

    /// The rubric read last, by a hash that was compared with its words: it is the same at nearly
    /// each look.
    private static volatile @Nullable Read last;

    private record Read(String hash, Rubric rubric) {}

    private final Link link;

    AssignmentStore(Link link) {
        this.link = link;
    }

    public void put(Assignment assignment, Instant now) {
        String hash = keep(assignment.rubric(), now).hex();
        link.createUpdate(
                        """
                        INSERT OR REPLACE INTO assignment
                        VALUES (1, :title, :rubric, :zone, :due, :reviewDue, :settings)
                        """)
                .bind("title", assignment.title())
                .bind("rubric", hash)
                .bind("zone", assignment.zone().getId())
                .bind("due", Columns.orNull(assignment.due()))
                .bind("reviewDue", Columns.orNull(assignment.reviewDue()))
                .bind("settings", Json.write(assignment.settings()))
                .execute();
    }

    public Assignment get() {
        return Prepared.run(
                link,
                GET,
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        if (!row.next()) {
                            throw new IllegalStateException("no assignment");
                        }
                        return assignment(row);
                    }
                });
    }

    private Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getString("title"),
                read(row.getString("rubric")),
                ZoneId.of(row.getString("zone")),
                Columns.moment(row, "due"),
                Columns.moment(row, "review_due"),
                AssignmentJson.settings(link, row.getString("settings")));
    }

    private Rubric read(String hash) {
        Read known = last;
        if (known != null && known.hash().equals(hash)) {
            return known.rubric();
        }
        String json =
                Prepared.text(link, "SELECT json FROM rubric WHERE hash = ?", hash).orElseThrow();
        Rubric rubric = AssignmentJson.rubric(link, json);
        if (Sha256.of(json).hex().equals(hash)) {
            last = new Read(hash, rubric);
        }
        return rubric;
    }

    /// Keeps a rubric beside the one in force.
    public Sha256 keep(Rubric rubric, Instant now) {
        String json = Json.write(rubric);
        Sha256 hash = Sha256.of(json);
        link.createUpdate("INSERT OR IGNORE INTO rubric VALUES (:hash, :id, :version, :json, :now)")
                .bind("hash", hash.hex())
                .bind("id", rubric.id())
                .bind("version", rubric.version())
                .bind("json", json)
                .bind("now", now.toString())
                .execute();
        return hash;
    }

    /// Keeps the rubrics that another copy of this class file has had.
    public void keepAll(AssignmentStore other, Instant now) {
        other.earlier().values().forEach(rubric -> keep(rubric, now));
        keep(other.get().rubric(), now);
    }

    /// The hash by which a rubric is kept.
    public static Sha256 hash(Rubric rubric) {
        return Sha256.of(Json.write(rubric));
    }

    /// The rubrics that the assignment had before the one in force, by hash.
    public Map<Sha256, Rubric> earlier() {
        Map<Sha256, Rubric> all = new LinkedHashMap<>();
        Prepared.each(
                link,
                "SELECT hash, json FROM rubric WHERE hash <> (SELECT rubric FROM assignment)"
                        + " ORDER BY "
                        + Columns.inOrder("added_at")
                        + ", hash",
                row ->
                        all.put(
                                new Sha256(row.getString("hash")),
                                AssignmentJson.rubric(link, row.getString("json"))));
        return all;
    }

    /// The hash of the rubric in force.
    public Sha256 rubricHash() {
        return new Sha256(Prepared.text(link, "SELECT rubric FROM assignment").orElseThrow());
    }

    /// A rubric that the assignment has or had.
    public Rubric rubric(Sha256 hash) {
        return AssignmentJson.rubric(
                link,
                link.createQuery("SELECT json FROM rubric WHERE hash = :hash")
                        .bind("hash", hash.hex())
                        .mapTo(String.class)
                        .one());
    }
}

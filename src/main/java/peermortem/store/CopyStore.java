package peermortem.store;

import org.jdbi.v3.core.statement.Query;

import peermortem.domain.Copy;
import peermortem.domain.Part;
import peermortem.domain.Problem;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The second places that hand-ins name for a part, each with what it showed.
public final class CopyStore {
    private static final String ALL =
            "SELECT c.*, s.content AS text FROM copy c LEFT JOIN snapshot s ON s.number ="
                    + " c.snapshot";
    private final Link link;

    CopyStore(Link link) {
        this.link = link;
    }

    /// Keeps a copy beside the hand-in of that number.
    public void put(long handIn, Copy copy, Optional<Snapshot> snapshot) {
        Long number = snapshot.map(new TextStore(link)::put).orElse(null);
        link.createUpdate(
                        "INSERT OR REPLACE INTO copy VALUES (:handIn, :part, :kind, :address,"
                                + " :snapshot, :problem, :differs)")
                .bind("handIn", handIn)
                .bind("part", copy.part().name())
                .bind("kind", copy.source().kind().name())
                .bind("address", copy.source().address())
                .bind("snapshot", number)
                .bind("problem", Columns.orNull(copy.problem().map(Json::write)))
                .bind("differs", copy.differs())
                .execute();
    }

    /// The copies of every hand-in, by its number.
    public Map<Long, List<Copy>> all() {
        return found(link.createQuery(ALL + " ORDER BY c.hand_in, c.part"));
    }

    /// The copies of one hand-in.
    public List<Copy> of(long handIn) {
        return found(
                        link.createQuery(ALL + " WHERE c.hand_in = :handIn ORDER BY c.part")
                                .bind("handIn", handIn))
                .getOrDefault(handIn, List.of());
    }

    private static Map<Long, List<Copy>> found(Query query) {
        Map<Long, List<Copy>> all = new LinkedHashMap<>();
        query.map((row, context) -> Map.entry(row.getLong("hand_in"), copy(row)))
                .forEach(
                        e ->
                                all.computeIfAbsent(e.getKey(), n -> new ArrayList<>())
                                        .add(e.getValue()));
        return all;
    }

    private static Copy copy(ResultSet row) throws SQLException {
        return new Copy(
                Part.valueOf(row.getString("part")),
                new Source(SourceKind.valueOf(row.getString("kind")), row.getString("address")),
                Columns.text(row, "text").map(Sha256::new),
                Columns.text(row, "problem").map(p -> Json.read(p, Problem.class)),
                row.getBoolean("differs"));
    }

    /// The frozen text of a copy with what it said of itself.
    public Optional<Snapshot> snapshot(long handIn, Part part) {
        return link.createQuery(
                        "SELECT snapshot FROM copy WHERE hand_in = :handIn AND part = :part AND"
                                + " snapshot IS NOT NULL")
                .bind("handIn", handIn)
                .bind("part", part.name())
                .mapTo(Long.class)
                .findOne()
                .flatMap(new TextStore(link)::snapshot);
    }
}

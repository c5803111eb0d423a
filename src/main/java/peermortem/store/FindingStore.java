package peermortem.store;

import org.jdbi.v3.core.Handle;

import peermortem.domain.Checklist;
import peermortem.domain.Sha256;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Checklists that were computed before, by text, rubric and version of the checks. Only a cache.
public final class FindingStore {
    private final Handle handle;

    FindingStore(Handle handle) {
        this.handle = handle;
    }

    public void put(Key key, Checklist checklist) {
        handle.createUpdate(
                        "INSERT OR REPLACE INTO finding VALUES (:main, :advanced, :rubric, :engine,"
                                + " :json)")
                .bind("main", key.main().hex())
                .bind("advanced", key.advanced().map(Sha256::hex).orElse(""))
                .bind("rubric", key.rubric().hex())
                .bind("engine", key.engine())
                .bind("json", Json.write(checklist))
                .execute();
    }

    /// All checklists of one rubric and version.
    public Map<Key, Checklist> all(Sha256 rubric, String engine) {
        Map<Key, Checklist> all = new LinkedHashMap<>();
        handle.createQuery(
                        "SELECT main, advanced, json FROM finding WHERE rubric = :rubric AND engine"
                                + " = :engine")
                .bind("rubric", rubric.hex())
                .bind("engine", engine)
                .map(
                        (row, context) ->
                                Map.entry(
                                        new Key(
                                                new Sha256(row.getString("main")),
                                                Optional.of(row.getString("advanced"))
                                                        .filter(a -> !a.isEmpty())
                                                        .map(Sha256::new),
                                                rubric,
                                                engine),
                                        Json.read(row.getString("json"), Checklist.class)))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    /// What a checklist follows from.
    public record Key(Sha256 main, Optional<Sha256> advanced, Sha256 rubric, String engine) {}
}

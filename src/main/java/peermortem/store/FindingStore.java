package peermortem.store;

import peermortem.domain.Checklist;
import peermortem.domain.Rubric;
import peermortem.domain.Sha256;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Checklists that were computed before, by text, rubric and version of the checks. Only a cache.
public final class FindingStore {
    private static final String KEY =
            "f.main = ? AND f.advanced = ? AND f.rubric = ? AND f.engine = ?";
    private final Link link;

    FindingStore(Link link) {
        this.link = link;
    }

    /// A checklist as it is kept; writing it takes longer than keeping it.
    public static String written(Checklist checklist) {
        return Json.write(checklist);
    }

    public void put(Key key, String written) {
        Prepared.update(
                link,
                "INSERT OR REPLACE INTO finding VALUES (?, ?, ?, ?, ?)",
                key.main().hex(),
                key.advanced().map(Sha256::hex).orElse(""),
                key.rubric().hex(),
                key.engine(),
                written);
    }

    public Optional<Checklist> find(Key key) {
        return Prepared.text(link, "SELECT f.json FROM finding f WHERE " + KEY, key.columns())
                .map(json -> Json.read(json, Checklist.class));
    }

    /// A checklist without its findings, see [Checklist#outline()].
    public Optional<Checklist> outline(Key key, Rubric rubric) {
        Outlines outlines = new Outlines(rubric);
        return Prepared.list(link, Outlines.SQL + KEY, outlines::of, key.columns()).stream()
                .findFirst();
    }

    /// The outlines of all checklists of one rubric and version.
    public Map<Key, Checklist> outlines(Rubric rubric, Sha256 rubricHash, String engine) {
        Outlines outlines = new Outlines(rubric);
        Map<Key, Checklist> all = new LinkedHashMap<>();
        Prepared.each(
                link,
                Outlines.SQL + "f.rubric = ? AND f.engine = ?",
                row ->
                        all.put(
                                new Key(
                                        new Sha256(row.getString("main")),
                                        Optional.of(row.getString("advanced"))
                                                .filter(a -> !a.isEmpty())
                                                .map(Sha256::new),
                                        rubricHash,
                                        engine),
                                outlines.of(row)),
                rubricHash.hex(),
                engine);
        return all;
    }

    /// What a checklist follows from.
    public record Key(Sha256 main, Optional<Sha256> advanced, Sha256 rubric, String engine) {
        Object[] columns() {
            return new Object[] {
                main.hex(), advanced.map(Sha256::hex).orElse(""), rubric.hex(), engine
            };
        }
    }
}

package peermortem.store;

import peermortem.domain.Example;
import peermortem.domain.SubmissionId;

import java.util.List;
import java.util.Optional;

/// Calibration examples of a class file or a packet, each kept whole as one value.
public final class ExampleStore {
    private static final String KEY = "example:";
    private final Link link;

    ExampleStore(Link link) {
        this.link = link;
    }

    public List<Example> all() {
        return link.createQuery(
                        "SELECT value FROM meta WHERE key LIKE 'example:%' ORDER BY length(key),"
                                + " key")
                .map((row, context) -> Json.read(row.getString("value"), Example.class))
                .list();
    }

    public Optional<Example> find(SubmissionId id) {
        return new MetaStore(link)
                .find(KEY + id.value())
                .map(json -> Json.read(json, Example.class));
    }

    public void put(Example example) {
        new MetaStore(link).put(KEY + example.id().value(), Json.write(example));
    }

    public boolean remove(SubmissionId id) {
        return link.createUpdate("DELETE FROM meta WHERE key = :key")
                        .bind("key", KEY + id.value())
                        .execute()
                > 0;
    }
}

package peermortem.store;

import org.jdbi.v3.core.Handle;

import peermortem.domain.Example;
import peermortem.domain.SubmissionId;

import java.util.List;
import java.util.Optional;

/// Calibration examples of a class file or a packet, each kept whole as one value.
public final class ExampleStore {
    private static final String KEY = "example:";
    private final Handle handle;

    ExampleStore(Handle handle) {
        this.handle = handle;
    }

    public List<Example> all() {
        return handle.createQuery(
                        "SELECT value FROM meta WHERE key LIKE 'example:%' ORDER BY length(key),"
                                + " key")
                .map((row, context) -> Json.read(row.getString("value"), Example.class))
                .list();
    }

    public Optional<Example> find(SubmissionId id) {
        return new MetaStore(handle)
                .find(KEY + id.value())
                .map(json -> Json.read(json, Example.class));
    }

    public void put(Example example) {
        new MetaStore(handle).put(KEY + example.id().value(), Json.write(example));
    }

    public boolean remove(SubmissionId id) {
        return handle.createUpdate("DELETE FROM meta WHERE key = :key")
                        .bind("key", KEY + id.value())
                        .execute()
                > 0;
    }
}

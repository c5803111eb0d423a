package peermortem.store;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/// Small facts about the file itself.
public final class MetaStore {
    private final Handle handle;

    MetaStore(Handle handle) {
        this.handle = handle;
    }

    public void put(String key, String value) {
        handle.createUpdate(
                        "INSERT INTO meta VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET"
                                + " value = :value")
                .bind("key", key)
                .bind("value", value)
                .execute();
    }

    public Optional<String> find(String key) {
        return Prepared.text(handle, "SELECT value FROM meta WHERE key = ?", key);
    }

    public String get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no " + key));
    }
}

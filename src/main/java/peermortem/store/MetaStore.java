package peermortem.store;

import java.util.Optional;

/// Small facts about the file itself.
public final class MetaStore {
    private final Link link;

    MetaStore(Link link) {
        this.link = link;
    }

    public void put(String key, String value) {
        link.createUpdate(
                        "INSERT INTO meta VALUES (:key, :value) ON CONFLICT (key) DO UPDATE SET"
                                + " value = :value")
                .bind("key", key)
                .bind("value", value)
                .execute();
    }

    public Optional<String> find(String key) {
        return Prepared.text(link, "SELECT value FROM meta WHERE key = ?", key);
    }

    public String get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no " + key));
    }
}

package peermortem.store;

import peermortem.domain.Bytes;

import java.util.Optional;

/// Files that a packet brings along, such as the report of a result.
public final class AttachmentStore {
    public static final String REPORT = "report.pdf";
    private final Link link;

    AttachmentStore(Link link) {
        this.link = link;
    }

    public void put(String name, Bytes bytes) {
        link.createUpdate("INSERT OR REPLACE INTO attachment VALUES (:name, :bytes)")
                .bind("name", name)
                .bind("bytes", bytes.toArray())
                .execute();
    }

    public Optional<Bytes> find(String name) {
        return link.createQuery("SELECT bytes FROM attachment WHERE name = :name")
                .bind("name", name)
                .mapTo(byte[].class)
                .findOne()
                .map(Bytes::of);
    }
}

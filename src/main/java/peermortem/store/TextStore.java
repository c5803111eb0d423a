package peermortem.store;

import peermortem.domain.Bytes;
import peermortem.domain.Sha256;
import peermortem.domain.Snapshot;
import peermortem.domain.Source;
import peermortem.domain.SourceKind;

import tools.jackson.core.type.TypeReference;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Frozen texts and the bytes they came from, each kept once by its hash.
public final class TextStore {
    private final Link link;

    TextStore(Link link) {
        this.link = link;
    }

    public Sha256 putText(String text) {
        Sha256 hash = Sha256.of(text);
        Prepared.update(link, "INSERT OR IGNORE INTO content VALUES (?, ?)", hash.hex(), text);
        return hash;
    }

    public Optional<String> text(Sha256 hash) {
        return link.createQuery("SELECT text FROM content WHERE hash = :hash")
                .bind("hash", hash.hex())
                .mapTo(String.class)
                .findOne();
    }

    /// Keeps a snapshot and gives its number.
    long put(Snapshot snapshot) {
        putText(snapshot.text());
        byte[] bytes = snapshot.original().toArray();
        Sha256 original = Sha256.of(bytes);
        Prepared.update(
                link, "INSERT OR IGNORE INTO original VALUES (?, ?)", original.hex(), bytes);
        return Prepared.insert(
                link,
                """
                INSERT INTO snapshot (content, original, media_type, kind, address, frozen_at, provenance)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                snapshot.hash().hex(),
                original.hex(),
                snapshot.mediaType(),
                snapshot.source().kind().name(),
                snapshot.source().address(),
                snapshot.frozenAt().toString(),
                Json.write(new TreeMap<>(snapshot.provenance())));
    }

    Optional<Snapshot> snapshot(long number) {
        return link.createQuery(
                        """
                        SELECT s.*, c.text, o.bytes FROM snapshot s JOIN content c ON c.hash = s.content
                        JOIN original o ON o.hash = s.original WHERE s.number = :number
                        """)
                .bind("number", number)
                .map(
                        (row, context) ->
                                new Snapshot(
                                        new Source(
                                                SourceKind.valueOf(row.getString("kind")),
                                                row.getString("address")),
                                        row.getString("text"),
                                        new Sha256(row.getString("content")),
                                        Bytes.of(row.getBytes("bytes")),
                                        row.getString("media_type"),
                                        Instant.parse(row.getString("frozen_at")),
                                        Json.read(
                                                row.getString("provenance"),
                                                new TypeReference<Map<String, String>>() {})))
                .findOne();
    }
}

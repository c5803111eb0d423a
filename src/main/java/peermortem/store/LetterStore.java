package peermortem.store;

import peermortem.domain.Bytes;

import java.util.Optional;

/// The signed letters of a packet: what it asks for, and the answer.
public final class LetterStore {
    public static final String ORDER = "order";
    public static final String ANSWER = "answer";
    private final Link link;

    LetterStore(Link link) {
        this.link = link;
    }

    public void put(Letter letter) {
        link.createUpdate("INSERT OR REPLACE INTO letter VALUES (:name, :json, :key, :signature)")
                .bind("name", letter.name())
                .bind("json", letter.json())
                .bind("key", letter.publicKey())
                .bind("signature", letter.signature().toArray())
                .execute();
    }

    public Optional<Letter> find(String name) {
        return link.createQuery("SELECT * FROM letter WHERE name = :name")
                .bind("name", name)
                .map(
                        (row, context) ->
                                new Letter(
                                        row.getString("name"),
                                        row.getString("json"),
                                        row.getString("public_key"),
                                        Bytes.of(row.getBytes("signature"))))
                .findOne();
    }

    /// A text with its Ed25519 signature and the public key it is said to fit.
    public record Letter(String name, String json, String publicKey, Bytes signature) {}
}

package peermortem.service.packet;

import peermortem.domain.Bytes;
import peermortem.domain.Sha256;
import peermortem.store.LetterStore;
import peermortem.store.LetterStore.Letter;

import java.util.Base64;

/// A signed letter inside another one; the signature as base64.
public record Signed(String json, String publicKey, String signature) {
    public static Signed of(Letter letter) {
        return new Signed(
                letter.json(),
                letter.publicKey(),
                Base64.getEncoder().encodeToString(letter.signature().toArray()));
    }

    /// The letter under a name; without a signature where this holds none.
    public Letter letter(String name) {
        return new Letter(name, json, publicKey, Bytes.of(bytes()));
    }

    private byte[] bytes() {
        try {
            return Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /// True where it was signed with the private half of its public key.
    public boolean fits() {
        return Signing.fits(letter(LetterStore.ORDER));
    }

    /// What others say to mean exactly this letter.
    public Sha256 hash() {
        return Sha256.of(publicKey + "\n" + json);
    }
}

package peermortem.service.packet;

import peermortem.domain.Bytes;
import peermortem.store.LetterStore.Letter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// Ed25519 (RFC 8032) keys and signatures; keys as base64 of their standard encodings.
public final class Signing {
    private static final String ALGORITHM = "Ed25519";

    private Signing() {}

    /// A key of one's own and the public half that others check with.
    public record Keys(String privateKey, String publicKey) {}

    public static Keys newKeys() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return new Keys(
                    base64.encodeToString(pair.getPrivate().getEncoded()),
                    base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform of this version has Ed25519", e);
        }
    }

    public static Letter sign(String name, String json, Keys keys) {
        try {
            byte[] key = Base64.getDecoder().decode(keys.privateKey());
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(new PKCS8EncodedKeySpec(key)));
            signature.update(json.getBytes(StandardCharsets.UTF_8));
            return new Letter(name, json, keys.publicKey(), Bytes.of(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of our own", e);
        }
    }

    /// True where the private key is the other half of the public one.
    static boolean works(Keys keys) {
        try {
            return fits(sign("", "{}", keys));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return false;
        }
    }

    /// True where the letter was signed with the private half of its public key; false for keys and
    /// signatures that are none.
    public static boolean fits(Letter letter) {
        try {
            byte[] key = Base64.getDecoder().decode(letter.publicKey());
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key)));
            signature.update(letter.json().getBytes(StandardCharsets.UTF_8));
            return signature.verify(letter.signature().toArray());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}

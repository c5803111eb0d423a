package peermortem.service.exchange;

import peermortem.domain.PersonId;
import peermortem.service.book.OpenClass;
import peermortem.service.packet.KeyShelf;
import peermortem.service.packet.Signing;
import peermortem.store.Session;

import java.nio.file.Path;
import java.util.Optional;

/// The keys of a class: its own, with which everything that goes out is signed, and the public
/// halves of those given to people. A person's private key is made for their first packet and is
/// nowhere else.
public final class ClassKeys {
    private static final String OWN = "class-key";
    private static final String OWN_PUBLIC = "class-public-key";
    private final OpenClass open;

    ClassKeys(OpenClass open) {
        this.open = open;
    }

    /// Which key a packet's receiver signs with; the private half only where it goes along.
    record Given(String publicKey, Optional<String> privateKey) {}

    public static void make(Session session) {
        Signing.Keys keys = Signing.newKeys();
        session.meta().put(OWN, keys.privateKey());
        session.meta().put(OWN_PUBLIC, keys.publicKey());
    }

    Signing.Keys own() {
        Optional<Signing.Keys> kept = open.store().read(ClassKeys::find);
        return kept.orElseGet(
                () ->
                        open.store()
                                .write(
                                        session -> {
                                            if (find(session).isEmpty()) {
                                                make(session);
                                            }
                                            return find(session).orElseThrow();
                                        }));
    }

    private static Optional<Signing.Keys> find(Session session) {
        return session.meta()
                .find(OWN)
                .map(own -> new Signing.Keys(own, session.meta().get(OWN_PUBLIC)));
    }

    /// The key for a packet at a place. A packet that is written again where the one with the key
    /// still lies takes the key over, since that one was not sent.
    Given give(PersonId person, Path target, boolean renew) {
        Optional<String> known =
                renew ? Optional.empty() : open.store().read(s -> s.people().lastKey(person));
        return known.map(k -> new Given(k, KeyShelf.privateKey(target, k)))
                .orElseGet(
                        () -> {
                            Signing.Keys keys = Signing.newKeys();
                            return new Given(keys.publicKey(), Optional.of(keys.privateKey()));
                        });
    }

    /// Remembers that a packet with this key was written.
    void keep(Session session, PersonId person, Given given) {
        if (session.people().keyHolder(given.publicKey()).isEmpty()) {
            session.people().putKey(person, given.publicKey(), open.now());
        }
    }
}

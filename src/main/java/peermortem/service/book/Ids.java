package peermortem.service.book;

import peermortem.domain.PersonId;
import peermortem.domain.Sha256;
import peermortem.domain.SubmissionId;
import peermortem.store.Session;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Ids that tell nothing: a submission's follows from its author and the class's secret, so that
/// copies of a class file agree on it and nobody outside can go back from it to the author.
public final class Ids {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Ids() {}

    public static String random(RandomGenerator random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public static SubmissionId submission(Session session, PersonId author) {
        String hash = Sha256.of(session.meta().get("secret") + "\n" + author).hex();
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            id.append(
                    LETTERS.charAt(
                            Integer.parseInt(hash.substring(2 * i, 2 * i + 2), 16)
                                    % LETTERS.length()));
        }
        return SubmissionId.of(id.toString());
    }
}

package peermortem.store;

import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;

import java.util.List;

/// Deletes what a person wrote. The file is vacuumed by the next backup; freed pages are
/// overwritten at once.
public final class ErasureStore {
    private final Link link;

    ErasureStore(Link link) {
        this.link = link;
    }

    public void erase(PersonId person, SubmissionId submission) {
        for (String sql :
                List.of(
                        "UPDATE hand_in SET main = NULL, advanced = NULL, address = '',"
                                + " advanced_address = '' WHERE submission = :submission",
                        "DELETE FROM visit WHERE submission = :submission",
                        "DELETE FROM copy WHERE hand_in IN (SELECT number FROM hand_in WHERE"
                                + " submission = :submission)",
                        "DELETE FROM sent WHERE submission = :submission OR reviewer = :person",
                        "UPDATE tick SET reason = '', passages = '[]' WHERE reviewer = :person",
                        "UPDATE review SET note = '' WHERE reviewer = :person",
                        "DELETE FROM appeal WHERE submission = :submission",
                        "DELETE FROM person_key WHERE person = :person",
                        "DELETE FROM pseudonym WHERE person = :person",
                        "DELETE FROM request WHERE submission = :submission OR reviewer = :person",
                        "UPDATE decision SET by = 'erased' WHERE by = :person",
                        "DELETE FROM snapshot WHERE number NOT IN (SELECT main FROM hand_in WHERE"
                            + " main IS NOT NULL UNION SELECT advanced FROM hand_in WHERE advanced"
                            + " IS NOT NULL UNION SELECT snapshot FROM visit WHERE snapshot IS NOT"
                            + " NULL UNION SELECT snapshot FROM copy WHERE snapshot IS NOT NULL)",
                        "DELETE FROM finding WHERE main NOT IN (SELECT content FROM snapshot)",
                        "DELETE FROM content WHERE hash NOT IN (SELECT content FROM snapshot"
                                + " UNION SELECT changed FROM visit WHERE changed IS NOT NULL)",
                        "DELETE FROM original WHERE hash NOT IN (SELECT original FROM snapshot)")) {
            var update = link.createUpdate(sql);
            if (sql.contains(":person")) {
                update.bind("person", person.value());
            }
            if (sql.contains(":submission")) {
                update.bind("submission", submission.value());
            }
            update.execute();
        }
    }
}

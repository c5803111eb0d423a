package peermortem.service.exchange;

import peermortem.domain.Assignment;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.SubmissionId;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Pseudonyms;
import peermortem.service.book.Standing;
import peermortem.service.packet.Pass;

import java.nio.file.Path;
import java.util.Optional;

/// Makes passes: the rubric, the deadlines, and who their receiver is.
final class PassWriting implements PacketWriting.Making {
    private final OpenClass open;

    PassWriting(OpenClass open) {
        this.open = open;
    }

    @Override
    public PacketWriting.Content make(PersonId id, ClassKeys.Given key, Path target) {
        Standing standing = open.standing();
        Person person = standing.person(id).orElseThrow();
        Assignment assignment = standing.state().assignment();
        Optional<SubmissionId> submission = standing.submissionOf(id);
        boolean hidden = assignment.settings().blindness().hidesAuthor();
        Pass pass =
                new Pass(
                        open.store().read(s -> s.meta().get("class")),
                        assignment.title(),
                        assignment.rubric(),
                        standing.state().rubricHash(),
                        assignment.zone().getId(),
                        assignment.dueFor(person),
                        assignment.reviewDue(),
                        assignment.settings().blindness(),
                        assignment.settings().verdictShown(),
                        assignment.settings().declaration(),
                        person.id(),
                        person.name(),
                        person.email(),
                        submission,
                        hidden
                                ? submission.map(s -> Pseudonyms.shown(open, s)).orElse("")
                                : person.name(),
                        Pseudonyms.reviewer(open, id),
                        key.publicKey());
        return new PacketWriting.Content(pass, packet -> {}, session -> {});
    }
}

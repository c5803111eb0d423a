package peermortem.service.moderation;

import peermortem.domain.HandIn;
import peermortem.domain.Outcome;
import peermortem.domain.Person;
import peermortem.domain.PersonId;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.SubmissionId;
import peermortem.service.AlikePair;
import peermortem.service.EarlierText;
import peermortem.service.book.OpenClass;
import peermortem.service.book.Standing;
import peermortem.store.ClassState;
import peermortem.store.FileKind;
import peermortem.store.Session;
import peermortem.store.Store;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The texts of earlier classes. Their files are opened read-only and stay as they are.
final class EarlierClasses {
    private final OpenClass open;
    private final Likeness likeness;

    EarlierClasses(OpenClass open, Likeness likeness) {
        this.open = open;
        this.likeness = likeness;
    }

    Outcome<List<AlikePair>> alike(List<Path> files) {
        try {
            Map<String, EarlierText> texts = new LinkedHashMap<>();
            for (Path file : files) {
                read(file, texts);
            }
            Standing standing = open.standing();
            return Outcome.done(likeness.against(open, standing, texts));
        } catch (ProblemException e) {
            return new Outcome.Refused<>(e.problem());
        }
    }

    private void read(Path file, Map<String, EarlierText> texts) {
        try (Store store = Store.openUntrusted(file, FileKind.CLASS_FILE).orThrow()) {
            String own = open.store().read(s -> s.meta().get("class"));
            if (own.equals(store.read(s -> s.meta().get("class")))) {
                throw new ProblemException(Problem.of("alike.same-class", file));
            }
            store.read(session -> add(session, texts));
        }
    }

    /// Ids of several classes may be the same, so each gets a number in front.
    private static int add(Session session, Map<String, EarlierText> texts) {
        ClassState state = ClassState.of(session);
        Map<PersonId, String> names = new LinkedHashMap<>();
        for (Person person : state.people()) {
            names.put(person.id(), person.name());
        }
        Map<SubmissionId, HandIn> accepted = Standing.lastHandIns(state.handIns(), true);
        for (Map.Entry<SubmissionId, HandIn> handIn : accepted.entrySet()) {
            PersonId author = state.authors().get(handIn.getKey());
            String name = author == null ? "" : names.getOrDefault(author, author.value());
            handIn.getValue()
                    .main()
                    .flatMap(session.texts()::text)
                    .ifPresent(
                            text ->
                                    texts.put(
                                            texts.size() + "." + handIn.getKey(),
                                            new EarlierText(
                                                    state.assignment().title(), name, text)));
        }
        return texts.size();
    }
}

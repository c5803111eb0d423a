package peermortem.service.handin;

import peermortem.domain.Example;
import peermortem.domain.Outcome;
import peermortem.domain.Problem;
import peermortem.domain.ProblemException;
import peermortem.domain.Snapshot;
import peermortem.domain.SubmissionId;
import peermortem.domain.Tick;
import peermortem.service.ExampleBook;
import peermortem.service.ExampleDesk;
import peermortem.service.book.Facts;
import peermortem.service.book.OpenClass;
import peermortem.store.Changed;
import peermortem.store.Session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/// The examples of a class file; a TA ticks them like any submission.
public final class ClassExamples implements ExampleDesk, ExampleBook {
    private static final Path HERE = Path.of("");
    private final OpenClass open;

    public ClassExamples(OpenClass open) {
        this.open = open;
    }

    @Override
    public List<Example> all() {
        return open.store().read(session -> session.examples().all());
    }

    @Override
    public Outcome<Example> add(String source) {
        return switch (open.tools().sources().read(source, HERE)) {
            case Outcome.Refused<Snapshot>(Problem problem) -> new Outcome.Refused<>(problem);
            case Outcome.Done<Snapshot>(Snapshot snapshot) ->
                    open.change(session -> add(session, snapshot));
        };
    }

    private Example add(Session session, Snapshot snapshot) {
        Example example =
                new Example(free(session), title(snapshot), snapshot.text(), Map.of(), open.now());
        session.examples().put(example);
        open.log(
                session,
                "example.added",
                example.id().value(),
                Facts.NONE,
                Facts.of("title", example.title()));
        return example;
    }

    /// The first number that no example has.
    public static SubmissionId free(Session session) {
        int number = 1;
        while (session.examples().find(id(number)).isPresent()) {
            number++;
        }
        return id(number);
    }

    private static SubmissionId id(int number) {
        return SubmissionId.of(PREFIX + number);
    }

    private static String title(Snapshot snapshot) {
        String told = snapshot.provenance().getOrDefault("title", "").strip();
        String first =
                snapshot.text()
                        .lines()
                        .map(line -> line.replaceFirst("^#+\\s*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .orElse("");
        String title = told.isEmpty() ? first : told;
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    @Override
    public Outcome<SubmissionId> remove(SubmissionId id) {
        return open.change(
                session -> {
                    if (!session.examples().remove(id)) {
                        throw new ProblemException(Problem.of("example.unknown", id));
                    }
                    open.log(session, "example.removed", id.value(), Facts.NONE, Facts.NONE);
                    return id;
                });
    }

    @Override
    public CompletableFuture<Instant> tick(SubmissionId id, UnaryOperator<Example> change) {
        Changed only = Changed.reviewed(Set.of(id)); // as a tick of a submission does
        return switch (open.change(only, session -> changed(session, id, change))) {
            case Outcome.Done<Instant>(Instant at) -> CompletableFuture.completedFuture(at);
            case Outcome.Refused<Instant>(Problem problem) ->
                    CompletableFuture.failedFuture(new ProblemException(problem));
        };
    }

    private Instant changed(Session session, SubmissionId id, UnaryOperator<Example> change) {
        Example before =
                session.examples()
                        .find(id)
                        .orElseThrow(() -> new ProblemException(Problem.of("example.unknown", id)));
        Example after = change.apply(before);
        session.examples().put(after);
        for (Tick tick : after.ticks().values()) {
            if (!tick.equals(before.ticks().get(tick.item()))) {
                open.log(session, "example.ticked", id.value(), Facts.NONE, Facts.of(tick));
            }
        }
        return open.now();
    }
}
